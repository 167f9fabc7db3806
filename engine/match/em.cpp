// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>

#include "engine/match/trainer.h"

namespace engine
{

namespace
{

using Table = std::vector<std::vector<double>>; // by comparison, by level number

// The model's parameters by level number. Without an own h a level is as likely within a household as within a match.
struct Parameters {
    Table m;
    Table u;
    Table h;
    std::vector<std::vector<bool>> hasH;
};

Parameters startValues(const Model &model)
{
    Parameters start;
    for (const Comparison &comparison : model.comparisons) {
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        std::vector<double> m(16, 1.0);
        std::vector<double> u(16, 1.0);
        std::vector<double> h(16, 1.0);
        std::vector<bool> hasH(16, false);
        for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
            const unsigned number = levelNumber(comparison, i);
            if (number == 0)
                continue;
            m[number] = parameters[i].m;
            u[number] = parameters[i].u;
            hasH[number] = comparison.levels[i].h.has_value();
            h[number] = comparison.levels[i].h.value_or(parameters[i].m);
        }
        start.m.push_back(std::move(m));
        start.u.push_back(std::move(u));
        start.h.push_back(std::move(h));
        start.hasH.push_back(std::move(hasH));
    }
    return start;
}

class Em
{
public:
    Em(const std::vector<LevelCount> &counts, const Model &model, const std::vector<bool> &active, const EmOptions &options)
        : m_counts(counts), m_model(model), m_active(active), m_options(options), m_now(startValues(model)), m_prior(options.startPrior),
          m_household(options.considerHousehold ? options.startPrior / 4 : 0)
    {
    }

    EmResult run()
    {
        EmResult result;
        for (unsigned step = 0; step < m_options.maxIterations && !result.hasConverged; ++step) {
            const double change = iterate();
            result.steps.push_back({m_prior, change});
            result.hasConverged = change < m_options.convergence;
        }
        result.prior = m_prior;
        result.household = m_household;
        result.m = std::move(m_now.m);
        result.u = std::move(m_now.u);
        return result;
    }

private:
    // Expectation and maximisation in one walk over the distinct vectors; returns the largest change of any parameter.
    double iterate()
    {
        const std::size_t size = m_model.comparisons.size();
        Table sumM(size, std::vector<double>(16, 0.0));
        Table sumU(size, std::vector<double>(16, 0.0));
        double total = 0;
        double matches = 0;
        double household = 0;
        for (const LevelCount &entry : m_counts) {
            double inMatch = m_prior;
            double inHousehold = m_household;
            double inOthers = 1 - m_prior - m_household;
            for (unsigned i = 0; i < size; ++i) {
                const unsigned level = levelAt(entry.levels, i);
                if (!m_active[i] || level == 0)
                    continue;
                inMatch *= m_now.m[i][level];
                inOthers *= m_now.u[i][level];
                inHousehold *= m_now.hasH[i][level] ? m_now.h[i][level] : m_now.m[i][level];
            }
            const double all = inMatch + inHousehold + inOthers;
            const double isMatch = all > 0 ? inMatch / all : 0;
            const double isHousehold = all > 0 ? inHousehold / all : 0;
            total += entry.count;
            matches += entry.count * isMatch;
            household += entry.count * isHousehold;
            for (unsigned i = 0; i < size; ++i) {
                const unsigned level = levelAt(entry.levels, i);
                if (!m_active[i] || level == 0)
                    continue;
                sumM[i][level] += entry.count * isMatch;
                sumU[i][level] += entry.count * (1 - isMatch - isHousehold);
            }
        }
        return total > 0 ? update(sumM, sumU, matches / total, household / total) : 0;
    }

    double update(const Table &sumM, const Table &sumU, double prior, double household)
    {
        double change = std::abs(prior - m_prior);
        m_prior = prior;
        m_household = household;
        for (unsigned i = 0; i < m_model.comparisons.size(); ++i) {
            if (!m_active[i])
                continue;
            change = std::max(change, proportions(sumM[i], m_now.m[i], m_model.comparisons[i], true));
            if (!m_options.fixU)
                change = std::max(change, proportions(sumU[i], m_now.u[i], m_model.comparisons[i], false));
        }
        return change;
    }

    static double proportions(const std::vector<double> &sums, std::vector<double> &values, const Comparison &comparison, bool isM)
    {
        double total = 0;
        for (const double sum : sums)
            total += sum;
        if (total <= 0)
            return 0;
        double change = 0;
        for (std::size_t index = 0; index < comparison.levels.size(); ++index) {
            const unsigned number = levelNumber(comparison, index);
            if (number == 0 || (isM ? comparison.levels[index].fixM : comparison.levels[index].fixU))
                continue;
            const double next = std::max(sums[number] / total, 1e-12);
            change = std::max(change, std::abs(next - values[number]));
            values[number] = next;
        }
        return change;
    }

    const std::vector<LevelCount> &m_counts;
    const Model &m_model;
    const std::vector<bool> &m_active;
    const EmOptions &m_options;
    Parameters m_now;
    double m_prior;
    double m_household;
};

} // namespace

EmResult runEm(const std::vector<LevelCount> &counts, const Model &model, const std::vector<bool> &active, const EmOptions &options)
{
    return Em(counts, model, active, options).run();
}

} // namespace engine
