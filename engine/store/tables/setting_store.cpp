// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/setting_store.h"

#include "engine/store/tables/rows.h"

namespace engine
{

Result<std::optional<std::int64_t>> SettingStore::number(std::string_view name) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT value FROM setting WHERE name = ?1"));
    query.bind(1, name);
    return rows::first(query, [](const Statement &row) { return row.integer(0); });
}

Result<void> SettingStore::put(std::string_view name, std::int64_t value)
{
    TESSERA_TRY(auto put,
                m_database.prepare("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    return put.bindAll(name, value).run();
}

} // namespace engine
