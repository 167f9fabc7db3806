// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How rare values are: share of each value among all values of its attribute, and the base-2 logarithms scoring needs.
// Never changes after it is made; all threads read it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/match/column_table.h"

namespace engine
{

class TermFrequencies
{
public:
    explicit TermFrequencies(const Column &column);

    [[nodiscard]] double share(Code code) const { return static_cast<double>(m_column->count(code)) / m_total; }
    [[nodiscard]] double logShare(Code code) const; // log2 of share
    [[nodiscard]] double lowestLogShare() const;    // of a value that one record holds

private:
    const Column *m_column;
    double m_total;
    std::vector<double> m_logs; // log2 of share by count, for the small counts nearly all values have
};

} // namespace engine
