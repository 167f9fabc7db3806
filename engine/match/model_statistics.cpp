// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model_statistics.h"

#include <algorithm>
#include <limits>
#include <ranges>

#include "engine/match/blocking_choice.h"
#include "engine/match/compiled_model.h"
#include "engine/match/household_values.h"
#include "engine/match/level_counts.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/scorer.h"

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

// All of a run but its pairs.
Result<void> weigh(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, MatchOptions options, ModelStatistics &statistics,
                   Progress &progress)
{
    options.keepWeight = std::numeric_limits<double>::infinity(); // counted, none kept
    TESSERA_TRY(MatchOutput output, match(table, catalog, model, options, progress));
    statistics.histogram = output.histogram;
    statistics.oversized = std::move(output.oversized);
    for (std::size_t rule = 0; rule < statistics.rules.size(); ++rule) {
        statistics.rules[rule].possible = output.rules[rule].possible;
        statistics.rules[rule].added = output.rules[rule].added;
    }
    return {};
}

std::vector<LevelStatistics> emptyLevels(const Comparison &comparison, unsigned index, const Scorer &scorer)
{
    std::vector<LevelStatistics> levels(comparison.levels.size() + 1); // by level number
    for (std::size_t at = 0; at < comparison.levels.size(); ++at) {
        const unsigned number = levelNumber(comparison, at);
        LevelStatistics &level = levels[number];
        level.level = comparison.levels[at].label;
        if (number == 0)
            continue;
        level.m = parametersOf(comparison)[at].m;
        level.u = parametersOf(comparison)[at].u;
        level.weight = scorer.levelWeight(index, number);
    }
    if (levels[0].level.empty())
        levels[0].level = "missing";
    std::erase_if(levels, [](const LevelStatistics &level) { return level.level.empty(); });
    for (LevelStatistics &level : levels)
        level.comparison = comparison.name;
    return levels;
}

Result<void> spreadOverLevels(const ColumnTable &table, const Model &model, const ValueMask &compared, const Blocker &blocker,
                              ModelStatistics &statistics, Progress &progress)
{
    constexpr std::uint64_t SampledPairs = 1'000'000;
    const CompiledModel compiled(table, model, compared);
    const Scorer scorer(model, compiled);
    TESSERA_TRY(const BlockCounts counted, countBlockedPairs(blocker, compiled, nullptr, SampledPairs, progress));
    statistics.areEstimated = counted.scale != 1;
    std::vector<std::vector<LevelStatistics>> byComparison;
    for (unsigned i = 0; i < model.comparisons.size(); ++i)
        byComparison.push_back(emptyLevels(model.comparisons[i], i, scorer));
    for (const LevelCount &count : counted.counts) {
        const double expected = count.count * probabilityOf(scorer.weightOfLevels(count.levels));
        for (unsigned i = 0; i < byComparison.size(); ++i) {
            LevelStatistics &level = byComparison[i].at(levelAt(count.levels, i));
            level.pairs += count.count;
            level.matches += expected;
        }
    }
    for (std::vector<LevelStatistics> &levels : byComparison)
        std::ranges::move(std::views::reverse(levels), std::back_inserter(statistics.levels));
    return {};
}

} // namespace

Result<ModelStatistics> modelStatistics(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const MatchOptions &options,
                                        StatisticsDetail detail, Progress &progress)
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
    if (detail == StatisticsDetail::Weights) {
        TESSERA_CHECK(weigh(table, catalog, model, options, statistics, progress));
    } else {
        TESSERA_TRY(const Blocker blocker, Blocker::make(table, rules, mask, blockingOptions(table, model, options), progress));
        statistics.oversized = blocker.oversized();
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            statistics.rules[rule].possible = blocker.possiblePairs(rule);
        TESSERA_CHECK(countAdded(blocker, statistics, progress));
        if (detail == StatisticsDetail::Levels) {
            TESSERA_CHECK(checkComparable(table, model));
            TESSERA_CHECK(spreadOverLevels(table, model, withHouseholdValues(table, catalog, model, mask), blocker, statistics, progress));
        }
    }
    for (const RuleStatistics &rule : statistics.rules)
        statistics.pairs += rule.added;
    return statistics;
}

} // namespace engine
