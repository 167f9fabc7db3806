// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers of records, record by record: all of one record come with one or two cache lines. Filled once, then read by all threads.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <cstddef>
#include <cstdint>
#include <vector>

namespace engine
{

// Of two rows, a bit for each of the first places.
struct RowMasks {
    std::uint32_t equal = 0;
    std::uint32_t zero = 0; // either is 0
    std::uint32_t high = 0; // the highest bit of either is set
};

class RowTable
{
public:
    static constexpr std::size_t MostMasked = 16; // places

    // All 0.
    void resize(std::size_t records, std::size_t columns)
    {
        m_width = (columns + Step - 1) / Step * Step; // of a large table no row of up to eight numbers lies across two lines
        m_numbers.assign(records * m_width, 0);
    }

    [[nodiscard]] std::uint32_t *row(std::uint32_t record) { return m_numbers.data() + record * m_width; }
    [[nodiscard]] const std::uint32_t *row(std::uint32_t record) const { return m_numbers.data() + record * m_width; }
    void prefetch(std::uint32_t record) const
    {
        constexpr std::size_t OfALine = 16;
        __builtin_prefetch(row(record));
        if (m_width > OfALine)
            __builtin_prefetch(row(record) + OfALine);
    }

    [[nodiscard]] RowMasks masks(std::uint32_t a, std::uint32_t b) const
    {
        static_assert(MostMasked == 2 * Step);
        if (m_width == 0)
            return {};
        RowMasks masks = masksOfEight(row(a), row(b));
        if (m_width > Step) {
            const RowMasks further = masksOfEight(row(a) + Step, row(b) + Step);
            masks.equal |= further.equal << Step;
            masks.zero |= further.zero << Step;
            masks.high |= further.high << Step;
        }
        return masks;
    }
    // Bits of the first places, at least so many of them or all there are, where both have the same number, and not 0.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b, std::size_t least) const
    {
        if (least == 0 || m_width == 0)
            return 0;
        const std::uint32_t common = commonOfEight(row(a), row(b));
        return least <= Step || m_width <= Step ? common : common | commonOfEight(row(a) + Step, row(b) + Step) << Step;
    }

private:
    static constexpr std::size_t Step = 8;

#ifdef __SSE2__
    static __m128i load(const std::uint32_t *four) { return _mm_load_si128(reinterpret_cast<const __m128i *>(four)); }
    static RowMasks masksOfEight(const std::uint32_t *left, const std::uint32_t *right)
    {
        const __m128i none = _mm_setzero_si128();
        const __m128i x = load(left);
        const __m128i y = load(right);
        const __m128i further = load(left + 4);
        const __m128i other = load(right + 4);
        const auto isZero = [none](__m128i p, __m128i q) { return _mm_or_si128(_mm_cmpeq_epi32(p, none), _mm_cmpeq_epi32(q, none)); };
        const __m128i equal = _mm_packs_epi32(_mm_cmpeq_epi32(x, y), _mm_cmpeq_epi32(further, other));
        const __m128i zero = _mm_packs_epi32(isZero(x, y), isZero(further, other));
        const __m128i high = _mm_packs_epi32(_mm_or_si128(x, y), _mm_or_si128(further, other)); // saturates: the signs stay
        const auto both = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(equal, zero)));
        return {both & 0xFFU, both >> 8U, static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(high, none)))};
    }
    static std::uint32_t commonOfEight(const std::uint32_t *left, const std::uint32_t *right)
    {
        const auto ofFour = [](__m128i x, __m128i y) { return _mm_andnot_si128(_mm_cmpeq_epi32(x, _mm_setzero_si128()), _mm_cmpeq_epi32(x, y)); };
        const __m128i common = _mm_packs_epi32(ofFour(load(left), load(right)), ofFour(load(left + 4), load(right + 4)));
        return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(common, _mm_setzero_si128())));
    }
#else
    static RowMasks masksOfEight(const std::uint32_t *left, const std::uint32_t *right)
    {
        RowMasks masks;
        for (std::size_t i = 0; i < Step; ++i) {
            masks.equal |= static_cast<std::uint32_t>(left[i] == right[i]) << i;
            masks.zero |= static_cast<std::uint32_t>(left[i] == 0 || right[i] == 0) << i;
            masks.high |= ((left[i] | right[i]) >> 31U) << i;
        }
        return masks;
    }
    static std::uint32_t commonOfEight(const std::uint32_t *left, const std::uint32_t *right)
    {
        const RowMasks masks = masksOfEight(left, right);
        return masks.equal & ~masks.zero;
    }
#endif

    std::size_t m_width = 0; // a multiple of Step
    std::vector<std::uint32_t> m_numbers;
};

} // namespace engine
