// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/record_store.h"

#include <algorithm>

#include "engine/base/sorted.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenReports = 8192;

// Columns: id, source, key, state, updated at, batch, packed values; without the values.
Record headFrom(const Statement &row)
{
    Record record;
    record.id = row.id<RecordId>(0);
    record.source = row.id<SourceId>(1);
    record.key = row.text(2);
    record.state = static_cast<RecordState>(row.integer(3));
    record.updatedAt = row.maybeTime(4);
    record.batch = row.id<BatchId>(5);
    return record;
}

Result<Record> recordFrom(const Statement &row)
{
    Record record = headFrom(row);
    if (!row.isNull(6)) {
        TESSERA_TRY(record.values, unpackValues(row.text(6)));
    }
    return record;
}

Result<std::vector<Record>> readAll(Statement &query)
{
    std::vector<Record> records;
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        TESSERA_TRY(auto record, recordFrom(row));
        records.push_back(std::move(record));
        return {};
    }));
    return records;
}

constexpr std::string_view OneRecord = "SELECT id, source_id, source_key, state, updated_at, batch_id, packed_values FROM record WHERE id = ?1";

// The rows of a question about one id, for each of them.
template <typename Visit> Result<void> eachById(Database &database, std::string_view sql, std::span<const RecordId> ids, Visit &&visit)
{
    TESSERA_TRY(auto query, database.prepare(sql));
    for (const RecordId id : ids) {
        query.bind(1, id);
        TESSERA_CHECK(rows::each(query, visit));
    }
    return {};
}

std::vector<RecordId> sortedIds(std::span<const RecordId> ids)
{
    std::vector<RecordId> sorted(ids.begin(), ids.end());
    sortUnique(sorted);
    return sorted;
}

} // namespace

Result<Record> StoredRecord::unpacked() &&
{
    if (packedValues) {
        TESSERA_TRY(record.values, unpackValues(*packedValues));
    }
    return std::move(record);
}

Result<std::optional<Record>> RecordStore::find(RecordId id) const
{
    TESSERA_TRY(auto query, m_database.prepare(OneRecord));
    query.bind(1, id);
    TESSERA_TRY(auto records, readAll(query));
    return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

Result<std::optional<RecordId>> RecordStore::find(SourceId source, std::string_view key) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id FROM record WHERE source_id = ?1 AND source_key = ?2"));
    query.bindAll(source, key);
    return rows::first(query, [](const Statement &row) { return row.id<RecordId>(0); });
}

Result<std::vector<StoredRecord>> RecordStore::findStored(std::span<const RecordId> ids) const
{
    std::vector<StoredRecord> found;
    found.reserve(ids.size());
    TESSERA_CHECK(eachById(m_database, OneRecord, sortedIds(ids), [&found](const Statement &row) -> Result<void> {
        found.push_back({headFrom(row), row.isNull(6) ? std::nullopt : std::optional<std::string>(row.text(6))});
        return {};
    }));
    return found;
}

Result<std::vector<Record>> RecordStore::find(std::span<const RecordId> ids) const
{
    std::vector<Record> found;
    found.reserve(ids.size());
    TESSERA_CHECK(eachById(m_database, OneRecord, sortedIds(ids), [&found](const Statement &row) -> Result<void> {
        TESSERA_TRY(auto record, recordFrom(row));
        found.push_back(std::move(record));
        return {};
    }));
    return found;
}

