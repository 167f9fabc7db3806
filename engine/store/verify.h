// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything the store can check of a project by itself: pages, keys between tables, schema, journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/store/database.h"
#include "engine/store/journal/head.h"

namespace engine
{

struct StoreFinding {
    std::string check; // "integrity", "foreign_keys", "schema", "journal", "search"
    std::string reason;
    std::optional<EntrySeq> entry;
};

struct StoreCheck {
    std::vector<StoreFinding> findings;
    std::vector<std::string> checks; // that were made
    std::uint64_t entries = 0;
    std::uint64_t entriesNotAnchored = 0;
};

// As for verifyJournal, the heads come first; within one reading transaction a process that writes meanwhile is not seen.
[[nodiscard]] Result<StoreCheck> verifyStore(Database &database, const OutsideHeads &heads, Progress &progress);

} // namespace engine
