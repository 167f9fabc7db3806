// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Identity: which customer a cluster goes on being. Customers outlive runs; clusters do not. Pure; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/link/golden_id.h"
#include "engine/model/customer.h"

namespace engine
{

// Everything by record index. Local work names the records and customers it touches and no others.
struct IdentityInput {
    std::span<const std::uint32_t> labels;             // cluster of each record: LinkResult::labels, or any number per cluster
    std::span<const CustomerId> former;                // customer of each record until now; invalid for a new record
    std::span<const CustomerId> living;                // customers in scope that live until now, ascending (the older has the smaller id)
    std::function<std::string(CustomerId)> goldenIdOf; // of a living one
    CustomerId nextCustomer{1};                        // first free number
    RunId run;
    Timestamp at;
    std::string trigger; // "run", "decision", "import", "undo"
};

struct IdentityPlan {
    std::vector<CustomerId> customers; // of each record
    std::vector<Customer> created;     // by id; ids go on from nextCustomer
    std::vector<Customer> retired;     // by id; redirect is invalid when no record of it is left
    std::vector<IdentityChange> changes;
    std::uint64_t mergedCount = 0; // former customers that went into another
    std::uint64_t splitCount = 0;  // former customers that gave records to another
};

// A cluster takes the id of the former customer it shares most records with (ties: the older customer, then the cluster with the smallest
// record); no customer goes to two clusters. The rest retire, redirected to where most of their records went (ties: the older).
// Changes: Create for a customer of new records only; Merge old -> new for a retired one; Split old -> new where records left a customer to
// another than its redirect; Retire for one without records. Takes new golden ids from the sequence. The order of clusters is that of their
// smallest record.
[[nodiscard]] IdentityPlan assignIdentities(const IdentityInput &input, GoldenIdSequence &ids);

} // namespace engine
