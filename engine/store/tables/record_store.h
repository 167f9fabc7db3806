// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Source records: singly, in bulk, and as the stream that fills the matcher's columns. One thread; any connection.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/progress.h"
#include "engine/model/record.h"
#include "engine/store/database.h"

namespace engine
{

// A raw row with the names its cells had in that import.
struct NamedRow {
    std::vector<std::string> columns;
    RawRow cells;
};

// As it is stored: its values are yet to be unpacked, which any thread may do.
struct StoredRecord {
    Record record;
    std::optional<std::string> packedValues; // none: only the state of the record changed

    [[nodiscard]] Result<Record> unpacked() &&;
};

struct RecordVersion {
    std::int64_t id = 0;
    Record record; // as it was; without values where only the state changed
    BatchId replacedBy;
    bool hasValues = false;
};

struct RecordCounts {
    SourceId source;
    RecordState state = RecordState::Active;
    std::uint64_t records = 0;
};

class RecordStore
{
public:
    explicit RecordStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Record>> find(RecordId id) const;
    [[nodiscard]] Result<std::optional<RecordId>> find(SourceId source, std::string_view key) const;
    // Those that exist, by id.
    [[nodiscard]] Result<std::vector<Record>> find(std::span<const RecordId> ids) const;
    [[nodiscard]] Result<std::vector<StoredRecord>> findStored(std::span<const RecordId> ids) const;
    [[nodiscard]] Result<std::optional<NamedRow>> raw(RecordId id) const;
    [[nodiscard]] Result<std::vector<RecordVersion>> versions(RecordId id) const; // newest first
    // As it stood at that time, by the imports in force today; nothing before its first. Values, not the row as received.
    [[nodiscard]] Result<std::optional<Record>> findAsOf(RecordId id, Timestamp at) const;
    // By id, after `after`; of every source when source is invalid.
    [[nodiscard]] Result<std::vector<Record>> page(SourceId source, RecordId after, int limit) const;

    // Every active record by id with its packed values (valid during the call). A visitor that returns an error ends the stream.
    using Visitor = std::function<Result<void>(RecordId, SourceId, std::string_view packedValues)>;
    [[nodiscard]] Result<void> streamActive(const Visitor &visit, Progress &progress) const;
    // The same for chosen ids, whatever their state; missing ones are left out.
    [[nodiscard]] Result<void> streamAmong(std::span<const RecordId> ids, const Visitor &visit) const;

    // The same for those that are active.
    [[nodiscard]] Result<void> streamActiveAmong(std::span<const RecordId> ids, const Visitor &visit) const;

    // What exports name records by, and what they say of them: every record of whatever state, by id.
    using NameVisitor = std::function<Result<void>(RecordId, SourceId, std::string_view key, RecordState, std::optional<Timestamp> updatedAt,
                                                   std::string_view packedValues)>;
    [[nodiscard]] Result<void> streamNames(const NameVisitor &visit) const;

    [[nodiscard]] Result<std::uint64_t> countActive() const;
    [[nodiscard]] Result<std::vector<RecordCounts>> counts() const; // by source and state

private:
    Database &m_database;
};

} // namespace engine
