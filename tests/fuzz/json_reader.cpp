// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of any bytes, taken for JSON lines or for one list of objects: the first byte says which.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/read_rows.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view input)
{
    Choices choices(input);
    FormatOverrides overrides;
    if (const std::size_t container = choices.below(3); container > 0)
        overrides.container = container == 1 ? Container::JsonLines : Container::Json;
    readRows(choices.rest(), overrides);
}

const Target target("json_reader", run);

} // namespace
