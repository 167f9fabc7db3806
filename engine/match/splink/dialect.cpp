// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/dialect.h"

#include <algorithm>
#include <array>

namespace engine
{

namespace
{

constexpr std::array Codes{
    std::pair{SqlDialect::DuckDb, std::string_view{"duckdb"}},
    std::pair{SqlDialect::Spark, std::string_view{"spark"}},
    std::pair{SqlDialect::Sqlite, std::string_view{"sqlite"}},
    std::pair{SqlDialect::Postgres, std::string_view{"postgres"}},
};

std::string quoted(std::string_view text, char mark)
{
    std::string result(1, mark);
    for (const char c : text) {
        if (c == mark)
            result.push_back(mark);
        result.push_back(c);
    }
    result.push_back(mark);
    return result;
}

} // namespace

std::string_view codeOf(SqlDialect dialect)
{
    return std::ranges::find(Codes, dialect, &std::pair<SqlDialect, std::string_view>::first)->second;
}

std::optional<SqlDialect> sqlDialectFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Codes, code, &std::pair<SqlDialect, std::string_view>::second);
    return found == Codes.end() ? std::nullopt : std::optional{found->first};
}

std::string quotedName(std::string_view name, SqlDialect dialect)
{
    return quoted(name, dialect == SqlDialect::Spark ? '`' : '"');
}

std::string quotedText(std::string_view text, SqlDialect dialect)
{
    if (dialect != SqlDialect::Spark)
        return quoted(text, '\'');
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            result.push_back('\\');
        result.push_back(c);
    }
    return result + "'";
}

} // namespace engine
