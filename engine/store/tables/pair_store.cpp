// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/pair_store.h"

#include <algorithm>
#include <bit>

#include "engine/base/sorted.h"
#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/rows.h"

namespace engine {

namespace {

constexpr std::uint64_t RowsBetweenReports = 8192;

// Columns: a, b, weight, levels, rule, zone.
StoredPair pairFrom(const Statement &row)
{
    return {{row.id<RecordId>(0), row.id<RecordId>(1)}, row.real(2), std::bit_cast<LevelVector>(row.integer(3)), static_cast<std::uint8_t>(row.integer(4)),
            static_cast<Zone>(row.integer(5))};
}

Result<void> insertPair(Statement &insert, const StoredPair &pair)
{
    return insert
        .bindAll(pair.records.a, pair.records.b, pair.weight, std::bit_cast<std::int64_t>(pair.levels), static_cast<int>(pair.rule), static_cast<int>(pair.zone))
        .run();
}

Result<Statement> preparePairInsert(Database &database)
{
    return database.prepare("INSERT INTO pair (a, b, weight, levels, rule, zone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
}

Refusal refusalFrom(const Statement &row)
{
    return {{row.id<RecordId>(0), row.id<RecordId>(1)}, row.real(2), static_cast<RefusalReason>(row.integer(3)), {row.id<RecordId>(4), row.id<RecordId>(5)},
            row.id<AttributeId>(6)};
}

Result<void> insertRefusals(Database &database, std::span<const Refusal> refusals)
{
    // A link is refused once; a second reason for the same pair adds nothing.
    TESSERA_TRY(auto insert, database.prepare("INSERT INTO refusal (a, b, weight, reason, because_a, because_b, attribute) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                                              "ON CONFLICT (a, b) DO NOTHING"));
    for (const Refusal &refusal : refusals)
        TESSERA_CHECK(insert
                          .bindAll(refusal.records.a, refusal.records.b, refusal.weight, static_cast<int>(refusal.reason), refusal.because.a, refusal.because.b,
                                   refusal.attribute)
                          .run());
    return {};
}

Result<void> eraseFor(Database &database, std::string_view byA, std::string_view byB, std::span<const RecordId> records)
{
    TESSERA_TRY(auto eraseA, database.prepare(byA));
    TESSERA_TRY(auto eraseB, database.prepare(byB));
    for (const RecordId record : records) {
        TESSERA_CHECK(eraseA.bind(1, record).run());
        TESSERA_CHECK(eraseB.bind(1, record).run());
    }
    return {};
}

std::vector<RecordId> sortedIds(std::span<const RecordId> records)
{
    std::vector<RecordId> sorted(records.begin(), records.end());
    sortUnique(sorted);
    return sorted;
}

} // namespace

Result<void> PairStore::replaceAll(std::span<const StoredPair> pairs, Progress &progress)
{
    progress.begin(Stage::Saving, pairs.size());
    TESSERA_TRY(auto indexes, BulkIndexes::drop(m_database, "pair"));
    TESSERA_TRY(auto clear, m_database.prepare("DELETE FROM pair"));
    TESSERA_CHECK(clear.run());
    TESSERA_TRY(auto insert, preparePairInsert(m_database));
    std::uint64_t done = 0;
    for (const StoredPair &pair : pairs) {
        if (++done % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        TESSERA_CHECK(insertPair(insert, pair));
    }
    return indexes.restore();
}

Result<void> PairStore::replaceTouching(std::span<const RecordId> records, std::span<const StoredPair> pairs)
{
    TESSERA_CHECK(eraseFor(m_database, "DELETE FROM pair WHERE a = ?1", "DELETE FROM pair WHERE b = ?1", records));
    TESSERA_TRY(auto insert, preparePairInsert(m_database));
    for (const StoredPair &pair : pairs)
        TESSERA_CHECK(insertPair(insert, pair));
    return {};
}

Result<std::optional<StoredPair>> PairStore::find(RecordPair records) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE a = ?1 AND b = ?2"));
    const RecordPair ordered = orderedPair(records.a, records.b);
    query.bindAll(ordered.a, ordered.b);
    return rows::first(query, pairFrom);
}

Result<std::vector<StoredPair>> PairStore::of(RecordId record, int limit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE a = ?1 UNION ALL SELECT a, b, weight, levels, rule, zone FROM pair "
                                               "WHERE b = ?1 ORDER BY weight DESC, a, b LIMIT ?2"));
    query.bindAll(record, limit);
    return rows::all(query, pairFrom);
}

Result<std::vector<RecordId>> PairStore::linkedWith(RecordId record) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT b FROM pair WHERE a = ?1 AND zone = 2 UNION ALL SELECT a FROM pair WHERE b = ?1 AND zone = 2"));
    query.bind(1, record);
    return rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); });
}

Result<std::vector<StoredPair>> PairStore::touching(std::span<const RecordId> records) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE a = ?1 UNION ALL SELECT a, b, weight, levels, rule, zone FROM pair "
                                               "WHERE b = ?1"));
    std::vector<StoredPair> found;
    for (const RecordId record : sortedIds(records)) {
        query.bind(1, record);
        TESSERA_TRY(const auto pairs, rows::all(query, pairFrom));
        found.insert(found.end(), pairs.begin(), pairs.end());
    }
    sortUnique(found, &StoredPair::records);
    return found;
}

