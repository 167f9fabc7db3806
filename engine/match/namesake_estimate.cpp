// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/namesake_estimate.h"

#include <algorithm>
#include <array>

#include "engine/match/level_weights.h"
#include "engine/match/namesakes.h"

namespace engine
{

namespace
{

constexpr double FewestPairs = 50;   // to learn n from
constexpr double PairsBelieved = 20; // what names that meet by chance are worth
constexpr int Steps = 25;

// log2(m / max(u, n)) of every level beside the name.
LevelTable weightsOf(const Model &model)
{
    return levelTable(model, [&model](unsigned comparison, const Level &level, const LevelParameters &parameters) {
        return isOfName(model, model.comparisons[comparison]) ? 0 : bitsFor(parameters.m, std::max(parameters.u, level.n.value_or(0)));
    });
}

struct Expected {
    double matches = 0;
    double different = 0;
    LevelTable levels; // of different people
};

// `share`: of matches among the pairs.
Expected expect(const Model &model, const std::vector<LevelCount> &sharing, double share)
{
    const LevelTable weights = weightsOf(model);
    Expected expected{0, 0, LevelTable(weights.size())};
    for (const LevelCount &entry : sharing) {
        double weight = weightOf(share);
        for (unsigned i = 0; i < weights.size(); ++i)
            weight += weights[i][levelAt(entry.levels, i)];
        const double matches = entry.count * probabilityOf(weight);
        expected.matches += matches;
        expected.different += entry.count - matches;
        for (unsigned i = 0; i < weights.size(); ++i)
            expected.levels[i][levelAt(entry.levels, i)] += entry.count - matches;
    }
    return expected;
}

void learnLevels(const std::array<double, 16> &different, Comparison &comparison)
{
    double all = 0;
    for (unsigned number = 1; number < different.size(); ++number)
        all += different[number];
    if (all < FewestPairs)
        return;
    const std::vector<LevelParameters> parameters = parametersOf(comparison);
    for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
        if (comparison.levels[index].n)
            comparison.levels[index].n = std::clamp(different[levelNumber(comparison, index)] / all, parameters[index].u, 1.0);
    }
}

// Pairs of strangers that would have the whole name in common if its parts were independent.
double byChance(const Model &model, double pairs)
{
    for (const Comparison &comparison : model.comparisons) {
        if (!isOfName(model, comparison))
            continue;
        const std::size_t first = isMissingLevel(comparison.levels.front().condition) ? 1 : 0; // the most alike: equal
        pairs *= parametersOf(comparison)[first].u;
    }
    return pairs;
}

} // namespace

void learnNamesakes(const std::vector<LevelCount> &sharing, double pairs, Model &model)
{
    double all = 0;
    for (const LevelCount &entry : sharing)
        all += entry.count;
    if (all <= 0)
        return;
    double share = 0.5;
    for (int step = 0; step < Steps; ++step) {
        const Expected expected = expect(model, sharing, share);
        share = std::clamp(expected.matches / all, 1e-6, 1 - 1e-6);
        for (unsigned i = 0; i < model.comparisons.size(); ++i)
            learnLevels(expected.levels[i], model.comparisons[i]);
        model.namesakes.excess = std::clamp((expected.different + PairsBelieved) / (byChance(model, pairs) + PairsBelieved), 1.0, MostExcess);
    }
}

} // namespace engine
