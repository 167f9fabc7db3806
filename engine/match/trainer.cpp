// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/trainer.h"

#include <algorithm>
#include <cmath>

#include "engine/match/household_estimate.h"
#include "engine/match/household_values.h"
#include "engine/match/level_counts.h"
#include "engine/match/namesake_estimate.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/prior_estimate.h"
#include "engine/match/scorer.h"
#include "engine/match/thresholds.h"

namespace engine
{

namespace
{

constexpr double SmallestM = 0.002;       // nothing learned from a sample is certain
constexpr double FewestMatches = 15;      // a session with fewer expected matches teaches nothing
constexpr double SmallestShareOfU = 0.02; // of what random pairs show, when the matches among them are taken off
constexpr double NearlyAll = 0.75;        // … of addresses and numbers of one person, from which on the rest are mistakes:
constexpr double ShareOfMistakes = 0.002; // somebody wrote what belongs to another
constexpr double MostUniqueErrors = 0.01; // of the matches have two values of what a customer has once
constexpr double MostForgiven = 0.25;     // … beyond which either the values or the matches are not to be trusted: people decide
constexpr std::size_t ExtraSessions = 4;  // for comparisons that share an attribute with every blocking rule

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

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

class Trainer
{
public:
    Trainer(const ColumnTable &table, const AttributeCatalog &catalog, Model model, const TrainOptions &options, Progress &progress)
        : m_table(table), m_catalog(catalog), m_options(options), m_progress(progress), m_mask(table, catalog, model, options.safeguards),
          m_compared(withHouseholdValues(table, catalog, model, m_mask)), m_compiled(table, model, m_compared), m_pairs(allPairs(table, options))
    {
        m_training.model = std::move(model);
        m_estimates.resize(m_training.model.comparisons.size());
        for (std::size_t i = 0; i < m_estimates.size(); ++i)
            m_estimates[i].resize(m_training.model.comparisons[i].levels.size());
    }

