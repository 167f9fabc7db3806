// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What different people of one name have in common by nature (model.h, Namesakes). Never changes after it is made; all threads use it.
#pragma once

#include <array>

#include "engine/match/model.h"
#include "engine/model/pair.h"

namespace engine
{

// Is the comparison one of those that make the name?
[[nodiscard]] bool isOfName(const Model &model, const Comparison &comparison);

class NamesakeWeights
{
public:
    explicit NamesakeWeights(const Model &model);

    // Do all comparisons of the name agree? Without namesakes in the model: never.
    [[nodiscard]] bool shareName(LevelVector levels) const
    {
        for (unsigned i = 0; i < m_count; ++i)
            if ((m_agreeing[i] >> levelAt(levels, m_name[i]) & 1U) == 0)
                return false;
        return m_count != 0;
    }

    // Bits that the weight of strangers loses, 0 or less.
    [[nodiscard]] double operator()(LevelVector levels) const
    {
        if (!shareName(levels))
            return 0;
        double weight = m_excess;
        for (unsigned i = 0; i < m_comparisons; ++i)
            weight += m_weights[i][levelAt(levels, i)];
        return weight;
    }

private:
    unsigned m_count = 0; // comparisons of the name
    unsigned m_comparisons = 0;
    std::array<unsigned, MaxComparisons> m_name{};
    std::array<std::uint16_t, MaxComparisons> m_agreeing{}; // a bit for each level number
    double m_excess = 0;
    std::array<std::array<double, 16>, MaxComparisons> m_weights{};
};

} // namespace engine
