// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which customers an export tells of, and how: all of them, or those that changed since the directory was given its last export. Inside
// engine/workspace only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/publish/export_files.h"
#include "engine/store/tables/delivery_store.h"
#include "engine/workspace/export_names.h"

namespace engine {

class DeliveryPlan {
public:
    // isDelta without an earlier export to the target gives a whole one.
    [[nodiscard]] static Result<DeliveryPlan> make(Database &database, const ExportNames &names, std::string target, bool isDelta, Progress &progress);

    [[nodiscard]] bool isDelta() const { return m_former.has_value(); }
    [[nodiscard]] const std::optional<Delivery> &former() const { return m_former; } // with a delta: what it follows
    // How the customer is told of; nothing: it is as it was.
    [[nodiscard]] std::optional<RowOp> opOf(CustomerId customer) const
    {
        if (!isDelta())
            return RowOp::Insert;
        const auto found = m_ops.find(customer.value);
        return found != m_ops.end() ? std::optional(found->second) : std::nullopt;
    }
    [[nodiscard]] const std::vector<std::string> &removed() const { return m_removed; } // golden ids, ascending

    // Keeps what was told, once it is in place.
    [[nodiscard]] Result<void> record(Database &database, Timestamp at, RunId run, std::int64_t lastIdChange) const;

private:
    std::string m_target;
    std::optional<Delivery> m_former;
    boost::unordered_flat_map<std::int64_t, RowOp> m_ops; // with a delta, by customer
    std::vector<std::string> m_removed;
    std::vector<DeliveredCustomer> m_told; // new or changed; with a whole export all
};

} // namespace engine
