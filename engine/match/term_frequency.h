// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How rare values are: share of each value among all values of its attribute, and the base-2 logarithms scoring needs.
// Never changes after it is made; all threads read it.
#pragma once

#include <cmath>
#include <cstdint>
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

    [[nodiscard]] double share(Code code) const { return static_cast<double>(countOf(code)) / m_total; }
    [[nodiscard]] double logShare(Code code) const // log2 of share
    {
        const std::uint32_t count = countOf(code);
        return count < m_logs.size() ? m_logs[count] : std::log2(share(code));
    }
    [[nodiscard]] double lowestLogShare() const; // of a value that one record holds

private:
    [[nodiscard]] std::uint32_t countOf(Code code) const { return m_counts.empty() ? m_column->count(code) : m_counts[code]; }
    void tabulate();

    const Column *m_column;
    std::vector<std::uint32_t> m_counts; // by code; empty: those of the column
    double m_total;
    std::vector<double> m_logs; // log2 of share by count, for the small counts nearly all values have
};

} // namespace engine
