// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How rare values are: the base-2 logarithm of the share of each value among all values of its attribute.
// Never changes after it is made; all threads read it.
#pragma once

#include <vector>

#include "engine/match/column_table.h"
#include "engine/model/match_basis.h"

namespace engine
{

class TermFrequencies
{
public:
    explicit TermFrequencies(const Column &column); // as the column has them
    // As they were when the basis was taken; a value it does not know counts as held by one record. facts: null when it knows none.
    TermFrequencies(const Column &column, const ValueFacts *facts);

    [[nodiscard]] double logShare(Code code) const { return m_logShares[code]; }
    [[nodiscard]] double lowestLogShare() const { return m_lowest; } // of a value that one record holds

private:
    template <typename CountOf> void tabulate(std::size_t values, std::uint64_t total, CountOf &&countOf);

    std::vector<double> m_logShares; // by code
    double m_lowest = 0;
};

} // namespace engine
