// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/customer_store.h"

#include <algorithm>

#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

constexpr std::size_t ManyChanges = 1000;
constexpr int MostRedirects = 10000; // longer than any honest chain; ends a loop that somebody made by hand

Customer customerFrom(const Statement &row)
{
    return {row.id<CustomerId>(0), std::string(row.text(1)), row.id<CustomerId>(2), row.id<RunId>(3)};
}

IdentityChange changeFrom(const Statement &row)
{
    return {row.id<RunId>(1), std::string(row.text(2)), std::string(row.text(3)), static_cast<IdentityChangeKind>(row.integer(4)),
            row.time(5),      std::string(row.text(6))};
}

} // namespace

Result<CustomerId> CustomerStore::nextId() const
{
    TESSERA_TRY(const std::int64_t id, rows::nextId(m_database, "next_customer"));
    return CustomerId{id};
}

Result<void> CustomerStore::add(std::span<const Customer> customers, StateDigest &digest)
{
    TESSERA_TRY(const CustomerId next, nextId());
    TESSERA_TRY(auto insert,
                m_database.prepare("INSERT INTO customer (id, golden_id, redirect_id, is_retired, since_run) VALUES (?1, ?2, NULL, 0, ?3)"));
    std::int64_t last = next.value - 1;
    for (const Customer &customer : customers) {
        if (customer.id < next)
            return fail(ErrorCode::Internal, "A customer's number was to be given twice. Nothing was changed.");
        const auto since = customer.since.isValid() ? std::optional(customer.since) : std::nullopt;
        TESSERA_CHECK(insert.bindAll(customer.id, std::string_view(customer.goldenId), since).run());
        digest.add("customer", RowHash().id(customer.id).text(customer.goldenId).null().integer(0));
        last = std::max(last, customer.id.value);
    }
    TESSERA_CHECK(rows::takeIds(m_database, "next_customer", last + 1 - next.value));
    return {};
}

Result<void> CustomerStore::retire(std::span<const Customer> customers, StateDigest &digest)
{
    TESSERA_TRY(auto update, m_database.prepare("UPDATE customer SET redirect_id = ?2, is_retired = 1 WHERE id = ?1"));
    for (const Customer &customer : customers) {
        TESSERA_CHECK(digest.removeStored(m_database, "customer", customer.id.value));
        const auto redirect = customer.redirect.isValid() ? std::optional(customer.redirect) : std::nullopt;
        TESSERA_CHECK(update.bindAll(customer.id, redirect).run());
        TESSERA_CHECK(digest.addStored(m_database, "customer", customer.id.value));
    }
    return {};
}

Result<void> CustomerStore::revive(CustomerId id, StateDigest &digest)
{
    TESSERA_CHECK(digest.removeStored(m_database, "customer", id.value));
    TESSERA_TRY(auto update, m_database.prepare("UPDATE customer SET redirect_id = NULL, is_retired = 0 WHERE id = ?1"));
    TESSERA_CHECK(update.bind(1, id).run());
    return digest.addStored(m_database, "customer", id.value);
}

Result<void> CustomerStore::remove(std::span<const CustomerId> customers, StateDigest &digest)
{
    TESSERA_TRY(
        auto used,
        m_database.prepare(
            "SELECT EXISTS (SELECT 1 FROM membership WHERE customer_id = ?1) OR EXISTS (SELECT 1 FROM customer WHERE redirect_id = ?1) OR EXISTS "
            "(SELECT 1 FROM pin WHERE customer_id = ?1)"));
    TESSERA_TRY(auto erase, m_database.prepare("DELETE FROM customer WHERE id = ?1"));
    for (const CustomerId id : customers) {
        used.bind(1, id);
        TESSERA_TRY(const std::int64_t isUsed, rows::number(used));
        if (isUsed != 0)
            return fail(
                ErrorCode::Conflict,
                "A customer that was to be taken back still has records, pins or redirects. Nothing was changed; take the later changes back first.");
        TESSERA_CHECK(digest.removeStored(m_database, "customer", id.value));
        TESSERA_CHECK(erase.bind(1, id).run());
    }
    return {};
}

Result<std::optional<Customer>> CustomerStore::find(CustomerId id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, golden_id, redirect_id, since_run FROM customer WHERE id = ?1"));
    query.bind(1, id);
    return rows::first(query, customerFrom);
}

