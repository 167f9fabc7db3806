// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives a pair up as soon as its weight cannot reach a limit any more: most candidate pairs are of strangers, and a few comparisons tell.
// Never changes after it is made; all threads use it, each with its own comparer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/match/model.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"

namespace engine
{

class PairScreen
{
public:
    PairScreen(const Model &model, const Scorer &scorer, double limit);

    // All levels of the pair; nothing when its weight is surely below the limit.
    [[nodiscard]] std::optional<LevelVector> levels(PairComparer &comparer, std::uint32_t a, std::uint32_t b) const
    {
        LevelVector vector = 0;
        double above = m_above;
        for (const Step &step : m_steps) {
            const unsigned level = comparer.level(step.comparison, a, b);
            vector |= static_cast<LevelVector>(level) << (step.comparison * LevelBits);
            above -= step.lost[level];
            if (above < 0)
                return std::nullopt;
        }
        return vector;
    }

private:
    struct Step {
        unsigned comparison = 0;
        std::array<double, 16> lost{}; // by level: how far its highest weight is below that of the best level
    };
    std::vector<Step> m_steps; // those that lose most for their cost first
    double m_above = 0;        // of the highest weight there can be, above the limit
};

} // namespace engine
