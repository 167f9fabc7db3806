// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/golden_store.h"

#include <algorithm>
#include <charconv>

#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/search_words.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenReports = 4096;

#define GOLDEN_COLUMNS "g.customer_id, coalesce(c.golden_id, ''), g.name, g.records, g.sources, g.confidence, g.updated_at, g.packed"
#define GOLDEN_FROM " FROM golden g LEFT JOIN customer c ON c.id = g.customer_id "

std::string textOf(std::span<const SourceId> sources)
{
    std::string text = "[";
    for (const SourceId source : sources)
        text += (text.size() > 1 ? "," : "") + std::to_string(source.value);
    return text + ']';
}

std::vector<SourceId> sourcesFrom(std::string_view text)
{
    std::vector<SourceId> sources;
    while (!text.empty()) {
        text.remove_prefix(1); // "[", "," or "]"
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc())
            break;
        sources.emplace_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return sources;
}

StoredGolden goldenFrom(const Statement &row)
{
    return {row.id<CustomerId>(0),
            std::string(row.text(1)),
            std::string(row.text(2)),
            static_cast<std::uint32_t>(row.integer(3)),
            sourcesFrom(row.text(4)),
            row.real(5),
            row.time(6),
            std::string(row.text(7))};
}

bool isSame(const StoredGolden &a, const StoredGolden &b)
{
    return a.name == b.name && a.records == b.records && a.sources == b.sources && a.confidence == b.confidence && a.packed == b.packed;
}

Result<Statement> preparePut(Database &database)
{
    return database.prepare(
        "INSERT INTO golden (customer_id, name, sort_name, records, sources, confidence, updated_at, packed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
        "ON CONFLICT (customer_id) DO UPDATE SET name = excluded.name, sort_name = excluded.sort_name, records = excluded.records, "
        "sources = excluded.sources, confidence = excluded.confidence, updated_at = excluded.updated_at, packed = excluded.packed");
}

Result<void> write(Statement &put, const StoredGolden &row)
{
    const std::string sortName = foldedText(row.name);
    const std::string sources = textOf(row.sources);
    return put
        .bindAll(row.customer, std::string_view(row.name), std::string_view(sortName), static_cast<std::int64_t>(row.records),
                 std::string_view(sources), row.confidence, row.updatedAt, Blob{row.packed})
        .run();
}

Result<void> eraseOne(Database &database, CustomerId customer)
{
    TESSERA_TRY(auto erase, database.prepare("DELETE FROM golden WHERE customer_id = ?1"));
    return erase.bind(1, customer).run();
}

// Two plain walks of an index instead of one question with OR: the rows that tie with the last one, then those behind it.
struct OrderQueries {
    std::string_view first;
    std::string_view ties;   // ?1 value, ?2 customer, ?3 limit
    std::string_view behind; // ?1 value, ?3 limit
};

OrderQueries queriesOf(GoldenOrder order)
{
    switch (order) {
    case GoldenOrder::MostRecords:
        return {"SELECT " GOLDEN_COLUMNS GOLDEN_FROM "ORDER BY g.records DESC, g.customer_id DESC LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.records = ?1 AND g.customer_id < ?2 ORDER BY g.customer_id DESC LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.records < ?1 ORDER BY g.records DESC, g.customer_id DESC LIMIT ?3"};
    case GoldenOrder::LeastSure:
        return {"SELECT " GOLDEN_COLUMNS GOLDEN_FROM "ORDER BY g.confidence, g.customer_id LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.confidence = ?1 AND g.customer_id > ?2 ORDER BY g.customer_id LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.confidence > ?1 ORDER BY g.confidence, g.customer_id LIMIT ?3"};
    case GoldenOrder::Newest:
        return {"SELECT " GOLDEN_COLUMNS GOLDEN_FROM "ORDER BY g.updated_at DESC, g.customer_id DESC LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.updated_at = ?1 AND g.customer_id < ?2 ORDER BY g.customer_id DESC LIMIT ?3",
                "SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.updated_at < ?1 ORDER BY g.updated_at DESC, g.customer_id DESC LIMIT ?3"};
    case GoldenOrder::Name: break;
    }
    return {};
}

Result<std::vector<StoredGolden>> pageByName(Database &database, const GoldenQuery &query)
{
    const std::string prefix = foldedText(query.namePrefix);
    const std::string end = prefix + "\xF4\x8F\xBF\xBF"; // behind every name with this beginning
    const std::string from = query.after ? query.after->sortName : prefix;
    TESSERA_TRY(auto statement,
                database.prepare("SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE (g.sort_name, g.customer_id) > (?1, ?2) AND g.sort_name < ?3 "
                                 "ORDER BY g.sort_name, g.customer_id LIMIT ?4"));
    statement.bindAll(std::string_view(from), query.after ? query.after->customer : CustomerId(), std::string_view(end), query.limit);
    return rows::all(statement, goldenFrom);
}

void bindNumber(Statement &statement, GoldenOrder order, double number)
{
    if (order == GoldenOrder::LeastSure)
        statement.bind(1, number);
    else
        statement.bind(1, static_cast<std::int64_t>(number)); // microseconds stay exact below 2^53, that is until 2255
}

} // namespace

