// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes single records with their versions, the state digest and the mark for the next matching run. Inside engine/store/tables only; the writer's thread.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/model/import.h"
#include "engine/model/record.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"
#include "engine/store/tables/change_store.h"

namespace engine
{

class RecordWriter
{
public:
    [[nodiscard]] static Result<RecordWriter> open(Database &database, StateDigest &digest, SourceId source, BatchId batch);

    [[nodiscard]] Result<void> add(std::int64_t id, const IncomingRecord &record);
    // Keeps the present row as a version; its number comes back.
    [[nodiscard]] Result<std::int64_t> replace(std::int64_t id, RecordState state, const IncomingRecord &record);
    // Only the state changes: the version is kept without values.
    [[nodiscard]] Result<void> setState(std::int64_t id, RecordState state);

private:
    RecordWriter(Database &database, StateDigest &digest, SourceId source, BatchId batch, Statement insert, Statement insertRaw, ChangeMarker marker);
    [[nodiscard]] Result<std::int64_t> keepVersion(std::int64_t id, bool withValues);

    Database *m_database;
    StateDigest *m_digest;
    SourceId m_source;
    BatchId m_batch;
    Statement m_insert;
    Statement m_insertRaw;
    ChangeMarker m_marker;
    RowHash m_row; // keeps its memory from row to row
};

} // namespace engine
