// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/decision_training.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/guarded.h"
#include "engine/match/free_levels.h"
#include "engine/match/household_values.h"
#include "engine/match/level_counts.h"
#include "engine/match/pair_comparer.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"
#include "engine/match/scorer.h"
#include "engine/match/thresholds.h"

namespace engine
{

namespace
{

constexpr double StratumWidth = 2; // bits
constexpr std::size_t Strata = 60; // from -60 bits up
constexpr double Whisper = 1e-6;   // of all matches: what a level has that no candidate shows

std::size_t stratumOf(double weight)
{
    const double place = (weight + StratumWidth * Strata / 2) / StratumWidth;
    return place <= 0 ? 0 : std::min(static_cast<std::size_t>(place), Strata - 1);
}

// Levels of all comparisons in one stratum.
using Levels = std::vector<std::array<double, 16>>; // by comparison, level number

struct Stratum {
    Levels expected; // matches, by the model
    double matches = 0;
    Levels seen; // decided the same
    double decided = 0;
};

void add(Levels &levels, LevelVector vector, double amount)
{
    for (unsigned i = 0; i < levels.size(); ++i)
        levels[i][levelAt(vector, i)] += amount;
}

std::vector<Stratum> gather(std::size_t comparisons, std::span<const LevelCount> counts, std::span<const LevelVector> same,
                            const std::function<double(LevelVector)> &weightOf)
{
    std::vector<Stratum> strata(Strata, Stratum{Levels(comparisons), 0, Levels(comparisons), 0});
    for (const LevelCount &entry : counts) {
        const double weight = weightOf(entry.levels);
        const double matches = entry.count * probabilityOf(weight);
        Stratum &stratum = strata[stratumOf(weight)];
        add(stratum.expected, entry.levels, matches);
        stratum.matches += matches;
    }
    for (const LevelVector vector : same) {
        Stratum &stratum = strata[stratumOf(weightOf(vector))];
        add(stratum.seen, vector, 1);
        stratum.decided += 1;
    }
    return strata;
}

struct Sums {
    std::array<double, 16> before{}; // matches by level number
    std::array<double, 16> after{};
    std::array<double, 16> seen{};
};

Sums sumsOf(const std::vector<Stratum> &strata, std::size_t comparison)
{
    Sums sums;
    double all = 0;
    for (const Stratum &stratum : strata)
        all += stratum.matches;
    for (const Stratum &stratum : strata)
        for (std::size_t level = 0; level < sums.before.size(); ++level) {
            sums.seen[level] += stratum.seen[comparison][level];
            if (stratum.matches <= 0)
                continue; // the model expects no match there; whether there are some, the thresholds learn
            const double share = stratum.expected[comparison][level] / stratum.matches;
            sums.before[level] += stratum.matches * share;
            sums.after[level] += stratum.matches * (PriorStrength * share + stratum.seen[comparison][level]) / (PriorStrength + stratum.decided);
        }
    for (std::size_t level = 1; level < sums.before.size(); ++level) {
        sums.before[level] += Whisper * all;
        sums.after[level] += Whisper * all;
    }
    return sums;
}

// Without the missing level: m is a share of the pairs that could be compared.
double compared(const std::array<double, 16> &levels)
{
    double sum = 0;
    for (std::size_t level = 1; level < levels.size(); ++level)
        sum += levels[level];
    return sum;
}

void applyTo(Comparison &comparison, std::size_t index, const Sums &sums, std::vector<LearnedLevelM> &learned)
{
    std::vector<double> before;
    for (const LevelParameters &parameters : parametersOf(comparison))
        before.push_back(parameters.m);
    const double sumBefore = compared(sums.before);
    const double sumAfter = compared(sums.after);
    std::vector<double> wanted = before;
    for (std::size_t i = 0; i < wanted.size() && sumBefore > 0 && sumAfter > 0; ++i) {
        const unsigned number = levelNumber(comparison, i);
        if (number != 0 && !comparison.levels[i].fixM)
            wanted[i] = std::max(before[i] * (sums.after[number] / sumAfter) / (sums.before[number] / sumBefore), std::min(SmallestM, before[i]));
    }
    normaliseFree(comparison, sumOfFree(comparison, before), wanted); // as much together as before
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const unsigned number = levelNumber(comparison, i);
        if (number == 0)
            continue;
        Level &level = comparison.levels[i];
        const double after = std::clamp(wanted[i], LeastProbability, 1.0);
        if (!level.fixM && std::abs(after - before[i]) > 1e-12)
            level.m = after;
        learned.push_back({index, i, before[i], level.fixM ? before[i] : level.m.value_or(before[i]), static_cast<std::uint64_t>(sums.seen[number])});
    }
}

class Learner
{
public:
    Learner(const ColumnTable &table, const AttributeCatalog &catalog, Model model, std::span<const DecidedPair> decided, const TrainOptions &options,
            Progress &progress)
        : m_table(table), m_catalog(catalog), m_before(std::move(model)), m_pairs(decided), m_options(options), m_progress(progress),
          m_mask(table, catalog, m_before, options.safeguards), m_compared(withHouseholdValues(table, catalog, m_before, m_mask)),
          m_compiled(table, m_before, m_compared)
    {
    }

