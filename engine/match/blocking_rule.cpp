// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/blocking_rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <ranges>

#include "engine/base/ascii.h"

namespace engine
{

namespace
{

struct FunctionName {
    std::string_view name;
    KeyFunction function;
    int numbers; // how many numbers follow the text
};

constexpr std::array Functions{
    FunctionName{"substr", KeyFunction::Substr, 2},        FunctionName{"left", KeyFunction::Left, 1},
    FunctionName{"right", KeyFunction::Right, 1},          FunctionName{"lower", KeyFunction::Lower, 0},
    FunctionName{"soundex", KeyFunction::Soundex, 0},      FunctionName{"phonetic", KeyFunction::Phonetic, 0},
    FunctionName{"email_user", KeyFunction::EmailUser, 0}, FunctionName{"first_token", KeyFunction::FirstToken, 0},
    FunctionName{"last_token", KeyFunction::LastToken, 0}, FunctionName{"sorted_tokens", KeyFunction::SortedTokens, 0},
    FunctionName{"any_token", KeyFunction::AnyToken, 0},   FunctionName{"digits", KeyFunction::Digits, 0},
    FunctionName{"substring", KeyFunction::Substr, 2},
};

constexpr std::string_view Allowed =
    "l.attribute, or one of substr, left, right, lower, soundex, phonetic, email_user, first_token, last_token, sorted_tokens, any_token, digits";
constexpr std::size_t MaxText = 4000;
constexpr std::size_t MaxSteps = 8;

bool isWordByte(char c)
{
    return ascii::isLetterOrDigit(c) || c == '_';
}

struct Side {
    char letter = 'l';
    KeyExpression key;
};

class Parser
{
public:
    Parser(std::string_view text, const AttributeCatalog &catalog) : m_text(text), m_catalog(catalog) {}

    Result<BlockingRule> parse()
    {
        if (m_text.size() > MaxText)
            return problem("the rule is longer than 4,000 characters");
        BlockingRule rule;
        do {
            TESSERA_TRY(KeyExpression key, equation());
            if (std::ranges::find(rule.keys, key) == rule.keys.end())
                rule.keys.push_back(std::move(key));
            if (rule.keys.size() > 8)
                return problem("a rule has at most eight equations");
        } while (takeWord("and"));
        skipSpace();
        if (m_at != m_text.size())
            return problem("expected AND or the end of the rule");
        return rule;
    }

private:
    std::unexpected<Error> problem(std::string_view what) const
    {
        return fail(ErrorCode::InputRejected, fmt::format("The blocking rule cannot be read at position {}: {}.", m_at + 1, what),
                    fmt::format("position {}", m_at + 1));
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n' || m_text[m_at] == '\r'))
            ++m_at;
    }

    bool take(char c)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    std::string word()
    {
        skipSpace();
        std::string result;
        while (m_at < m_text.size() && isWordByte(m_text[m_at]))
            result.push_back(ascii::lower(m_text[m_at++]));
        return result;
    }

    bool takeWord(std::string_view expected)
    {
        const std::size_t before = m_at;
        if (word() == expected)
            return true;
        m_at = before;
        return false;
    }

    Result<KeyExpression> equation()
    {
        std::size_t open = 0;
        while (take('(')) {
            if (++open > 8)
                return problem("too many parentheses");
        }
        skipSpace();
        TESSERA_TRY(Side left, side());
        if (!take('='))
            return problem("expected \"=\": only equations joined by AND are allowed");
        skipSpace();
        const std::size_t second = m_at;
        TESSERA_TRY(const Side right, side());
        if (left.letter == right.letter || left.key != right.key) {
            m_at = second;
            return problem("both sides must be the same expression, once of l and once of r");
        }
        for (; open != 0; --open) {
            if (!take(')'))
                return problem("expected \")\"");
        }
        return std::move(left.key);
    }

    Result<Side> side()
    {
        std::vector<const FunctionName *> open;
        std::vector<KeyStep> steps;
        for (;;) {
            skipSpace();
            const std::size_t start = m_at;
            const std::string name = word();
            if ((name == "l" || name == "r") && m_at < m_text.size() && m_text[m_at] == '.') {
                ++m_at;
                return finish(name[0], open);
            }
            const auto found = std::ranges::find(Functions, std::string_view(name), &FunctionName::name);
            if (found == Functions.end() || open.size() >= MaxSteps) {
                m_at = start;
                return problem(fmt::format("expected {}", Allowed));
            }
            if (!take('('))
                return problem("expected \"(\"");
            open.push_back(&*found);
        }
    }

    Result<Side> finish(char letter, const std::vector<const FunctionName *> &open)
    {
        const std::size_t start = m_at;
        const bool isQuoted = take('"');
        const std::string code = word();
        if (isQuoted && !take('"'))
            return problem("expected a closing quotation mark");
        const Attribute *attribute = m_catalog.find(code);
        if (attribute == nullptr) {
            m_at = start;
            return problem(fmt::format("there is no attribute \"{}\" in this project", code));
        }
        Side result{letter, {attribute->id, {}}};
        for (const FunctionName *function : open | std::views::reverse) {
            KeyStep step{function->function, 0, 0};
            for (int i = 0; i < function->numbers; ++i) {
                if (!take(','))
                    return problem("expected a comma and a number");
                TESSERA_TRY((i == 0 ? step.first : step.second), number());
            }
            if (!take(')'))
                return problem("expected \")\"");
            result.key.steps.push_back(step);
        }
        return result;
    }

    Result<std::int32_t> number()
    {
        skipSpace();
        std::int32_t value = 0;
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (error != std::errc{} || value < 1 || value > 1000)
            return problem("expected a whole number from 1 to 1000");
        m_at = static_cast<std::size_t>(end - m_text.data());
        return value;
    }

    std::string_view m_text;
    const AttributeCatalog &m_catalog;
    std::size_t m_at = 0;
};

std::string sideText(const KeyExpression &key, char letter, const AttributeCatalog &catalog)
{
    std::string text = fmt::format("{}.{}", letter, catalog.at(key.attribute).code);
    for (const KeyStep &step : key.steps) {
        const auto function = std::ranges::find(Functions, step.function, &FunctionName::function);
        std::string numbers;
        if (function->numbers > 0)
            numbers += fmt::format(", {}", step.first);
        if (function->numbers > 1)
            numbers += fmt::format(", {}", step.second);
        text = fmt::format("{}({}{})", function->name, text, numbers);
    }
    return text;
}

} // namespace

std::string_view codeOf(KeyFunction function)
{
    return std::ranges::find(Functions, function, &FunctionName::function)->name;
}

Result<BlockingRule> parseBlockingRule(std::string_view text, const AttributeCatalog &catalog)
{
    return Parser(text, catalog).parse();
}

std::string blockingRuleText(const BlockingRule &rule, const AttributeCatalog &catalog)
{
    std::string text;
    for (const KeyExpression &key : rule.keys) {
        if (!text.empty())
            text += " AND ";
        text += fmt::format("{} = {}", sideText(key, 'l', catalog), sideText(key, 'r', catalog));
    }
    return text;
}

} // namespace engine
