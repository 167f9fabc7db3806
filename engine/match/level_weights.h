// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the levels of a model are worth, as tables by level number. Plain functions; any thread.
#pragma once

#include <array>
#include <cmath>
#include <vector>

#include "engine/match/model.h"

namespace engine
{

using LevelTable = std::vector<std::array<double, 16>>; // by comparison, level number

// Bits that a level says for one explanation, where it is as likely as that, against another.
[[nodiscard]] inline double bitsFor(double likely, double against)
{
    return std::log2(likely) - std::log2(against);
}

// visit(comparison's index, level's number, level, its m and u) for all levels but the missing ones, which say nothing.
template <typename Visit> void forEachLevel(const Model &model, Visit &&visit)
{
    for (unsigned i = 0; i < model.comparisons.size(); ++i) {
        const Comparison &comparison = model.comparisons[i];
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            if (const unsigned number = levelNumber(comparison, index); number != 0)
                visit(i, number, comparison.levels[index], parameters[index]);
        }
    }
}

// weigh(comparison's index, level, its m and u) of each.
template <typename Weigh> [[nodiscard]] LevelTable levelTable(const Model &model, Weigh &&weigh)
{
    LevelTable table(model.comparisons.size());
    forEachLevel(model, [&](unsigned comparison, unsigned number, const Level &level, const LevelParameters &parameters) {
        table[comparison][number] = weigh(comparison, level, parameters);
    });
    return table;
}

} // namespace engine
