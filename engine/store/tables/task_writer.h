// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes tasks of the worklist beside those that are there. Inside engine/store/tables only; the writer's thread.
#pragma once

#include "engine/store/tables/task_store.h"

namespace engine
{

// A task as it stands in the project: on the list, or waiting for its return with what people set.
struct KnownTask {
    StoredTask task; // without sources
    bool isCurrent = false;
};

class TaskWriter
{
public:
    // ids: the first of those for new tasks.
    [[nodiscard]] static Result<TaskWriter> open(Database &database, std::int64_t ids);

    // A new one gets the next id; a known one keeps id and what people set, but opens again when its kind or its records changed.
    [[nodiscard]] Result<void> add(StoredTask &task);
    [[nodiscard]] Result<void> replace(const KnownTask &known, StoredTask &task);

private:
    TaskWriter(std::int64_t ids, Statement insert, Statement update, Statement eraseRecords, Statement eraseSources, Statement insertRecord,
               Statement insertSource);
    [[nodiscard]] Result<void> insertParts(const StoredTask &task);

    std::int64_t m_nextId;
    Statement m_insert;
    Statement m_update;
    Statement m_eraseRecords;
    Statement m_eraseSources;
    Statement m_insertRecord;
    Statement m_insertSource;
};

} // namespace engine
