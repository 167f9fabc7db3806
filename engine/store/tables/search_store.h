// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Search over every value of every record, superseded ones too. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/store/database.h"

namespace engine
{

struct FoundRecord {
    std::int64_t cursor = 0; // hand the last one back for the next page
    RecordId record;
    CustomerId customer; // invalid before the first run
};

struct FoundCustomer {
    std::int64_t cursor = 0;
    CustomerId customer;           // invalid for a record without one
    std::vector<RecordId> records; // those that hold the words, on this page
};

class SearchStore
{
public:
    explicit SearchStore(Database &database) : m_database(database) {}

    // Records in which all words stand, the last word as a beginning; a record that holds them in an earlier version comes again, after the
    // others, when it came for its present one. after: 0 for the first page. A text without words finds nothing.
    [[nodiscard]] Result<std::vector<FoundRecord>> records(std::string_view text, std::int64_t after, int limit) const;
    // The same grouped, in the order of their first record; at most limit customers. One whose records lie on two pages comes on both.
    [[nodiscard]] Result<std::vector<FoundCustomer>> customers(std::string_view text, std::int64_t after, int limit) const;

    // Whether the index holds exactly the words of the records and their versions. Reads all of it: about a minute at a million records.
    [[nodiscard]] Result<bool> isWhole(Progress &progress) const;
    // Makes the whole index anew from the records and their versions.
    [[nodiscard]] Result<void> rebuild(Progress &progress);

private:
    Database &m_database;
};

} // namespace engine
