// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds tampering: a broken chain, a payload that is not what was committed to, tables edited behind the journal's back, entries cut off the end.
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

struct JournalFinding {
    std::optional<EntrySeq> entry; // the first bad one
    std::string reason;
};

struct JournalCheck {
    std::vector<JournalFinding> findings;
    std::uint64_t entries = 0;
    std::uint64_t notAnchored = 0; // newer than the head outside
};

// Keeps the head of the entry just written outside. A former head that this journal does not hold, because an older copy was put in place or two
// copies went on from one entry, is put by, so that verifyJournal goes on to tell of it.
[[nodiscard]] Result<void> keepHead(Database &database, const HeadKeeper &keeper, const JournalHead &head);

// The heads must have been read before the first look at the database: then what another process adds meanwhile is only newer than they are.
[[nodiscard]] Result<JournalCheck> verifyJournal(Database &database, const OutsideHeads &heads, Progress &progress);

} // namespace engine
