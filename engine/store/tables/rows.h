// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Short cuts over Statement that every store uses. Inside engine/store/tables only.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/hash.h"
#include "engine/base/result.h"
#include "engine/store/database.h"

namespace engine::rows
{

// Every row of a bound statement, made by read(statement).
template <typename Read> [[nodiscard]] auto all(Statement &statement, Read &&read) -> Result<std::vector<decltype(read(statement))>>
{
    std::vector<decltype(read(statement))> found;
    while (true) {
        TESSERA_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return found;
        found.push_back(read(statement));
    }
}

// The first row, or nothing.
template <typename Read> [[nodiscard]] auto first(Statement &statement, Read &&read) -> Result<std::optional<decltype(read(statement))>>
{
    TESSERA_TRY(const bool hasRow, statement.step());
    if (!hasRow)
        return std::nullopt;
    auto row = std::optional(read(statement));
    statement.reset();
    return row;
}

// Calls visit(statement) for every row; visit returns Result<void>.
template <typename Visit> [[nodiscard]] Result<void> each(Statement &statement, Visit &&visit)
{
    while (true) {
        TESSERA_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return {};
        TESSERA_CHECK(visit(statement));
    }
}

// The number in the first column of the only row.
[[nodiscard]] Result<std::int64_t> number(Statement &statement);

// The next of a series of ids that are never given twice; take moves it on by count and returns the first.
[[nodiscard]] Result<std::int64_t> takeIds(Database &database, std::string_view series, std::int64_t count);
// Where the series stands, without moving it.
[[nodiscard]] Result<std::int64_t> nextId(Database &database, std::string_view series);

[[nodiscard]] std::string_view bytesOf(const Hash128 &hash);
[[nodiscard]] Hash128 hashFrom(std::string_view bytes); // zeros when the size is wrong

} // namespace engine::rows
