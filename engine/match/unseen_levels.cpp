// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/unseen_levels.h"

#include <algorithm>

namespace engine
{

void weighUnseen(std::span<const LevelPlace> unseen, Model &model)
{
    for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
        Comparison &comparison = model.comparisons[i];
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        std::optional<double> least; // m/u of the learned levels so far: they come from the most alike down
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            Level &level = comparison.levels[index];
            const auto isHere = [&](const LevelPlace &place) { return place.comparison == i && place.level == index; };
            if (levelNumber(comparison, index) == 0 || level.condition.kind == ConditionKind::Else)
                continue;
            const double ratio = parameters[index].m / parameters[index].u;
            if (std::ranges::none_of(unseen, isHere))
                least = std::min(least.value_or(ratio), ratio);
            else if (least && ratio > *least && !level.fixU)
                level.u = std::min(1.0, parameters[index].m / *least);
        }
    }
}

} // namespace engine
