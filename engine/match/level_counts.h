// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts of distinct level vectors: over random pairs, and over (a sample of) the pairs of blocking rules. Deterministic for any number of
// threads. Sorted by vector.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/progress.h"
#include "engine/match/blocker.h"
#include "engine/match/compiled_model.h"
#include "engine/match/trainer.h"

namespace engine
{

class Scorer;

// All pairs when there are at most `wanted`, otherwise that many random ones (with replacement). Pairs inside one source are passed over
// when onlyAcrossSources is set.
[[nodiscard]] Result<std::vector<LevelCount>> countRandomPairs(const ColumnTable &table, const CompiledModel &compiled, std::uint64_t wanted,
                                                               std::uint64_t seed, bool onlyAcrossSources, Progress &progress);

struct BlockCounts {
    std::vector<LevelCount> counts; // scaled up when sampled
    WeightHistogram histogram;      // of the sample, when a scorer was given
    std::uint64_t pairs = 0;        // looked at
    double scale = 1;               // candidate pairs / pairs looked at
};

// The pairs of evenly spread chunks, at most about `wanted`.
[[nodiscard]] Result<BlockCounts> countBlockedPairs(const Blocker &blocker, const CompiledModel &compiled, const Scorer *scorer, std::uint64_t wanted,
                                                    Progress &progress);

} // namespace engine
