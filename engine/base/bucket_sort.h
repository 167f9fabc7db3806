// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sorts what several workers left, by many small buckets that fit the nearest memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <oneapi/tbb/parallel_for.h>
#include <span>
#include <utility>
#include <vector>

namespace engine
{

// All items of the parts, which are emptied, in the order of isBefore, which must be total. bucketOf(item) < buckets must never fall along that
// order; the closer the buckets are in size, the faster.
template <typename Item, typename BucketOf, typename IsBefore>
[[nodiscard]] std::vector<Item> sortedByBuckets(std::span<std::vector<Item>> parts, std::size_t buckets, BucketOf &&bucketOf, IsBefore &&isBefore)
{
    std::vector<std::size_t> ends(buckets + 1); // of the bucket at an index, first its begin
    for (const std::vector<Item> &part : parts)
        for (const Item &item : part)
            ++ends[bucketOf(item) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Item> sorted(ends.back());
    for (std::vector<Item> &part : parts) {
        for (Item &item : part)
            sorted[ends[bucketOf(item)]++] = std::move(item);
        part = {};
    }
    oneapi::tbb::parallel_for(std::size_t{0}, buckets, [&](std::size_t bucket) {
        const auto at = [&](std::size_t place) { return sorted.begin() + static_cast<std::ptrdiff_t>(place); };
        std::sort(at(bucket == 0 ? 0 : ends[bucket - 1]), at(ends[bucket]), isBefore);
    });
    return sorted;
}

} // namespace engine
