// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/namesakes.h"

#include <algorithm>
#include <cmath>

namespace engine
{

bool isOfName(const Model &model, const Comparison &comparison)
{
    return std::ranges::contains(model.namesakes.comparisons, comparison.name);
}

NamesakeWeights::NamesakeWeights(const Model &model)
    : m_comparisons(static_cast<unsigned>(model.comparisons.size())), m_excess(-std::log2(std::max(1.0, model.namesakes.excess)))
{
    if (model.namesakes.comparisons.empty())
        return;
    for (unsigned i = 0; i < m_comparisons; ++i) {
        const Comparison &comparison = model.comparisons[i];
        const bool isName = isOfName(model, comparison);
        if (isName)
            m_name[m_count++] = i;
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            const unsigned number = levelNumber(comparison, index);
            if (number == 0)
                continue;
            const auto &[m, u] = parameters[index];
            if (isName && m > u)
                m_agreeing[m_count - 1] |= static_cast<std::uint16_t>(1U << number);
            if (const auto n = comparison.levels[index].n; n && *n > u)
                m_weights[i][number] = std::log2(u) - std::log2(*n);
        }
    }
}

} // namespace engine
