// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/em_sessions.h"

#include <algorithm>
#include <map>

#include "engine/match/free_levels.h"
#include "engine/match/level_counts.h"
#include "engine/match/prepared_rules.h"

namespace engine
{

namespace
{

constexpr double FewestMatches = 15;      // a session with fewer expected matches teaches nothing
constexpr double FewestSeen = 1;          // a level that fewer matches are expected to have was not learned
constexpr double MostUniqueErrors = 0.01; // of the matches have two values of what a customer has once
constexpr double MostForgiven = 0.25;     // … beyond which either the values or the matches are not to be trusted: people decide
constexpr std::size_t ExtraSessions = 4;  // for comparisons that share an attribute with every blocking rule

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

// Of the matches: their values are not the same.
double shareOfUnequal(const Comparison &comparison)
{
    double share = 1;
    for (const Level &level : comparison.levels)
        share -= level.condition.kind == ConditionKind::Exact ? level.m.value_or(0) : 0;
    return share;
}

// Counts of what is left of the vectors.
std::vector<LevelCount> merge(const std::vector<LevelCount> &counts, LevelVector visible)
{
    std::map<LevelVector, double> merged;
    for (const LevelCount &entry : counts)
        merged[entry.levels & visible] += entry.count;
    std::vector<LevelCount> result;
    for (const auto &[levels, count] : merged)
        result.push_back({levels, count});
    return result;
}

// A comparison that hardly any pair of the session could make teaches nothing.
bool isPlausible(const std::vector<LevelCount> &counts, unsigned comparison, double scale)
{
    double filled = 0;
    for (const LevelCount &entry : counts)
        filled += levelAt(entry.levels, comparison) != 0 ? entry.count / scale : 0;
    return filled >= FewestMatches;
}

class EmSessions
{
public:
    EmSessions(const TrainingData &data, Training &training, Progress &progress) : m_data(data), m_training(training), m_progress(progress)
    {
        for (const Comparison &comparison : training.model.comparisons) {
            m_estimates.emplace_back(comparison.levels.size());
            m_seen.emplace_back(comparison.levels.size());
        }
    }

    Result<void> run()
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

private:
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
            if (attributes.size() == 1 && m_data.catalog.at(attributes.front()).isUnique && isLearned && isForgiven)
                model.looseUnique.push_back(attributes.front());
        }
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
        for (const Column &column : m_data.table.columns()) {
            if (column.dictionary().size() > 10 && m_data.compiled.column(column.attribute()) != nullptr)
                columns.push_back(&column);
        }
        std::ranges::stable_sort(columns, std::ranges::greater{}, [](const Column *column) { return column->dictionary().size(); });
        std::vector<std::string> rules;
        for (const Column *column : columns)
            rules.push_back(blockingRuleText({{{column->attribute(), {}}}}, m_data.catalog));
        return rules;
    }

    Result<void> session(const std::string &text)
    {
        const Model &model = m_training.model;
        EmSession session;
        session.rule = text;
        TESSERA_TRY(BlockingRule rule, parseBlockingRule(text, m_data.catalog));
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
        BlockingOptions blocking = blockingOptions(m_data.table, model, m_data.options);
        blocking.pairBudget = UINT64_MAX;
        Progress inside = m_progress.silent();
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_data.table, {std::move(rule)}, m_data.mask, blocking, inside));
        TESSERA_TRY(BlockCounts counts, countBlockedPairs(blocker, m_data.compiled, nullptr, m_data.options.sessionPairs, m_progress));
        session.pairs = counts.pairs;
        learn(session, merge(counts.counts, visible), counts.scale, active);
        m_training.sessions.push_back(std::move(session));
        return {};
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
        const EmOptions options{.maxIterations = m_data.options.maxIterations,
                                .convergence = m_data.options.convergence,
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
                m_seen[i][index] = std::max(m_seen[i][index], result.m[i][number] * result.prior * total);
            }
        }
    }

    // The median of the sessions, never quite 0, adding up to 1 with what is fixed.
    void combine()
    {
        for (std::size_t i = 0; i < m_estimates.size(); ++i) {
            Comparison &comparison = m_training.model.comparisons[i];
            std::vector<double> m;
            for (const LevelParameters &before : parametersOf(comparison))
                m.push_back(before.m);
            for (std::size_t index = 0; index < m.size(); ++index) {
                if (levelNumber(comparison, index) == 0)
                    continue;
                if (m_seen[i][index] < FewestSeen) {
                    m_training.untrained.push_back(comparison.name + "/" + comparison.levels[index].label);
                    m_training.unseen.push_back({i, index});
                }
                if (!m_estimates[i][index].empty() && !comparison.levels[index].fixM)
                    m[index] = std::max(medianOf(m_estimates[i][index]), SmallestM);
            }
            normaliseFree(comparison, std::max(1 - sumOfFixed(comparison, m), SmallestM), m);
            for (std::size_t index = 0; index < m.size(); ++index) {
                if (levelNumber(comparison, index) != 0 && !comparison.levels[index].fixM)
                    comparison.levels[index].m = std::min(1.0, m[index]);
            }
        }
    }

    const TrainingData &m_data;
    Training &m_training;
    Progress &m_progress;
    std::vector<std::vector<std::vector<double>>> m_estimates; // m by comparison, level index, session
    std::vector<std::vector<double>> m_seen;                   // matches with the level that a session expects at the most
};

} // namespace

Result<void> learnM(const TrainingData &data, Training &training, Progress &progress)
{
    return EmSessions(data, training, progress).run();
}

} // namespace engine
