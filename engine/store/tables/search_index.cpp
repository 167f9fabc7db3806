// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/search_index.h"

#include <algorithm>

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

constexpr std::size_t MaxWaitingBytes = 32U << 20U;
constexpr std::int64_t UsualHashBytes = 1 << 20; // FTS5's own figure
constexpr std::int64_t BulkHashBytes = 4 << 20;  // fewer and larger segments; larger ones miss the processor's cache at every word
constexpr std::int64_t UsualAutomerge = 4;
// The small segments of a bulk are merged at its end; without it the next change, however small, would pay for all of them. In proportion, so that
// a few rows do not pay for what others left.
constexpr std::int64_t RowsOfAPageMerged = 25;
constexpr std::int64_t FewestPagesMerged = 64;
constexpr std::int64_t MostPagesMerged = 5000;
constexpr std::uint64_t RowsBetweenReports = 4096;

} // namespace

SearchIndex::SearchIndex(Database &database, Statement insert, Statement erase, bool isBulk)
    : m_database(&database), m_insert(std::move(insert)), m_erase(std::move(erase)), m_isBulk(isBulk)
{
}

Result<SearchIndex> SearchIndex::open(Database &database, bool isBulk)
{
    TESSERA_TRY(auto insert, database.prepare("INSERT INTO search (rowid, words) VALUES (?1, ?2)"));
    TESSERA_TRY(auto erase, database.prepare("INSERT INTO search (search, rowid, words) VALUES ('delete', ?1, ?2)"));
    SearchIndex index(database, std::move(insert), std::move(erase), isBulk);
    if (isBulk) {
        TESSERA_CHECK(index.set("hashsize", BulkHashBytes));
        TESSERA_CHECK(index.set("automerge", 0));
    }
    return index;
}

Result<void> SearchIndex::set(std::string_view option, std::int64_t value)
{
    TESSERA_TRY(auto statement, m_database->prepare("INSERT INTO search (search, rank) VALUES (?1, ?2)"));
    return statement.bindAll(option, value).run();
}

Result<std::string_view> SearchIndex::wordsOf(std::string_view packedValues, std::string_view packedRow)
{
    m_words.clear();
    TESSERA_CHECK(m_words.addRecord(packedValues, packedRow));
    return m_words.words();
}

Result<void> SearchIndex::add(std::int64_t row, std::string_view packedValues, std::string_view packedRow)
{
    TESSERA_TRY(const std::string_view words, wordsOf(packedValues, packedRow));
    return wait(row, words, false);
}

Result<void> SearchIndex::remove(std::int64_t row, std::string_view packedValues, std::string_view packedRow)
{
    TESSERA_TRY(const std::string_view words, wordsOf(packedValues, packedRow));
    return wait(row, words, true);
}

Result<void> SearchIndex::wait(std::int64_t row, std::string_view words, bool isRemoved)
{
    m_waiting.push_back({row, std::string(words), isRemoved});
    m_waitingBytes += words.size() + sizeof(Waiting);
    return m_waitingBytes < MaxWaitingBytes ? Result<void>() : flush();
}

Result<void> SearchIndex::flush()
{
    std::ranges::sort(m_waiting, {}, &Waiting::row);
    for (const auto &[row, words, isRemoved] : m_waiting)
        TESSERA_CHECK((isRemoved ? m_erase : m_insert).bindAll(row, std::string_view(words)).run());
    m_rows += static_cast<std::int64_t>(m_waiting.size());
    m_waiting.clear();
    m_waitingBytes = 0;
    return {};
}

Result<void> SearchIndex::finish()
{
    TESSERA_CHECK(flush());
    if (!m_isBulk)
        return {};
    TESSERA_CHECK(set("automerge", UsualAutomerge));
    TESSERA_CHECK(set("hashsize", UsualHashBytes));
    return set("merge", std::clamp(m_rows / RowsOfAPageMerged, FewestPagesMerged, MostPagesMerged));
}

Result<void> eachSearchText(Database &database, const SearchTextVisitor &visit, Progress &progress)
{
    // The first text of a record is that of its oldest version with values, else the present one.
    TESSERA_TRY(auto records,
                database.prepare("SELECT r.id, coalesce(v.packed_values, r.packed_values), coalesce(v.payload, w.payload) FROM record r "
                                 "JOIN record_raw w ON w.record_id = r.id LEFT JOIN record_version v ON v.id = (SELECT min(id) FROM record_version "
                                 "WHERE record_id = r.id AND packed_values IS NOT NULL) ORDER BY r.id"));
    TESSERA_TRY(auto total, database.prepare("SELECT count(*) FROM record"));
    TESSERA_TRY(const std::int64_t count, rows::number(total));
    progress.begin(Stage::Indexing, static_cast<std::uint64_t>(count));
    std::uint64_t done = 0;
    TESSERA_CHECK(rows::each(records, [&](const Statement &row) -> Result<void> {
        if (++done % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        return visit(row.integer(0), row.text(1), row.text(2));
    }));
    // The text that replaced a version is that of the next version with values, else the present one.
    TESSERA_TRY(auto versions,
                database.prepare("SELECT v.id, coalesce(n.packed_values, r.packed_values), coalesce(n.payload, w.payload) FROM record_version v "
                                 "JOIN record r ON r.id = v.record_id JOIN record_raw w ON w.record_id = r.id LEFT JOIN record_version n ON n.id = "
                                 "(SELECT min(id) FROM record_version WHERE record_id = v.record_id AND id > v.id AND packed_values IS NOT NULL) "
                                 "WHERE v.packed_values IS NOT NULL ORDER BY v.id"));
    return rows::each(versions, [&](const Statement &row) { return visit(FirstLaterText + row.integer(0), row.text(1), row.text(2)); });
}

Result<void> rebuildSearch(Database &database, Progress &progress)
{
    TESSERA_TRY(auto clear, database.prepare("INSERT INTO search (search) VALUES ('delete-all')"));
    TESSERA_CHECK(clear.run());
    TESSERA_TRY(auto index, SearchIndex::open(database, true));
    TESSERA_CHECK(eachSearchText(
        database, [&index](std::int64_t row, std::string_view values, std::string_view cells) { return index.add(row, values, cells); }, progress));
    return index.finish();
}

} // namespace engine
