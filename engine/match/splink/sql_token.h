// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of an SQL condition, as Splink writes them in its four dialects. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

enum class SqlTokenKind : std::uint8_t {
    Word,   // bare name or keyword
    Name,   // quoted name
    Number, // text holds its digits
    Text,   // quoted text, without its marks
    Symbol, // operator, bracket, comma
    End,
};

struct SqlToken {
    SqlTokenKind kind = SqlTokenKind::End;
    std::string text;
    double number = 0;
    std::size_t position = 0; // byte, from 0

    // The word in lower case letters is this one; keywords and function names do not mind case.
    [[nodiscard]] bool isWord(std::string_view lower) const;
    [[nodiscard]] bool isSymbol(std::string_view symbol) const { return kind == SqlTokenKind::Symbol && text == symbol; }
};

// Ends with an End token. A double quotation mark opens a text in Spark and a name elsewhere. The error names the position, from 1.
[[nodiscard]] Result<std::vector<SqlToken>> sqlTokens(std::string_view text, SqlDialect dialect);

} // namespace engine
