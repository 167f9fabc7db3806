// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table's indexes, taken away while very many rows are written and made anew at the end: one sort instead of a walk for each row.
// Inside engine/store/tables only; within a transaction, which brings them back when the work fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/store/database.h"

namespace engine
{

class BulkIndexes
{
public:
    // Takes away those that were made by CREATE INDEX; primary keys and UNIQUE stay. No question may be running on the table.
    [[nodiscard]] static Result<BulkIndexes> drop(Database &database, std::string_view table);
    // Makes them anew, in the same words.
    [[nodiscard]] Result<void> restore();

private:
    explicit BulkIndexes(Database &database) : m_database(&database) {}

    Database *m_database;
    std::vector<std::string> m_definitions;
};

} // namespace engine
