// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Customers, who belongs to them, and the life of golden ids. One thread; reading works on any connection.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/model/customer.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

struct MembershipCounts {
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t removed = 0;
    friend bool operator==(const MembershipCounts &, const MembershipCounts &) = default;
};

struct StoredIdentityChange {
    std::int64_t id = 0; // ascending in time: the cursor
    IdentityChange change;
};

class CustomerStore
{
public:
    explicit CustomerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<CustomerId> nextId() const; // no customer had it or a later one
    // New customers under the ids they carry, from nextId() on.
    [[nodiscard]] Result<void> add(std::span<const Customer> customers, StateDigest &digest);
    // customer.redirect: where it went; invalid when none of its records is left.
    [[nodiscard]] Result<void> retire(std::span<const Customer> customers, StateDigest &digest);
    [[nodiscard]] Result<void> revive(CustomerId id, StateDigest &digest); // takes retire() back
    // Takes add() back: removes customers that nothing refers to.
    [[nodiscard]] Result<void> remove(std::span<const CustomerId> customers, StateDigest &digest);

    [[nodiscard]] Result<std::optional<Customer>> find(CustomerId id) const;
    [[nodiscard]] Result<bool> isRetired(CustomerId id) const;
    [[nodiscard]] Result<std::optional<Customer>> findByGoldenId(std::string_view goldenId) const; // the one that has it, retired or not
    // Follow redirects to the living one; nothing when they lead nowhere.
    [[nodiscard]] Result<std::optional<CustomerId>> resolve(std::string_view goldenId) const;
    [[nodiscard]] Result<std::optional<CustomerId>> resolve(CustomerId id) const;
    [[nodiscard]] Result<std::vector<Customer>> living(CustomerId after, int limit) const; // by id
    [[nodiscard]] Result<std::uint64_t> countLiving() const;
    [[nodiscard]] Result<bool> isTaken(std::string_view goldenId) const; // now or ever

    // All memberships become these, one per record; writes only what differs. The time of a record that stays with its customer is kept; who
    // leaves one is kept as having been there until `at`.
    [[nodiscard]] Result<MembershipCounts> replaceMemberships(std::span<const Membership> memberships, Timestamp at, StateDigest &digest,
                                                              Progress &progress);
    // The same for the records named only.
    [[nodiscard]] Result<MembershipCounts> putMemberships(std::span<const Membership> memberships, Timestamp at, StateDigest &digest);
    [[nodiscard]] Result<void> removeMemberships(std::span<const RecordId> records, Timestamp at, StateDigest &digest);

    [[nodiscard]] Result<std::vector<Membership>> members(CustomerId customer) const; // by record
    [[nodiscard]] Result<std::optional<Membership>> membership(RecordId record) const;
    // The same as it was then. What left a customer before historyBegin() is not known.
    [[nodiscard]] Result<std::vector<Membership>> membersAsOf(CustomerId customer, Timestamp at) const;
    [[nodiscard]] Result<std::optional<Membership>> membershipAsOf(RecordId record, Timestamp at) const;
    [[nodiscard]] Result<std::optional<Timestamp>> historyBegin() const;                                              // nothing: with the project
    [[nodiscard]] Result<void> streamMemberships(const std::function<Result<void>(const Membership &)> &visit) const; // by record
    // [0] customers with one record, [1] with two …, the last: that many or more.
    [[nodiscard]] Result<std::vector<std::uint64_t>> sizes(std::size_t bins) const;

    [[nodiscard]] Result<void> addChanges(std::span<const IdentityChange> changes, StateDigest &digest);
    [[nodiscard]] Result<std::vector<StoredIdentityChange>> changes(std::int64_t after, int limit) const; // oldest first
    [[nodiscard]] Result<std::vector<IdentityChange>> changesOf(std::string_view goldenId) const;         // on either side, oldest first

private:
    Database &m_database;
};

} // namespace engine
