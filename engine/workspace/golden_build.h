// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Golden records under the project's present rules, for whole runs and for single customers. Inside engine/workspace only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/golden/survivorship.h"
#include "engine/model/attribute.h"
#include "engine/model/customer.h"
#include "engine/model/safeguards.h"
#include "engine/store/tables/golden_store.h"

namespace engine
{

class Database;

// The records of one customer and how sure its weakest link is.
struct CustomerRecords {
    CustomerId customer;
    std::vector<RecordId> records; // ascending
    double confidence = 1;         // probability of the weakest link
};

class GoldenBuilder
{
public:
    // Reads sources, attributes and the rules in force. safeguards: whose blocked values a rule may pass over; without them those of the last run.
    [[nodiscard]] static Result<GoldenBuilder> make(Database &database, Timestamp now, const std::optional<Safeguards> &safeguards = {});

    [[nodiscard]] const AttributeCatalog &catalog() const { return m_catalog; }
    [[nodiscard]] const Survivorship &survivorship() const { return *m_survivorship; }

    // const and pure: any thread.
    [[nodiscard]] StoredGolden build(const CustomerRecords &customer, std::span<const Record> records) const;

    // Computes all of them on all cores while one at a time reads the records; the outcome is in the order given. No record may belong to two.
    [[nodiscard]] Result<std::vector<StoredGolden>> buildAll(Database &database, std::span<const CustomerRecords> customers,
                                                             Progress &progress) const;

private:
    GoldenBuilder() = default;
    AttributeCatalog m_catalog;
    std::unique_ptr<Survivorship> m_survivorship;
    Timestamp m_now;
};

// Every living customer with its records by ascending id, from the memberships; confidence as stored with its golden record.
[[nodiscard]] Result<std::vector<CustomerRecords>> storedCustomers(Database &database);

} // namespace engine
