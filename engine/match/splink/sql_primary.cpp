// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What operators join: values, columns, functions, lists, CASE, lambdas, and anything in brackets.
#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/match/splink/sql_parser.h"

namespace engine
{

namespace
{

constexpr std::array<std::string_view, 18> Keywords{"and", "or",   "not",  "is", "null", "case",    "when", "then",   "else",
                                                    "end", "cast", "from", "in", "like", "between", "as",   "select", "where"};

} // namespace

Result<SqlExpression> SqlParser::primary()
{
    const SqlToken &token = peek();
    switch (token.kind) {
    case SqlTokenKind::Number: ++m_at; return SqlExpression{.kind = SqlKind::Number, .number = token.number};
    case SqlTokenKind::Text: ++m_at; return SqlExpression{.kind = SqlKind::Text, .name = token.text};
    case SqlTokenKind::Name: return reference();
    case SqlTokenKind::Word: return word();
    case SqlTokenKind::Symbol:
        if (takeSymbol("["))
            return list();
        return bracket();
    case SqlTokenKind::End: break;
    }
    return problem("a column, value or function is expected");
}

Result<SqlExpression> SqlParser::bracket()
{
    if (!takeSymbol("("))
        return problem("a column, value or function is expected");
    if (isLambdaHead()) {
        std::string variables;
        while (!takeSymbol(")")) {
            variables += (variables.empty() ? "" : ",") + m_tokens[m_at++].text;
            takeSymbol(",");
        }
        return lambda(std::move(variables));
    }
    TESSERA_TRY(SqlExpression inner, disjunction());
    TESSERA_CHECK(expectSymbol(")"));
    return inner;
}

// After "(": a, b) ->
bool SqlParser::isLambdaHead() const
{
    std::size_t ahead = 0;
    while (peek(ahead).kind == SqlTokenKind::Word && peek(ahead + 1).isSymbol(","))
        ahead += 2;
    return peek(ahead).kind == SqlTokenKind::Word && peek(ahead + 1).isSymbol(")") && peek(ahead + 2).isSymbol("->");
}

Result<SqlExpression> SqlParser::lambda(std::string variables)
{
    TESSERA_CHECK(expectSymbol("->"));
    TESSERA_TRY(SqlExpression body, disjunction());
    return node(SqlKind::Lambda, {std::move(body)}, std::move(variables));
}

Result<SqlExpression> SqlParser::list()
{
    SqlExpression result = node(SqlKind::List, {});
    while (!takeSymbol("]")) {
        if (!result.parts.empty())
            TESSERA_CHECK(expectSymbol(","));
        TESSERA_TRY(SqlExpression part, disjunction());
        result.parts.push_back(std::move(part));
    }
    return result;
}

Result<SqlExpression> SqlParser::word()
{
    if (takeWord("case"))
        return caseWhen();
    if (takeWord("null"))
        return SqlExpression{};
    if (peek(1).isSymbol("->")) {
        std::string variable = m_tokens[m_at++].text;
        return lambda(std::move(variable));
    }
    if (!peek(1).isSymbol("("))
        return std::ranges::contains(Keywords, ascii::lower(peek().text)) ? problem("a column, value or function is expected") : reference();
    const std::string function = ascii::lower(m_tokens[m_at].text);
    m_at += 2;
    if (function == "cast" || function == "try_cast")
        return cast(function);
    if (function == "extract")
        return extract();
    return call(function);
}

Result<SqlExpression> SqlParser::cast(const std::string &function)
{
    TESSERA_TRY(SqlExpression inner, disjunction());
    TESSERA_CHECK(expectWord("as"));
    TESSERA_TRY(std::string type, typeName());
    TESSERA_CHECK(expectSymbol(")"));
    if (function == "cast")
        return node(SqlKind::Cast, {std::move(inner)}, std::move(type));
    return node(SqlKind::Call, {std::move(inner), SqlExpression{.kind = SqlKind::Text, .name = std::move(type)}}, function);
}

Result<SqlExpression> SqlParser::extract()
{
    if (peek().kind != SqlTokenKind::Word)
        return problem("what to extract is expected");
    const std::string field = ascii::lower(m_tokens[m_at++].text);
    TESSERA_CHECK(expectWord("from"));
    TESSERA_TRY(SqlExpression inner, disjunction());
    TESSERA_CHECK(expectSymbol(")"));
    return node(SqlKind::Call, {std::move(inner)}, field);
}

Result<SqlExpression> SqlParser::call(const std::string &function)
{
    SqlExpression result = node(SqlKind::Call, {}, function);
    if (takeSymbol(")"))
        return result;
    do {
        TESSERA_TRY(SqlExpression argument, disjunction());
        result.parts.push_back(std::move(argument));
    } while (takeSymbol(","));
    if (function == "substring" && result.parts.size() == 1 && takeWord("from")) {
        TESSERA_TRY(SqlExpression start, disjunction()); // or a pattern
        if (start.kind == SqlKind::Text)
            result.name = "substring_from";
        result.parts.push_back(std::move(start));
        if (takeWord("for")) {
            TESSERA_TRY(SqlExpression length, disjunction());
            result.parts.push_back(std::move(length));
        }
    }
    TESSERA_CHECK(expectSymbol(")"));
    return result;
}

Result<SqlExpression> SqlParser::caseWhen()
{
    SqlExpression result = node(SqlKind::Case, {});
    while (takeWord("when")) {
        TESSERA_TRY(SqlExpression condition, disjunction());
        TESSERA_CHECK(expectWord("then"));
        TESSERA_TRY(SqlExpression value, disjunction());
        result.parts.push_back(std::move(condition));
        result.parts.push_back(std::move(value));
    }
    if (result.parts.empty())
        return problem("\"when\" is expected");
    if (takeWord("else")) {
        TESSERA_TRY(SqlExpression value, disjunction());
        result.parts.push_back(std::move(value));
    }
    TESSERA_CHECK(expectWord("end"));
    return result;
}

Result<SqlExpression> SqlParser::reference()
{
    const SqlToken &token = m_tokens[m_at++];
    SqlExpression column{.kind = SqlKind::Column, .name = token.text};
    if (m_naming == SqlNaming::Prefix) {
        const std::string table = ascii::lower(token.text);
        if ((table != "l" && table != "r") || !takeSymbol("."))
            return problem("l. or r. is expected before a column");
        if (peek().kind != SqlTokenKind::Word && peek().kind != SqlTokenKind::Name)
            return problem("a column is expected");
        column.name = m_tokens[m_at++].text;
        column.side = table == "l" ? SqlSide::Left : SqlSide::Right;
        return column;
    }
    const std::string lower = ascii::lower(token.text);
    if (lower.size() > 2 && (lower.ends_with("_l") || lower.ends_with("_r"))) {
        column.name.resize(column.name.size() - 2);
        column.side = lower.back() == 'l' ? SqlSide::Left : SqlSide::Right;
    } else {
        column.kind = SqlKind::Variable;
    }
    return column;
}

} // namespace engine
