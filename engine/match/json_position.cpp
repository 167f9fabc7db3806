// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/json_position.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/base/json_nesting.h"
#include "engine/base/utf8_text.h"

namespace engine
{

namespace
{

constexpr unsigned DeepestLook = 64; // what is nested deeper is no model

// A key as the parser reads it: one with escapes is the same key as one without.
std::string decoded(std::string_view raw)
{
    if (!raw.contains('\\'))
        return std::string(raw);
    const auto json = nlohmann::json::parse('"' + std::string(raw) + '"', nullptr, false);
    return json.is_string() ? json.get<std::string>() : std::string(raw);
}

// Walks a JSON text once and tells a visitor of every member with its path. Stops at what is no JSON; it is the parser that complains.
class Walker
{
public:
    explicit Walker(std::string_view text) : m_text(text) {}
    virtual ~Walker() = default;

    void walk()
    {
        skipSpace();
        const std::size_t begin = m_at;
        found({}, begin);
        value({}, 0);
    }

protected:
    virtual void found(const std::string &path, std::size_t byte) = 0;
    virtual void repeated(const std::string &path, std::size_t byte) = 0;
    void stop() { m_isDone = true; }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").contains(m_text[m_at]))
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

    // The raw text between the quotes.
    std::string_view string()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const std::size_t end = std::min(m_at, m_text.size());
        m_at = end + 1;
        return m_text.substr(begin, end - begin);
    }

    void value(const std::string &path, unsigned depth)
    {
        skipSpace();
        if (m_at >= m_text.size() || depth > DeepestLook) {
            stop();
        } else if (m_text[m_at] == '{') {
            object(path, depth);
        } else if (m_text[m_at] == '[') {
            array(path, depth);
        } else if (m_text[m_at] == '"') {
            static_cast<void>(string());
        } else {
            m_at = std::min(m_text.find_first_of(" \t\r\n,]}", m_at), m_text.size());
        }
    }

    void object(const std::string &path, unsigned depth)
    {
        std::set<std::string> keys;
        ++m_at;
        if (take('}'))
            return;
        do {
            skipSpace();
            const std::size_t keyAt = m_at;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return stop();
            const std::string key = decoded(string());
            const std::string inner = path.empty() ? key : path + "." + key;
            if (!keys.insert(key).second)
                repeated(inner, keyAt);
            if (!take(':'))
                return stop();
            skipSpace();
            found(inner, m_at);
            value(inner, depth + 1);
        } while (!m_isDone && take(','));
        if (!m_isDone && !take('}'))
            stop();
    }

    void array(const std::string &path, unsigned depth)
    {
        ++m_at;
        if (take(']'))
            return;
        std::size_t index = 0;
        do {
            skipSpace();
            const std::string inner = path + "[" + std::to_string(index++) + "]";
            found(inner, m_at);
            value(inner, depth + 1);
        } while (!m_isDone && take(','));
        if (!m_isDone && !take(']'))
            stop();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isDone = false;
};

// The deepest place whose path leads to the wanted one.
class Locator final : public Walker
{
public:
    Locator(std::string_view text, std::string_view wanted) : Walker(text), m_wanted(wanted) {}
    std::optional<std::size_t> place;

private:
    void found(const std::string &path, std::size_t byte) override
    {
        if (!m_wanted.starts_with(path))
            return;
        if (path.size() == m_wanted.size()) {
            place = byte;
            stop();
        } else if (path.empty() || m_wanted[path.size()] == '.' || m_wanted[path.size()] == '[') {
            place = byte;
        }
    }
    void repeated(const std::string &, std::size_t) override {}

    std::string_view m_wanted;
};

bool isTooLarge(std::string_view number)
{
    constexpr std::size_t LongestNumber = 400; // of which anything is kept; longer ones are written by nobody
    return std::isinf(std::strtod(std::string(number.substr(0, LongestNumber)).c_str(), nullptr));
}

class LargeNumberFinder final : public Walker
{
public:
    explicit LargeNumberFinder(std::string_view text) : Walker(text), m_whole(text) {}
    std::optional<std::pair<std::string, std::size_t>> first;

private:
    void found(const std::string &path, std::size_t byte) override
    {
        if (first || byte >= m_whole.size() || !std::string_view("-0123456789").contains(m_whole[byte]))
            return;
        const std::string_view rest = m_whole.substr(byte);
        if (!isTooLarge(rest.substr(0, rest.find_first_not_of("+-.0123456789eE"))))
            return;
        first = {path, byte};
        stop();
    }
    void repeated(const std::string &, std::size_t) override {}

    std::string_view m_whole;
};

class RepeatFinder final : public Walker
{
public:
    using Walker::Walker;
    std::optional<std::pair<std::string, std::size_t>> first;

private:
    void found(const std::string &, std::size_t) override {}
    void repeated(const std::string &path, std::size_t byte) override
    {
        if (!first)
            first = {path, byte};
        stop();
    }
};

template <typename Finder> std::optional<JsonPlace> firstOf(Finder finder, std::string_view text)
{
    finder.walk();
    if (!finder.first)
        return std::nullopt;
    return JsonPlace{finder.first->first, positionAt(text, finder.first->second)};
}

} // namespace

TextPosition positionAt(std::string_view text, std::size_t byte)
{
    TextPosition position;
    position.byte = std::min(byte, text.size());
    for (std::size_t i = 0; i < position.byte; ++i) {
        if (text[i] == '\n') {
            ++position.line;
            position.column = 1;
        } else if (!isInsideCharacter(text[i])) {
            ++position.column;
        }
    }
    return position;
}

std::optional<TextPosition> locateInJson(std::string_view text, std::string_view path)
{
    Locator locator(text, path);
    locator.walk();
    return locator.place ? std::optional{positionAt(text, *locator.place)} : std::nullopt;
}

std::optional<JsonPlace> findRepeatedKey(std::string_view text)
{
    return firstOf(RepeatFinder(text), text);
}

std::optional<JsonPlace> findTooLargeNumber(std::string_view text)
{
    return firstOf(LargeNumberFinder(text), text);
}

std::unexpected<Error> placed(Error error, const TextPosition &position)
{
    error.message += fmt::format(" See line {}, column {}.", position.line, position.column);
    return std::unexpected(std::move(error));
}

std::optional<TextPosition> findDeeperThan(std::string_view text, std::size_t depth)
{
    JsonNesting nesting;
    for (std::size_t at = 0; at < text.size(); ++at) {
        nesting.take(text[at]);
        if (nesting.depth() > depth)
            return positionAt(text, at);
    }
    return std::nullopt;
}

} // namespace engine
