// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/trainer.h"

#include <algorithm>
#include <map>

#include "engine/base/guarded.h"
#include "engine/match/em_sessions.h"
#include "engine/match/household_estimate.h"
#include "engine/match/household_values.h"
#include "engine/match/level_counts.h"
#include "engine/match/namesake_estimate.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/prior_estimate.h"
#include "engine/match/scorer.h"
#include "engine/match/thresholds.h"
#include "engine/match/u_estimate.h"

namespace engine
{

namespace
{

double allPairs(const ColumnTable &table, const TrainOptions &options)
{
    const double size = table.size();
    double pairs = size * (size - 1) / 2;
    std::map<SourceId, double> sizes;
    for (std::uint32_t record = 0; record < table.size(); ++record)
        ++sizes[table.source(record)];
    for (const auto &[source, count] : sizes) {
        if (options.onlyAcrossSources || std::ranges::contains(options.duplicateFree, source))
            pairs -= count * (count - 1) / 2;
    }
    return std::max(pairs, 1.0);
}

class Trainer
{
public:
    Trainer(const ColumnTable &table, const AttributeCatalog &catalog, Model model, const TrainOptions &options, Progress &progress)
        : m_table(table), m_catalog(catalog), m_options(options), m_progress(progress), m_mask(table, catalog, model, options.safeguards),
          m_compared(withHouseholdValues(table, catalog, model, m_mask)), m_compiled(table, model, m_compared), m_pairs(allPairs(table, options)),
          m_u(table, m_compared, options, m_pairs)
    {
        m_training.model = std::move(model);
    }

    Result<Training> run()
    {
        Model &model = m_training.model;
        m_progress.begin(Stage::Training, model.blockingRules.size() + 3);
        if (m_options.estimateU) {
            TESSERA_CHECK(m_u.count(m_compiled, m_progress));
            m_u.apply(0, model);
        }
        m_progress.advance(1);
        if (m_options.estimateM)
            TESSERA_CHECK(learnM({m_table, m_catalog, m_mask, m_compiled, m_options}, m_training, m_progress));
        if (m_options.estimateU)
            TESSERA_CHECK(compareNamesakes());
        TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, m_catalog));
        Progress inside = m_progress.silent();
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, rules, m_mask, blockingOptions(m_table, model, m_options), inside));
        if (m_options.estimatePrior) {
            TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, nullptr, m_options.sessionPairs, m_progress));
            model.prior = std::clamp(1.0 / m_table.size(), 1e-12, 0.5);
            const PriorEstimate estimate = estimateShares(counts.counts);
            m_training.estimatedMatches = estimate.matches;
            m_training.estimatedHouseholdPairs = estimate.householdPairs;
        }
        m_progress.advance(1);
        if (m_options.estimateM && m_options.estimateU)
            weighUnseen(m_training.unseen, model);
        if (m_options.chooseThresholds) {
            const Scorer scorer(model, m_compiled);
            TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, &scorer, m_options.sessionPairs, m_progress));
            const ThresholdChoice choice = chooseThresholds(counts.histogram);
            model.thresholds = choice.thresholds;
            model.keepWeight = choice.keepWeight;
            m_training.histogram = counts.histogram;
            m_training.compared = counts.pairs;
        }
        m_progress.advance(1);
        return std::move(m_training);
    }

private:
    // Prior, household odds, and what people of one household have in common: each rests on the others.
    PriorEstimate estimateShares(const std::vector<LevelCount> &candidates)
    {
        constexpr int Rounds = 3;
        Model &model = m_training.model;
        const Model proposed = model;
        const auto correctU = [this, &model](double prior) {
            if (m_options.estimateU)
                m_u.apply(prior, model);
        };
        PriorEstimate estimate = estimatePrior(model, m_compiled, candidates, m_pairs, correctU);
        for (int round = 0; round < Rounds; ++round) {
            if (!seesHouseholds(model))
                break;
            learnHousehold(proposed, candidates, model);
            estimate = estimatePrior(model, m_compiled, candidates, m_pairs, correctU);
        }
        beCautious(model);
        return estimate;
    }

    // All pairs, or a sample, that share the whole name.
    Result<void> compareNamesakes()
    {
        Model &model = m_training.model;
        BlockingRule rule;
        for (const Comparison &comparison : model.comparisons) {
            if (!isOfName(model, comparison))
                continue;
            for (const AttributeId attribute : attributesOf(comparison)) {
                const auto isExact = [attribute](const Level &level) { return isExactOn(level.condition, attribute); };
                if (std::ranges::any_of(comparison.levels, isExact))
                    rule.keys.push_back({attribute, {}});
            }
        }
        if (rule.keys.size() != model.namesakes.comparisons.size() || rule.keys.empty())
            return {}; // a name that no equal values make teaches nothing
        const double named = shareWith(rule.keys);
        BlockingOptions blocking = blockingOptions(m_table, model, m_options);
        blocking.pairBudget = UINT64_MAX;
        Progress inside = m_progress.silent();
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, {std::move(rule)}, m_mask, blocking, inside));
        TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, nullptr, m_options.sessionPairs, m_progress));
        learnNamesakes(counts.counts, m_pairs * named * named, model);
        return {};
    }

    // Of the records: that have a value of each.
    double shareWith(const std::vector<KeyExpression> &keys) const
    {
        std::uint32_t records = 0;
        for (std::uint32_t record = 0; record < m_table.size(); ++record)
            records +=
                std::ranges::all_of(keys, [&](const KeyExpression &key) { return !m_table.find(key.attribute)->values(record).empty(); }) ? 1 : 0;
        return static_cast<double>(records) / m_table.size();
    }

    const ColumnTable &m_table;
    const AttributeCatalog &m_catalog;
    const TrainOptions &m_options;
    Progress &m_progress;
    ValueMask m_mask;     // of blocking
    ValueMask m_compared; // of comparing
    CompiledModel m_compiled;
    double m_pairs; // of records that may pair
    UEstimate m_u;
    Training m_training;
};

} // namespace

Result<Training> train(const ColumnTable &table, const AttributeCatalog &catalog, Model model, const TrainOptions &options, Progress &progress)
{
    TESSERA_CHECK(validate(model, catalog));
    if (table.size() < 2)
        return fail(ErrorCode::InputRejected, "Training needs at least two records. Import more first; the model is unchanged.");
    return guarded("There is not enough memory for training. The model is unchanged. Make the blocking rules narrower.",
                   [&] { return withThreads(options.threads, [&] { return Trainer(table, catalog, std::move(model), options, progress).run(); }); });
}

} // namespace engine