Result<std::vector<StoredPair>> PairStore::among(std::span<const RecordId> records) const
{
    const std::vector<RecordId> sorted = sortedIds(records);
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE a = ?1 ORDER BY b"));
    std::vector<StoredPair> found;
    for (const RecordId record : sorted) {
        query.bind(1, record);
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            if (std::ranges::binary_search(sorted, row.id<RecordId>(1)))
                found.push_back(pairFrom(row));
            return {};
        }));
    }
    return found;
}

Result<std::vector<StoredPair>> PairStore::page(Zone zone, const std::optional<PairCursor> &after, int limit) const
{
    if (zone == Zone::NoMatch)
        return fail(ErrorCode::InvalidArgument, "Pairs that do not match are not listed.");
    // Two questions and not one with OR: each is a plain walk of the index.
    const int wanted = static_cast<int>(zone);
    if (!after) {
        TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE zone > 0 AND zone = ?1 ORDER BY weight DESC, a, b LIMIT ?2"));
        query.bindAll(wanted, limit);
        return rows::all(query, pairFrom);
    }
    TESSERA_TRY(auto ties, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE zone > 0 AND zone = ?1 AND weight = ?2 AND (a, b) > (?3, ?4) ORDER BY a, b "
                                              "LIMIT ?5"));
    ties.bindAll(wanted, after->weight, after->records.a, after->records.b, limit);
    TESSERA_TRY(std::vector<StoredPair> found, rows::all(ties, pairFrom));
    if (std::cmp_less(found.size(), limit)) {
        TESSERA_TRY(auto lighter,
                    m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair WHERE zone > 0 AND zone = ?1 AND weight < ?2 ORDER BY weight DESC, a, b LIMIT ?3"));
        lighter.bindAll(wanted, after->weight, limit - static_cast<int>(found.size()));
        TESSERA_TRY(const auto more, rows::all(lighter, pairFrom));
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

Result<std::uint64_t> PairStore::count(Zone zone) const
{
    TESSERA_TRY(auto query, m_database.prepare(zone == Zone::NoMatch ? "SELECT count(*) FROM pair WHERE zone = ?1" : "SELECT count(*) FROM pair WHERE zone > 0 AND zone = ?1"));
    query.bind(1, static_cast<int>(zone));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<void> PairStore::stream(const std::function<Result<void>(const StoredPair &)> &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, levels, rule, zone FROM pair ORDER BY a, b"));
    return rows::each(query, [&visit](const Statement &row) { return visit(pairFrom(row)); });
}

Result<std::uint64_t> PairStore::countRefusals() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM refusal"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<void> PairStore::replaceRefusals(std::span<const Refusal> refusals)
{
    TESSERA_TRY(auto clear, m_database.prepare("DELETE FROM refusal"));
    TESSERA_CHECK(clear.run());
    return insertRefusals(m_database, refusals);
}

Result<void> PairStore::replaceRefusalsTouching(std::span<const RecordId> records, std::span<const Refusal> refusals)
{
    TESSERA_CHECK(eraseFor(m_database, "DELETE FROM refusal WHERE a = ?1", "DELETE FROM refusal WHERE b = ?1", records));
    return insertRefusals(m_database, refusals);
}

Result<std::vector<Refusal>> PairStore::refusalsAmong(std::span<const RecordId> records) const
{
    const std::vector<RecordId> sorted = sortedIds(records);
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal WHERE a = ?1 ORDER BY b"));
    std::vector<Refusal> found;
    for (const RecordId record : sorted) {
        query.bind(1, record);
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            if (std::ranges::binary_search(sorted, row.id<RecordId>(1)))
                found.push_back(refusalFrom(row));
            return {};
        }));
    }
    return found;
}

Result<std::vector<Refusal>> PairStore::refusalsOf(RecordId record) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal WHERE a = ?1 UNION ALL SELECT a, b, weight, reason, "
                                               "because_a, because_b, attribute FROM refusal WHERE b = ?1 ORDER BY a, b"));
    query.bind(1, record);
    return rows::all(query, refusalFrom);
}

Result<std::vector<Refusal>> PairStore::refusals(RecordPair after, int limit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal WHERE (a, b) > (?1, ?2) ORDER BY a, b LIMIT ?3"));
    query.bindAll(after.a, after.b, limit);
    return rows::all(query, refusalFrom);
}

Result<std::vector<RecordId>> PairStore::removeOrphans()
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id FROM (SELECT a AS id FROM pair UNION SELECT b FROM pair UNION SELECT a FROM refusal UNION SELECT b FROM refusal) p "
                                               "WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = p.id) ORDER BY id"));
    TESSERA_TRY(auto missing, rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); }));
    TESSERA_CHECK(eraseFor(m_database, "DELETE FROM pair WHERE a = ?1", "DELETE FROM pair WHERE b = ?1", missing));
    TESSERA_CHECK(eraseFor(m_database, "DELETE FROM refusal WHERE a = ?1", "DELETE FROM refusal WHERE b = ?1", missing));
    return missing;
}

} // namespace engine
