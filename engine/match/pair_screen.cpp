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
    }
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
    else if (m_scorer.hasTermOn(step.comparison, comparison.best, static_cast<std::uint8_t>(place)))
        m_rare.push_back(
            {.place = static_cast<std::uint8_t>(place),
             .level = comparison.best,
             .comparison = step.comparison,
             .highest = m_scorer.highestWeight(step.comparison, comparison.best) - m_scorer.levelWeight(step.comparison, comparison.best)});
}

template <bool GivesUp> [[gnu::flatten]] bool PairScreen::look(PairComparer &comparer, std::uint32_t a, std::uint32_t b, LevelVector &out) const
{
    const RowMasks masks = m_rows.masks(a, b);
    const std::uint32_t missing = masks.zero & m_places;
    const std::uint32_t equal = masks.equal & ~masks.zero & ~masks.high & ~m_looked & m_places;
    const std::uint32_t unequal = m_places & ~missing & ~equal;
    double above = m_above;
    LevelVector vector = 0;
    for (std::size_t group = 0; group < m_groups; ++group) {
        const Places &tables = m_tables[group];
        const auto bits = [group](std::uint32_t mask) { return mask >> (8 * group) & 0xFFU; };
        above -= tables.lostEqual[bits(equal)] + tables.lostMissing[bits(missing)] + tables.lostUnequal[bits(unequal & ~masks.high & ~m_looked)];
        vector |= tables.equal[bits(equal)] | tables.missing[bits(missing)];
    }
    const Code *left = m_rows.row(a);
    const Code *right = m_rows.row(b);
    if constexpr (GivesUp) {
        for (const RareValues &rare : m_rare) {
            if ((equal >> rare.place & 1U) != 0)
                above -= rare.highest - m_scorer.termWeight(rare.comparison, rare.level, left[rare.place]);
        }
        if (above < 0)
            return false;
    }

    std::array<std::pair<std::uint8_t, std::uint8_t>, MaxComparisons> open; // steps whose level is not sure, with the highest that may hold
    std::size_t openCount = 0;
    const auto take = [&](std::size_t index, Glimpse glimpse, double before) {
        const Step &step = m_steps[index];
        if (glimpse.isSure) {
            vector |= static_cast<LevelVector>(glimpse.number) << (step.comparison * LevelBits);
            above -= step.lost[glimpse.number] - before;
        } else {
            above -= step.lostFrom[glimpse.number] - before;
            open[openCount++] = {static_cast<std::uint8_t>(index), glimpse.number};
        }
        return !GivesUp || above >= 0;
    };
    for (const auto [place, index, comparison] : m_placed) {
        if ((unequal >> place & 1U) == 0)
            continue;
        const bool isList = (masks.high >> place & 1U) != 0;
        const Glimpse glimpse = isList ? comparer.glimpse(m_steps[index].comparison, a, b) : glimpseOf(*comparison, left[place], right[place]);
        if (!take(index, glimpse, isList || (m_looked >> place & 1U) != 0 ? 0 : m_steps[index].lostUnequal))
            return false;
    }
    for (const std::size_t index : m_rest) {
        if (!take(index, comparer.glimpse(m_steps[index].comparison, a, b), 0))
            return false;
    }
    std::sort(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(openCount)); // as the steps come
    for (std::size_t i = 0; i < openCount; ++i) {
        const auto [index, highest] = open[i];
        const Step &step = m_steps[index];
        const unsigned level = comparer.level(step.comparison, a, b);
        vector |= static_cast<LevelVector>(level) << (step.comparison * LevelBits);
        above -= step.lost[level] - step.lostFrom[highest];
        if (GivesUp && above < 0)
            return false;
    }
    out = vector;
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