Result<bool> CustomerStore::isRetired(CustomerId id) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT is_retired FROM customer WHERE id = ?1"));
    query.bind(1, id);
    TESSERA_TRY(const std::int64_t isRetired, rows::number(query));
    return isRetired != 0;
}

Result<std::optional<Customer>> CustomerStore::findByGoldenId(std::string_view goldenId) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, golden_id, redirect_id, since_run FROM customer WHERE golden_id = ?1"));
    query.bind(1, goldenId);
    return rows::first(query, customerFrom);
}

Result<std::optional<CustomerId>> CustomerStore::resolve(std::string_view goldenId) const
{
    TESSERA_TRY(const auto customer, findByGoldenId(goldenId));
    return customer ? resolve(customer->id) : Result<std::optional<CustomerId>>();
}

Result<std::optional<CustomerId>> CustomerStore::resolve(CustomerId id) const
{
    TESSERA_TRY(auto customer, find(id));
    for (int step = 0; customer && step < MostRedirects; ++step) {
        TESSERA_TRY(const bool retired, isRetired(customer->id));
        if (!retired)
            return customer->id;
        if (!customer->redirect.isValid())
            return std::nullopt;
        TESSERA_TRY(customer, find(customer->redirect));
    }
    return std::nullopt;
}

Result<std::vector<Customer>> CustomerStore::living(CustomerId after, int limit) const
{
    TESSERA_TRY(auto query, m_database.prepare(
                                "SELECT id, golden_id, redirect_id, since_run FROM customer WHERE id > ?1 AND is_retired = 0 ORDER BY id LIMIT ?2"));
    query.bindAll(after, limit);
    return rows::all(query, customerFrom);
}

Result<std::uint64_t> CustomerStore::countLiving() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM customer WHERE is_retired = 0"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<bool> CustomerStore::isTaken(std::string_view goldenId) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT EXISTS (SELECT 1 FROM customer WHERE golden_id = ?1) OR EXISTS (SELECT 1 FROM identity_change WHERE new_id = ?1) OR EXISTS "
            "(SELECT 1 FROM identity_change WHERE old_id = ?1)"));
    query.bind(1, goldenId);
    TESSERA_TRY(const std::int64_t isTaken, rows::number(query));
    return isTaken != 0;
}

Result<void> CustomerStore::addChanges(std::span<const IdentityChange> changes, StateDigest &digest)
{
    TESSERA_TRY(const std::int64_t first, rows::takeIds(m_database, "next_identity_change", static_cast<std::int64_t>(changes.size())));
    std::optional<BulkIndexes> indexes;
    if (changes.size() >= ManyChanges && changes.size() >= static_cast<std::size_t>(first)) { // at least as many as there are
        TESSERA_TRY(indexes, BulkIndexes::drop(m_database, "identity_change"));
    }
    TESSERA_TRY(auto insert,
                m_database.prepare("INSERT INTO identity_change (id, run_id, old_id, new_id, kind, at, cause) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    std::int64_t id = first;
    for (const IdentityChange &change : changes) {
        const auto run = change.run.isValid() ? std::optional(change.run) : std::nullopt;
        const int kind = static_cast<int>(change.kind);
        insert.bindAll(id, run, std::string_view(change.oldId), std::string_view(change.newId), kind, change.at, std::string_view(change.trigger));
        TESSERA_CHECK(insert.run());
        RowHash row;
        row.integer(id);
        if (run)
            row.id(*run);
        else
            row.null();
        digest.add("identity_change", row.text(change.oldId).text(change.newId).integer(kind).time(change.at).text(change.trigger));
        ++id;
    }
    return indexes ? indexes->restore() : Result<void>();
}

Result<std::vector<StoredIdentityChange>> CustomerStore::changes(std::int64_t after, int limit) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id, run_id, old_id, new_id, kind, at, cause FROM identity_change WHERE id > ?1 ORDER BY id LIMIT ?2"));
    query.bindAll(after, limit);
    return rows::all(query, [](const Statement &row) { return StoredIdentityChange{row.integer(0), changeFrom(row)}; });
}

Result<std::vector<IdentityChange>> CustomerStore::changesOf(std::string_view goldenId) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare("SELECT id, run_id, old_id, new_id, kind, at, cause FROM identity_change WHERE old_id = ?1 OR new_id = ?1 ORDER BY id"));
    query.bind(1, goldenId);
    return rows::all(query, changeFrom);
}

} // namespace engine