Result<std::optional<NamedRow>> RecordStore::raw(RecordId id) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT w.payload, coalesce((SELECT v.batch_id FROM record_version v WHERE v.record_id = r.id AND v.id > coalesce((SELECT max(id) "
            "FROM record_version WHERE record_id = r.id AND packed_values IS NOT NULL), 0) ORDER BY v.id LIMIT 1), r.batch_id) FROM record r "
            "JOIN record_raw w ON w.record_id = r.id WHERE r.id = ?1"));
    query.bind(1, id);
    // The names are those of the batch that brought the cells: not of one that only marked the record as gone or back.
    TESSERA_TRY(const auto found, rows::first(query, [](const Statement &row) { return std::pair(std::string(row.text(0)), row.id<BatchId>(1)); }));
    if (!found)
        return std::nullopt;
    NamedRow named;
    TESSERA_TRY(named.cells, unpackRow(found->first));
    TESSERA_TRY(auto batch, BatchStore(m_database).find(found->second));
    if (batch)
        named.columns = std::move(batch->columns);
    named.columns.resize(named.cells.size());
    return named;
}

Result<std::vector<RecordVersion>> RecordStore::versions(RecordId id) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT r.id, r.source_id, r.source_key, v.state, v.updated_at, v.batch_id, v.packed_values, v.id, v.replaced_by FROM record_version v "
            "JOIN record r ON r.id = v.record_id WHERE v.record_id = ?1 ORDER BY v.id DESC"));
    query.bind(1, id);
    std::vector<RecordVersion> versions;
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        TESSERA_TRY(auto record, recordFrom(row));
        versions.push_back({row.integer(7), std::move(record), row.id<BatchId>(8), !row.isNull(6)});
        return {};
    }));
    return versions;
}

Result<std::optional<Record>> RecordStore::findAsOf(RecordId id, Timestamp at) const
{
    TESSERA_TRY(auto record, find(id));
    if (!record)
        return std::nullopt;
    TESSERA_TRY(auto earlier, versions(id));
    auto next = earlier.begin();
    const BatchStore batches(m_database);
    while (true) {
        TESSERA_TRY(const auto batch, batches.find(record->batch));
        if (batch && batch->finishedAt.value_or(batch->startedAt) <= at)
            return record;
        if (next == earlier.end())
            return std::nullopt;
        if (!next->hasValues) // only the state changed after it
            next->record.values = std::move(record->values);
        record = std::move(next->record);
        ++next;
    }
}

Result<std::vector<Record>> RecordStore::page(SourceId source, RecordId after, int limit) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, source_id, source_key, state, updated_at, batch_id, packed_values FROM record WHERE id > ?2 AND (?1 = 0 OR "
                           "+source_id = ?1) ORDER BY id LIMIT ?3"));
    query.bindAll(source, after, limit);
    return readAll(query);
}

Result<void> RecordStore::streamActive(const Visitor &visit, Progress &progress) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, source_id, packed_values FROM record WHERE state = 1 ORDER BY id"));
    std::uint64_t done = 0;
    return rows::each(query, [&](const Statement &row) -> Result<void> {
        if (++done % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        return visit(row.id<RecordId>(0), row.id<SourceId>(1), row.text(2));
    });
}

Result<void> RecordStore::streamAmong(std::span<const RecordId> ids, const Visitor &visit) const
{
    return eachById(m_database, "SELECT id, source_id, packed_values FROM record WHERE id = ?1", ids,
                    [&visit](const Statement &row) { return visit(row.id<RecordId>(0), row.id<SourceId>(1), row.text(2)); });
}

Result<void> RecordStore::streamActiveAmong(std::span<const RecordId> ids, const Visitor &visit) const
{
    return eachById(m_database, "SELECT id, source_id, packed_values FROM record WHERE id = ?1 AND state = 1", ids,
                    [&visit](const Statement &row) { return visit(row.id<RecordId>(0), row.id<SourceId>(1), row.text(2)); });
}

Result<void> RecordStore::streamNames(const NameVisitor &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, source_id, source_key, state, updated_at, packed_values FROM record ORDER BY id"));
    return rows::each(query, [&](const Statement &row) {
        return visit(row.id<RecordId>(0), row.id<SourceId>(1), row.text(2), static_cast<RecordState>(row.integer(3)), row.maybeTime(4), row.text(5));
    });
}

Result<std::uint64_t> RecordStore::countActive() const
{
    // SQLite counts a whole table by its pages; those that are left out are few, and an index finds them.
    TESSERA_TRY(auto query, m_database.prepare("SELECT (SELECT count(*) FROM record) - (SELECT count(*) FROM source s CROSS JOIN record r "
                                               "ON r.source_id = s.id AND r.state > 1)"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<std::vector<RecordCounts>> RecordStore::counts() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT source_id, state, count(*) FROM record GROUP BY source_id, state ORDER BY source_id, state"));
    return rows::all(query, [](const Statement &row) {
        return RecordCounts{row.id<SourceId>(0), static_cast<RecordState>(row.integer(1)), static_cast<std::uint64_t>(row.integer(2))};
    });
}

} // namespace engine
