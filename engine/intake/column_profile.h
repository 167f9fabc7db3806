// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the first values of a column look like. One thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/canon/canonicaliser.h"
#include "engine/intake/date_shapes.h"
#include "engine/model/attribute.h"
#include "engine/model/record.h"

namespace engine
{

struct ColumnProfile {
    std::vector<std::string> values;  // filled ones, trimmed, of the first rows
    std::vector<std::string> samples; // the first different ones
    std::size_t rows = 0;
    std::size_t distinct = 0;

    [[nodiscard]] double filled() const { return rows == 0 ? 0 : static_cast<double>(values.size()) / static_cast<double>(rows); }
};

// One profile for each column, over all rows.
[[nodiscard]] std::vector<ColumnProfile> profilesOf(const std::vector<RawRow> &rows, std::size_t columns);

// The share of the values that can be of this kind, 0 to 1.
[[nodiscard]] double shareOf(AttributeKind kind, const ColumnProfile &profile);
// The country that nearly all values name, as ISO code; empty when there is none.
[[nodiscard]] std::string dominantCountry(const ColumnProfile &profile);
[[nodiscard]] double shareWithLegalForm(const ColumnProfile &profile);
// Values that a known given name stands in, of one word and of several.
struct NameShares {
    double oneWord = 0;
    double severalWords = 0;
};
[[nodiscard]] NameShares sharesWithGivenName(const ColumnProfile &profile);
[[nodiscard]] double shareWithDigits(const ColumnProfile &profile);

} // namespace engine
