// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/pair_screen.h"

#include <algorithm>

#include "engine/match/prospect.h"

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
    case ConditionKind::TokenSet: return cost + 8;
    case ConditionKind::JaroWinkler:
    case ConditionKind::Jaro:
    case ConditionKind::Levenshtein:
    case ConditionKind::DamerauLevenshtein: return cost + 4;
    case ConditionKind::And:
    case ConditionKind::Or:
    case ConditionKind::Not:
    case ConditionKind::Else: return cost;
    default: return cost + 1;
    }
}

} // namespace

PairScreen::PairScreen(const Model &model, const CompiledModel &compiledModel, const Scorer &scorer, double limit)
    : m_scorer(scorer), m_rows(compiledModel.rows()), m_comparisons(compiledModel.comparisons())
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
        step.lostFrom.front() = step.lost.front();
        for (unsigned level = 1; level < step.lost.size(); ++level)
            step.lostFrom[level] = std::min(step.lostFrom[level - 1], step.lost[level]);
        const CompiledComparison &compiled = m_comparisons[i];
        step.lostUnequal = step.lostFrom[glimpseOf(compiled, [&](std::uint8_t leaf) -> Prospect {
                                             return {compiled.leaves[leaf].glance.kind != GlanceKind::Never, false};
                                         }).number];
        m_above += best;
        worth.push_back(step.lost[1] / cost);
        m_steps.push_back(step);
    }
    std::ranges::stable_sort(m_steps, std::ranges::greater{}, [&worth](const Step &step) { return worth[step.comparison]; });
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const CompiledComparison &comparison = m_comparisons[m_steps[i].comparison];
        const Slot *slot = comparison.isSingle ? &comparison.slots.front() : nullptr;
        if (slot == nullptr || slot->column == nullptr || slot->place >= RowTable::MostMasked || (m_places >> slot->place & 1U) != 0) {
            m_rest.push_back(i);
            continue;
        }
        m_placed.push_back({slot->place, static_cast<std::uint8_t>(i), &comparison});
        m_places |= 1U << slot->place;
        m_groups = std::max(m_groups, slot->place / 8 + std::size_t{1});
        addPlace(slot->place, comparison, m_steps[i]);
        addBagged(m_placed.back());
    }
}

void PairScreen::addBagged(const Placed &placed)
{
    const BagLevels &bags = placed.comparison->bags;
    if (!bags.tellAll() || (m_looked >> placed.place & 1U) != 0)
        return;
    std::array<std::uint32_t, 256> &numbers = m_tables[placed.place / 8].bagged;
    for (std::size_t bits = 0; bits < numbers.size(); ++bits)
        numbers[bits] |= (bits >> placed.place % 8 & 1U) << m_bagged.size();
    Bagged bagged{.step = placed.step, .place = placed.place, .bags = &bags};
    std::ranges::transform(bags.glimpses(), bagged.outcomes.begin(),
                           [&](Glimpse glimpse) { return outcomeOf(placed.step, glimpse, m_steps[placed.step].lostUnequal); });
    m_bagged.push_back(bagged);
    m_tellAll |= 1U << placed.place;
}

PairScreen::Outcome PairScreen::outcomeOf(std::size_t step, Glimpse glimpse, double before) const
{
    const Step &one = m_steps[step];
    if (glimpse.isSure)
        return {one.lost[glimpse.number] - before, static_cast<LevelVector>(glimpse.number) << (one.comparison * LevelBits), 0, 0};
    return {one.lostFrom[glimpse.number] - before, 0, 1U << step, glimpse.number};
}

void PairScreen::addPlace(std::size_t place, const CompiledComparison &comparison, const Step &step)
{
    Places &tables = m_tables[place / 8];
    const unsigned shift = step.comparison * LevelBits;
    const bool isEqualSure = comparison.isExactFirst;
    for (std::size_t bits = 0; bits < tables.equal.size(); ++bits) {
        if ((bits >> place % 8 & 1U) == 0)
            continue;
        tables.lostUnequal[bits] += step.lostUnequal;
        tables.lostMissing[bits] += step.lost[comparison.whenMissing];
        tables.missing[bits] |= static_cast<LevelVector>(comparison.whenMissing) << shift;
        if (isEqualSure) {
            tables.lostEqual[bits] += step.lost[comparison.best];
            tables.equal[bits] |= static_cast<LevelVector>(comparison.best) << shift;
        }
    }
    if (!isEqualSure) // equal values are looked at like others
        m_looked |= 1U << place;
    else if (m_scorer.hasTermOn(step.comparison, comparison.best, static_cast<std::uint8_t>(place))) {
        m_rarePlaces |= 1U << place;
        m_rare.push_back(
            {.place = static_cast<std::uint8_t>(place),
             .level = comparison.best,
             .comparison = step.comparison,
             .highest = m_scorer.highestWeight(step.comparison, comparison.best) - m_scorer.levelWeight(step.comparison, comparison.best)});
    }
}

