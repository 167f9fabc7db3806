// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a model would do with the records, before it is used: pairs by blocking rule, oversized blocks, true pairs missed, and on request the
// weights of all candidate pairs or how they spread over the levels. Pure; the same for any number of threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/match_run.h"

namespace engine
{

struct RuleStatistics {
    std::string rule;
    std::uint64_t possible = 0; // pairs it would make alone
    std::uint64_t added = 0;    // pairs it is the first to find
    double trueShare = 0;       // of the true pairs it is expected to find alone
    double addedShare = 0;      // … beyond the rules before it
};

// How the candidate pairs spread over one level of a comparison.
struct LevelStatistics {
    std::string comparison;
    std::string level;
    double pairs = 0;   // candidate pairs at that level; an estimate when there are more than a million
    double matches = 0; // of them, expected from the weights (term frequency left out)
    double m = 0;       // of the model; 0 for a missing value
    double u = 0;
    double weight = 0; // bits
};

struct ModelStatistics {
    std::vector<RuleStatistics> rules;
    std::vector<LevelStatistics> levels; // with Levels: by comparison, the best level first, missing last
    bool areEstimated = false;           // … from a sample of the candidate pairs
    std::uint64_t records = 0;
    std::uint64_t pairs = 0; // of all rules together
    double missedShare = 0;  // of the true pairs no rule is expected to find
    std::vector<OversizedBlock> oversized;
    std::vector<SharedValue> shared;          // values that do not count
    std::optional<WeightHistogram> histogram; // with Weights
};

// Beyond the pairs of each rule; every step takes a walk over the candidate pairs of its own.
enum class StatisticsDetail { Pairs, Weights, Levels };

// InputRejected when a rule does not parse, there is nothing to compare (not with Pairs) or the rules make more pairs than the budget of the options.
[[nodiscard]] Result<ModelStatistics> modelStatistics(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model,
                                                      const MatchOptions &options, StatisticsDetail detail, Progress &progress);

} // namespace engine
