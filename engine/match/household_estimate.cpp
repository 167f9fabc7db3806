// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/household_estimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/match/level_weights.h"
#include "engine/match/namesakes.h"
#include "engine/match/scorer.h"

namespace engine
{

namespace
{

constexpr double PairsBelieved = 20; // what a proposed h is worth
constexpr double FewestPairs = 50;   // to learn from
constexpr double SmallestH = 0.001;  // somebody in the house is always overlooked
constexpr double LargestH = 0.999;
constexpr double LargestUnclear = ClearDifference - 0.01;
constexpr int Steps = 5;

// The weights of levels: matches against strangers, and against people of one household.
struct Weights {
    explicit Weights(const Model &model)
        : strangers(
              levelTable(model, [](unsigned, const Level &, const LevelParameters &parameters) { return bitsFor(parameters.m, parameters.u); })),
          household(levelTable(
              model, [](unsigned, const Level &level, const LevelParameters &parameters) { return level.h ? bitsFor(parameters.m, *level.h) : 0; }))
    {
    }
    LevelTable strangers;
    LevelTable household;
};

// 2^-weight without overflow.
double against(double weight)
{
    return std::exp2(-std::clamp(weight, -500.0, 500.0));
}

// Pairs of two people of one household by comparison and level, as expected.
LevelTable expectedPairs(const Model &model, const std::vector<LevelCount> &candidates)
{
    const auto count = static_cast<unsigned>(model.comparisons.size());
    const Weights weights(model);
    const NamesakeWeights namesakes(model);
    LevelTable pairs(count);
    for (const LevelCount &entry : candidates) {
        double strangers = weightOf(model.prior) + namesakes(entry.levels), household = std::log2(model.household.odds);
        for (unsigned i = 0; i < count; ++i) {
            strangers += weights.strangers[i][levelAt(entry.levels, i)];
            household += weights.household[i][levelAt(entry.levels, i)];
        }
        const double near = against(household);
        const double share = near / (1 + near + against(strangers));
        for (unsigned i = 0; i < count; ++i)
            pairs[i][levelAt(entry.levels, i)] += entry.count * share; // missing ones under 0, which no level has
    }
    return pairs;
}

bool isClear(const Comparison &proposed)
{
    const std::optional<double> &h = proposed.levels.back().h;
    return h && isClearDifference(*h, 1);
}

void learnLevels(const Comparison &proposed, const std::array<double, 16> &pairs, Comparison &comparison)
{
    double all = 0;
    for (std::size_t index = 0; index < proposed.levels.size(); ++index) {
        if (const unsigned number = levelNumber(proposed, index); number != 0)
            all += pairs[number];
    }
    if (all < FewestPairs)
        return;
    for (std::size_t index = 0; index < proposed.levels.size(); ++index) {
        const auto &before = proposed.levels[index].h;
        const unsigned number = levelNumber(proposed, index);
        if (!before || number == 0)
            continue;
        const double h = (pairs[number] + PairsBelieved * *before) / (all + PairsBelieved);
        comparison.levels[index].h = std::clamp(number == 1 ? std::min(h, LargestUnclear) : h, SmallestH, LargestH);
    }
}

} // namespace

void learnHousehold(const Model &proposed, const std::vector<LevelCount> &candidates, Model &model)
{
    for (int step = 0; step < Steps; ++step) {
        const LevelTable pairs = expectedPairs(model, candidates);
        for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
            if (!isClear(proposed.comparisons[i]))
                learnLevels(proposed.comparisons[i], pairs[i], model.comparisons[i]);
        }
    }
}

} // namespace engine
