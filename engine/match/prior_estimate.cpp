// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/prior_estimate.h"

#include <algorithm>
#include <cmath>

#include "engine/match/scorer.h"

namespace engine
{

namespace
{

constexpr double LowestOdds = 0.25; // of matches against people of one household: beyond these the estimate says little
constexpr double HighestOdds = 256;
constexpr double OddsOfRareHouseholds = 16;   // below: such pairs are there, and some were taken for matches
constexpr double CautiousDifference = 0.0002; // where households are seen, another name or birth date is never believed to be a mistake
constexpr double ShareTakenForMatches = 2;    // the estimate of household pairs is multiplied by this
constexpr int MostSteps = 60;

struct Shares {
    double match = 0;
    double household = 0;
};

Shares sharesOf(const Scorer &scorer, LevelVector levels)
{
    const double strangers = scorer.weightOfStrangers(levels);
    const double limit = scorer.householdLimit(strangers, levels);
    const double match = probabilityOf(strangers + limit);
    // What is neither a match nor two strangers.
    const double apart = limit < 0 ? std::max(0.0, 1 - match - match * std::exp2(std::min(-strangers, 1000.0))) : 0;
    return {match, apart};
}

Model withoutTerms(Model model)
{
    for (Comparison &comparison : model.comparisons) {
        for (Level &level : comparison.levels)
            level.termFrequency.reset();
    }
    return model;
}

} // namespace

PriorEstimate estimatePrior(Model &model, const CompiledModel &compiled, const std::vector<LevelCount> &counts, double allPairs,
                            const std::function<void(double prior)> &correctU)
{
    PriorEstimate estimate;
    model.household.mostDifference = 1;
    for (int step = 0; step < MostSteps; ++step) {
        const Scorer scorer(withoutTerms(model), compiled);
        estimate = {};
        for (const LevelCount &entry : counts) {
            const Shares shares = sharesOf(scorer, entry.levels);
            estimate.matches += entry.count * shares.match;
            estimate.householdPairs += entry.count * shares.household;
        }
        const double before = model.prior;
        model.prior = std::clamp(estimate.matches / allPairs, 0.1 / allPairs, 0.5);
        if (model.household.isConsidered)
            model.household.odds = std::clamp(estimate.matches / std::max(estimate.householdPairs, 1e-9), LowestOdds, HighestOdds);
        if (step % 5 == 4)
            correctU(model.prior);
        if (step > 20 && std::abs(model.prior - before) < 1e-6 * before)
            break;
    }
    return estimate;
}

bool seesHouseholds(const Model &model)
{
    return model.household.isConsidered && model.household.odds < OddsOfRareHouseholds;
}

void beCautious(Model &model)
{
    if (!seesHouseholds(model))
        return;
    model.household.mostDifference = CautiousDifference;
    model.household.odds = std::max(LowestOdds, model.household.odds / ShareTakenForMatches);
}

} // namespace engine
