// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One entry of the journal: who changed what, when and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"

namespace engine
{

enum class EntryKind : std::uint8_t {
    ProjectCreated = 1,
    SourceAdded = 2,
    SourceChanged = 3,
    Imported = 4,
    ModelSet = 5,
    RulesSet = 6,
    Matched = 7,
    Decided = 8,
    Exported = 9,
    Undone = 10,
    BackedUp = 11,
    TaskChanged = 12,
    Pinned = 13,
    SplitDone = 14,
    Erased = 15,
    SettingsChanged = 16,
    SafeguardsSet = 17,
};

[[nodiscard]] std::string_view codeOf(EntryKind kind); // "decided"

// What an entry says about one subject (a person's record, or nobody): kept beside the chain, so that it can be erased alone.
struct JournalPart {
    RecordId subject;    // invalid when the part concerns nobody
    std::string payload; // JSON: before, after, reason
};

struct JournalEntry {
    EntrySeq seq;
    Timestamp at;
    std::string actor;
    EntryKind kind = EntryKind::ProjectCreated;
    EntrySeq undoes; // with Undone: the entry it takes back
    std::vector<JournalPart> parts;
};

} // namespace engine
