// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys a blocking rule gives each record, as sorted entries. Plain functions; any thread.
#pragma once

#include <cstdint>
#include <ranges>
#include <span>
#include <vector>

#include "engine/match/blocker.h"

namespace engine
{

// All (key, record) of a rule in the order of records; ignored values give none. At most 64 keys a record.
[[nodiscard]] std::vector<Blocker::Entry> blockingEntries(const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask);
// … of a few records: the keys of other values are not worked out.
[[nodiscard]] std::vector<Blocker::Entry> blockingEntries(const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask,
                                                          std::span<const std::uint32_t> records);

// Whether a rule's keys can be extended by an attribute: the table has it, and the rule does not ask for it already.
[[nodiscard]] bool canExtend(const ColumnTable &table, const BlockingRule &rule, AttributeId attribute);
// The key of the smaller block that the record's first value of a further attribute gives; 0, which is in no block, when it has none.
[[nodiscard]] std::uint64_t extendedKey(const BlockEntry &entry, const Column &column, const ValueMask &mask);
// Extends the keys that stand in splitKeys (by place in splitBy, ascending) and drops the entries that come to be in no block.
void extendKeys(std::vector<BlockEntry> &entries, const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask,
                std::span<const AttributeId> splitBy, std::span<const std::vector<std::uint64_t>> splitKeys);

// By key, entries of one key in the order they came; equal neighbours once.
void sortEntries(std::vector<Blocker::Entry> &entries);

// The runs of equal keys of sorted entries, one after the other.
template <std::ranges::contiguous_range Entries> [[nodiscard]] auto runsOf(Entries &entries)
{
    return std::span(entries) | std::views::chunk_by([](const BlockEntry &x, const BlockEntry &y) { return x.key == y.key; });
}

[[nodiscard]] constexpr std::uint64_t pairsAmong(std::uint64_t records)
{
    return records * (records - 1) / 2;
}
// Pairs within the runs of sorted entries.
[[nodiscard]] std::uint64_t pairsInRuns(std::span<const BlockEntry> entries);

} // namespace engine
