// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/pair_comparer.h"

#include <algorithm>

#include "engine/match/prospect.h"
#include "engine/match/whole_questions.h"

namespace engine
{

namespace
{

// Names and places are compared with one another over and over; addresses and numbers hardly ever, and then looking for an answer costs more than
// it saves.
bool comesAgain(const Slot &slot)
{
    constexpr std::size_t Most = 1U << 16U; // different values
    return slot.column != nullptr && slot.column->column().dictionary().size() <= Most;
}

} // namespace

PairComparer::PairComparer(const CompiledModel &model) : m_comparisons(model.comparisons()), m_rows(model.rows())
{
    for (const CompiledComparison &comparison : m_comparisons) {
        std::vector<SlotState> &states = m_slots.emplace_back(comparison.slots.size());
        for (std::size_t slot = 0; slot < states.size(); ++slot) {
            states[slot].comparators.resize(comparison.slots[slot].groups.size());
            if (!comparison.isSingle)
                states[slot].answers.open();
            else if (comesAgain(comparison.slots[slot]))
                states[slot].levels.open();
        }
    }
}

unsigned PairComparer::level(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    if (m_comparisons[comparison].isSingle)
        return singleLevel(comparison, a, b);
    const Glimpse glimpse = jointGlimpse(m_comparisons[comparison], a, b);
    return glimpse.isSure ? glimpse.number : jointLevel(comparison, a, b);
}

Glimpse PairComparer::glimpse(unsigned comparison, std::uint32_t a, std::uint32_t b) const
{
    const CompiledComparison &compiled = m_comparisons[comparison];
    if (!compiled.isSingle)
        return jointGlimpse(compiled, a, b);
    const Slot &slot = compiled.slots.front();
    if (slot.column == nullptr)
        return {compiled.whenMissing, true};
    Glimpse all{0, true};
    for (const Code x : m_rows.values(slot.place, a)) {
        for (const Code y : m_rows.values(slot.place, b)) {
            const Glimpse one = glimpseOf(compiled, x, y);
            all = {std::max(all.number, one.number), all.isSure && one.isSure};
        }
    }
    return all.number == 0 ? Glimpse{compiled.whenMissing, true} : all;
}

Glimpse PairComparer::jointGlimpse(const CompiledComparison &comparison, std::uint32_t a, std::uint32_t b) const
{
    const Code *left = m_rows.row(a);
    const Code *right = m_rows.row(b);
    for (const Slot &slot : comparison.slots) {
        if (slot.column != nullptr && ((left[slot.place] | right[slot.place]) & CodeView::ListBit) != 0)
            return {comparison.best, false};
    }
    return glimpseOf(comparison, [&](std::uint8_t number) -> Prospect {
        const Leaf &leaf = comparison.leaves[number];
        if (leaf.kind == ConditionKind::Reversed)
            return {askWhole(leaf, a, b) == Truth::True, true};
        const Slot &slot = comparison.slots[leaf.slot];
        if ((slot.leaves >> number & 1U) == 0) // asks whole records
            return {true, false};
        return slot.column == nullptr ? prospectOf(leaf, 0, 0) : prospectOf(leaf, left[slot.place], right[slot.place]);
    });
}

unsigned PairComparer::singleLevel(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    const CompiledComparison &compiled = m_comparisons[comparison];
    const Slot &slot = compiled.slots.front();
    if (slot.column == nullptr)
        return compiled.whenMissing;
    const auto left = m_rows.values(slot.place, a);
    const auto right = m_rows.values(slot.place, b);
    if (left.empty() || right.empty())
        return compiled.whenMissing;
    unsigned best = 0;
    for (const Code x : left) {
        for (const Code y : right) {
            const Glimpse glimpse = glimpseOf(compiled, x, y);
            best = std::max<unsigned>(best, glimpse.isSure ? glimpse.number : levelOfValues(comparison, x, y, 0));
            if (best == compiled.best)
                return best;
        }
    }
    return best;
}

// A question about two values of its slot. "Missing" asks whether the values are missing as they are looked at.
Truth PairComparer::ask(const Leaf &leaf, SlotState &state, Code left, Code right)
{
    const Code x = leaf.source.code(left);
    const Code y = leaf.source.code(right);
    if (leaf.kind == ConditionKind::Missing)
        return truthOf(x == 0 || y == 0);
    if (x == 0 || y == 0)
        return Truth::Unknown;
    if (leaf.kind == ConditionKind::ArrayIntersect)
        return truthOf(x == y);
    if (leaf.glance.kind == GlanceKind::Similar && !mayHold(leaf.glance, left, right))
        return Truth::False;
    ValueComparator &comparator = state.comparators[leaf.group];
    comparator.set(*leaf.source.features, x, y);
    return comparator.ask(leaf.kind, leaf.amount);
}

unsigned PairComparer::levelFrom(unsigned comparison, Code left, Code right, std::uint8_t highest)
{
    const std::vector<std::uint8_t> &numbers = m_comparisons[comparison].numbers;
    return levelOfValues(comparison, left, right, static_cast<std::size_t>(std::ranges::find(numbers, highest) - numbers.begin()));
}

unsigned PairComparer::levelOfValues(unsigned number, Code left, Code right, std::size_t first)
{
    const CompiledComparison &comparison = m_comparisons[number];
    SlotState &state = m_slots[number].front();
    if (state.levels.isOpen()) {
        if (const std::uint32_t *known = state.levels.find(left, right))
            return *known;
    }
    // Leaves in the order of the levels, so that the first true level ends the work.
    Answers answers;
    unsigned level = 1;
    for (std::size_t i = first; i < comparison.conditions.size(); ++i) {
        const CompiledCondition &condition = comparison.conditions[i];
        // Leaves were numbered level by level: those of this level end where the next level's begin.
        const std::size_t end = i + 1 < comparison.conditions.size() ? comparison.firstLeaf[i + 1] : comparison.leaves.size();
        for (std::size_t leaf = comparison.firstLeaf[i]; leaf < end; ++leaf)
            answers.add(leaf, ask(comparison.leaves[leaf], state, left, right));
        if (holdsLevel(condition, answers.isTrue, answers.isKnown)) {
            level = comparison.numbers[i];
            break;
        }
    }
    if (state.levels.isOpen())
        state.levels.store(left, right, level);
    return level;
}

PairComparer::Answers PairComparer::answersOfValues(const CompiledComparison &comparison, const Slot &slot, SlotState &state, Code left, Code right)
{
    if (const Answers *known = state.answers.find(left, right))
        return *known;
    Answers answers;
    for (std::size_t leaf = 0; leaf < comparison.leaves.size(); ++leaf) {
        if ((slot.leaves & (1U << leaf)) != 0)
            answers.add(leaf, ask(comparison.leaves[leaf], state, left, right));
    }
    state.answers.store(left, right, answers);
    return answers;
}

unsigned PairComparer::jointLevel(unsigned comparison, std::uint32_t a, std::uint32_t b)
{
    const CompiledComparison &compiled = m_comparisons[comparison];
    Answers answers;
    std::uint32_t isThere = 0; // of the missing leaves: some value of each side is there as it is looked at
    for (std::size_t index = 0; index < compiled.slots.size(); ++index) {
        const Slot &slot = compiled.slots[index];
        if (slot.column == nullptr)
            continue;
        for (const Code x : m_rows.values(slot.place, a)) {
            for (const Code y : m_rows.values(slot.place, b)) {
                const Answers one = answersOfValues(compiled, slot, m_slots[comparison][index], x, y);
                answers.isTrue |= one.isTrue;
                answers.isKnown |= one.isKnown;
                isThere |= one.isKnown & ~one.isTrue;
            }
        }
    }
    answers.isTrue = (answers.isTrue & ~compiled.missingLeaves) | (compiled.missingLeaves & ~isThere);
    answers.isKnown |= compiled.missingLeaves;
    for (std::size_t i = 0; i < compiled.conditions.size(); ++i) {
        if (i == compiled.firstWhole) {
            for (const std::uint8_t leaf : compiled.wholeLeaves)
                answers.add(leaf, askWhole(compiled.leaves[leaf], a, b));
        }
        if (holdsLevel(compiled.conditions[i], answers.isTrue, answers.isKnown))
            return compiled.numbers[i];
    }
    return 1;
}

} // namespace engine