    Result<Training> run()
    {
        Model &model = m_training.model;
        m_progress.begin(Stage::Training, model.blockingRules.size() + 4);
        if (m_options.estimateU) {
            TESSERA_TRY(m_random,
                        countRandomPairs(m_table, m_compiled, m_options.randomPairs, m_options.seed, m_options.onlyAcrossSources, m_progress));
            setU(0);
        }
        m_progress.advance(1);
        if (m_options.estimateM)
            TESSERA_CHECK(trainM());
        if (m_options.estimateU)
            TESSERA_CHECK(compareNamesakes());
        TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, m_catalog));
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, rules, m_mask, blockingOptions(m_table, model, m_options), m_progress));
        if (m_options.estimatePrior) {
            TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, nullptr, m_options.sessionPairs, m_progress));
            model.prior = std::clamp(1.0 / m_table.size(), 1e-12, 0.5);
            const PriorEstimate estimate = estimateShares(counts.counts);
            m_training.estimatedMatches = estimate.matches;
            m_training.estimatedHouseholdPairs = estimate.householdPairs;
        }
        m_progress.advance(1);
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
        const auto correctU = [this](double prior) {
            if (m_options.estimateU)
                setU(prior);
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
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, {std::move(rule)}, m_mask, blocking, m_progress));
        TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, nullptr, m_options.sessionPairs, m_progress));
        learnNamesakes(counts.counts, m_pairs * named * named, model);
        return {};
    }

    // Of the records: that have a value of each.
    double shareWith(const std::vector<KeyExpression> &keys) const
    {
        std::uint32_t records = 0;
        for (std::uint32_t record = 0; record < m_table.size(); ++record)
            records += std::ranges::all_of(keys, [&](const KeyExpression &key) { return !m_table.find(key.attribute)->values(record).empty(); }) ? 1 : 0;
        return static_cast<double>(records) / m_table.size();
    }

    // u from random pairs; `prior` is the share of matches among them, whose levels are taken off.
    void setU(double prior)
    {
        Model &model = m_training.model;
        for (unsigned i = 0; i < model.comparisons.size(); ++i) {
            std::array<double, 16> sums{};
            double total = 0;
            for (const LevelCount &entry : m_random) {
                const unsigned level = levelAt(entry.levels, i);
                if (level == 0)
                    continue;
                sums[level] += entry.count;
                total += entry.count;
            }
            if (total <= 0)
                continue;
            const std::vector<LevelParameters> parameters = parametersOf(model.comparisons[i]);
            for (std::size_t index = 0; index < model.comparisons[i].levels.size(); ++index) {
                const unsigned number = levelNumber(model.comparisons[i], index);
                Level &level = model.comparisons[i].levels[index];
                if (number == 0 || level.fixU)
                    continue;
                double seen = std::max(sums[number], 0.5) / total;
                if (isSampled() && isFirstExact(model.comparisons[i], index))
                    seen = std::max(equalShare(level.condition.attribute), 0.5 / m_pairs);
                level.u = std::min(1.0, prior > 0 ? ofStrangers(seen, prior, parameters[index].m, level.condition) : seen);
            }
        }
    }

    // `seen` without the matches among random pairs. Where nearly all of them are matches the difference is noise.
    double ofStrangers(double seen, double prior, double m, const Condition &condition) const
    {
        const double matches = prior * m;
        if (condition.kind == ConditionKind::Exact && leavesOutShared(condition.transforms) && matches > seen * NearlyAll)
            return matches * ShareOfMistakes;
        return std::max((seen - matches) / (1 - prior), seen * SmallestShareOfU);
    }

    bool isSampled() const { return m_pairs > static_cast<double>(m_options.randomPairs) && !m_options.onlyAcrossSources; }

    static bool isFirstExact(const Comparison &comparison, std::size_t index)
    {
        const Condition &condition = comparison.levels[index].condition;
        return isExactOn(condition, condition.attribute) && (index == 0 || levelNumber(comparison, index - 1) == 0);
    }

    // Probability that two random values of the attribute are equal, counted over all of them.
    double equalShare(AttributeId attribute) const
    {
        const Column *column = m_table.find(attribute);
        if (column == nullptr || column->total() < 2)
            return 0;
        double equal = 0;
        double total = 0;
        for (Code code = 1; code <= column->dictionary().size(); ++code) {
            if (m_compared.isIgnored(attribute, code))
                continue;
            const double count = column->count(code);
            equal += count * (count - 1);
            total += count;
        }
        return total < 2 ? 0 : equal / (total * (total - 1));
    }

    Result<void> trainM()
    {
        for (const std::string &rule : m_training.model.blockingRules) {
            TESSERA_CHECK(session(rule));
            m_progress.advance(1);
        }
        std::size_t extra = 0;
        for (const std::string &rule : extraRules()) {
            if (!hasUntrained() || extra == ExtraSessions)
                break;
            TESSERA_CHECK(session(rule));
            ++extra;
        }
        combine();
        loosenUnique();
        return {};
    }

    // What a customer has once forbids a merge only where the data are true to it: an identifier that differs in some of the matches by mistake
    // only weighs against them.
    void loosenUnique()
    {
        Model &model = m_training.model;
        model.looseUnique.clear();
        for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
            const std::vector<AttributeId> attributes = attributesOf(model.comparisons[i]);
            const Level &different = model.comparisons[i].levels.back();
            const bool isLearned = !m_estimates[i].back().empty();
            const bool isForgiven = different.m.value_or(0) > MostUniqueErrors && shareOfUnequal(model.comparisons[i]) <= MostForgiven;
            if (attributes.size() == 1 && m_catalog.at(attributes.front()).isUnique && isLearned && isForgiven)
                model.looseUnique.push_back(attributes.front());
        }
    }

    // Of the matches: their values are not the same.
    static double shareOfUnequal(const Comparison &comparison)
    {
        double share = 1;
        for (const Level &level : comparison.levels)
            share -= level.condition.kind == ConditionKind::Exact ? level.m.value_or(0) : 0;
        return share;
    }

    bool hasUntrained() const
    {
        return std::ranges::any_of(m_estimates,
                                   [](const auto &levels) { return std::ranges::all_of(levels, [](const auto &values) { return values.empty(); }); });
    }

    // Plain equality of one attribute, the most telling first.
    std::vector<std::string> extraRules() const
    {
        std::vector<const Column *> columns;
        for (const Column &column : m_table.columns()) {
            if (column.dictionary().size() > 10 && m_compiled.column(column.attribute()) != nullptr)
                columns.push_back(&column);
        }
        std::ranges::stable_sort(columns, std::ranges::greater{}, [](const Column *column) { return column->dictionary().size(); });
        std::vector<std::string> rules;
        for (const Column *column : columns)
            rules.push_back(blockingRuleText({{{column->attribute(), {}}}}, m_catalog));
        return rules;
    }

    Result<void> session(const std::string &text)
    {
        const Model &model = m_training.model;
        EmSession session;
        session.rule = text;
        TESSERA_TRY(BlockingRule rule, parseBlockingRule(text, m_catalog));
        std::vector<bool> active(model.comparisons.size());
        LevelVector visible = 0;
        for (unsigned i = 0; i < active.size(); ++i) {
            const std::vector<AttributeId> attributes = attributesOf(model.comparisons[i]);
            active[i] = std::ranges::none_of(rule.keys, [&](const KeyExpression &key) { return std::ranges::contains(attributes, key.attribute); });
            if (!active[i])
                continue;
            session.comparisons.push_back(model.comparisons[i].name);
            visible |= LevelVector{0xF} << (i * LevelBits);
        }
        if (session.comparisons.size() < 2) { // one field alone cannot tell matches from the rest
            session.skipped = "no_comparisons";
            m_training.sessions.push_back(std::move(session));
            return {};
        }
        BlockingOptions blocking = blockingOptions(m_table, model, m_options);
        blocking.pairBudget = UINT64_MAX;
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, {std::move(rule)}, m_mask, blocking, m_progress));
        TESSERA_TRY(BlockCounts counts, countBlockedPairs(blocker, m_compiled, nullptr, m_options.sessionPairs, m_progress));
        session.pairs = counts.pairs;
        learn(session, merge(counts.counts, visible), counts.scale, active);
        m_training.sessions.push_back(std::move(session));
        return {};
    }

    static std::vector<LevelCount> merge(const std::vector<LevelCount> &counts, LevelVector visible)
    {
        std::map<LevelVector, double> merged;
        for (const LevelCount &entry : counts)
            merged[entry.levels & visible] += entry.count;
        std::vector<LevelCount> result;
        for (const auto &[levels, count] : merged)
            result.push_back({levels, count});
        return result;
    }

    void learn(EmSession &session, const std::vector<LevelCount> &counts, double scale, const std::vector<bool> &active)
    {
        const Model &model = m_training.model;
        double total = 0;
        for (const LevelCount &entry : counts)
            total += entry.count / scale;
        if (total < FewestMatches) {
            session.skipped = "too_few_pairs";
            return;
        }
        const EmOptions options{.maxIterations = m_options.maxIterations,
                                .convergence = m_options.convergence,
                                .fixU = true,
                                .startPrior = 0.2,
                                .considerHousehold = model.household.isConsidered};
        EmResult result = runEm(counts, model, active, options);
        session.steps = std::move(result.steps);
        session.hasConverged = result.hasConverged;
        if (result.prior * total < FewestMatches) {
            session.skipped = "no_matches";
            return;
        }
        session.m.resize(model.comparisons.size());
        for (unsigned i = 0; i < model.comparisons.size(); ++i) {
            if (!active[i] || !isPlausible(counts, i, scale))
                continue;
            const Comparison &comparison = model.comparisons[i];
            session.m[i].assign(comparison.levels.size(), 0);
            for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
                const unsigned number = levelNumber(comparison, index);
                if (number == 0)
                    continue;
                session.m[i][index] = result.m[i][number];
                m_estimates[i][index].push_back(result.m[i][number]);
            }
        }
    }

    // A comparison that hardly any pair of the session could make teaches nothing.
    static bool isPlausible(const std::vector<LevelCount> &counts, unsigned comparison, double scale)
    {
        double filled = 0;
        for (const LevelCount &entry : counts)
            filled += levelAt(entry.levels, comparison) != 0 ? entry.count / scale : 0;
        return filled >= FewestMatches;
    }

    // The median of the sessions, never quite 0, adding up to 1.
    void combine()
    {
        for (std::size_t i = 0; i < m_estimates.size(); ++i) {
            Comparison &comparison = m_training.model.comparisons[i];
            const std::vector<LevelParameters> before = parametersOf(comparison);
            double sum = 0;
            for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
                Level &level = comparison.levels[index];
                if (levelNumber(comparison, index) == 0)
                    continue;
                if (m_estimates[i][index].empty())
                    m_training.untrained.push_back(comparison.name + "/" + level.label);
                if (!level.fixM)
                    level.m = m_estimates[i][index].empty() ? before[index].m : std::max(medianOf(m_estimates[i][index]), SmallestM);
                sum += level.m.value_or(before[index].m);
            }
            for (Level &level : comparison.levels) {
                if (level.m && !level.fixM && sum > 0)
                    level.m = std::min(1.0, *level.m / sum);
            }
        }
    }

    const ColumnTable &m_table;
    const AttributeCatalog &m_catalog;
    const TrainOptions &m_options;
    Progress &m_progress;
    ValueMask m_mask;     // of blocking
    ValueMask m_compared; // of comparing
    CompiledModel m_compiled;
    double m_pairs;
    Training m_training;
    std::vector<LevelCount> m_random;
    std::vector<std::vector<std::vector<double>>> m_estimates; // m by comparison, level index, session
};

} // namespace

Result<Training> train(const ColumnTable &table, const AttributeCatalog &catalog, Model model, const TrainOptions &options, Progress &progress)
{
    TESSERA_CHECK(validate(model, catalog));
    if (table.size() < 2)
        return fail(ErrorCode::InputRejected, "Training needs at least two records. Import more first; the model is unchanged.");
    try {
        return withThreads(options.threads, [&] { return Trainer(table, catalog, std::move(model), options, progress).run(); });
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::InputRejected, "There is not enough memory for training. The model is unchanged. Make the blocking rules narrower.");
    }
}

} // namespace engine
