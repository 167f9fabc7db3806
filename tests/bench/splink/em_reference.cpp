// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/splink/em_reference.h"

#include <array>
#include <cmath>

#include "engine/match/pair_comparer.h"
#include "engine/match/scorer.h"

using namespace engine;

namespace tests
{

namespace
{

// The shares of the levels of one comparison become its parameters; returns the largest change.
double setShares(Comparison &comparison, const std::array<double, 16> &sums, bool isM)
{
    double total = 0;
    for (const double sum : sums)
        total += sum;
    double change = 0;
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        const unsigned number = levelNumber(comparison, i);
        if (number == 0 || total <= 0)
            continue;
        std::optional<double> &value = isM ? comparison.levels[i].m : comparison.levels[i].u;
        const double next = sums[number] / total;
        change = std::max(change, std::abs(next - *value));
        value = next;
    }
    return change;
}

} // namespace

EmHistory referenceEm(const ColumnTable &table, Model model, const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs,
                      const EmReferenceOptions &options)
{
    EmHistory history;
    model.prior = options.startPrior;
    history.priors.push_back(model.prior);
    const CompiledModel compiled(table, model, {});
    PairComparer comparer(compiled);
    std::vector<LevelVector> levels;
    for (const auto &[a, b] : pairs)
        levels.push_back(comparer.levels(a, b));
    for (int step = 0; step < options.maxIterations; ++step) {
        std::vector<std::array<double, 16>> matches(model.comparisons.size());
        std::vector<std::array<double, 16>> others(model.comparisons.size());
        double sum = 0;
        const Scorer scorer(model, compiled);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const double probability = probabilityOf(scorer.weight(levels[i], pairs[i].first, pairs[i].second));
            sum += probability;
            for (unsigned c = 0; c < model.comparisons.size(); ++c) {
                if (const unsigned level = levelAt(levels[i], c); level != 0) {
                    matches[c][level] += probability;
                    others[c][level] += 1 - probability;
                }
            }
        }
        const double prior = sum / static_cast<double>(pairs.size());
        double change = std::abs(prior - model.prior);
        model.prior = prior;
        for (std::size_t c = 0; c < model.comparisons.size(); ++c) {
            change = std::max(change, setShares(model.comparisons[c], matches[c], true));
            if (!options.fixU)
                change = std::max(change, setShares(model.comparisons[c], others[c], false));
        }
        history.priors.push_back(prior);
        history.models.push_back(model);
        if (change < options.convergence)
            break;
    }
    return history;
}

} // namespace tests
