// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An SQL condition as a tree: what is left when spelling, case, quotation marks and brackets are taken away. A plain value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

enum class SqlKind : std::uint8_t {
    Column,     // name, side
    Variable,   // name: bound by a lambda
    Number,     // number
    Text,       // name: the text
    Null,       // NULL
    Call,       // name: function in lower case; parts: arguments
    Cast,       // name: type in lower case; part: what is cast. TRY_CAST is a Call
    Case,       // parts: condition, result, condition, result, …, result of ELSE when their number is odd
    IsNull,     // part
    IsNotNull,  // part
    And,        // parts, two or more
    Or,         // parts, two or more
    Not,        // part
    Compare,    // name: = <> < <= > >=; two parts
    Arithmetic, // name: + - * / % ||; two parts, or one with -
    Index,      // parts: what, index
    List,       // [a, b]: parts
    Lambda,     // name: variables joined by commas; part: body
};

enum class SqlSide : std::uint8_t { None, Left, Right };

struct SqlExpression {
    SqlKind kind = SqlKind::Null;
    std::string name = {};
    SqlSide side = SqlSide::None;
    double number = 0;
    std::vector<SqlExpression> parts = {};
    friend bool operator==(const SqlExpression &, const SqlExpression &) = default;

    [[nodiscard]] bool isCall(std::string_view function) const { return kind == SqlKind::Call && name == function; }
    [[nodiscard]] bool isNumber(double value) const { return kind == SqlKind::Number && number == value; }
};

// How a column says which of the two records it belongs to: "name_l" in conditions, l."name" in blocking rules.
enum class SqlNaming : std::uint8_t { Suffix, Prefix };

// The error names position and what was expected.
[[nodiscard]] Result<SqlExpression> parseSql(std::string_view text, SqlDialect dialect, SqlNaming naming);

} // namespace engine