Result<GoldenCounts> GoldenStore::replaceAll(std::span<const StoredGolden> golden, Progress &progress)
{
    progress.begin(Stage::Saving, golden.size());
    if (!std::ranges::is_sorted(golden, std::ranges::less_equal(), &StoredGolden::customer) && golden.size() > 1)
        return fail(ErrorCode::Internal, "Golden records came out of order. Nothing was changed.");
    TESSERA_TRY(const std::uint64_t before, count());
    std::optional<BulkIndexes> indexes;
    if (before < golden.size() / 2) { // mostly new
        TESSERA_TRY(indexes, BulkIndexes::drop(m_database, "golden"));
    }
    TESSERA_TRY(auto put, preparePut(m_database));
    // Compared page by page: two million golden records need not be in memory at once, and no row is written under a running question.
    GoldenCounts counts;
    TESSERA_TRY(auto query, m_database.prepare("SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.customer_id > ?1 ORDER BY g.customer_id LIMIT ?2"));
    auto next = golden.begin();
    CustomerId after;
    bool isEnd = false;
    while (!isEnd) {
        TESSERA_CHECK(progress.checkCancelled());
        query.bindAll(after, static_cast<std::int64_t>(RowsBetweenReports));
        TESSERA_TRY(const auto page, rows::all(query, goldenFrom));
        isEnd = page.size() < RowsBetweenReports;
        for (const StoredGolden &old : page) {
            for (; next != golden.end() && next->customer < old.customer; ++next, ++counts.added)
                TESSERA_CHECK(write(put, *next));
            after = old.customer;
            if (next == golden.end() || next->customer != old.customer) {
                TESSERA_CHECK(eraseOne(m_database, old.customer));
                ++counts.removed;
            } else if (const StoredGolden &present = *next++; !isSame(old, present)) {
                TESSERA_CHECK(write(put, present));
                ++counts.changed;
            }
        }
        progress.advance(page.size());
    }
    for (; next != golden.end(); ++next) {
        if (++counts.added % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        TESSERA_CHECK(write(put, *next));
    }
    if (indexes)
        TESSERA_CHECK(indexes->restore());
    return counts;
}

Result<GoldenCounts> GoldenStore::put(std::span<const StoredGolden> golden)
{
    TESSERA_TRY(auto put, preparePut(m_database));
    GoldenCounts counts;
    for (const StoredGolden &next : golden) {
        TESSERA_TRY(const auto old, find(next.customer));
        if (old && isSame(*old, next))
            continue;
        ++(old ? counts.changed : counts.added);
        TESSERA_CHECK(write(put, next));
    }
    return counts;
}

Result<void> GoldenStore::remove(std::span<const CustomerId> customers)
{
    for (const CustomerId customer : customers)
        TESSERA_CHECK(eraseOne(m_database, customer));
    return {};
}

Result<std::optional<StoredGolden>> GoldenStore::find(CustomerId customer) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT " GOLDEN_COLUMNS GOLDEN_FROM "WHERE g.customer_id = ?1"));
    query.bind(1, customer);
    return rows::first(query, goldenFrom);
}

Result<std::vector<StoredGolden>> GoldenStore::page(const GoldenQuery &query) const
{
    if (query.order == GoldenOrder::Name)
        return pageByName(m_database, query);
    const OrderQueries queries = queriesOf(query.order);
    if (!query.after) {
        TESSERA_TRY(auto first, m_database.prepare(queries.first));
        first.bind(3, query.limit);
        return rows::all(first, goldenFrom);
    }
    TESSERA_TRY(auto ties, m_database.prepare(queries.ties));
    bindNumber(ties, query.order, query.after->number);
    ties.bind(2, query.after->customer).bind(3, query.limit);
    TESSERA_TRY(std::vector<StoredGolden> found, rows::all(ties, goldenFrom));
    if (std::cmp_less(found.size(), query.limit)) {
        TESSERA_TRY(auto behind, m_database.prepare(queries.behind));
        bindNumber(behind, query.order, query.after->number);
        behind.bind(3, query.limit - static_cast<int>(found.size()));
        TESSERA_TRY(auto more, rows::all(behind, goldenFrom));
        std::ranges::move(more, std::back_inserter(found));
    }
    return found;
}

GoldenCursor GoldenStore::cursorOf(const StoredGolden &row, GoldenOrder order)
{
    switch (order) {
    case GoldenOrder::Name: return {foldedText(row.name), 0, row.customer};
    case GoldenOrder::MostRecords: return {{}, static_cast<double>(row.records), row.customer};
    case GoldenOrder::LeastSure: return {{}, row.confidence, row.customer};
    case GoldenOrder::Newest: return {{}, static_cast<double>(row.updatedAt.microseconds), row.customer};
    }
    return {};
}

namespace
{

Result<void> streamRows(Statement &query, const std::function<Result<void>(const StoredGolden &)> &visit, Progress &progress)
{
    std::uint64_t done = 0;
    return rows::each(query, [&](const Statement &row) -> Result<void> {
        if (++done % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        return visit(goldenFrom(row));
    });
}

} // namespace

Result<void> GoldenStore::stream(const std::function<Result<void>(const StoredGolden &)> &visit, Progress &progress) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT " GOLDEN_COLUMNS GOLDEN_FROM "ORDER BY g.customer_id"));
    return streamRows(query, visit, progress);
}

Result<void> GoldenStore::streamByGoldenId(const std::function<Result<void>(const StoredGolden &)> &visit, Progress &progress) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT " GOLDEN_COLUMNS " FROM customer c CROSS JOIN golden g ON g.customer_id = c.id ORDER BY c.golden_id"));
    return streamRows(query, visit, progress);
}

Result<std::uint64_t> GoldenStore::count() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM golden"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

} // namespace engine
