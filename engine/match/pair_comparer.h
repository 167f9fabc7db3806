// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Levels of pairs of records, with what one worker remembers: prepared left values and the answers for value pairs seen lately.
// One object per worker; the answers never depend on what was asked before.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/match/comparators.h"
#include "engine/match/compiled_model.h"
#include "engine/model/pair.h"

namespace engine
{

// The last answers by value pair, one per slot of a small table: a newer one takes the place of an older one.
class ComparisonCache
{
public:
    // The stored answer for the pair, or nothing.
    [[nodiscard]] const std::uint32_t *find(Code left, Code right) const
    {
        const Slot &slot = m_slots[place(left, right)];
        return slot.left == left && slot.right == right ? &slot.answer : nullptr;
    }
    void store(Code left, Code right, std::uint32_t answer) { m_slots[place(left, right)] = {left, right, answer}; }

private:
    static constexpr unsigned Bits = 14;
    struct Slot {
        Code left = 0;
        Code right = 0;
        std::uint32_t answer = 0;
    };
    [[nodiscard]] static std::size_t place(Code left, Code right)
    {
        return ((static_cast<std::uint64_t>(left) << 32U | right) * 0x9E3779B97F4A7C15ULL) >> (64U - Bits);
    }
    std::vector<Slot> m_slots = std::vector<Slot>(std::size_t{1} << Bits);
};

class PairComparer
{
public:
    explicit PairComparer(const CompiledModel &model);

    [[nodiscard]] LevelVector levels(std::uint32_t a, std::uint32_t b)
    {
        LevelVector vector = 0;
        for (unsigned i = 0; i < m_comparisons.size(); ++i)
            vector |= static_cast<LevelVector>(level(i, a, b)) << (i * LevelBits);
        return vector;
    }
    [[nodiscard]] unsigned level(unsigned comparison, std::uint32_t a, std::uint32_t b);

private:
    struct SlotState {
        ValueComparator comparator;
        ComparisonCache cache;
    };

    unsigned singleLevel(unsigned comparison, std::uint32_t a, std::uint32_t b);
    unsigned jointLevel(unsigned comparison, std::uint32_t a, std::uint32_t b);
    unsigned levelOfValues(const CompiledComparison &comparison, SlotState &state, Code left, Code right);
    std::uint32_t answersOfValues(const CompiledComparison &comparison, std::size_t slot, SlotState &state, Code left, Code right);

    const std::vector<CompiledComparison> &m_comparisons;
    std::vector<std::vector<SlotState>> m_slots; // by comparison, then slot
};

} // namespace engine
