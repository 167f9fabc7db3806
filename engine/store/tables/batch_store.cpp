// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/batch_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

std::vector<std::string> namesFrom(std::string_view json)
{
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    std::vector<std::string> names;
    if (parsed.is_array())
        for (const auto &name : parsed)
            names.push_back(name.is_string() ? name.get<std::string>() : std::string());
    return names;
}

Batch batchFrom(const Statement &row)
{
    const auto count = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
    Batch batch;
    batch.id = row.id<BatchId>(0);
    batch.source = row.id<SourceId>(1);
    batch.mapping = row.id<MappingId>(2);
    batch.fileName = row.text(3);
    batch.fileHash = row.text(4);
    batch.mode = static_cast<ImportMode>(row.integer(5));
    batch.columns = namesFrom(row.text(6));
    batch.options = row.text(7);
    batch.startedAt = row.time(8);
    batch.finishedAt = row.maybeTime(9);
    batch.counts = {count(10), count(11), count(12), count(13), count(14), count(15)};
    return batch;
}

} // namespace

Result<std::optional<Batch>> BatchStore::find(BatchId id) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, source_id, mapping_id, file_name, file_hash, mode, columns, options, started_at, finished_at, "
                                   "row_count, added, changed, unchanged, gone, rejected FROM batch WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, batchFrom);
}

Result<std::optional<Batch>> BatchStore::latest(SourceId source) const
{
    TESSERA_TRY(std::vector<Batch> batches, page(source, {}, 1));
    return batches.empty() ? std::nullopt : std::optional(std::move(batches.front()));
}

Result<std::vector<Batch>> BatchStore::page(SourceId source, BatchId before, int limit) const
{
    const std::string_view ofAll =
        "SELECT id, source_id, mapping_id, file_name, file_hash, mode, columns, options, started_at, finished_at, row_count, added, "
        "changed, unchanged, gone, rejected FROM batch WHERE (?2 = 0 OR id < ?2) AND ?1 = 0 ORDER BY id DESC LIMIT ?3";
    const std::string_view ofOne =
        "SELECT id, source_id, mapping_id, file_name, file_hash, mode, columns, options, started_at, finished_at, row_count, added, "
        "changed, unchanged, gone, rejected FROM batch WHERE source_id = ?1 AND (?2 = 0 OR id < ?2) ORDER BY id DESC LIMIT ?3";
    TESSERA_TRY(auto query, m_database.prepare(source.isValid() ? ofOne : ofAll));
    query.bindAll(source, before, limit);
    return rows::all(query, batchFrom);
}

// No number is given twice, and an import that was taken back is never done again: as long as the newest one stays, the others only grow fewer.
Result<std::string> BatchStore::stateOfRecords() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT coalesce(max(id), 0), count(*) FROM batch"));
    TESSERA_TRY(const auto state, rows::first(query, [](const Statement &row) { return fmt::format("{}/{}", row.integer(0), row.integer(1)); }));
    return state.value_or(std::string());
}

Result<std::vector<BatchStore::RejectRow>> BatchStore::rejects(BatchId batch, std::int64_t afterSeq, int limit) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT seq, line, field, reason, raw FROM reject WHERE batch_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"));
    query.bindAll(batch, afterSeq, limit);
    return rows::all(query, [](const Statement &row) {
        return RejectRow{row.integer(0),
                         {static_cast<std::uint64_t>(row.integer(1)), std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))}};
    });
}

} // namespace engine
