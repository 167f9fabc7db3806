// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers of records, record by record: all of one record come with one or two cache lines. Filled once, then read by all threads.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "engine/match/large_array.h"

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
        constexpr std::size_t Step = 4;
        m_width = (columns + Step - 1) / Step * Step; // rows of up to eight numbers never lie across two lines
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
        const std::uint32_t *left = row(a);
        const std::uint32_t *right = row(b);
        const std::size_t places = std::min(m_width, MostMasked);
        RowMasks masks;
#ifdef __SSE2__
        const __m128i none = _mm_setzero_si128();
        const auto bits = [](__m128i four) { return static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(four))); };
        for (std::size_t i = 0; i + 4 <= places; i += 4) {
            const __m128i x = _mm_load_si128(reinterpret_cast<const __m128i *>(left + i));
            const __m128i y = _mm_load_si128(reinterpret_cast<const __m128i *>(right + i));
            masks.equal |= bits(_mm_cmpeq_epi32(x, y)) << i;
            masks.zero |= bits(_mm_or_si128(_mm_cmpeq_epi32(x, none), _mm_cmpeq_epi32(y, none))) << i;
            masks.high |= bits(_mm_or_si128(x, y)) << i;
        }
#else
        for (std::size_t i = 0; i < places; ++i) {
            masks.equal |= static_cast<std::uint32_t>(left[i] == right[i]) << i;
            masks.zero |= static_cast<std::uint32_t>(left[i] == 0 || right[i] == 0) << i;
            masks.high |= ((left[i] | right[i]) >> 31U) << i;
        }
#endif
        return masks;
    }

private:
    std::size_t m_width = 0; // a multiple of four
    LargeArray<std::uint32_t> m_numbers;
};

} // namespace engine
