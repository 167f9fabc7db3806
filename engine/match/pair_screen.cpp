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
    constexpr std::size_t SeldomNear = 4096; // values
    const BagLevels &bags = placed.comparison->bags;
    if (bags.bags() != nullptr && placed.comparison->slots.front().column->column().dictionary().size() >= SeldomNear)
        m_fetched.push_back({bags.bags(), placed.place});
    if (!bags.tellAll() || (m_looked >> placed.place & 1U) != 0)
        return;
    std::array<std::uint32_t, 256> &numbers = m_tables[placed.place / 8].bagged;
    for (std::size_t bits = 0; bits < numbers.size(); ++bits)
        numbers[bits] |= (bits >> placed.place % 8 & 1U) << m_bagged.size();
    Step &step = m_steps[placed.step];
    Bagged bagged{.bags = bags, .place = placed.place, .step = placed.step};
    std::ranges::transform(bags.glimpses(), bagged.lost.begin(), [&step](Glimpse glimpse) { return step.lostBy(glimpse) - step.lostUnequal; });
    m_bagged.push_back(bagged);
    step.bagged = placed.place;
    m_tellAll |= 1U << placed.place;
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
    const RowMasks masks = m_rows.masks(a, b);
    const std::uint32_t missing = masks.zero & m_places;
    const std::uint32_t equal = masks.equal & ~masks.zero & ~masks.high & ~m_looked & m_places;
    const std::uint32_t unequal = m_places & ~missing & ~equal;
    const std::uint32_t single = unequal & ~masks.high & ~m_looked;
    double above = m_above;
    LevelVector levels = 0;
    std::uint32_t bagged = 0; // bits of those in m_bagged whose bags are looked at
    const auto addPlaces = [&](std::size_t group, std::uint32_t equalBits, std::uint32_t missingBits, std::uint32_t singleBits) {
        const Places &tables = m_tables[group];
        above -= tables.lostEqual[equalBits] + tables.lostMissing[missingBits] + tables.lostUnequal[singleBits];
        levels |= tables.equal[equalBits] | tables.missing[missingBits];
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
                above -= rare.highest - m_scorer.termWeight(rare.comparison, rare.level, left[rare.place]);
        }
        if (above < 0)
            return false;
    }
    // Most pairs end here, so nothing is done yet for those that do not: what the bags say is noted and no more.
    BagAnswers answers;
    for (std::uint32_t next = bagged; next != 0; next &= next - 1) {
        const auto number = static_cast<std::size_t>(std::countr_zero(next));
        const Bagged &one = m_bagged[number];
        const std::size_t answer = one.bags.at(left[one.place], right[one.place]);
        answers[number] = static_cast<std::uint8_t>(answer);
        above -= one.lost[answer];
        if (GivesUp && above < 0)
            return false;
    }
    Look look{.a = a, .b = b, .masks = masks, .above = above, .levels = levels};
    for (; bagged != 0; bagged &= bagged - 1) {
        const auto number = static_cast<std::size_t>(std::countr_zero(bagged));
        const Bagged &one = m_bagged[number];
        look.take(one.step, m_steps[one.step].comparison, one.bags.glimpses()[answers[number]]);
    }
    if (!lookCloser<GivesUp>(comparer, unequal & ~(single & m_tellAll), look))
        return false;
    out = look.levels;
    return true;
}

template <bool GivesUp> [[gnu::noinline]] bool PairScreen::lookCloser(PairComparer &comparer, std::uint32_t glanced, Look &look) const
{
    const auto isOutWithout = [&look](double lost) { // true: it cannot reach the limit any more
        look.above -= lost;
        return GivesUp && look.above < 0;
    };
    const Code *left = m_rows.row(look.a);
    const Code *right = m_rows.row(look.b);
    for (const auto [place, index, comparison] : glanced == 0 ? std::span<const Placed>() : m_placed) {
        if ((glanced >> place & 1U) == 0)
            continue;
        const bool isList = (look.masks.high >> place & 1U) != 0;
        const Glimpse glimpse =
            isList ? comparer.glimpse(m_steps[index].comparison, look.a, look.b) : glimpseOf(*comparison, left[place], right[place]);
        look.take(index, m_steps[index].comparison, glimpse);
        if (isOutWithout(m_steps[index].lostBy(glimpse) - (isList || (m_looked >> place & 1U) != 0 ? 0 : m_steps[index].lostUnequal)))
            return false;
    }
    for (const std::size_t index : m_rest) {
        const Glimpse glimpse = comparer.glimpse(m_steps[index].comparison, look.a, look.b);
        look.take(index, m_steps[index].comparison, glimpse);
        if (isOutWithout(m_steps[index].lostBy(glimpse)))
            return false;
    }
    for (; look.open != 0; look.open &= look.open - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(look.open));
        const Step &step = m_steps[index];
        const unsigned level = levelOfOpen(comparer, index, look);
        look.levels |= static_cast<LevelVector>(level) << (step.comparison * LevelBits);
        if (isOutWithout(step.lost[level] - step.lostFrom[look.highest[index]]))
            return false;
    }
    return true;
}

unsigned PairScreen::levelOfOpen(PairComparer &comparer, std::size_t index, const Look &look) const
{
    const Step &step = m_steps[index];
    if (!step.bagged || (look.masks.high >> *step.bagged & 1U) != 0)
        return comparer.level(step.comparison, look.a, look.b);
    return comparer.levelFrom(step.comparison, m_rows.row(look.a)[*step.bagged], m_rows.row(look.b)[*step.bagged], look.highest[index]);
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
