// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/sql_token.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

constexpr std::size_t MaxText = 20'000;
constexpr std::size_t MaxTokens = 2'000;

// Longer ones first.
constexpr std::array<std::string_view, 24> Symbols{"<>", "!=", "<=", ">=", "==", "||", "::", "->", "=", "<", ">", "+",
                                                   "-",  "*",  "/",  "%",  "(",  ")",  "[",  "]",  ",", ".", "{", "}"};

using ascii::isDigit;

bool isWordByte(char c)
{
    return ascii::isLetter(c) || isDigit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What Spark makes of a backslash and this letter.
std::string unescaped(char c)
{
    switch (c) {
    case 'n': return "\n";
    case 'r': return "\r";
    case 't': return "\t";
    case '%':
    case '_': return std::string("\\") + c;
    default: return std::string(1, c);
    }
}

class Tokeniser
{
public:
    Tokeniser(std::string_view text, SqlDialect dialect) : m_text(text), m_dialect(dialect) {}

    Result<std::vector<SqlToken>> run()
    {
        if (m_text.size() > MaxText)
            return problem("it is longer than 20,000 characters");
        std::vector<SqlToken> tokens;
        for (;;) {
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            TESSERA_TRY(SqlToken token, next());
            const bool isEnd = token.kind == SqlTokenKind::End;
            tokens.push_back(std::move(token));
            if (isEnd)
                return tokens;
            if (tokens.size() > MaxTokens)
                return problem("it has more than 2,000 words");
        }
    }

private:
    std::unexpected<Error> problem(std::string_view what) const
    {
        return fail(ErrorCode::InputRejected, fmt::format("position {}: {}", m_at + 1, what), fmt::format("position {}", m_at + 1));
    }

    Result<SqlToken> next()
    {
        SqlToken token;
        token.position = m_at;
        if (m_at == m_text.size())
            return token;
        const char c = m_text[m_at];
        if (c == '\'' || c == '"' || c == '`')
            return quoted(std::move(token), c);
        if (isDigit(c) || (c == '.' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1])))
            return number(std::move(token));
        if (isWordByte(c)) {
            const std::size_t start = m_at;
            while (m_at < m_text.size() && isWordByte(m_text[m_at]))
                ++m_at;
            token.kind = SqlTokenKind::Word;
            token.text = m_text.substr(start, m_at - start);
            return token;
        }
        const auto symbol = std::ranges::find_if(Symbols, [&](std::string_view one) { return m_text.substr(m_at).starts_with(one); });
        if (symbol == Symbols.end())
            return problem("a sign that has no meaning here");
        token.kind = SqlTokenKind::Symbol;
        token.text = *symbol == "!=" ? "<>" : *symbol == "==" ? "=" : *symbol;
        m_at += symbol->size();
        return token;
    }

    Result<SqlToken> quoted(SqlToken token, char mark)
    {
        const bool isText = mark == '\'' || (mark == '"' && m_dialect == SqlDialect::Spark);
        token.kind = isText ? SqlTokenKind::Text : SqlTokenKind::Name;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (isText && c == '\\' && m_dialect == SqlDialect::Spark && m_at + 1 < m_text.size()) {
                token.text += unescaped(m_text[++m_at]);
            } else if (c != mark) {
                token.text.push_back(c);
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == mark) {
                token.text.push_back(c);
                ++m_at;
            } else {
                ++m_at;
                return token;
            }
        }
        m_at = token.position;
        return problem("a quotation mark that is never closed");
    }

    Result<SqlToken> number(SqlToken token)
    {
        const char *const begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), token.number);
        const auto length = static_cast<std::size_t>(end - begin);
        if (error != std::errc{} || (m_at + length < m_text.size() && isWordByte(m_text[m_at + length])))
            return problem("a number that cannot be read");
        token.kind = SqlTokenKind::Number;
        token.text = m_text.substr(m_at, length);
        m_at += length;
        return token;
    }

    std::string_view m_text;
    SqlDialect m_dialect;
    std::size_t m_at = 0;
};

} // namespace

bool SqlToken::isWord(std::string_view lower) const
{
    return kind == SqlTokenKind::Word && text.size() == lower.size() && ascii::lower(text) == lower;
}

Result<std::vector<SqlToken>> sqlTokens(std::string_view text, SqlDialect dialect)
{
    return Tokeniser(text, dialect).run();
}

} // namespace engine
