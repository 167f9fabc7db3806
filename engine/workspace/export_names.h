// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of an export are named by: records with source and key in their stable order, customers with golden ids. Inside
// engine/workspace only; never changes after it is loaded.
#pragma once

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/customer.h"
#include "engine/model/source.h"
#include "engine/publish/export_files.h"

namespace engine
{

class Database;

struct NamedRecord {
    RecordId id;
    SourceId source;
    std::string key;
    std::optional<Timestamp> updatedAt;
    bool isActive = true;      // its source has it
    std::uint64_t content = 0; // a hash of state and values
};

// Everything that rows are named by, held for the time of one export.
struct ExportNames {
    std::vector<NamedRecord> records;   // by id
    std::vector<std::uint32_t> inOrder; // indexes into records by source code and key
    std::vector<std::uint32_t> places;  // of each record in that order
    std::map<SourceId, Source> sources;
    std::vector<std::pair<CustomerId, std::string>> goldenIds; // by customer
    std::vector<Membership> memberships;                       // by record

    [[nodiscard]] const NamedRecord *find(RecordId id) const
    {
        // Ids have few gaps: most records stand where they would without any.
        const auto guess = static_cast<std::size_t>(id.value - (records.empty() ? id : records.front().id).value);
        if (guess < records.size() && records[guess].id == id)
            return &records[guess];
        const auto found = std::ranges::lower_bound(records, id, {}, &NamedRecord::id);
        return found != records.end() && found->id == id ? &*found : nullptr;
    }
    [[nodiscard]] const std::string &codeOf(SourceId source) const { return sources.at(source).code; }
    [[nodiscard]] RecordName nameOf(RecordId id) const
    {
        const NamedRecord *record = find(id);
        return record != nullptr ? RecordName{codeOf(record->source), record->key} : RecordName{};
    }
    [[nodiscard]] std::string goldenIdOf(CustomerId customer) const
    {
        const auto found = std::ranges::lower_bound(goldenIds, customer, {}, &std::pair<CustomerId, std::string>::first);
        return found != goldenIds.end() && found->first == customer ? found->second : std::string();
    }
    [[nodiscard]] const Membership *membershipOf(RecordId id) const
    {
        const auto found = std::ranges::lower_bound(memberships, id, {}, &Membership::record);
        return found != memberships.end() && found->record == id ? &*found : nullptr;
    }
    // Where a record stands in the order of source code and key; behind all when there is none such.
    [[nodiscard]] std::uint32_t placeOf(RecordId id) const
    {
        const NamedRecord *record = find(id);
        return record != nullptr ? places[static_cast<std::size_t>(record - records.data())] : std::numeric_limits<std::uint32_t>::max();
    }
    [[nodiscard]] bool isBefore(const NamedRecord &a, const NamedRecord &b) const
    {
        return a.source != b.source ? codeOf(a.source) < codeOf(b.source) : a.key < b.key;
    }
};

[[nodiscard]] Result<ExportNames> loadExportNames(Database &database, Progress &progress);

} // namespace engine
