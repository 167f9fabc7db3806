// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which records are other than the last whole run saw them, and which of those still wait for a run. A cache. One thread.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/ids.h"
#include "engine/store/database.h"

namespace engine
{

class ChangeStore
{
public:
    explicit ChangeStore(Database &database) : m_database(database) {}

    // Whether anybody asks: before the first whole run nothing needs to be marked.
    [[nodiscard]] Result<bool> isKept() const;
    // The record is new, changed, gone, returned or no longer there: the next run sees to it.
    [[nodiscard]] Result<void> mark(RecordId record);

    [[nodiscard]] Result<std::vector<RecordId>> pending() const; // ascending
    [[nodiscard]] Result<std::vector<RecordId>> all() const;     // pending or matched since; ascending
    [[nodiscard]] Result<void> settle();                         // the pending ones were matched
    [[nodiscard]] Result<void> clear();                          // a whole run saw everything

private:
    Database &m_database;
};

// Marks many records, one by one; does nothing while no run has kept a basis. For the length of one change.
class ChangeMarker
{
public:
    [[nodiscard]] static Result<ChangeMarker> open(Database &database);
    [[nodiscard]] Result<void> mark(RecordId record) { return m_isKept ? m_changes.mark(record) : Result<void>(); }

private:
    ChangeMarker(Database &database, bool isKept) : m_changes(database), m_isKept(isKept) {}
    ChangeStore m_changes;
    bool m_isKept;
};

} // namespace engine
