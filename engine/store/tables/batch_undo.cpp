// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <string>

#include "engine/base/sorted.h"
#include "engine/model/record.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/search_index.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenReports = 1024;
// Removing words one by one is dear: beyond this share of all records the index is made anew instead.
constexpr std::uint64_t RebuildAbove = 2000;
constexpr std::uint64_t RebuildShare = 50;

Result<std::vector<std::int64_t>> numbers(Database &database, std::string_view sql, BatchId batch)
{
    TESSERA_TRY(auto query, database.prepare(sql));
    query.bind(1, batch);
    return rows::all(query, [](const Statement &row) { return row.integer(0); });
}

Result<void> refuseWhenBuiltUpon(Database &database, BatchId batch)
{
    TESSERA_TRY(auto later, database.prepare("SELECT count(*) FROM (SELECT 1 FROM record_version WHERE batch_id = ?1 LIMIT 1)"));
    later.bind(1, batch);
    TESSERA_TRY(const std::int64_t laterCount, rows::number(later));
    if (laterCount != 0)
        return fail(ErrorCode::Conflict, "A later import changed records of this one. Nothing was taken back; take the later import back first.");
    TESSERA_TRY(auto decided,
                database.prepare(
                    "SELECT count(*) FROM decision d WHERE d.state < 3 AND EXISTS (SELECT 1 FROM record r WHERE r.id IN (d.a, d.b) AND r.batch_id "
                    "= ?1 AND NOT EXISTS (SELECT 1 FROM record_version v WHERE v.record_id = r.id AND v.replaced_by = ?1))"));
    decided.bind(1, batch);
    TESSERA_TRY(const std::int64_t decisions, rows::number(decided));
    if (decisions != 0)
        return fail(ErrorCode::Conflict, "Decisions stand on records of this import. Nothing was taken back; take those decisions back first.",
                    std::to_string(decisions) + " decisions");
    return {};
}

class BatchUndo
{
public:
    BatchUndo(Database &database, StateDigest &digest, BatchId batch, Progress &progress)
        : m_database(database), m_digest(digest), m_batch(batch), m_progress(progress)
    {
    }

    Result<UndoneBatch> run()
    {
        TESSERA_TRY(const auto versions, numbers(m_database, "SELECT id FROM record_version WHERE replaced_by = ?1 ORDER BY id", m_batch));
        // What the batch changed has a version; what carries the batch without one, it added.
        TESSERA_TRY(const auto added,
                    numbers(m_database,
                            "SELECT r.id FROM record r WHERE r.batch_id = ?1 AND NOT EXISTS (SELECT 1 FROM record_version v WHERE v.record_id = r.id "
                            "AND v.replaced_by = ?1) ORDER BY r.id",
                            m_batch));
        TESSERA_TRY(auto total, m_database.prepare("SELECT count(*) FROM record"));
        TESSERA_TRY(const std::int64_t records, rows::number(total));
        const std::uint64_t touched = versions.size() + added.size();
        m_isRebuilding = touched > RebuildAbove && touched > static_cast<std::uint64_t>(records) / RebuildShare;
        m_progress.begin(Stage::Saving, touched);
        TESSERA_TRY(ChangeMarker marker, ChangeMarker::open(m_database));
        TESSERA_TRY(auto index, SearchIndex::open(m_database, false));
        for (const std::int64_t version : versions)
            TESSERA_CHECK(restore(version, index, marker));
        TESSERA_CHECK(removePairs(added));
        for (const std::int64_t record : added)
            TESSERA_CHECK(remove(record, index, marker));
        TESSERA_CHECK(index.finish());
        TESSERA_CHECK(removeBatch());
        if (m_isRebuilding)
            TESSERA_CHECK(rebuildSearch(m_database, m_progress));
        sortUnique(m_customers);
        return UndoneBatch{added.size(), versions.size(), std::move(m_customers)};
    }

private:
    Result<void> report()
    {
        if (++m_done % RowsBetweenReports != 0)
            return {};
        m_progress.advance(RowsBetweenReports);
        return m_progress.checkCancelled();
    }

    Result<void> execute(std::string_view sql, std::int64_t key)
    {
        TESSERA_TRY(auto statement, m_database.prepare(sql));
        return statement.bind(1, key).run();
    }

    Result<void> unindex(std::int64_t row, std::int64_t record, SearchIndex &index)
    {
        if (m_isRebuilding)
            return {};
        TESSERA_TRY(auto texts,
                    m_database.prepare("SELECT r.packed_values, w.payload FROM record r JOIN record_raw w ON w.record_id = r.id WHERE r.id = ?1"));
        texts.bind(1, record);
        return rows::each(texts, [&](const Statement &text) { return index.remove(row, text.text(0), text.text(1)); });
    }

