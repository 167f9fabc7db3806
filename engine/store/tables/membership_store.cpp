// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of CustomerStore that says who belongs to whom.
#include <algorithm>

#include "engine/store/tables/bulk_indexes.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/rows.h"

namespace engine {

namespace {

constexpr std::uint64_t RowsBetweenReports = 8192;

// Columns: record, customer, link, weight, since.
Membership membershipFrom(const Statement &row)
{
    return {row.id<RecordId>(0), row.id<CustomerId>(1), static_cast<LinkKind>(row.integer(2)), row.real(3), row.time(4)};
}

RowHash hashOf(const Membership &membership)
{
    return RowHash().id(membership.record).id(membership.customer).integer(static_cast<int>(membership.link)).real(membership.weight).time(membership.since);
}

bool isSame(const Membership &a, const Membership &b)
{
    return a.customer == b.customer && a.link == b.link && a.weight == b.weight;
}

Result<Statement> preparePut(Database &database)
{
    return database.prepare("INSERT INTO membership (record_id, customer_id, link, weight, since) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (record_id) DO UPDATE SET "
                            "customer_id = excluded.customer_id, link = excluded.link, weight = excluded.weight, since = excluded.since");
}

Result<void> write(Statement &put, const std::optional<Membership> &former, Membership next, MembershipCounts &counts, StateDigest &digest)
{
    if (former && isSame(*former, next))
        return {};
    next.weight += 0.0; // no negative nought: SQLite gives it back as the plain one, and the digest would differ
    if (former) {
        if (former->customer == next.customer)
            next.since = former->since;
        digest.remove("membership", hashOf(*former));
    }
    ++(former ? counts.changed : counts.added);
    TESSERA_CHECK(put.bindAll(next.record, next.customer, static_cast<int>(next.link), next.weight, next.since).run());
    digest.add("membership", hashOf(next));
    return {};
}

Result<void> erase(Database &database, const Membership &former, StateDigest &digest)
{
    TESSERA_TRY(auto statement, database.prepare("DELETE FROM membership WHERE record_id = ?1"));
    TESSERA_CHECK(statement.bind(1, former.record).run());
    digest.remove("membership", hashOf(former));
    return {};
}

} // namespace

Result<MembershipCounts> CustomerStore::replaceMemberships(std::span<const Membership> memberships, StateDigest &digest, Progress &progress)
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
            TESSERA_CHECK(erase(m_database, *old, digest));
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
        TESSERA_CHECK(write(put, isKnown ? std::optional(*old) : std::nullopt, membership, counts, digest));
        if (isKnown)
            ++old;
    }
    TESSERA_CHECK(eraseBefore(RecordId{INT64_MAX}));
    if (indexes)
        TESSERA_CHECK(indexes->restore());
    return counts;
}

Result<MembershipCounts> CustomerStore::putMemberships(std::span<const Membership> memberships, StateDigest &digest)
{
    TESSERA_TRY(auto put, preparePut(m_database));
    MembershipCounts counts;
    for (const Membership &next : memberships) {
        TESSERA_TRY(const auto former, membership(next.record));
        TESSERA_CHECK(write(put, former, next, counts, digest));
    }
    return counts;
}

Result<void> CustomerStore::removeMemberships(std::span<const RecordId> records, StateDigest &digest)
{
    for (const RecordId record : records) {
        TESSERA_TRY(const auto former, membership(record));
        if (former)
            TESSERA_CHECK(erase(m_database, *former, digest));
    }
    return {};
}

Result<std::vector<Membership>> CustomerStore::members(CustomerId customer) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM membership WHERE customer_id = ?1 ORDER BY record_id"));
    query.bind(1, customer);
    return rows::all(query, membershipFrom);
}

Result<std::optional<Membership>> CustomerStore::membership(RecordId record) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, customer_id, link, weight, since FROM membership WHERE record_id = ?1"));
    query.bind(1, record);
    return rows::first(query, membershipFrom);
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
    TESSERA_TRY(auto query, m_database.prepare("SELECT size, count(*) FROM (SELECT count(*) AS size FROM membership GROUP BY customer_id) GROUP BY size"));
    TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
        counts[std::min(static_cast<std::size_t>(row.integer(0)), bins) - 1] += static_cast<std::uint64_t>(row.integer(1));
        return {};
    }));
    return counts;
}

} // namespace engine