template <bool GivesUp>
[[gnu::flatten]] inline bool PairScreen::look(PairComparer &comparer, std::uint32_t a, std::uint32_t b, LevelVector &out) const
{
    Look look{.a = a, .b = b, .masks = m_rows.masks(a, b), .above = m_above};
    const std::uint32_t missing = look.masks.zero & m_places;
    const std::uint32_t equal = look.masks.equal & ~look.masks.zero & ~look.masks.high & ~m_looked & m_places;
    const std::uint32_t unequal = m_places & ~missing & ~equal;
    const std::uint32_t single = unequal & ~look.masks.high & ~m_looked;
    std::uint32_t bagged = 0; // bits of those in m_bagged whose bags are looked at
    const auto addPlaces = [&](std::size_t group, std::uint32_t equalBits, std::uint32_t missingBits, std::uint32_t singleBits) {
        const Places &tables = m_tables[group];
        look.above -= tables.lostEqual[equalBits] + tables.lostMissing[missingBits] + tables.lostUnequal[singleBits];
        look.levels |= tables.equal[equalBits] | tables.missing[missingBits];
        bagged |= tables.bagged[singleBits];
    };
    static_assert(RowTable::MostMasked == 16, "two groups of eight");
    addPlaces(0, equal & 0xFFU, missing & 0xFFU, single & 0xFFU);
    if (m_groups > 1)
        addPlaces(1, equal >> 8U, missing >> 8U, single >> 8U);
    const Code *left = m_rows.row(a);
    const Code *right = m_rows.row(b);
    if constexpr (GivesUp) {
        for (const RareValues &rare : (equal & m_rarePlaces) == 0 ? std::span<const RareValues>() : m_rare) {
            if ((equal >> rare.place & 1U) != 0)
                look.above -= rare.highest - m_scorer.termWeight(rare.comparison, rare.level, left[rare.place]);
        }
        if (look.above < 0)
            return false;
    }
    for (; bagged != 0; bagged &= bagged - 1) {
        const Bagged &one = m_bagged[static_cast<std::size_t>(std::countr_zero(bagged))];
        look.take(one.step, one.outcomes[one.bags->at(left[one.place], right[one.place])]);
        if (GivesUp && look.above < 0)
            return false;
    }
    if (!lookCloser<GivesUp>(comparer, unequal & ~(single & m_tellAll), look))
        return false;
    out = look.levels;
    return true;
}

template <bool GivesUp> [[gnu::noinline]] bool PairScreen::lookCloser(PairComparer &comparer, std::uint32_t glanced, Look &look) const
{
    const auto isOut = [&look] { return GivesUp && look.above < 0; };
    const Code *left = m_rows.row(look.a);
    const Code *right = m_rows.row(look.b);
    for (const auto [place, index, comparison] : glanced == 0 ? std::span<const Placed>() : m_placed) {
        if ((glanced >> place & 1U) == 0)
            continue;
        const bool isList = (look.masks.high >> place & 1U) != 0;
        const Glimpse glimpse =
            isList ? comparer.glimpse(m_steps[index].comparison, look.a, look.b) : glimpseOf(*comparison, left[place], right[place]);
        look.take(index, outcomeOf(index, glimpse, isList || (m_looked >> place & 1U) != 0 ? 0 : m_steps[index].lostUnequal));
        if (isOut())
            return false;
    }
    for (const std::size_t index : m_rest) {
        look.take(index, outcomeOf(index, comparer.glimpse(m_steps[index].comparison, look.a, look.b), 0));
        if (isOut())
            return false;
    }
    for (; look.open != 0; look.open &= look.open - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(look.open));
        const Step &step = m_steps[index];
        const unsigned level = comparer.level(step.comparison, look.a, look.b);
        look.levels |= static_cast<LevelVector>(level) << (step.comparison * LevelBits);
        look.above -= step.lost[level] - step.lostFrom[look.highest[index]];
        if (isOut())
            return false;
    }
    return true;
}

bool PairScreen::levels(PairComparer &comparer, std::uint32_t a, std::uint32_t b, LevelVector &out) const
{
    return look<true>(comparer, a, b, out);
}

LevelVector PairScreen::allLevels(PairComparer &comparer, std::uint32_t a, std::uint32_t b) const
{
    LevelVector levels = 0;
    look<false>(comparer, a, b, levels);
    return levels;
}

} // namespace engine
