// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// OR < AND < NOT < comparison < addition < multiplication < sign < postfix < primary.
#include <algorithm>
#include <array>
#include <format>

#include "engine/base/ascii.h"
#include "engine/match/splink/sql_expression.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

constexpr unsigned MaxDepth = 120;
constexpr std::size_t MaxChain = 100; // operands in a row of + - * / ||

constexpr std::array<std::string_view, 18> Keywords{"and", "or",   "not",  "is", "null", "case",    "when", "then",   "else",
                                                    "end", "cast", "from", "in", "like", "between", "as",   "select", "where"};

SqlExpression node(SqlKind kind, std::vector<SqlExpression> parts, std::string name = {})
{
    return {.kind = kind, .name = std::move(name), .parts = std::move(parts)};
}

class Parser
{
public:
    Parser(std::vector<SqlToken> tokens, SqlNaming naming) : m_tokens(std::move(tokens)), m_naming(naming) {}

    Result<SqlExpression> run()
    {
        TESSERA_TRY(SqlExpression result, disjunction());
        if (peek().kind != SqlTokenKind::End)
            return problem("an operator or the end is expected");
        return result;
    }

private:
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

    [[nodiscard]] const SqlToken &peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }

    [[nodiscard]] std::unexpected<Error> problem(std::string_view what) const
    {
        return fail(ErrorCode::InputRejected, std::format("position {}: {}", peek().position + 1, what),
                    std::format("position {}", peek().position + 1));
    }

    bool takeWord(std::string_view word)
    {
        const bool isIt = peek().isWord(word);
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    bool takeSymbol(std::string_view symbol)
    {
        const bool isIt = peek().isSymbol(symbol);
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    Result<void> expectWord(std::string_view word) { return takeWord(word) ? Result<void>{} : problem(std::format("\"{}\" is expected", word)); }

    Result<void> expectSymbol(std::string_view symbol)
    {
        return takeSymbol(symbol) ? Result<void>{} : problem(std::format("\"{}\" is expected", symbol));
    }

    Result<SqlExpression> disjunction()
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

    Result<SqlExpression> conjunction()
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

    Result<SqlExpression> negation()
    {
        const Descent descent(m_depth);
        if (m_depth > MaxDepth)
            return problem("it is nested too deeply");
        if (!takeWord("not"))
            return comparison();
        TESSERA_TRY(SqlExpression inner, negation());
        return node(SqlKind::Not, {std::move(inner)});
    }

    Result<SqlExpression> comparison()
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

    template <typename Operand> Result<SqlExpression> chain(std::initializer_list<std::string_view> symbols, Operand &&operand)
    {
        TESSERA_TRY(SqlExpression left, operand());
        for (std::size_t length = 1;; ++length) {
            const auto symbol = std::ranges::find_if(symbols, [&](std::string_view one) { return peek().isSymbol(one); });
            if (symbol == symbols.end())
                return left;
            if (length == MaxChain)
                return problem("there are too many operands in a row");
            ++m_at;
            TESSERA_TRY(SqlExpression right, operand());
            left = node(SqlKind::Arithmetic, {std::move(left), std::move(right)}, std::string(*symbol));
        }
    }

    Result<SqlExpression> sum()
    {
        return chain({"+", "-", "||"}, [this] { return product(); });
    }

    Result<SqlExpression> product()
    {
        return chain({"*", "/", "%"}, [this] { return sign(); });
    }

    Result<SqlExpression> sign()
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

    Result<SqlExpression> postfix()
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
    Result<std::string> typeName()
    {
        if (peek().kind != SqlTokenKind::Word)
            return problem("a type is expected");
        std::string name = ascii::lower(m_tokens[m_at++].text);
        if (name == "double" && takeWord("precision"))
            name = "double";
        return name;
    }

    Result<SqlExpression> primary()
    {
        const SqlToken &token = peek();
        switch (token.kind) {
        case SqlTokenKind::Number:
            ++m_at;
            return SqlExpression{.kind = SqlKind::Number, .number = token.number};
        case SqlTokenKind::Text:
            ++m_at;
            return SqlExpression{.kind = SqlKind::Text, .name = token.text};
        case SqlTokenKind::Name:
            return reference();
        case SqlTokenKind::Word:
            return word();
        case SqlTokenKind::Symbol:
            if (takeSymbol("["))
                return list();
            return bracket();
        case SqlTokenKind::End:
            break;
        }
        return problem("a column, value or function is expected");
    }

    Result<SqlExpression> bracket()
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
    [[nodiscard]] bool isLambdaHead() const
    {
        std::size_t ahead = 0;
        while (peek(ahead).kind == SqlTokenKind::Word && peek(ahead + 1).isSymbol(","))
            ahead += 2;
        return peek(ahead).kind == SqlTokenKind::Word && peek(ahead + 1).isSymbol(")") && peek(ahead + 2).isSymbol("->");
    }

    Result<SqlExpression> lambda(std::string variables)
    {
        TESSERA_CHECK(expectSymbol("->"));
        TESSERA_TRY(SqlExpression body, disjunction());
        return node(SqlKind::Lambda, {std::move(body)}, std::move(variables));
    }

    Result<SqlExpression> list()
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

    Result<SqlExpression> word()
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

    Result<SqlExpression> cast(const std::string &function)
    {
        TESSERA_TRY(SqlExpression inner, disjunction());
        TESSERA_CHECK(expectWord("as"));
        TESSERA_TRY(std::string type, typeName());
        TESSERA_CHECK(expectSymbol(")"));
        if (function == "cast")
            return node(SqlKind::Cast, {std::move(inner)}, std::move(type));
        return node(SqlKind::Call, {std::move(inner), SqlExpression{.kind = SqlKind::Text, .name = std::move(type)}}, function);
    }

    Result<SqlExpression> extract()
    {
        if (peek().kind != SqlTokenKind::Word)
            return problem("what to extract is expected");
        const std::string field = ascii::lower(m_tokens[m_at++].text);
        TESSERA_CHECK(expectWord("from"));
        TESSERA_TRY(SqlExpression inner, disjunction());
        TESSERA_CHECK(expectSymbol(")"));
        return node(SqlKind::Call, {std::move(inner)}, field);
    }

    Result<SqlExpression> call(const std::string &function)
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

    Result<SqlExpression> caseWhen()
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

    Result<SqlExpression> reference()
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

    std::vector<SqlToken> m_tokens;
    SqlNaming m_naming;
    std::size_t m_at = 0;
    unsigned m_depth = 0;
};

} // namespace

Result<SqlExpression> parseSql(std::string_view text, SqlDialect dialect, SqlNaming naming)
{
    TESSERA_TRY(std::vector<SqlToken> tokens, sqlTokens(text, dialect));
    return Parser(std::move(tokens), naming).run();
}

} // namespace engine
