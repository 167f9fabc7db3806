// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Vectors that are read in no order by every pair: on large pages of memory, where the system has them, since most of the time would go into
// finding small ones.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace engine
{

template <typename T> class LargePageAllocator
{
public:
    using value_type = T;
    LargePageAllocator() = default;
    template <typename Other> LargePageAllocator(const LargePageAllocator<Other> &) {} // NOLINT(google-explicit-constructor): as the standard asks

    [[nodiscard]] T *allocate(std::size_t count)
    {
        constexpr std::size_t Page = std::size_t{2} << 20U;
        constexpr std::size_t CacheLine = 64;
        const std::size_t wanted = count * sizeof(T);
        const std::size_t step = wanted >= 2 * Page ? Page : CacheLine;
        const std::size_t bytes = (wanted + step - 1) / step * step;
        void *memory = std::aligned_alloc(step, bytes);
        if (memory == nullptr)
            throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        if (step == Page)
            madvise(memory, bytes, MADV_HUGEPAGE); // a wish: without it all is as right and a little slower
#endif
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t) noexcept { std::free(memory); }
    friend bool operator==(const LargePageAllocator &, const LargePageAllocator &) = default;
};

template <typename T> using LargeArray = std::vector<T, LargePageAllocator<T>>;

} // namespace engine
