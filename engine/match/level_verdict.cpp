// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/level_verdict.h"

namespace engine
{

std::vector<LevelVerdict> levelVerdicts(const Model &model, LevelVector levels)
{
    std::vector<LevelVerdict> verdicts;
    for (unsigned i = 0; i < model.comparisons.size(); ++i) {
        const Comparison &comparison = model.comparisons[i];
        const unsigned level = levelAt(levels, i);
        const auto place = levelIndex(comparison, level);
        verdicts.push_back({comparison.name, level, place ? comparison.levels[*place].label : "missing"});
    }
    return verdicts;
}

} // namespace engine
