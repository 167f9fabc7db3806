// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the journal says, in English sentences, and what of it can be taken back. Any thread with its own connection.
#pragma once

#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/model/journal_entry.h"

namespace engine
{

class Database;

[[nodiscard]] std::string journalSentence(Database &database, const JournalEntry &entry);
// "Taken back: the decision on crm:1 and shop:2."
[[nodiscard]] std::string undoSentence(const JournalEntry &entry, bool isRedo);

[[nodiscard]] Result<bool> canTakeBack(Database &database, const JournalEntry &entry);
// What an undo and a redo would take next, without the parts of the entry: those of an import may be megabytes.
[[nodiscard]] Result<std::optional<JournalEntry>> nextToUndo(Database &database);
[[nodiscard]] Result<std::optional<JournalEntry>> nextToRedo(Database &database);

} // namespace engine
