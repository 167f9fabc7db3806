// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Mapping files.
#include "engine/intake/mapping.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view text)
{
    const AttributeCatalog catalog;
    requireRoundTrip(text, [&](std::string_view toml) { return mappingFromToml(toml, "m.toml", catalog); }, mappingToToml);
}

const Target target("mapping_toml", run);

} // namespace
