// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Batches: one per import of a file, with its counts and its rejects. Writing a batch is ImportStore's. One thread; any connection.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/model/import.h"
#include "engine/store/database.h"

namespace engine
{

struct Batch {
    BatchId id;
    SourceId source;
    MappingId mapping; // may be invalid
    std::string fileName;
    std::string fileHash; // bytes
    ImportMode mode = ImportMode::Full;
    std::vector<std::string> columns; // names of the raw cells
    std::string options;              // JSON of the reader's settings
    Timestamp startedAt;
    std::optional<Timestamp> finishedAt;
    ImportCounts counts;
};

class BatchStore
{
public:
    explicit BatchStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Batch>> find(BatchId id) const;
    [[nodiscard]] Result<std::optional<Batch>> latest(SourceId source) const;
    // Newest first, before `before` (all when invalid); of every source when source is invalid.
    [[nodiscard]] Result<std::vector<Batch>> page(SourceId source, BatchId before, int limit) const;
    // Names what the imports have made of the records: another name after each import and after each that was taken back, whichever it was.
    [[nodiscard]] Result<std::string> stateOfRecords() const;

    struct RejectRow {
        std::int64_t seq = 0; // from 1 within the batch: the cursor
        Reject reject;
    };
    [[nodiscard]] Result<std::vector<RejectRow>> rejects(BatchId batch, std::int64_t afterSeq, int limit) const;

private:
    Database &m_database;
};

} // namespace engine
