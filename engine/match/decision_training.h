// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Learns from decided pairs: m of the levels, and thresholds. What a handful of decisions says is weighed against what training said, so that ten of
// them move a model a little and a thousand move it as far as they should. Pure and deterministic for any number of threads.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/quality_estimate.h"
#include "engine/match/trainer.h"
#include "engine/model/safeguards.h"

namespace engine
{

// People are shown doubtful pairs, so what they decide is no fair sample of all matches. Hence by strata of two bits of weight: in each, the share of
// a level among the decided-same pairs is mixed with the share that the model expects, as if that rested on PriorStrength decisions; the strata count
// by the matches expected in them. m changes by the ratio of the two sums, so without decisions it stays exactly as it is.
inline constexpr double PriorStrength = 20;
// The match threshold comes down only when so many decided pairs lie within NearThreshold bits of where it would go.
inline constexpr std::size_t DecisionsToLower = 30;
inline constexpr double NearThreshold = 5;

struct LearnedLevelM {
    std::size_t comparison = 0;
    std::size_t level = 0;
    double before = 0;
    double after = 0;
    std::uint64_t seen = 0; // decided-same pairs with the level
};

// counts: candidate pairs by level vector; same: vectors of pairs decided the same; weightOf: of a vector, without term frequencies.
[[nodiscard]] std::vector<LearnedLevelM> learnLevels(Model &model, std::span<const LevelCount> counts, std::span<const LevelVector> same,
                                                     const std::function<double(LevelVector)> &weightOf);

struct DecidedPair {
    std::uint32_t a = 0; // indexes in the table
    std::uint32_t b = 0;
    bool isSame = false;
};

struct Learned {
    Model model;
    std::vector<LearnedLevelM> levels; // by comparison and level; those with an m
    double shift = 0;                  // of the calibration under the new model
    double slope = 1;
};

[[nodiscard]] Result<Learned> learnFromDecisions(const ColumnTable &table, const AttributeCatalog &catalog, Model model,
                                                 std::span<const DecidedPair> decided, const TrainOptions &options, Progress &progress);

} // namespace engine
