// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/pair_comparer.h"

#include <algorithm>

namespace engine
{

namespace
{

std::size_t commonValues(std::span<const Code> left, std::span<const Code> right)
{
    return static_cast<std::size_t>(std::ranges::count_if(left, [&](Code code) { return std::ranges::find(right, code) != right.end(); }));
}

bool haveEqualText(const ComparedColumn &left, std::span<const Code> leftCodes, const ComparedColumn &right, std::span<const Code> rightCodes)
{
    const Dictionary &leftWords = left.column().dictionary();
    const Dictionary &rightWords = right.column().dictionary();
    return std::ranges::any_of(leftCodes, [&](Code x) {
        return std::ranges::any_of(rightCodes,
                                   [&](Code y) { return leftWords.hash(x) == rightWords.hash(y) && leftWords.text(x) == rightWords.text(y); });
    });
}

// Given and family name the other way round, both ways.
bool isReversed(const ComparedColumn &own, const ComparedColumn &other, std::uint32_t a, std::uint32_t b)
{
    return haveEqualText(own, own.values(a), other, other.values(b)) && haveEqualText(other, other.values(a), own, own.values(b));
}

} // namespace

PairComparer::PairComparer(const CompiledModel &model) : m_comparisons(model.comparisons())
{
    for (const CompiledComparison &comparison : m_comparisons)
        m_slots.emplace_back(comparison.slotColumns.size());
}

unsigned PairComparer::level(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    return m_comparisons[comparison].isSingle ? singleLevel(comparison, a, b) : jointLevel(comparison, a, b);
}

unsigned PairComparer::singleLevel(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    const CompiledComparison &compiled = m_comparisons[comparison];
    const ComparedColumn *column = compiled.slotColumns.front();
    if (column == nullptr)
        return compiled.whenMissing;
    const auto left = column->values(a);
    const auto right = column->values(b);
    if (left.empty() || right.empty())
        return compiled.whenMissing;
    unsigned best = 0;
    for (const Code x : left) {
        for (const Code y : right) {
            best = std::max(best, x == y && compiled.isExactFirst ? compiled.best : levelOfValues(compiled, m_slots[comparison].front(), x, y));
            if (best == compiled.best)
                return best;
        }
    }
    return best;
}

unsigned PairComparer::levelOfValues(const CompiledComparison &comparison, SlotState &state, Code left, Code right)
{
    if (const std::uint32_t *known = state.cache.find(left, right))
        return *known;
    state.comparator.set(comparison.slotColumns.front()->features(), left, right);
    // Leaves in the order of the levels, so that the first true level ends the work.
    std::uint32_t isTrue = 0;
    std::uint32_t asked = 0;
    unsigned level = 1;
    for (std::size_t i = 0; i < comparison.conditions.size(); ++i) {
        const CompiledCondition &condition = comparison.conditions[i];
        if (condition.kind == ConditionKind::Else) {
            level = comparison.numbers[i];
            break;
        }
        // Leaves were numbered level by level: those of this level end where the next level's begin.
        const std::size_t end = i + 1 < comparison.conditions.size() ? comparison.firstLeaf[i + 1] : comparison.leaves.size();
        for (std::size_t leaf = comparison.firstLeaf[i]; leaf < end; ++leaf) {
            const Leaf &question = comparison.leaves[leaf];
            asked |= 1U << leaf;
            if (question.kind == ConditionKind::ArrayIntersect
                    ? left == right
                    : question.kind != ConditionKind::Missing && state.comparator.holds(question.kind, question.amount))
                isTrue |= 1U << leaf;
        }
        if (holdsLevel(condition, isTrue, asked)) {
            level = comparison.numbers[i];
            break;
        }
    }
    state.cache.store(left, right, level);
    return level;
}

std::uint32_t PairComparer::answersOfValues(const CompiledComparison &comparison, std::size_t slot, SlotState &state, Code left, Code right)
{
    if (const std::uint32_t *known = state.cache.find(left, right))
        return *known;
    state.comparator.set(comparison.slotColumns[slot]->features(), left, right);
    std::uint32_t isTrue = 0;
    for (std::size_t leaf = 0; leaf < comparison.leaves.size(); ++leaf) {
        const Leaf &question = comparison.leaves[leaf];
        const bool isOwn = (comparison.slotLeaves[slot] & (1U << leaf)) != 0;
        if (isOwn && question.kind != ConditionKind::Reversed && question.kind != ConditionKind::ArrayIntersect
            && state.comparator.holds(question.kind, question.amount))
            isTrue |= 1U << leaf;
    }
    state.cache.store(left, right, isTrue);
    return isTrue;
}

unsigned PairComparer::jointLevel(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    const CompiledComparison &compiled = m_comparisons[comparison];
    std::uint32_t isTrue = 0;
    std::uint32_t isKnown = 0;
    for (std::size_t slot = 0; slot < compiled.slotColumns.size(); ++slot) {
        const ComparedColumn *column = compiled.slotColumns[slot];
        if (column == nullptr)
            continue;
        const auto left = column->values(a);
        const auto right = column->values(b);
        if (left.empty() || right.empty())
            continue;
        isKnown |= compiled.slotLeaves[slot];
        for (const Code x : left) {
            for (const Code y : right)
                isTrue |= answersOfValues(compiled, slot, m_slots[comparison][slot], x, y);
        }
    }
    for (const std::uint8_t i : compiled.wholeLeaves) {
        const Leaf &leaf = compiled.leaves[i];
        const std::uint32_t bit = 1U << i;
        const ComparedColumn *own = compiled.slotColumns[leaf.slot];
        if (leaf.kind == ConditionKind::Missing) {
            isKnown |= bit;
            if (own == nullptr || own->values(a).empty() || own->values(b).empty())
                isTrue |= bit;
        } else if (leaf.kind == ConditionKind::ArrayIntersect && own != nullptr) {
            if (static_cast<double>(commonValues(own->values(a), own->values(b))) >= leaf.amount)
                isTrue |= bit;
        } else if (leaf.kind == ConditionKind::Reversed) {
            const bool isThere = own != nullptr && leaf.other != nullptr && !leaf.other->values(a).empty() && !leaf.other->values(b).empty();
            if (!isThere)
                isKnown &= ~bit;
            else if (isReversed(*own, *leaf.other, a, b))
                isTrue |= bit;
        }
    }
    return firstLevel(compiled, isTrue, isKnown);
}

} // namespace engine
