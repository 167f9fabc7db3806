// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL dialects of Splink's model files, and what differs between them. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace engine
{

enum class SqlDialect : std::uint8_t { DuckDb, Spark, Sqlite, Postgres };

[[nodiscard]] std::string_view codeOf(SqlDialect dialect); // "duckdb"
[[nodiscard]] std::optional<SqlDialect> sqlDialectFromCode(std::string_view code);

// "name" or `name`, with the quotation mark doubled inside.
[[nodiscard]] std::string quotedName(std::string_view name, SqlDialect dialect);
// 'text', as the dialect reads it.
[[nodiscard]] std::string quotedText(std::string_view text, SqlDialect dialect);

} // namespace engine
