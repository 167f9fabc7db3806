// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads an SQL condition by descent. Of sql_parser.cpp and sql_primary.cpp only; others call parseSql().
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/splink/sql_expression.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

class SqlParser
{
public:
    SqlParser(std::vector<SqlToken> tokens, SqlNaming naming) : m_tokens(std::move(tokens)), m_naming(naming) {}

    Result<SqlExpression> run();

private:
    static constexpr unsigned MaxDepth = 120;

    // Counts how deep the descent is, so that no text can exhaust the stack.
    class Descent
    {
    public:
        explicit Descent(unsigned &depth) : m_depth(depth) { ++m_depth; }
        ~Descent() { --m_depth; }
        Descent(const Descent &) = delete;
        Descent &operator=(const Descent &) = delete;

    private:
        unsigned &m_depth;
    };

    [[nodiscard]] static SqlExpression node(SqlKind kind, std::vector<SqlExpression> parts, std::string name = {})
    {
        return {.kind = kind, .name = std::move(name), .parts = std::move(parts)};
    }

    [[nodiscard]] const SqlToken &peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    [[nodiscard]] std::unexpected<Error> problem(std::string_view what) const;
    bool takeWord(std::string_view word);
    bool takeSymbol(std::string_view symbol);
    Result<void> expectWord(std::string_view word);
    Result<void> expectSymbol(std::string_view symbol);

    // From the weakest operator to the strongest.
    Result<SqlExpression> disjunction();
    Result<SqlExpression> conjunction();
    Result<SqlExpression> negation();
    Result<SqlExpression> comparison();
    Result<SqlExpression> sum();
    Result<SqlExpression> product();
    Result<SqlExpression> sign();
    Result<SqlExpression> postfix();
    using Operand = Result<SqlExpression> (SqlParser::*)();
    Result<SqlExpression> chain(std::initializer_list<std::string_view> symbols, Operand operand);
    Result<std::string> typeName();

    // What operators join: sql_primary.cpp.
    Result<SqlExpression> primary();
    Result<SqlExpression> bracket();
    [[nodiscard]] bool isLambdaHead() const;
    Result<SqlExpression> lambda(std::string variables);
    Result<SqlExpression> list();
    Result<SqlExpression> word();
    Result<SqlExpression> cast(const std::string &function);
    Result<SqlExpression> extract();
    Result<SqlExpression> call(const std::string &function);
    Result<SqlExpression> caseWhen();
    Result<SqlExpression> reference();

    std::vector<SqlToken> m_tokens; // the last one is the end
    SqlNaming m_naming;
    std::size_t m_at = 0;
    unsigned m_depth = 0;
};

} // namespace engine
