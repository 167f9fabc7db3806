// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change did to identities: enough to put it back exactly as long as nothing else happened to the same customers, and how the journal
// keeps it. Inside engine/workspace only; plain values.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "engine/model/customer.h"

namespace engine
{

struct IdentityDelta {
    std::vector<Membership> before; // by record
    std::vector<Membership> after;  // by record
    std::vector<CustomerId> created;
    std::vector<Customer> retired;
};

[[nodiscard]] std::vector<CustomerId> customersIn(const IdentityDelta &delta); // ascending
[[nodiscard]] std::vector<RecordId> recordsIn(const IdentityDelta &delta);     // ascending
// The membership of a record among some by record; nullptr when it has none.
[[nodiscard]] const Membership *membershipIn(const std::vector<Membership> &byRecord, RecordId record);
// Records that had no customer before.
[[nodiscard]] std::vector<RecordId> newcomersOf(const IdentityDelta &delta); // ascending
// Of each customer with records after it, the one that most of these were of before; the lower id where there are several.
[[nodiscard]] std::map<CustomerId, CustomerId> originsOf(const IdentityDelta &delta);
// Customers that came, went, or have other records than before.
[[nodiscard]] std::uint64_t customersChanged(const IdentityDelta &delta);
// The other way round, for redoing; of the retired only who they are.
[[nodiscard]] IdentityDelta turned(IdentityDelta delta);

[[nodiscard]] nlohmann::json toJson(const IdentityDelta &delta);
[[nodiscard]] IdentityDelta identityDeltaFrom(const nlohmann::json &json); // what is no part of one is left out

} // namespace engine
