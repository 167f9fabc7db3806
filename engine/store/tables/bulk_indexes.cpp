// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/bulk_indexes.h"

#include <fmt/format.h>

#include "engine/store/tables/rows.h"

namespace engine
{

Result<BulkIndexes> BulkIndexes::drop(Database &database, std::string_view table)
{
    BulkIndexes indexes(database);
    std::vector<std::string> names;
    {
        TESSERA_TRY(auto query,
                    database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY name"));
        query.bind(1, table);
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            names.emplace_back(row.text(0));
            indexes.m_definitions.emplace_back(row.text(1));
            return {};
        }));
    }
    for (const std::string &name : names)
        TESSERA_CHECK(database.execute(fmt::format("DROP INDEX \"{}\"", name)));
    return indexes;
}

Result<void> BulkIndexes::restore()
{
    for (const std::string &definition : m_definitions)
        TESSERA_CHECK(m_database->execute(definition));
    m_definitions.clear();
    return {};
}

} // namespace engine
