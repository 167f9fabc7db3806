// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Learns a model from unlabelled records: prior, u by random pairs, m by expectation maximisation (Fellegi–Sunter, Splink's procedure),
// then thresholds. Deterministic for a seed and any number of threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/match_run.h"
#include "engine/match/model.h"
#include "engine/match/unseen_levels.h"
#include "engine/model/safeguards.h"

namespace engine
{

struct TrainOptions {
    std::uint64_t seed = 1;
    unsigned threads = 0;
    std::uint64_t randomPairs = 4'000'000;  // for u
    std::uint64_t sessionPairs = 1'000'000; // most pairs of one EM session; of more, evenly spread chunks of blocks
    unsigned maxIterations = 100;
    double convergence = 1e-5;
    bool estimatePrior = true;
    bool estimateU = true;
    bool estimateM = true;
    bool chooseThresholds = true;
    bool onlyAcrossSources = false;
    std::vector<SourceId> duplicateFree = {};
    Safeguards safeguards = {}; // blocked values and limits
};

struct EmStep {
    double prior = 0;  // share of matches among the session's pairs
    double change = 0; // largest change of any parameter
};

struct EmSession {
    std::string rule; // blocking rule as text
    std::uint64_t pairs = 0;
    std::vector<std::string> comparisons; // the ones it could train
    std::vector<EmStep> steps;
    bool hasConverged = false;
    std::string skipped;                // why it was not used: "too_few_pairs", "no_matches", "no_comparisons"; empty when it was
    std::vector<std::vector<double>> m; // by comparison, by level index; empty where not trained
};

struct Training {
    Model model;
    std::vector<EmSession> sessions;
    std::vector<std::string> untrained; // "comparison/label" that hardly any match shows
    std::vector<LevelPlace> unseen;     // the same
    double estimatedMatches = 0;        // pairs
    double estimatedHouseholdPairs = 0; // pairs of different people who share a household
    std::uint64_t compared = 0;         // candidate pairs the last two figures and the thresholds rest on
    WeightHistogram histogram;          // of their weights under the trained model
};

[[nodiscard]] Result<Training> train(const ColumnTable &table, const AttributeCatalog &catalog, Model model, const TrainOptions &options,
                                     Progress &progress);

// One run of EM over counts of distinct level vectors: the core of a session, apart for tests. Comparisons not in `active` are passed over.
struct LevelCount {
    LevelVector levels = 0;
    double count = 0;
    friend bool operator==(const LevelCount &, const LevelCount &) = default;
};
struct EmOptions {
    unsigned maxIterations = 100;
    double convergence = 1e-5;
    bool fixU = true;
    double startPrior = 0.3;
    bool considerHousehold = false; // a third class: different people of one household, by the h of the levels
};
struct EmResult {
    double prior = 0;
    double household = 0;               // share of pairs of the third class
    std::vector<std::vector<double>> m; // by comparison, by level number (0 unused)
    std::vector<std::vector<double>> u;
    std::vector<EmStep> steps;
    bool hasConverged = false;
};
[[nodiscard]] EmResult runEm(const std::vector<LevelCount> &counts, const Model &model, const std::vector<bool> &active, const EmOptions &options);

} // namespace engine
