// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// OR < AND < NOT < comparison < addition < multiplication < sign < postfix < primary.
#include "engine/match/splink/sql_parser.h"

#include <fmt/format.h>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

constexpr std::size_t MaxChain = 100; // operands in a row of + - * / ||

} // namespace

Result<SqlExpression> SqlParser::run()
{
    TESSERA_TRY(SqlExpression result, disjunction());
    if (peek().kind != SqlTokenKind::End)
        return problem("an operator or the end is expected");
    return result;
}

std::unexpected<Error> SqlParser::problem(std::string_view what) const
{
    return fail(ErrorCode::InputRejected, fmt::format("position {}: {}", peek().position + 1, what), fmt::format("position {}", peek().position + 1));
}

bool SqlParser::takeWord(std::string_view word)
{
    const bool isIt = peek().isWord(word);
    m_at += isIt ? 1 : 0;
    return isIt;
}

bool SqlParser::takeSymbol(std::string_view symbol)
{
    const bool isIt = peek().isSymbol(symbol);
    m_at += isIt ? 1 : 0;
    return isIt;
}

Result<void> SqlParser::expectWord(std::string_view word)
{
    return takeWord(word) ? Result<void>{} : problem(fmt::format("\"{}\" is expected", word));
}

Result<void> SqlParser::expectSymbol(std::string_view symbol)
{
    return takeSymbol(symbol) ? Result<void>{} : problem(fmt::format("\"{}\" is expected", symbol));
}

Result<SqlExpression> SqlParser::disjunction()
{
    const Descent descent(m_depth);
    if (m_depth > MaxDepth)
        return problem("it is nested too deeply");
    TESSERA_TRY(SqlExpression first, conjunction());
    if (!peek().isWord("or"))
        return first;
    SqlExpression result = node(SqlKind::Or, {std::move(first)});
    while (takeWord("or")) {
        TESSERA_TRY(SqlExpression next, conjunction());
        result.parts.push_back(std::move(next));
    }
    return result;
}

Result<SqlExpression> SqlParser::conjunction()
{
    TESSERA_TRY(SqlExpression first, negation());
    if (!peek().isWord("and"))
        return first;
    SqlExpression result = node(SqlKind::And, {std::move(first)});
    while (takeWord("and")) {
        TESSERA_TRY(SqlExpression next, negation());
        result.parts.push_back(std::move(next));
    }
    return result;
}

Result<SqlExpression> SqlParser::negation()
{
    const Descent descent(m_depth);
    if (m_depth > MaxDepth)
        return problem("it is nested too deeply");
    if (!takeWord("not"))
        return comparison();
    TESSERA_TRY(SqlExpression inner, negation());
    return node(SqlKind::Not, {std::move(inner)});
}

Result<SqlExpression> SqlParser::comparison()
{
    TESSERA_TRY(SqlExpression left, sum());
    if (takeWord("is")) {
        const bool isNegated = takeWord("not");
        TESSERA_CHECK(expectWord("null"));
        return node(isNegated ? SqlKind::IsNotNull : SqlKind::IsNull, {std::move(left)});
    }
    for (const std::string_view symbol : {"=", "<>", "<", "<=", ">", ">="}) {
        if (!takeSymbol(symbol))
            continue;
        TESSERA_TRY(SqlExpression right, sum());
        return node(SqlKind::Compare, {std::move(left), std::move(right)}, std::string(symbol));
    }
    return left;
}

Result<SqlExpression> SqlParser::chain(std::initializer_list<std::string_view> symbols, Operand operand)
{
    TESSERA_TRY(SqlExpression left, (this->*operand)());
    for (std::size_t length = 1;; ++length) {
        const auto symbol = std::ranges::find_if(symbols, [&](std::string_view one) { return peek().isSymbol(one); });
        if (symbol == symbols.end())
            return left;
        if (length == MaxChain)
            return problem("there are too many operands in a row");
        ++m_at;
        TESSERA_TRY(SqlExpression right, (this->*operand)());
        left = node(SqlKind::Arithmetic, {std::move(left), std::move(right)}, std::string(*symbol));
    }
}

Result<SqlExpression> SqlParser::sum()
{
    return chain({"+", "-", "||"}, &SqlParser::product);
}

Result<SqlExpression> SqlParser::product()
{
    return chain({"*", "/", "%"}, &SqlParser::sign);
}

Result<SqlExpression> SqlParser::sign()
{
    const Descent descent(m_depth);
    if (m_depth > MaxDepth)
        return problem("it is nested too deeply");
    if (!takeSymbol("-"))
        return postfix();
    TESSERA_TRY(SqlExpression inner, sign());
    if (inner.kind == SqlKind::Number) {
        inner.number = -inner.number;
        return inner;
    }
    return node(SqlKind::Arithmetic, {std::move(inner)}, "-");
}

Result<SqlExpression> SqlParser::postfix()
{
    TESSERA_TRY(SqlExpression result, primary());
    for (std::size_t length = 0;; ++length) {
        if (length == MaxDepth)
            return problem("it is nested too deeply");
        if (takeSymbol("[")) {
            TESSERA_TRY(SqlExpression index, disjunction());
            TESSERA_CHECK(expectSymbol("]"));
            result = node(SqlKind::Index, {std::move(result), std::move(index)});
        } else if (takeSymbol("::")) {
            TESSERA_TRY(std::string type, typeName());
            result = node(SqlKind::Cast, {std::move(result)}, std::move(type));
        } else {
            return result;
        }
    }
}

// A length after it ("varchar(20)") would cut values: not read.
Result<std::string> SqlParser::typeName()
{
    if (peek().kind != SqlTokenKind::Word)
        return problem("a type is expected");
    std::string name = ascii::lower(m_tokens[m_at++].text);
    if (name == "double" && takeWord("precision"))
        name = "double";
    return name;
}

Result<SqlExpression> parseSql(std::string_view text, SqlDialect dialect, SqlNaming naming)
{
    TESSERA_TRY(std::vector<SqlToken> tokens, sqlTokens(text, dialect));
    return SqlParser(std::move(tokens), naming).run();
}

} // namespace engine
