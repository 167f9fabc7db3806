// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which levels two different values can have at most, by what is known of each value without its text: most strangers are told apart by that.
// Made with the compiled model; any thread.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <span>

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
    static constexpr std::size_t MostLevels = 4; // that ask for likeness; comparisons of more are compared otherwise

    BagLevels() = default;
    explicit BagLevels(const CompiledComparison &comparison); // compiled otherwise

    [[nodiscard]] bool tellAll() const { return m_limits != nullptr; } // else the comparison asks more, and at() must not be called
    // Of two different values: which of glimpses() it is. Of long ones the texts must tell more.
    [[nodiscard]] std::size_t at(Code left, Code right) const
    {
        const CharacterBag &x = m_bags[left];
        const CharacterBag &y = m_bags[right];
        const std::uint32_t limits = m_limits[placeOf(x.lengthPlace, y.lengthPlace, commonPrefix(x, y))];
        // All levels at once: the highest bit of a byte stays where the difference is below the limit.
        const std::uint32_t steps = std::min(difference(x, y), Always - 1) + 1;
        const std::uint32_t mayHold = ((limits | 0x80808080U) - steps * 0x01010101U) & 0x80808080U;
        return static_cast<std::size_t>(std::countr_zero(std::uint64_t{mayHold} | std::uint64_t{1} << 32U)) / 8;
    }
    [[nodiscard]] const std::array<Glimpse, MostLevels + 1> &glimpses() const { return m_glimpses; }
    [[nodiscard]] const CharacterBag *bags() const { return m_bags; } // by code; null when no level of the comparison looks at them

private:
    static constexpr std::uint32_t Always = 0x7F; // a limit below which all differences are taken to be: a byte without its highest bit
    static_assert(2 * (CharacterBag::LongPlace - 1) < Always);
    static constexpr std::size_t Lengths = CharacterBag::LongPlace + 1;
    [[nodiscard]] static constexpr std::size_t placeOf(std::size_t left, std::size_t right, unsigned prefix)
    {
        return (prefix * Lengths + left) * Lengths + right;
    }
    [[nodiscard]] static std::uint32_t limitOf(const Glance &glance, std::uint32_t left, std::uint32_t right, unsigned prefix);
    [[nodiscard]] static std::uint32_t limitsOf(std::span<const Glance> glances, std::uint32_t left, std::uint32_t right, unsigned prefix);

    const CharacterBag *m_bags = nullptr; // of the values as they stand
    // By prefix and places of the lengths, a byte for each level that asks for likeness, the first one lowest: with a smaller difference of the
    // bags it, or one before it, may hold. Of long texts the first one may.
    std::shared_ptr<const std::uint32_t[]> m_limits;  // copies have them in common
    std::array<Glimpse, MostLevels + 1> m_glimpses{}; // the levels that ask for likeness, then what is left
};

} // namespace engine
