// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which customers an export tells of, and how: all of them, or those that changed since the directory was given its last export. Inside
// engine/workspace only.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/publish/export_files.h"
#include "engine/store/tables/delivery_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/workspace/export_names.h"

namespace engine
{

class DeliveryPlan
{
public:
    // isDelta without an earlier export to the target gives a whole one.
    [[nodiscard]] static Result<DeliveryPlan> begin(Database &database, const ExportNames &names, std::string target, bool isDelta);

    // Every customer of today, in the order of their golden ids: how it is told of; nothing: it is as it was.
    std::optional<RowOp> add(const StoredGolden &golden);
    void end(); // there are no more
    // Customers that are no more, by golden id, ascending: with add those before the one added.
    [[nodiscard]] const std::vector<std::string> &removed() const { return m_removed; }

    [[nodiscard]] bool isDelta() const { return m_former.has_value(); }
    [[nodiscard]] const std::optional<Delivery> &former() const { return m_former; } // with a delta: what it follows
    // Once all are added.
    [[nodiscard]] bool isTold(CustomerId customer) const { return !isDelta() || m_changed.contains(customer.value); }

    // Keeps what was told, once it is in place.
    [[nodiscard]] Result<void> record(Database &database, Timestamp at, RunId run, std::int64_t lastIdChange) const;

private:
    std::string m_target;
    std::optional<Delivery> m_former;
    boost::unordered_flat_map<std::int64_t, std::uint64_t> m_memberships; // by customer: who holds which records, in one number
    std::vector<DeliveredCustomer> m_before;                              // by golden id
    std::size_t m_next = 0;                                               // of m_before
    std::string m_scratch;
    boost::unordered_flat_set<std::int64_t> m_changed; // with a delta: customers that are new or not as they were
    std::vector<std::string> m_removed;
    std::vector<DeliveredCustomer> m_told; // new or changed; with a whole export all
};

} // namespace engine
