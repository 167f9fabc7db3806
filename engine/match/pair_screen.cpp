// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/pair_screen.h"

#include <algorithm>

namespace engine
{

namespace
{

constexpr double RoundingError = 1e-6; // bits; sums in another order differ by far less

// How long the answers take, in units of comparing two numbers.
double costOf(const Condition &condition)
{
    double cost = 0;
    for (const Condition &part : condition.parts)
        cost += costOf(part);
    switch (condition.kind) {
    case ConditionKind::TokenSet:
        return cost + 8;
    case ConditionKind::JaroWinkler:
    case ConditionKind::Jaro:
    case ConditionKind::Levenshtein:
    case ConditionKind::DamerauLevenshtein:
        return cost + 4;
    case ConditionKind::And:
    case ConditionKind::Or:
    case ConditionKind::Not:
    case ConditionKind::Else:
        return cost;
    default:
        return cost + 1;
    }
}

} // namespace

PairScreen::PairScreen(const Model &model, const Scorer &scorer, double limit)
{
    m_above = scorer.prior() - limit + RoundingError;
    std::vector<double> worth;
    for (unsigned i = 0; i < model.comparisons.size(); ++i) {
        const Comparison &comparison = model.comparisons[i];
        double best = 0; // a missing level is worth nothing
        double cost = 1;
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            best = std::max(best, scorer.highestWeight(i, levelNumber(comparison, index)));
            cost += costOf(comparison.levels[index].condition);
        }
        Step step;
        step.comparison = i;
        for (unsigned level = 0; level < step.lost.size(); ++level)
            step.lost[level] = best - scorer.highestWeight(i, level);
        m_above += best;
        worth.push_back(step.lost[1] / cost);
        m_steps.push_back(step);
    }
    std::ranges::stable_sort(m_steps, std::ranges::greater{}, [&worth](const Step &step) { return worth[step.comparison]; });
}

} // namespace engine