    Result<void> restore(std::int64_t version, SearchIndex &index, ChangeMarker &marker)
    {
        TESSERA_CHECK(report());
        TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, packed_values IS NOT NULL FROM record_version WHERE id = ?1"));
        query.bind(1, version);
        TESSERA_TRY(const auto found, rows::first(query, [](const Statement &row) { return std::pair(row.integer(0), row.integer(1) != 0); }));
        const auto [record, hasValues] = found.value_or(std::pair(std::int64_t{0}, false));
        TESSERA_CHECK(m_digest.removeStored(m_database, "record_version", version));
        TESSERA_CHECK(m_digest.removeStored(m_database, "record", record));
        if (hasValues) {
            TESSERA_CHECK(unindex(FirstLaterText + version, record, index));
            TESSERA_CHECK(m_digest.removeStored(m_database, "record_raw", record));
            TESSERA_CHECK(execute(
                "UPDATE record_raw SET payload = v.payload FROM record_version v WHERE v.id = ?1 AND record_raw.record_id = v.record_id", version));
            TESSERA_CHECK(m_digest.addStored(m_database, "record_raw", record));
        }
        TESSERA_CHECK(execute(
            "UPDATE record SET state = v.state, updated_at = v.updated_at, batch_id = v.batch_id, content_hash = v.content_hash, packed_values = "
            "coalesce(v.packed_values, record.packed_values) FROM record_version v WHERE v.id = ?1 AND record.id = v.record_id",
            version));
        TESSERA_CHECK(m_digest.addStored(m_database, "record", record));
        TESSERA_CHECK(marker.mark(RecordId{record}));
        return execute("DELETE FROM record_version WHERE id = ?1", version);
    }

    // In one go: a record's pairs stand with their other sides too, and those are often removed as well.
    Result<void> removePairs(std::span<const std::int64_t> numbers)
    {
        std::vector<RecordId> records;
        for (const std::int64_t number : numbers)
            records.emplace_back(number);
        PairStore pairs(m_database);
        TESSERA_CHECK(pairs.replaceTouching(records, {}));
        return pairs.replaceRefusalsTouching(records, {});
    }

    Result<void> remove(std::int64_t record, SearchIndex &index, ChangeMarker &marker)
    {
        TESSERA_CHECK(report());
        TESSERA_CHECK(unindex(record, record, index));
        TESSERA_TRY(auto membership, m_database.prepare("SELECT customer_id FROM membership WHERE record_id = ?1"));
        membership.bind(1, record);
        TESSERA_TRY(const std::int64_t customer, rows::number(membership));
        if (customer != 0) {
            m_customers.emplace_back(customer);
            TESSERA_CHECK(m_digest.removeStored(m_database, "membership", record));
            TESSERA_CHECK(execute("DELETE FROM membership WHERE record_id = ?1", record));
        }
        TESSERA_CHECK(removeHistory(record));
        TESSERA_CHECK(m_digest.removeStored(m_database, "record_raw", record));
        TESSERA_CHECK(m_digest.removeStored(m_database, "record", record));
        TESSERA_CHECK(marker.mark(RecordId{record})); // its doubts go with it
        TESSERA_CHECK(execute("DELETE FROM record_raw WHERE record_id = ?1", record));
        return execute("DELETE FROM record WHERE id = ?1", record);
    }

    Result<void> removeHistory(std::int64_t record)
    {
        TESSERA_TRY(auto query, m_database.prepare("SELECT id FROM former_membership WHERE record_id = ?1"));
        query.bind(1, record);
        TESSERA_TRY(const auto former, rows::all(query, [](const Statement &row) { return row.integer(0); }));
        for (const std::int64_t membership : former)
            TESSERA_CHECK(m_digest.removeStored(m_database, "former_membership", membership));
        return execute("DELETE FROM former_membership WHERE record_id = ?1", record);
    }

    Result<void> removeBatch()
    {
        TESSERA_CHECK(execute("DELETE FROM reject WHERE batch_id = ?1", m_batch.value));
        TESSERA_CHECK(m_digest.removeStored(m_database, "batch", m_batch.value));
        return execute("DELETE FROM batch WHERE id = ?1", m_batch.value);
    }

    Database &m_database;
    StateDigest &m_digest;
    BatchId m_batch;
    Progress &m_progress;
    std::vector<CustomerId> m_customers;
    std::uint64_t m_done = 0;
    bool m_isRebuilding = false;
};

} // namespace

Result<UndoneBatch> undoBatch(Database &database, StateDigest &digest, BatchId batch, Progress &progress)
{
    TESSERA_TRY(const auto found, BatchStore(database).find(batch));
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such import in the project. Nothing was changed.");
    TESSERA_CHECK(refuseWhenBuiltUpon(database, batch));
    return BatchUndo(database, digest, batch, progress).run();
}

} // namespace engine
