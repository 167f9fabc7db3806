// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/change_store.h"

#include "engine/store/tables/rows.h"

namespace engine
{

Result<bool> ChangeStore::isKept() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM match_basis"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return count != 0;
}

Result<void> ChangeStore::mark(RecordId record)
{
    TESSERA_TRY(
        auto put,
        m_database.prepare("INSERT INTO match_change (record_id, is_pending) VALUES (?1, 1) ON CONFLICT (record_id) DO UPDATE SET is_pending = 1"));
    return put.bind(1, record).run();
}

Result<std::vector<RecordId>> ChangeStore::pending() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id FROM match_change WHERE is_pending = 1 ORDER BY record_id"));
    return rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); });
}

Result<std::vector<RecordId>> ChangeStore::all() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id FROM match_change ORDER BY record_id"));
    return rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); });
}

Result<void> ChangeStore::settle()
{
    return m_database.execute("UPDATE match_change SET is_pending = 0 WHERE is_pending = 1");
}

Result<void> ChangeStore::clear()
{
    return m_database.execute("DELETE FROM match_change");
}

Result<ChangeMarker> ChangeMarker::open(Database &database)
{
    TESSERA_TRY(const bool isKept, ChangeStore(database).isKept());
    return ChangeMarker(database, isKept);
}

} // namespace engine
