// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/term_frequency.h"

#include <algorithm>
#include <cmath>

namespace engine
{

TermFrequencies::TermFrequencies(const Column &column) : m_column(&column), m_total(static_cast<double>(std::max<std::uint64_t>(column.total(), 1)))
{
    tabulate();
}

TermFrequencies::TermFrequencies(const Column &column, const ValueFacts *facts)
    : m_column(&column), m_counts(column.dictionary().size() + 1, 1),
      m_total(static_cast<double>(std::max<std::uint64_t>(facts == nullptr ? 0 : facts->total, 1)))
{
    for (Code code = 1; facts != nullptr && code < m_counts.size(); ++code)
        m_counts[code] = facts->countOf(column.dictionary().hash(code));
    tabulate();
}

void TermFrequencies::tabulate()
{
    // As far as there are such counts, and never more than values: a neighbourhood of a few records has few.
    const std::size_t values = m_column->dictionary().size();
    std::size_t most = 1;
    for (Code code = 1; code <= values; ++code)
        most = std::max<std::size_t>(most, countOf(code));
    m_logs.resize(std::min(most, std::max<std::size_t>(values, 1)) + 1);
    for (std::size_t count = 1; count < m_logs.size(); ++count)
        m_logs[count] = std::log2(static_cast<double>(count) / m_total);
}

double TermFrequencies::lowestLogShare() const
{
    return m_logs[1];
}

} // namespace engine
