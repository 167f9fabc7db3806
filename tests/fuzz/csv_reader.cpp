// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of any bytes, most of them taken for CSV: the first two bytes say what a person settled of encoding and delimiter.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/read_rows.h"

using namespace engine;
using namespace tests::fuzz;

namespace
{

void run(std::string_view input)
{
    constexpr std::size_t Encodings = static_cast<std::size_t>(Encoding::Iso8859_15) + 1;
    constexpr std::string_view Delimiters = ",;\t|";
    Choices choices(input);
    FormatOverrides overrides;
    if (const std::size_t encoding = choices.below(2 * Encodings); encoding < Encodings)
        overrides.encoding = static_cast<Encoding>(encoding);
    const std::size_t delimiter = choices.below(2 * Delimiters.size() + 2);
    if (delimiter < Delimiters.size())
        overrides.delimiter = Delimiters[delimiter];
    if (delimiter < 2 * Delimiters.size())
        overrides.container = Container::Csv;
    readRows(choices.rest(), overrides);
}

const Target target("csv_reader", run);

} // namespace
