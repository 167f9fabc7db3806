// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model_statistics.h"

#include <limits>

#include "engine/match/blocking_choice.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"

namespace engine
{

namespace
{

// The pairs that each rule is the first to find, without comparing them.
Result<void> countAdded(const Blocker &blocker, ModelStatistics &statistics, Progress &progress)
{
    std::vector<std::vector<std::uint64_t>> added(blocker.chunkCount(), std::vector<std::uint64_t>(statistics.rules.size()));
    progress.begin(Stage::Blocking, blocker.possiblePairs());
    forEachIndex(blocker.chunkCount(), 1, [&](std::size_t chunk) {
        if (progress.isCancelled())
            return;
        blocker.visitChunk(chunk, [&](std::uint32_t, std::uint32_t, std::uint8_t rule) { ++added[chunk][rule]; });
        progress.advance(blocker.chunkPairs(chunk));
    });
    TESSERA_CHECK(progress.checkCancelled());
    for (const std::vector<std::uint64_t> &counts : added) {
        for (std::size_t rule = 0; rule < counts.size(); ++rule)
            statistics.rules[rule].added += counts[rule];
    }
    return {};
}

Result<void> block(const ColumnTable &table, const Model &model, const std::vector<BlockingRule> &rules, const ValueMask &mask,
                   const MatchOptions &options, ModelStatistics &statistics, Progress &progress)
{
    BlockingOptions blocking;
    blocking.onlyAcrossSources = options.onlyAcrossSources;
    blocking.duplicateFree = options.duplicateFree;
    blocking.pairBudget = options.pairBudget;
    blocking.splitBy = splitAttributes(table, model);
    TESSERA_TRY(const Blocker blocker, Blocker::make(table, rules, mask, blocking, progress));
    statistics.oversized = blocker.oversized();
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        statistics.rules[rule].possible = blocker.possiblePairs(rule);
    return countAdded(blocker, statistics, progress);
}

Result<void> weigh(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, MatchOptions options, ModelStatistics &statistics,
                   Progress &progress)
{
    options.keepWeight = std::numeric_limits<double>::infinity(); // counted, none kept
    TESSERA_TRY(const MatchOutput output, match(table, catalog, model, options, progress));
    statistics.oversized = output.oversized;
    statistics.histogram = output.histogram;
    for (std::size_t rule = 0; rule < statistics.rules.size(); ++rule) {
        statistics.rules[rule].possible = output.rules[rule].possible;
        statistics.rules[rule].added = output.rules[rule].added;
    }
    return {};
}

} // namespace

Result<ModelStatistics> modelStatistics(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                                        bool withWeights, Progress &progress)
{
    ModelStatistics statistics;
    statistics.records = table.size();
    const ValueMask mask(table, catalog, model, options.safeguards);
    statistics.shared = mask.sharedValues();
    TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, catalog));
    progress.begin(Stage::Profiling, 0);
    TESSERA_TRY(const RulesEstimate estimate, estimateRules(table, catalog, rules, mask, progress));
    statistics.missedShare = estimate.missedShare;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        const RuleEstimate &one = estimate.rules[rule];
        statistics.rules.push_back({model.blockingRules[rule], 0, 0, one.trueShare, one.addedShare});
    }
    if (withWeights)
        TESSERA_CHECK(weigh(table, catalog, model, options, statistics, progress));
    else
        TESSERA_CHECK(block(table, model, rules, mask, options, statistics, progress));
    for (const RuleStatistics &rule : statistics.rules)
        statistics.pairs += rule.added;
    return statistics;
}

} // namespace engine
