// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/search_store.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/search_index.h"
#include "engine/store/tables/search_words.h"

namespace engine
{

namespace
{

constexpr int MostPagesPerAnswer = 8; // of records, while customers are gathered
constexpr std::uint64_t RowsBetweenChecks = 100'000;

} // namespace

Result<std::vector<FoundRecord>> SearchStore::records(std::string_view text, std::int64_t after, int limit) const
{
    const std::string expression = searchExpression(text);
    if (expression.empty())
        return std::vector<FoundRecord>();
    TESSERA_TRY(auto hits, m_database.prepare("SELECT rowid FROM search WHERE search MATCH ?1 AND rowid > ?2 ORDER BY rowid LIMIT ?3"));
    hits.bindAll(std::string_view(expression), after, limit);
    TESSERA_TRY(std::vector<FoundRecord> found, rows::all(hits, [](const Statement &row) { return FoundRecord{row.integer(0), {}, {}}; }));
    TESSERA_TRY(auto versions, m_database.prepare("SELECT record_id FROM record_version WHERE id = ?1"));
    TESSERA_TRY(auto members, m_database.prepare("SELECT customer_id FROM membership WHERE record_id = ?1"));
    for (FoundRecord &hit : found) {
        std::int64_t record = hit.cursor;
        if (record >= FirstLaterText) {
            versions.bind(1, record - FirstLaterText);
            TESSERA_TRY(record, rows::number(versions));
        }
        hit.record = RecordId{record};
        members.bind(1, record);
        TESSERA_TRY(const std::int64_t customer, rows::number(members));
        hit.customer = CustomerId{customer};
    }
    return found;
}

Result<std::vector<FoundCustomer>> SearchStore::customers(std::string_view text, std::int64_t after, int limit) const
{
    std::vector<FoundCustomer> grouped;
    for (int page = 0; page < MostPagesPerAnswer; ++page) {
        TESSERA_TRY(const std::vector<FoundRecord> found, records(text, after, limit));
        for (const FoundRecord &hit : found) {
            const auto known = std::ranges::find_if(grouped, [&](const FoundCustomer &other) {
                return hit.customer.isValid() ? other.customer == hit.customer : other.records.front() == hit.record;
            });
            if (known == grouped.end() && std::cmp_equal(grouped.size(), limit))
                return grouped;
            FoundCustomer &group = known == grouped.end() ? grouped.emplace_back(FoundCustomer{hit.cursor, hit.customer, {}}) : *known;
            if (!std::ranges::contains(group.records, hit.record))
                group.records.push_back(hit.record);
            // Every group carries how far the answer has read, so that whichever is last leads on.
            after = hit.cursor;
            grouped.back().cursor = after;
        }
        if (std::cmp_less(found.size(), limit))
            break;
    }
    return grouped;
}

Result<void> SearchStore::rebuild(Progress &progress)
{
    return rebuildSearch(m_database, progress);
}

Result<bool> SearchStore::isWhole(Progress &progress) const
{
    // Both sides as a sum over all (word, row), so that their order does not matter.
    std::uint64_t held = 0;
    // A reader may not write, and making even a temporary table counts as that.
    if (m_database.isReadOnly())
        TESSERA_CHECK(m_database.execute("PRAGMA query_only=OFF"));
    const auto made = m_database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance)");
    if (m_database.isReadOnly())
        TESSERA_CHECK(m_database.execute("PRAGMA query_only=ON"));
    TESSERA_CHECK(made);
    {
        TESSERA_TRY(auto query, m_database.prepare("SELECT term, doc FROM temp.search_words"));
        std::uint64_t done = 0;
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            if (++done % RowsBetweenChecks == 0)
                TESSERA_CHECK(progress.checkCancelled());
            held += mixHash(hash64(row.text(0)), static_cast<std::uint64_t>(row.integer(1)));
            return {};
        }));
    }
    std::uint64_t wanted = 0;
    SearchWords words;
    TESSERA_CHECK(eachSearchText(
        m_database,
        [&](std::int64_t row, std::string_view packedValues, std::string_view packedRow) -> Result<void> {
            words.clear();
            TESSERA_CHECK(words.addRecord(packedValues, packedRow));
            std::string_view rest = words.words();
            while (!rest.empty()) {
                const std::size_t blank = rest.find(' ');
                wanted += mixHash(hash64(rest.substr(0, blank)), static_cast<std::uint64_t>(row));
                rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
            }
            return {};
        },
        progress));
    return held == wanted;
}

} // namespace engine
