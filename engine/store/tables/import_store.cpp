// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/import_store.h"

#include <nlohmann/json.hpp>

#include "engine/store/tables/import_lookup.h"
#include "engine/store/tables/record_writer.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/search_index.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenReports = 1024;

std::string jsonOf(const std::vector<std::string> &names)
{
    // Names come from a file: bytes that are no UTF-8 are replaced, never thrown at us.
    return nlohmann::json(names).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<void> insertBatch(Database &database, Batch &batch)
{
    TESSERA_TRY(const std::int64_t id, rows::takeIds(database, "next_batch", 1));
    batch.id = BatchId{id};
    TESSERA_TRY(auto insert,
                database.prepare("INSERT INTO batch (id, source_id, mapping_id, file_name, file_hash, mode, columns, options, started_at) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    const std::string columns = jsonOf(batch.columns);
    const auto mapping = batch.mapping.isValid() ? std::optional(batch.mapping) : std::nullopt;
    insert.bindAll(id, batch.source, mapping, std::string_view(batch.fileName), Blob{batch.fileHash}, static_cast<int>(batch.mode),
                   std::string_view(columns), std::string_view(batch.options), batch.startedAt);
    return insert.run();
}

} // namespace

struct ImportStore::State {
    Database &database;
    StateDigest &digest;
    BatchId batch;
    ImportLookup lookup;
    RecordWriter writer;
    SearchIndex index;
    Statement insertReject;
    std::int64_t firstId = 0;
    std::int64_t nextId = 0;
    std::int64_t nextReject = 1;
    std::uint64_t lastRejectedLine = 0;
    ImportCounts counts;
};

ImportStore::ImportStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ImportStore::~ImportStore() = default;

Result<std::unique_ptr<ImportStore>> ImportStore::begin(Database &database, StateDigest &digest, Batch &batch)
{
    TESSERA_CHECK(insertBatch(database, batch));
    TESSERA_TRY(auto lookup, ImportLookup::open(database, batch.source));
    TESSERA_TRY(auto writer, RecordWriter::open(database, digest, batch.source, batch.id));
    TESSERA_TRY(auto index, SearchIndex::open(database, true));
    TESSERA_TRY(auto insertReject, database.prepare("INSERT INTO reject (batch_id, seq, line, field, reason, raw) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    TESSERA_TRY(const std::int64_t firstId, rows::nextId(database, "next_record"));
    auto state = std::make_unique<State>(State{
        database, digest, batch.id, std::move(lookup), std::move(writer), std::move(index), std::move(insertReject), firstId, firstId, 1, 0, {}});
    return std::unique_ptr<ImportStore>(new ImportStore(std::move(state)));
}

Result<PutResult> ImportStore::put(const IncomingRecord &record)
{
    State &state = *m_state;
    TESSERA_TRY(const auto known, state.lookup.find(record.key));
    if (!known) {
        const std::int64_t id = state.nextId++;
        TESSERA_CHECK(state.writer.add(id, record));
        TESSERA_CHECK(state.index.add(id, record.values, record.row));
        (void)state.lookup.meet(id, record.line);
        ++state.counts.added;
        return PutResult{PutOutcome::Added, 0};
    }
    if (const auto firstLine = state.lookup.meet(known->id, record.line))
        return PutResult{PutOutcome::DuplicateKey, *firstLine};
    const RecordState after = known->state == RecordState::Gone ? RecordState::Active : known->state;
    switch (effectOn(*known, record.contentHash)) {
    case Effect::None: ++state.counts.unchanged; return PutResult{PutOutcome::Unchanged, 0};
    case Effect::Return: TESSERA_CHECK(state.writer.setState(known->id, after)); break;
    case Effect::Replace: {
        TESSERA_TRY(const std::int64_t version, state.writer.replace(known->id, after, record));
        TESSERA_CHECK(state.index.add(FirstLaterText + version, record.values, record.row));
        break;
    }
    }
    ++state.counts.changed;
    return PutResult{PutOutcome::Changed, 0};
}

Result<void> ImportStore::reject(const Reject &reject)
{
    State &state = *m_state;
    // Several fields of one row may be at fault: it is one row all the same.
    if (reject.line == 0 || reject.line != state.lastRejectedLine)
        ++state.counts.rejected;
    state.lastRejectedLine = reject.line;
    return state.insertReject
        .bindAll(state.batch, state.nextReject++, static_cast<std::int64_t>(reject.line), std::string_view(reject.field),
                 std::string_view(reject.reason), std::string_view(reject.raw))
        .run();
}

Result<void> ImportStore::keep(std::string_view key)
{
    return m_state->lookup.keep(key);
}

Result<std::uint64_t> ImportStore::countMissing() const
{
    return m_state->lookup.countMissing();
}

Result<ImportCounts> ImportStore::finish(ImportMode mode, std::string_view fileHash, Timestamp at, Progress &progress)
{
    State &state = *m_state;
    ImportCounts &counts = state.counts;
    progress.begin(Stage::Saving, 0);
    if (mode == ImportMode::Full) {
        // Gathered first: the rows are read and written through the same table.
        std::vector<std::int64_t> missing;
        TESSERA_CHECK(state.lookup.eachMissing([&](std::int64_t id) -> Result<void> {
            missing.push_back(id);
            return {};
        }));
        for (const std::int64_t id : missing) {
            if (++counts.gone % RowsBetweenReports == 0)
                TESSERA_CHECK(progress.checkCancelled());
            TESSERA_CHECK(state.writer.setState(id, RecordState::Gone));
        }
    }
    TESSERA_CHECK(state.index.finish());
    TESSERA_CHECK(progress.checkCancelled());
    TESSERA_CHECK(rows::takeIds(state.database, "next_record", state.nextId - state.firstId));
    counts.rows = counts.added + counts.changed + counts.unchanged + counts.rejected;
    TESSERA_TRY(auto update, state.database.prepare(
                                 "UPDATE batch SET mode = ?2, finished_at = ?3, row_count = ?4, added = ?5, changed = ?6, unchanged = ?7, gone = ?8, "
                                 "rejected = ?9, file_hash = ?10 WHERE id = ?1"));
    const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
    update.bindAll(state.batch, static_cast<int>(mode), at, number(counts.rows), number(counts.added), number(counts.changed),
                   number(counts.unchanged), number(counts.gone), number(counts.rejected), Blob{fileHash});
    TESSERA_CHECK(update.run());
    TESSERA_CHECK(state.digest.addStored(state.database, "batch", state.batch.value));
    return counts;
}

} // namespace engine
