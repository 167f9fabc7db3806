// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys a blocking rule gives each record, as sorted entries. Plain functions; any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/match/blocker.h"

namespace engine
{

// All (key, record) of a rule in the order of records; ignored values give none. At most 64 keys a record.
[[nodiscard]] std::vector<Blocker::Entry> blockingEntries(const ColumnTable &table, const BlockingRule &rule, const ValueMask &mask);

// By key, entries of one key in the order they came; equal neighbours once.
void sortEntries(std::vector<Blocker::Entry> &entries);

// Pairs within runs of equal keys of sorted entries.
[[nodiscard]] std::uint64_t pairsInRuns(const std::vector<Blocker::Entry> &entries);

} // namespace engine
