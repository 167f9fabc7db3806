// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/rows.h"

#include <cstring>

namespace engine::rows
{

Result<std::int64_t> number(Statement &statement)
{
    TESSERA_TRY(const bool hasRow, statement.step());
    const std::int64_t value = hasRow ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

Result<std::int64_t> nextId(Database &database, std::string_view series)
{
    TESSERA_TRY(auto query, database.prepare("SELECT coalesce((SELECT value FROM setting WHERE name = ?1), 1)"));
    query.bind(1, series);
    return number(query);
}

Result<std::int64_t> takeIds(Database &database, std::string_view series, std::int64_t count)
{
    TESSERA_TRY(const std::int64_t first, nextId(database, series));
    TESSERA_TRY(auto update,
                database.prepare("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    TESSERA_CHECK(update.bindAll(series, first + count).run());
    return first;
}

std::string_view bytesOf(const Hash128 &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

Hash128 hashFrom(std::string_view bytes)
{
    Hash128 hash{};
    if (bytes.size() == hash.size())
        std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

} // namespace engine::rows
