// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which characters a text has and how often, in half a cache line: tells without the texts how alike two of them can be at most.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace engine
{

struct alignas(32) CharacterBag {
    static constexpr std::size_t Kinds = 24;         // letters fall apart but for two, and so do digits
    static constexpr std::uint16_t Longest = 255;    // characters, so that no count overflows
    static constexpr std::uint16_t TooLong = 0xFFFF; // nothing is known of the text
    static constexpr std::uint8_t LongPlace = 63;    // of texts of so many characters or more, and of unknown ones

    std::array<std::uint8_t, Kinds> counts{}; // by code point modulo Kinds
    std::uint32_t prefix = 0;                 // the first four code points, modulo 256, the first one lowest; 0 behind the end
    std::uint16_t length = 0;
    std::uint8_t lengthPlace = 0; // of the length in tables by length

    [[nodiscard]] static CharacterBag unknown()
    {
        CharacterBag bag;
        bag.length = TooLong;
        bag.lengthPlace = LongPlace;
        return bag;
    }
};

// Character: char (counted as bytes) or char32_t.
template <typename Character> CharacterBag bagOf(std::basic_string_view<Character> text)
{
    if (text.size() > CharacterBag::Longest)
        return CharacterBag::unknown();
    CharacterBag bag;
    for (const Character c : text) {
        const auto point = static_cast<std::uint32_t>(static_cast<std::make_unsigned_t<Character>>(c));
        ++bag.counts[point % CharacterBag::Kinds];
        if (bag.length < 4)
            bag.prefix |= (point & 0xFFU) << (8U * bag.length);
        ++bag.length;
    }
    bag.lengthPlace = static_cast<std::uint8_t>(std::min<std::uint16_t>(bag.length, CharacterBag::LongPlace));
    return bag;
}

// How many characters one has beyond the other, both ways together.
[[nodiscard]] inline std::uint32_t difference(const CharacterBag &left, const CharacterBag &right)
{
#ifdef __SSE2__
    const auto sixteen = [](const CharacterBag &bag) { return _mm_load_si128(reinterpret_cast<const __m128i *>(bag.counts.data())); };
    const auto eight = [](const CharacterBag &bag) { return _mm_loadl_epi64(reinterpret_cast<const __m128i *>(bag.counts.data() + 16)); };
    static_assert(CharacterBag::Kinds == 24);
    const __m128i sums = _mm_add_epi64(_mm_sad_epu8(sixteen(left), sixteen(right)), _mm_sad_epu8(eight(left), eight(right)));
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums))));
#else
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < CharacterBag::Kinds; ++i)
        sum += static_cast<std::uint32_t>(std::abs(left.counts[i] - right.counts[i]));
    return sum;
#endif
}

[[nodiscard]] inline bool areKnown(const CharacterBag &left, const CharacterBag &right)
{
    return (left.length | right.length) <= CharacterBag::Longest;
}

// Of the first four characters the first so many may be the same in both.
[[nodiscard]] inline unsigned commonPrefix(const CharacterBag &left, const CharacterBag &right)
{
    return static_cast<unsigned>(std::countr_zero(std::uint64_t{left.prefix ^ right.prefix} | std::uint64_t{1} << 32U)) / 8;
}

// What two known bags tell of their texts together.
class BagPair
{
public:
    BagPair(const CharacterBag &left, const CharacterBag &right)
        : m_left(left.length), m_right(right.length), m_difference(engine::difference(left, right)), m_prefix(engine::commonPrefix(left, right))
    {
    }

    [[nodiscard]] std::uint32_t left() const { return m_left; } // lengths
    [[nodiscard]] std::uint32_t right() const { return m_right; }
    [[nodiscard]] std::uint32_t difference() const { return m_difference; }
    [[nodiscard]] std::uint32_t mostCommon() const { return (m_left + m_right - m_difference) / 2; }     // characters they share: this or fewer
    [[nodiscard]] std::uint32_t fewestEdits() const { return std::max(m_left, m_right) - mostCommon(); } // that turn one into the other: this or more
    [[nodiscard]] unsigned commonPrefix() const { return m_prefix; } // of the first four characters: this or fewer

private:
    std::uint32_t m_left;
    std::uint32_t m_right;
    std::uint32_t m_difference;
    unsigned m_prefix;
};

// 0 when a bag is not known.
[[nodiscard]] inline std::uint32_t fewestEdits(const CharacterBag &left, const CharacterBag &right)
{
    return areKnown(left, right) ? BagPair(left, right).fewestEdits() : 0;
}

// Can Jaro or Jaro–Winkler similarity (prefix weight 0.1) reach an amount? With c characters in common, lengths l and r, and a prefix p,
// Jaro <= (c/l + c/r + 1) / 3 and Jaro–Winkler = Jaro + 0.1 p (1 - Jaro), which solved for c gives c >= factor(p) l r / (l + r).
class SimilarityBound
{
public:
    static constexpr unsigned Prefixes = 5; // 0 … 4

    SimilarityBound() { m_factors.fill(-1); } // always
    SimilarityBound(double amount, bool hasPrefix)
    {
        constexpr double RoundingError = 1e-5;
        for (unsigned prefix = 0; prefix < Prefixes; ++prefix) {
            const double bonus = hasPrefix ? 0.1 * prefix : 0;
            m_factors[prefix] = static_cast<float>(3 * (amount - bonus) / (1 - bonus) - 1 - RoundingError);
        }
    }

    // Characters in common that it takes, as a fraction.
    [[nodiscard]] float leastCommon(std::uint32_t left, std::uint32_t right, unsigned prefix) const
    {
        if (left + right == 0) // two empty texts are as alike as can be
            return 0;
        return m_factors[prefix] * static_cast<float>(left * right) / static_cast<float>(left + right);
    }
    [[nodiscard]] bool isReachable(const CharacterBag &left, const CharacterBag &right) const
    {
        if (!areKnown(left, right))
            return true;
        const BagPair pair(left, right);
        return static_cast<float>(pair.mostCommon()) >= leastCommon(pair.left(), pair.right(), pair.commonPrefix());
    }

private:
    std::array<float, Prefixes> m_factors{}; // by common prefix
};

// Can one be the initial of the other ("j.", "john")? Both bags by code points; one that is not known may be anything.
[[nodiscard]] inline bool mayBeInitials(const CharacterBag &left, const CharacterBag &right)
{
    if (!areKnown(left, right))
        return true;
    return std::min(left.length, right.length) <= 2 && ((left.prefix ^ right.prefix) & 0xFFU) == 0;
}

} // namespace engine
