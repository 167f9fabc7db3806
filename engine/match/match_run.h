// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One matching run over a column table: block, compare, score, keep. Pure; the outcome is the same for any number of threads, bit for bit.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/blocker.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/value_mask.h"
#include "engine/model/match_basis.h"
#include "engine/model/pair.h"

namespace engine
{

// Goes up when the same records would get other candidates or weights under the same model than from the version before.
inline constexpr int ScoringVersion = 1;

struct MatchOptions {
    unsigned threads = 0;                  // 0 = all cores
    std::optional<double> keepWeight = {}; // instead of the model's
    bool onlyAcrossSources = false;
    std::vector<SourceId> duplicateFree = {}; // sources whose records never pair among themselves
    std::uint64_t pairBudget = 2'000'000'000;
    Safeguards safeguards = {}; // blocked values and limits
    // With more candidate pairs than this, a pair is given up as soon as it cannot reach the keeping weight, and half as many at least are scored
    // to their end to tell how the weights below lie.
    std::uint64_t scoredToTheEnd = 250'000;
    // Of an earlier run, which this one goes by; match() adds what came to be no evidence since. None: it is taken from the table.
    const MatchBasis *basis = nullptr;
    std::function<void(std::size_t rule, std::span<const BlockEntry>)> seeEntries = {}; // as in BlockingOptions, then of holderRules()
};

// Two records to be compared, by index, a < b, and the first blocking rule that brings them together.
struct CandidatePair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint8_t rule = 0;
};

// Bins of a quarter bit from -40 to +40; the ends take what lies beyond.
struct WeightHistogram {
    static constexpr double Lowest = -40;
    static constexpr double Width = 0.25;
    std::array<std::uint64_t, 320> bins{};
    [[nodiscard]] static std::size_t binOf(double weight);
    [[nodiscard]] static double lowerEdge(std::size_t bin) { return Lowest + Width * static_cast<double>(bin); }
};

struct MatchTimings {    // seconds
    double blocking = 0; // … and what the next run needs of it
    double scoring = 0;
};

struct MatchOutput {
    std::vector<ScoredPair> pairs;        // weight >= keep threshold, by (a, b)
    std::uint64_t compared = 0;           // candidate pairs
    std::array<std::uint64_t, 3> zones{}; // by Zone
    WeightHistogram histogram;            // of all; below the keeping weight an estimate when pairs were given up
    std::vector<RulePairs> rules;
    std::vector<OversizedBlock> oversized;
    std::vector<SharedValue> sharedValues;
    MatchBasis basis; // that the weights rest on
    MatchTimings timings;
};

[[nodiscard]] Result<MatchOutput> match(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                                        Progress &progress);

// The same for candidates found otherwise, each once, under options.basis, which must be there: the weights are those that match() would give.
[[nodiscard]] Result<MatchOutput> matchCandidates(const ColumnTable &table, std::span<const CandidatePair> candidates,
                                                  const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                                                  Progress &progress);

} // namespace engine
