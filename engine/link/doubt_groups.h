// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which doubts are looked at together: customers are gathered along the strongest doubts between them, as long as a person can look at their
// records at once. Pure; one thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace engine
{

// Two customers with a doubt between them, low <= high; equal when it stands inside one.
struct DoubtfulCustomers {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
};

struct DoubtGraph {
    std::span<const std::uint32_t> records;      // of each customer, at least 1
    std::span<const DoubtfulCustomers> doubtful; // strongest doubt first, no two the same
    std::uint32_t largest = 50;                  // records in a group; two customers alone may have more
};

// Groups of indexes into doubtful, each in exactly one and ascending within it.
//
// They are made in rounds. A round joins customers by the strongest of the doubts that are left, wherever the records of both sides are not too
// many together, and what then lies within one side is a group; what runs between two is left to the next round. A customer in doubt with
// thousands of others takes part in hundreds of rounds, but a round leaves its doubts alone as soon as no other fits: about O(n log n) for n
// doubtful pairs, where the sides that a pair is refused for do not vary much.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> groupDoubts(const DoubtGraph &graph);

} // namespace engine
