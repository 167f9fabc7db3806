// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CustomerStore that says who belongs to whom.
#include <algorithm>

#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/setting_store.h"

namespace engine
{

namespace
{

constexpr std::uint64_t RowsBetweenReports = 8192;

// Columns: record, customer, link, weight, since.
Membership membershipFrom(const Statement &row)
{
    return {row.id<RecordId>(0), row.id<CustomerId>(1), static_cast<LinkKind>(row.integer(2)), row.real(3), row.time(4)};
}

RowHash hashOf(const Membership &membership)
{
    return RowHash()
        .id(membership.record)
        .id(membership.customer)
        .integer(static_cast<int>(membership.link))
        .real(membership.weight)
        .time(membership.since);
}

bool isSame(const Membership &a, const Membership &b)
{
    return a.customer == b.customer && a.link == b.link && a.weight == b.weight;
}

Result<Statement> preparePut(Database &database)
{
    return database.prepare(
        "INSERT INTO membership (record_id, customer_id, link, weight, since) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (record_id) DO UPDATE SET "
        "customer_id = excluded.customer_id, link = excluded.link, weight = excluded.weight, since = excluded.since");
}

// former.customer: invalid when the record belonged to none.
Result<void> keepFormer(Database &database, const Membership &former, Timestamp until, StateDigest &digest)
{
    const bool isMember = former.customer.isValid();
    TESSERA_TRY(auto keep,
                database.prepare(
                    "INSERT INTO former_membership (record_id, customer_id, link, weight, since, until) VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6)"));
    TESSERA_CHECK(keep.bindAll(former.record, former.customer, static_cast<int>(former.link), former.weight, former.since, until).run());
    RowHash row;
    row.integer(database.lastInsertId()).id(former.record);
    if (isMember)
        row.id(former.customer);
    else
        row.null();
    row.integer(static_cast<int>(former.link)).real(former.weight).time(former.since).time(until);
    digest.add("former_membership", row);
    return {};
}

Result<void> write(Database &database, Statement &put, const std::optional<Membership> &former, Membership next, Timestamp at,
                   MembershipCounts &counts, StateDigest &digest)
{
    if (former && isSame(*former, next))
        return {};
    next.weight += 0.0; // no negative nought: SQLite gives it back as the plain one, and the digest would differ
    if (former) {
        if (former->customer == next.customer)
            next.since = former->since;
        else
            TESSERA_CHECK(keepFormer(database, *former, at, digest));
        digest.remove("membership", hashOf(*former));
    } else if (next.since < at) {
        TESSERA_CHECK(keepFormer(database, {next.record, {}, LinkKind::Single, 0, next.since}, at, digest));
    }
    ++(former ? counts.changed : counts.added);
    TESSERA_CHECK(put.bindAll(next.record, next.customer, static_cast<int>(next.link), next.weight, next.since).run());
    digest.add("membership", hashOf(next));
    return {};
}

Result<void> erase(Database &database, const Membership &former, Timestamp at, StateDigest &digest)
{
    TESSERA_CHECK(keepFormer(database, former, at, digest));
    TESSERA_TRY(auto statement, database.prepare("DELETE FROM membership WHERE record_id = ?1"));
    TESSERA_CHECK(statement.bind(1, former.record).run());
    digest.remove("membership", hashOf(former));
    return {};
}

} // namespace

Result<MembershipCounts> CustomerStore::replaceMemberships(std::span<const Membership> memberships, Timestamp at, StateDigest &digest,
                                                           Progress &progress)
{
    progress.begin(Stage::Saving, memberships.size());
    std::vector<Membership> next(memberships.begin(), memberships.end());
    std::ranges::sort(next, {}, &Membership::record);
    if (std::ranges::adjacent_find(next, {}, &Membership::record) != next.end())
        return fail(ErrorCode::Internal, "A record was to belong to two customers. Nothing was changed.");
    // Read whole before a row is written: the same table is walked and changed.
    std::vector<Membership> former;
    TESSERA_CHECK(streamMemberships([&](const Membership &membership) -> Result<void> {
        former.push_back(membership);
        return {};
    }));
    std::optional<BulkIndexes> indexes;
    if (former.size() < next.size() / 2) { // mostly new
        TESSERA_TRY(indexes, BulkIndexes::drop(m_database, "membership"));
    }
    TESSERA_TRY(auto put, preparePut(m_database));
    MembershipCounts counts;
    auto old = former.begin();
    const auto eraseBefore = [&](RecordId limit) -> Result<void> {
        for (; old != former.end() && old->record < limit; ++old) {
            TESSERA_CHECK(erase(m_database, *old, at, digest));
            ++counts.removed;
        }
        return {};
    };
    std::uint64_t done = 0;
    for (const Membership &membership : next) {
        if (++done % RowsBetweenReports == 0) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(RowsBetweenReports);
        }
        TESSERA_CHECK(eraseBefore(membership.record));
        const bool isKnown = old != former.end() && old->record == membership.record;
        TESSERA_CHECK(write(m_database, put, isKnown ? std::optional(*old) : std::nullopt, membership, at, counts, digest));
        if (isKnown)
            ++old;
    }
    TESSERA_CHECK(eraseBefore(RecordId{INT64_MAX}));
    if (indexes)
        TESSERA_CHECK(indexes->restore());
    return counts;
}

