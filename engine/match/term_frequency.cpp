// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/term_frequency.h"

#include <algorithm>
#include <cmath>

namespace engine
{

template <typename CountOf> void TermFrequencies::tabulate(std::size_t values, std::uint64_t total, CountOf &&countOf)
{
    const auto all = static_cast<double>(std::max<std::uint64_t>(total, 1));
    m_logShares.resize(values + 1);
    for (Code code = 1; code <= values; ++code)
        m_logShares[code] = std::log2(static_cast<double>(countOf(code)) / all);
    m_lowest = std::log2(1 / all);
}

TermFrequencies::TermFrequencies(const Column &column)
{
    tabulate(column.dictionary().size(), column.total(), [&column](Code code) { return column.count(code); });
}

TermFrequencies::TermFrequencies(const Column &column, const ValueFacts *facts)
{
    tabulate(column.dictionary().size(), facts == nullptr ? 0 : facts->total,
             [&](Code code) { return facts == nullptr ? 1 : facts->countOf(column.dictionary().hash(code)); });
}

} // namespace engine
