// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which levels two different values can have at most, by what is known of each value without its text: most strangers are told apart by that.
// Made with the compiled model; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/match/derived_values.h"

namespace engine
{

// What is asked of what is known of two values, to see whether a condition may hold.
enum class GlanceKind : std::uint8_t {
    Never,   // nothing: it holds for equal values only
    Open,    // nothing: it may
    Equal,   // both become the same text
    Within,  // so close in time
    Similar, // the bound of Jaro or Jaro–Winkler reaches the amount
    Edits,   // no more edits than the amount may be enough
    Initial, // one is a letter, perhaps with a dot, and both begin alike
    Key,     // both have the same key
    Mask,    // their masks have a bit in common
};
struct Glance {
    GlanceKind kind = GlanceKind::Open;
    bool isSure = false;                    // the condition holds when the glance says it may
    double amount = 0;                      // Edits; Within: microseconds
    SimilarityBound similarity = {};        // Similar
    const DerivedValues *derived = nullptr; // null for values as they stand
    const ValueFeatures *features = nullptr;
};

struct Leaf;
[[nodiscard]] Glance glanceAt(const Leaf &leaf);
// Two different values.
[[nodiscard]] bool mayHold(const Glance &glance, Code left, Code right);

// A level, or the highest one that may hold.
struct Glimpse {
    std::uint8_t number = 0;
    bool isSure = false;
};

struct CompiledComparison;

// Of a comparison of one attribute that asks nothing of two different values but how alike their texts are: the levels, by their bags alone.
class BagLevels
{
public:
    BagLevels() = default;
    explicit BagLevels(const CompiledComparison &comparison); // compiled otherwise

    [[nodiscard]] bool tellAll() const { return m_tellAll; } // else the comparison asks more, and at() must not be called
    [[nodiscard]] Glimpse at(Code left, Code right) const    // different values
    {
        const CharacterBag &x = m_bags[left];
        const CharacterBag &y = m_bags[right];
        if (!areKnown(x, y))
            return {m_levels.front().number, false};
        const BagPair pair(x, y);
        for (const BagLevel &level : m_levels) {
            if (level.similarity.isReachable(pair) & (static_cast<float>(pair.fewestEdits()) <= level.edits))
                return {level.number, false};
        }
        return m_otherwise;
    }
    void prefetch(Code code) const
    {
        if (m_bags != nullptr)
            __builtin_prefetch(m_bags + code);
    }

private:
    // With both limits, so that no branch is needed; the one that does not apply always holds.
    struct BagLevel {
        SimilarityBound similarity;
        float edits = 0;
        std::uint8_t number = 0;
    };

    bool m_tellAll = false;
    Glimpse m_otherwise{1, true};         // when none of the levels may hold
    const CharacterBag *m_bags = nullptr; // by code, of the values as they stand; when they are looked at
    std::vector<BagLevel> m_levels;
};

} // namespace engine