Result<MembershipCounts> CustomerStore::putMemberships(std::span<const Membership> memberships, Timestamp at, StateDigest &digest)
{
    TESSERA_TRY(auto put, preparePut(m_database));
    MembershipCounts counts;
    for (const Membership &next : memberships) {
        TESSERA_TRY(const auto former, membership(next.record));
        TESSERA_CHECK(write(m_database, put, former, next, at, counts, digest));
    }
    return counts;
}

Result<void> CustomerStore::removeMemberships(std::span<const RecordId> records, Timestamp at, StateDigest &digest)
{
    for (const RecordId record : records) {
        TESSERA_TRY(const auto former, membership(record));
        if (former)
            TESSERA_CHECK(erase(m_database, *former, at, digest));
    }
    return {};
}

Result<std::vector<Membership>> CustomerStore::members(CustomerId customer) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM membership WHERE customer_id = ?1 ORDER BY record_id"));
    query.bind(1, customer);
    return rows::all(query, membershipFrom);
}

Result<std::optional<Membership>> CustomerStore::membership(RecordId record) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM membership WHERE record_id = ?1"));
    query.bind(1, record);
    return rows::first(query, membershipFrom);
}

Result<std::optional<Membership>> CustomerStore::membershipAsOf(RecordId record, Timestamp at) const
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM former_membership WHERE record_id = ?1 AND until > ?2 "
                                   "ORDER BY until, id LIMIT 1"));
    query.bindAll(record, at);
    TESSERA_TRY(auto found, rows::first(query, membershipFrom));
    if (!found) {
        TESSERA_TRY(found, membership(record));
    }
    return found && found->customer.isValid() && found->since <= at ? found : std::nullopt;
}

Result<std::vector<Membership>> CustomerStore::membersAsOf(CustomerId customer, Timestamp at) const
{
    TESSERA_TRY(auto query,
                m_database.prepare(
                    "SELECT record_id FROM membership WHERE customer_id = ?1 UNION SELECT record_id FROM former_membership WHERE customer_id = ?1 "
                    "ORDER BY record_id"));
    query.bind(1, customer);
    TESSERA_TRY(const auto records, rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); }));
    std::vector<Membership> members;
    for (const RecordId record : records) {
        TESSERA_TRY(const auto then, membershipAsOf(record, at));
        if (then && then->customer == customer)
            members.push_back(*then);
    }
    return members;
}

Result<std::optional<Timestamp>> CustomerStore::historyBegin() const
{
    TESSERA_TRY(const auto begin, SettingStore(m_database).number("memberships_kept_from"));
    return begin ? std::optional(Timestamp{*begin}) : std::nullopt;
}

Result<void> CustomerStore::streamMemberships(const std::function<Result<void>(const Membership &)> &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM membership ORDER BY record_id"));
    return rows::each(query, [&](const Statement &row) { return visit(membershipFrom(row)); });
}

Result<std::vector<std::uint64_t>> CustomerStore::sizes(std::size_t bins) const
{
    std::vector<std::uint64_t> counts(bins);
    if (bins == 0)
        return counts;
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT size, count(*) FROM (SELECT count(*) AS size FROM membership GROUP BY customer_id) GROUP BY size"));
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        counts[std::min(static_cast<std::size_t>(row.integer(0)), bins) - 1] += static_cast<std::uint64_t>(row.integer(1));
        return {};
    }));
    return counts;
}

} // namespace engine
