// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/u_estimate.h"

#include <algorithm>
#include <array>

#include "engine/match/level_counts.h"

namespace engine
{

namespace
{

constexpr double SmallestShareOfU = 0.02; // of what random pairs show, when the matches among them are taken off
constexpr double NearlyAll = 0.75;        // … of addresses and numbers of one person, from which on the rest are mistakes:
constexpr double ShareOfMistakes = 0.002; // somebody wrote what belongs to another

struct Sums {
    std::array<double, 16> levels{}; // by level number
    double total = 0;                // without the missing level
};

Sums sumsOf(const std::vector<LevelCount> &random, unsigned comparison)
{
    Sums sums;
    for (const LevelCount &entry : random) {
        const unsigned level = levelAt(entry.levels, comparison);
        if (level == 0)
            continue;
        sums.levels[level] += entry.count;
        sums.total += entry.count;
    }
    return sums;
}

// `seen` without the matches among random pairs. Where nearly all of them are matches the difference is noise.
double ofStrangers(double seen, double prior, double m, const Condition &condition)
{
    const double matches = prior * m;
    if (condition.kind == ConditionKind::Exact && leavesOutShared(condition.transforms) && matches > seen * NearlyAll)
        return matches * ShareOfMistakes;
    return std::max((seen - matches) / (1 - prior), seen * SmallestShareOfU);
}

bool isFirstExact(const Comparison &comparison, std::size_t index)
{
    const Condition &condition = comparison.levels[index].condition;
    return isExactOn(condition, condition.attribute) && (index == 0 || levelNumber(comparison, index - 1) == 0);
}

} // namespace

Result<void> UEstimate::count(const CompiledModel &compiled, Progress &progress)
{
    TESSERA_TRY(m_random, countRandomPairs(m_table, compiled, m_options.randomPairs, m_options.seed, m_options.onlyAcrossSources, progress));
    return {};
}

void UEstimate::apply(double prior, Model &model) const
{
    for (unsigned i = 0; i < model.comparisons.size(); ++i) {
        Comparison &comparison = model.comparisons[i];
        const Sums sums = sumsOf(m_random, i);
        if (sums.total <= 0)
            continue;
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            const unsigned number = levelNumber(comparison, index);
            Level &level = comparison.levels[index];
            if (number == 0 || level.fixU)
                continue;
            double seen = std::max(sums.levels[number], 0.5) / sums.total;
            if (isSampled() && isFirstExact(comparison, index))
                seen = std::max(equalShare(level.condition.attribute), 0.5 / m_pairs);
            level.u = std::min(1.0, prior > 0 ? ofStrangers(seen, prior, parameters[index].m, level.condition) : seen);
        }
    }
}

// Probability that two random values of the attribute are equal, counted over all of them.
double UEstimate::equalShare(AttributeId attribute) const
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

} // namespace engine
