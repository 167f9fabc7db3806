// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts what is large on large pages of memory, where the system has them: what every pair of a run reads in no order would else spend most of its
// time on finding small ones, and the first touch of each costs far more than that of a large one. All that the programs allocate with new
// comes by here; whatever has been allocated elsewhere may still be freed here, and the other way round.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <sys/mman.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define TESSERA_IS_SANITISED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define TESSERA_IS_SANITISED
#endif
#endif

#if defined(MADV_HUGEPAGE) && !defined(TESSERA_IS_SANITISED) // sanitisers bring their own

namespace
{

constexpr std::size_t Page = std::size_t{2} << 20U;
constexpr std::size_t LeastLarge = 2 * Page; // below that too much of it would be left over

#ifdef M_MMAP_THRESHOLD
// Left to itself the allocator keeps ever larger blocks for later, between which memory is lost that the next large one would need.
[[maybe_unused]] const int threshold = mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif

void *allocateOnce(std::size_t size, std::size_t alignment)
{
    if (size < LeastLarge)
        return alignment <= alignof(std::max_align_t) ? std::malloc(size == 0 ? 1 : size)
                                                      : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    const std::size_t bytes = (size + Page - 1) / Page * Page;
    void *memory = bytes < size ? nullptr : std::aligned_alloc(std::max(Page, alignment), bytes);
    if (memory != nullptr)
        madvise(memory, bytes, MADV_HUGEPAGE); // a wish: without it all is as right and a little slower
    return memory;
}

void *allocate(std::size_t size, std::size_t alignment)
{
    for (;;) {
        if (void *memory = allocateOnce(size, alignment))
            return memory;
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr)
            throw std::bad_alloc();
        handler();
    }
}

} // namespace

void *operator new(std::size_t size)
{
    return allocate(size, alignof(std::max_align_t));
}
void *operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

#endif
