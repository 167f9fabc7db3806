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

namespace engine {

struct JournalFinding {
    std::optional<EntrySeq> entry; // the first bad one
    std::string reason;
};

struct JournalCheck {
    std::vector<JournalFinding> findings;
    std::uint64_t entries = 0;
    std::uint64_t notAnchored = 0; // newer than the head outside
};

[[nodiscard]] Result<JournalCheck> verifyJournal(Database &database, const HeadKeeper &keeper, Progress &progress);

} // namespace engine
