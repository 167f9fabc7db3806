// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/record_writer.h"

#include "engine/store/tables/rows.h"

namespace engine
{

RecordWriter::RecordWriter(Database &database, StateDigest &digest, SourceId source, BatchId batch, Statement insert, Statement insertRaw,
                           ChangeMarker marker)
    : m_database(&database), m_digest(&digest), m_source(source), m_batch(batch), m_insert(std::move(insert)), m_insertRaw(std::move(insertRaw)),
      m_marker(marker)
{
}

Result<RecordWriter> RecordWriter::open(Database &database, StateDigest &digest, SourceId source, BatchId batch)
{
    TESSERA_TRY(auto insert,
                database.prepare("INSERT INTO record (id, source_id, source_key, state, updated_at, batch_id, content_hash, packed_values) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    TESSERA_TRY(auto insertRaw, database.prepare("INSERT INTO record_raw (record_id, payload) VALUES (?1, ?2)"));
    TESSERA_TRY(const ChangeMarker marker, ChangeMarker::open(database));
    return RecordWriter(database, digest, source, batch, std::move(insert), std::move(insertRaw), marker);
}

Result<void> RecordWriter::add(std::int64_t id, const IncomingRecord &record)
{
    constexpr int Active = static_cast<int>(RecordState::Active);
    m_insert.bindAll(id, m_source, std::string_view(record.key), Active, record.updatedAt, m_batch, Blob{rows::bytesOf(record.contentHash)},
                     Blob{record.values});
    TESSERA_CHECK(m_insert.run());
    TESSERA_CHECK(m_insertRaw.bindAll(id, Blob{record.row}).run());
    m_row.clear();
    m_row.integer(id).id(m_source).text(record.key).integer(Active);
    if (record.updatedAt)
        m_row.time(*record.updatedAt);
    else
        m_row.null();
    m_digest->add("record", m_row.id(m_batch).blob(rows::bytesOf(record.contentHash)).blob(record.values));
    m_row.clear();
    m_digest->add("record_raw", m_row.integer(id).blob(record.row));
    return m_marker.mark(RecordId{id});
}

Result<std::int64_t> RecordWriter::keepVersion(std::int64_t id, bool withValues)
{
    constexpr std::string_view Whole =
        "INSERT INTO record_version (record_id, replaced_by, state, updated_at, batch_id, content_hash, packed_values, payload) SELECT r.id, "
        "?2, r.state, r.updated_at, r.batch_id, r.content_hash, r.packed_values, w.payload FROM record r JOIN record_raw w ON w.record_id = "
        "r.id WHERE r.id = ?1";
    constexpr std::string_view StateOnly =
        "INSERT INTO record_version (record_id, replaced_by, state, updated_at, batch_id, content_hash, packed_values, payload) SELECT id, "
        "?2, state, updated_at, batch_id, content_hash, NULL, NULL FROM record WHERE id = ?1";
    TESSERA_TRY(auto insert, m_database->prepare(withValues ? Whole : StateOnly));
    TESSERA_CHECK(insert.bindAll(id, m_batch).run());
    const std::int64_t version = m_database->lastInsertId();
    TESSERA_CHECK(m_digest->addStored(*m_database, "record_version", version));
    return version;
}

Result<std::int64_t> RecordWriter::replace(std::int64_t id, RecordState state, const IncomingRecord &record)
{
    TESSERA_TRY(const std::int64_t version, keepVersion(id, true));
    TESSERA_CHECK(m_digest->removeStored(*m_database, "record", id));
    TESSERA_CHECK(m_digest->removeStored(*m_database, "record_raw", id));
    TESSERA_TRY(
        auto update,
        m_database->prepare("UPDATE record SET state = ?2, updated_at = ?3, batch_id = ?4, content_hash = ?5, packed_values = ?6 WHERE id = ?1"));
    update.bindAll(id, static_cast<int>(state), record.updatedAt, m_batch, Blob{rows::bytesOf(record.contentHash)}, Blob{record.values});
    TESSERA_CHECK(update.run());
    TESSERA_TRY(auto updateRaw, m_database->prepare("UPDATE record_raw SET payload = ?2 WHERE record_id = ?1"));
    TESSERA_CHECK(updateRaw.bindAll(id, Blob{record.row}).run());
    TESSERA_CHECK(m_digest->addStored(*m_database, "record", id));
    TESSERA_CHECK(m_digest->addStored(*m_database, "record_raw", id));
    TESSERA_CHECK(m_marker.mark(RecordId{id}));
    return version;
}

Result<void> RecordWriter::setState(std::int64_t id, RecordState state)
{
    TESSERA_CHECK(keepVersion(id, false));
    TESSERA_CHECK(m_digest->removeStored(*m_database, "record", id));
    TESSERA_TRY(auto update, m_database->prepare("UPDATE record SET state = ?2, batch_id = ?3 WHERE id = ?1"));
    TESSERA_CHECK(update.bindAll(id, static_cast<int>(state), m_batch).run());
    TESSERA_CHECK(m_digest->addStored(*m_database, "record", id));
    return m_marker.mark(RecordId{id});
}

} // namespace engine
