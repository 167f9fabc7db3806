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

// The last answers by value pair, one per place of a small table: a newer one takes the place of an older one.
template <typename Answer> class ComparisonCache
{
public:
    // The stored answer for the pair, or nothing.
    [[nodiscard]] const Answer *find(Code left, Code right) const
    {
        const Entry &entry = m_entries[place(left, right)];
        return entry.left == left && entry.right == right ? &entry.answer : nullptr;
    }
    void store(Code left, Code right, Answer answer) { m_entries[place(left, right)] = {left, right, answer}; }
    void open() { m_entries.resize(std::size_t{1} << Bits); } // before the first use
    [[nodiscard]] bool isOpen() const { return !m_entries.empty(); }

private:
    static constexpr unsigned Bits = 14;
    struct Entry {
        Code left = 0;
        Code right = 0;
        Answer answer{};
    };
    [[nodiscard]] static std::size_t place(Code left, Code right)
    {
        return ((static_cast<std::uint64_t>(left) << 32U | right) * 0x9E3779B97F4A7C15ULL) >> (64U - Bits);
    }
    std::vector<Entry> m_entries;
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
    // Of two different values of a comparison of one attribute, where no level before that one can hold.
    [[nodiscard]] unsigned levelFrom(unsigned comparison, Code left, Code right, std::uint8_t highest);
    // What shows without looking at a text; not sure: the level is that one or one after it, or missing.
    [[nodiscard]] Glimpse glimpse(unsigned comparison, std::uint32_t a, std::uint32_t b) const;

private:
    // Bits of the leaves that are true, and of those that are known.
    struct Answers {
        std::uint32_t isTrue = 0;
        std::uint32_t isKnown = 0;
        void add(std::size_t leaf, Truth truth)
        {
            isTrue |= (truth == Truth::True ? 1U : 0U) << leaf;
            isKnown |= (truth != Truth::Unknown ? 1U : 0U) << leaf;
        }
    };
    struct SlotState {
        std::vector<ValueComparator> comparators; // by group
        ComparisonCache<std::uint32_t> levels;    // of single comparisons whose values come again and again
        ComparisonCache<Answers> answers;         // of the others
    };

    [[nodiscard]] Glimpse jointGlimpse(const CompiledComparison &comparison, std::uint32_t a, std::uint32_t b) const;
    unsigned singleLevel(unsigned comparison, std::uint32_t a, std::uint32_t b);
    unsigned levelOfValues(unsigned comparison, Code left, Code right, std::size_t first); // by the conditions from that one on
    unsigned jointLevel(unsigned comparison, std::uint32_t a, std::uint32_t b);
    Answers answersOfValues(const CompiledComparison &comparison, const Slot &slot, SlotState &state, Code left, Code right);
    static Truth ask(const Leaf &leaf, SlotState &state, Code left, Code right);

    const std::vector<CompiledComparison> &m_comparisons;
    const CodeRows &m_rows;
    std::vector<std::vector<SlotState>> m_slots; // by comparison, then slot
};

} // namespace engine
