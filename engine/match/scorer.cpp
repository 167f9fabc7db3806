// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/scorer.h"

#include <algorithm>
#include <cmath>

#include "engine/match/level_weights.h"

namespace engine
{

namespace
{

// Names and birth dates: also a level between, that speaks as much against one person as a date two digits off.
bool tellsApart(const Comparison &comparison, const Level &level, unsigned number, double m)
{
    constexpr double Against = 16; // times as often among people of a household
    const std::optional<double> &last = comparison.levels.back().h;
    return isClearDifference(*level.h, number) || (last && isClearDifference(*last, 1) && m * Against < *level.h);
}

} // namespace

Scorer::Scorer(const Model &model, const CompiledModel &compiled, const MatchBasis *basis)
    : m_count(static_cast<unsigned>(model.comparisons.size())), m_prior(weightOf(model.prior)), m_namesakes(model),
      m_hasHousehold(model.household.isConsidered), m_householdPrior(std::log2(model.household.odds)), m_rows(compiled.rows())
{
    forEachLevel(model, [&](unsigned i, unsigned number, const Level &level, const LevelParameters &parameters) {
        const Comparison &comparison = model.comparisons[i];
        m_weights[i][number] = bitsFor(parameters.m, parameters.u);
        if (level.h) {
            const bool isDifference = tellsApart(comparison, level, number, parameters.m);
            m_household[i][number] = bitsFor(isDifference ? std::min(parameters.m, model.household.mostDifference) : parameters.m, *level.h);
        }
        if (level.termFrequency && level.termFrequency->weight != 0)
            setTerm(comparison, level, parameters.u, compiled, basis, m_terms[i][number]);
    });
}

void Scorer::setTerm(const Comparison &comparison, const Level &level, double ownU, const CompiledModel &compiled, const MatchBasis *basis,
                     Term &term)
{
    const TermFrequency &wanted = *level.termFrequency;
    const ComparedColumn *column = compiled.column(wanted.attribute);
    if (column == nullptr)
        return;
    double base = ownU;
    if (!wanted.ownU) {
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        const auto exact = std::ranges::find_if(comparison.levels, [&](const Level &other) { return isExactOn(other.condition, wanted.attribute); });
        if (exact != comparison.levels.end())
            base = parameters[static_cast<std::size_t>(exact - comparison.levels.begin())].u;
    }
    if (m_frequencies.size() <= wanted.attribute.value)
        m_frequencies.resize(wanted.attribute.value + 1U);
    if (m_frequencies[wanted.attribute.value] == nullptr)
        m_frequencies[wanted.attribute.value] = basis == nullptr ? std::make_unique<TermFrequencies>(column->column())
                                                                 : std::make_unique<TermFrequencies>(column->column(), basis->find(wanted.attribute));
    term = {m_frequencies[wanted.attribute.value].get(), compiled.placeOf(column), std::log2(base),
            wanted.minimumU > 0 ? std::log2(wanted.minimumU) : -std::numeric_limits<double>::infinity(), wanted.weight};
}

double Scorer::termWeight(unsigned comparison, unsigned level, std::uint32_t a, std::uint32_t b) const
{
    const Term &term = m_terms[comparison][level];
    if (term.frequencies == nullptr)
        return 0;
    const auto left = m_rows.values(term.place, a);
    const auto right = m_rows.values(term.place, b);
    if (left.empty() || right.empty()) { // the level holds by another attribute: the side that has a value decides
        if (left.empty() && right.empty())
            return 0;
        const double only = term.frequencies->logShare((left.empty() ? right : left).front());
        return term.weight * (term.base - std::max(only, term.minimum));
    }
    double common = 1; // log2 of a share is at most 0
    for (const Code code : left) {
        if (std::ranges::find(right, code) != right.end())
            common = std::min(common, term.frequencies->logShare(code));
    }
    const double share = common <= 0 ? common : std::max(term.frequencies->logShare(left.front()), term.frequencies->logShare(right.front()));
    return term.weight * (term.base - std::max(share, term.minimum));
}

double Scorer::highestWeight(unsigned comparison, unsigned level) const
{
    const Term &term = m_terms[comparison][level];
    if (term.frequencies == nullptr)
        return m_weights[comparison][level];
    const double rarest = std::max(term.frequencies->lowestLogShare(), term.minimum);
    return m_weights[comparison][level]
           + std::max({0.0, term.weight * (term.base - rarest), term.weight * term.base}); // the most frequent has share 1
}

double Scorer::householdLimit(double strangers, LevelVector levels) const
{
    if (!m_hasHousehold)
        return 0;
    double household = m_householdPrior;
    for (unsigned i = 0; i < m_count; ++i)
        household += m_household[i][levelAt(levels, i)];
    const double above = strangers - household;
    if (above < -30)
        return 0;
    // -log2(2^-s + 2^-h) - s, without overflow.
    return above > 0 ? -above - std::log2(1 + std::exp2(-above)) : -std::log2(1 + std::exp2(above));
}

} // namespace engine