    Result<Learned> run()
    {
        m_progress.begin(Stage::Training, 3);
        TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(m_before, m_catalog));
        Progress inside = m_progress.silent();
        TESSERA_TRY(const Blocker blocker, Blocker::make(m_table, rules, m_mask, blockingOptions(m_table, m_before, m_options), inside));
        m_progress.advance(1);

        const Scorer old(m_before, m_compiled);
        TESSERA_TRY(const BlockCounts counts, countBlockedPairs(blocker, m_compiled, &old, m_options.sessionPairs, m_progress));
        m_progress.advance(1);
        Learned learned;
        learned.model = m_before;
        PairComparer comparer(m_compiled);
        std::vector<LevelVector> same;
        for (const DecidedPair &pair : m_pairs)
            if (pair.isSame)
                same.push_back(comparer.levels(pair.a, pair.b));
        learned.levels = learnLevels(learned.model, counts.counts, same, [&](LevelVector levels) { return old.weightOfLevels(levels); });

        const Scorer scorer(learned.model, m_compiled);
        TESSERA_TRY(const BlockCounts now, countBlockedPairs(blocker, m_compiled, &scorer, m_options.sessionPairs, m_progress));
        m_progress.advance(1);
        std::vector<DecidedWeight> weights;
        for (const DecidedPair &pair : m_pairs)
            weights.push_back({scorer.weight(comparer.levels(pair.a, pair.b), pair.a, pair.b), pair.isSame});
        const Calibration calibration(weights);
        learned.shift = calibration.shift();
        learned.slope = calibration.slope();
        setThresholds(learned, counts.histogram, now.histogram, weights);
        TESSERA_CHECK(validate(learned.model, m_catalog));
        return learned;
    }

private:
    // Thresholds that a person moved stay moved: they shift by as much as those that Tessera would choose.
    void setThresholds(Learned &learned, const WeightHistogram &before, const WeightHistogram &after, std::span<const DecidedWeight> decided) const
    {
        const Thresholds was = chooseThresholds(before).thresholds;
        const Thresholds is = chooseThresholds(after, {.shift = learned.shift, .slope = learned.slope}).thresholds;
        Thresholds &thresholds = learned.model.thresholds;
        double match = thresholds.match + is.match - was.match;
        const auto isNear = [&match](const DecidedWeight &pair) { return std::abs(pair.weight - match) <= NearThreshold; };
        if (match < thresholds.match && std::cmp_less(std::ranges::count_if(decided, isNear), DecisionsToLower))
            match = thresholds.match;
        thresholds.match = match;
        // Below the lowest pair that anybody looked at, decisions tell nothing.
        double lowest = thresholds.review;
        for (const DecidedWeight &pair : decided)
            lowest = std::min(lowest, pair.weight);
        thresholds.review = std::min(std::max(thresholds.review + is.review - was.review, lowest), match);
        learned.model.keepWeight = std::min(learned.model.keepWeight, thresholds.review);
    }

    const ColumnTable &m_table;
    const AttributeCatalog &m_catalog;
    const Model m_before;
    std::span<const DecidedPair> m_pairs;
    const TrainOptions &m_options;
    Progress &m_progress;
    ValueMask m_mask;     // of blocking
    ValueMask m_compared; // of comparing
    CompiledModel m_compiled;
};

} // namespace

std::vector<LearnedLevelM> learnLevels(Model &model, std::span<const LevelCount> counts, std::span<const LevelVector> same,
                                       const std::function<double(LevelVector)> &weightOf)
{
    const std::vector<Stratum> strata = gather(model.comparisons.size(), counts, same, weightOf);
    std::vector<LearnedLevelM> learned;
    for (std::size_t i = 0; i < model.comparisons.size(); ++i)
        applyTo(model.comparisons[i], i, sumsOf(strata, i), learned);
    return learned;
}

Result<Learned> learnFromDecisions(const ColumnTable &table, const AttributeCatalog &catalog, Model model, std::span<const DecidedPair> decided,
                                   const TrainOptions &options, Progress &progress)
{
    TESSERA_CHECK(validate(model, catalog));
    if (decided.empty())
        return fail(ErrorCode::InputRejected,
                    "There are no decisions to learn from yet. Decide some pairs in the worklist first; the model is unchanged.");
    return guarded("There is not enough memory to learn from the decisions. The model is unchanged. Close other programs and try again.", [&] {
        return withThreads(options.threads, [&] { return Learner(table, catalog, std::move(model), decided, options, progress).run(); });
    });
}

} // namespace engine
