// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/comparators.h"

#include <algorithm>
#include <cmath>
#include <rapidfuzz/distance/DamerauLevenshtein.hpp>
#include <rapidfuzz/distance/Jaro.hpp>
#include <rapidfuzz/distance/Levenshtein.hpp>

#include "engine/canon/nickname_table.h"

namespace engine
{

namespace
{

constexpr double DaysInMonth = 365.25 / 12;
constexpr double DaysInYear = 365.25;
constexpr double AlikeToken = 0.9; // Jaro–Winkler from which two words count as one, misspelt

// Calls visit with both texts, as char when both are ASCII, as code points otherwise.
template <typename Visit> auto withTexts(const ValueFeatures &features, Code left, Code right, Visit &&visit)
{
    if (features.isAscii(left) && features.isAscii(right))
        return visit(features.ascii(left), features.ascii(right));
    const auto widen = [&](Code code) {
        if (!features.isAscii(code))
            return std::u32string(features.wide(code));
        const std::string_view text = features.ascii(code);
        return std::u32string(text.begin(), text.end());
    };
    const std::u32string wideLeft = widen(left);
    const std::u32string wideRight = widen(right);
    return visit(std::u32string_view(wideLeft), std::u32string_view(wideRight));
}

std::string_view userOf(std::string_view email)
{
    return email.substr(0, email.find('@'));
}

bool isIsoDate(std::string_view text)
{
    return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

} // namespace

double tokenSetSimilarity(const std::vector<Token> &left, const std::vector<Token> &right)
{
    double total = 0;
    for (const auto *side : {&left, &right}) {
        for (const Token &token : *side)
            total += token.characters.length;
    }
    if (total == 0)
        return 0;
    std::vector<bool> isTaken(right.size(), false);
    double common = 0;
    for (const Token &token : left) {
        double best = 0;
        std::size_t partner = right.size();
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (isTaken[i])
                continue;
            if (token.text == right[i].text) {
                best = 1;
                partner = i;
                break;
            }
            if (jaroWinklerBound(token.characters, right[i].characters) < AlikeToken)
                continue;
            const double alike = rapidfuzz::jaro_winkler_similarity(token.text, right[i].text, 0.1, AlikeToken);
            if (alike > best) {
                best = alike;
                partner = i;
            }
        }
        if (partner == right.size())
            continue;
        isTaken[partner] = true;
        common += best * static_cast<double>(token.characters.length + right[partner].characters.length);
    }
    return common / total;
}

bool areDatePartsAlike(std::string_view left, std::string_view right)
{
    if (!isIsoDate(left) || !isIsoDate(right) || left == right)
        return false;
    if (left.substr(0, 4) == right.substr(0, 4) && left.substr(5, 2) == right.substr(8, 2) && left.substr(8, 2) == right.substr(5, 2))
        return true;
    int different = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        different += left[i] != right[i] ? 1 : 0;
    return different == 1;
}

bool areInitialsAlike(std::u32string_view left, std::u32string_view right)
{
    const auto letters = [](std::u32string_view text) { return !text.empty() && text.back() == U'.' ? text.substr(0, text.size() - 1) : text; };
    left = letters(left);
    right = letters(right);
    return !left.empty() && !right.empty() && (left.size() == 1) != (right.size() == 1) && left.front() == right.front();
}

void ValueComparator::set(const ValueFeatures &features, Code left, Code right)
{
    m_features = &features;
    m_left = left;
    m_right = right;
    m_jaro = m_jaroWinkler = m_tokenSet = -1;
}

double ValueComparator::jaro()
{
    if (m_jaro < 0)
        m_jaro = withTexts(*m_features, m_left, m_right, [](auto left, auto right) { return rapidfuzz::jaro_similarity(left, right); });
    return m_jaro;
}

double ValueComparator::jaroWinkler()
{
    if (m_jaroWinkler >= 0)
        return m_jaroWinkler;
    if (!m_features->isAscii(m_left) || !m_features->isAscii(m_right)) {
        m_jaroWinkler =
            withTexts(*m_features, m_left, m_right, [](auto left, auto right) { return rapidfuzz::jaro_winkler_similarity(left, right); });
        return m_jaroWinkler;
    }
    const std::string_view right = m_features->ascii(m_right);
    if (m_patternOf == m_left) {
        m_jaroWinkler = m_pattern->similarity(right);
    } else if (m_seenLeft == m_left) {
        m_pattern.emplace(m_features->ascii(m_left));
        m_patternOf = m_left;
        m_jaroWinkler = m_pattern->similarity(right);
    } else {
        m_seenLeft = m_left;
        m_jaroWinkler = rapidfuzz::jaro_winkler_similarity(m_features->ascii(m_left), right);
    }
    return m_jaroWinkler;
}

// More edits than the limit are needed for sure: the longer text has that many characters the other one lacks.
bool ValueComparator::isTooFar(std::size_t limit) const
{
    const CharacterSet &left = m_features->characters(m_left);
    const CharacterSet &right = m_features->characters(m_right);
    return std::max(left.length, right.length) - mostCommon(left, right) > limit;
}

std::size_t ValueComparator::levenshtein(std::size_t limit)
{
    if (isTooFar(limit))
        return limit + 1;
    return withTexts(*m_features, m_left, m_right,
                     [limit](auto left, auto right) { return rapidfuzz::levenshtein_distance(left, right, {1, 1, 1}, limit); });
}

std::size_t ValueComparator::damerau(std::size_t limit)
{
    if (isTooFar(limit))
        return limit + 1;
    return withTexts(*m_features, m_left, m_right, [limit](auto left, auto right) {
        // A transposition costs two edits at most, so a cheap bit-parallel Levenshtein rules most pairs out.
        if (static_cast<std::size_t>(rapidfuzz::levenshtein_distance(left, right, {1, 1, 1}, 2 * limit)) > 2 * limit)
            return limit + 1;
        return static_cast<std::size_t>(rapidfuzz::experimental::damerau_levenshtein_distance(left, right, limit));
    });
}

double ValueComparator::tokenSet()
{
    if (m_tokenSet < 0)
        m_tokenSet = tokenSetSimilarity(m_features->tokens(m_left), m_features->tokens(m_right));
    return m_tokenSet;
}

double ValueComparator::dayDifference() const
{
    const std::int32_t left = m_features->day(m_left);
    const std::int32_t right = m_features->day(m_right);
    if (left == ValueFeatures::NoDay || right == ValueFeatures::NoDay)
        return -1;
    return std::abs(static_cast<double>(left) - right);
}

bool ValueComparator::holds(ConditionKind kind, double amount)
{
    const Column &column = m_features->column();
    const auto withinDays = [&](double days) {
        const double difference = dayDifference();
        return difference >= 0 && difference <= days;
    };
    switch (kind) {
    case ConditionKind::Exact:
        return m_left == m_right;
    case ConditionKind::JaroWinkler:
        return jaroWinklerBound(m_features->characters(m_left), m_features->characters(m_right)) >= amount && jaroWinkler() >= amount;
    case ConditionKind::Jaro:
        return jaroBound(m_features->characters(m_left), m_features->characters(m_right)) >= amount && jaro() >= amount;
    case ConditionKind::Levenshtein:
        return levenshtein(static_cast<std::size_t>(amount)) <= static_cast<std::size_t>(amount);
    case ConditionKind::DamerauLevenshtein:
        return damerau(static_cast<std::size_t>(amount)) <= static_cast<std::size_t>(amount);
    case ConditionKind::DateDays:
        return withinDays(amount);
    case ConditionKind::DateMonths:
        return withinDays(amount * DaysInMonth);
    case ConditionKind::DateYears:
        return withinDays(amount * DaysInYear);
    case ConditionKind::DateParts:
        return areDatePartsAlike(column.text(m_left), column.text(m_right));
    case ConditionKind::EmailUser: {
        const std::string_view left = userOf(column.text(m_left));
        return !left.empty() && left == userOf(column.text(m_right));
    }
    case ConditionKind::Prefix:
        return withTexts(*m_features, m_left, m_right, [amount](auto left, auto right) {
            const auto length = static_cast<std::size_t>(amount);
            return left.size() >= length && right.size() >= length && left.substr(0, length) == right.substr(0, length);
        });
    case ConditionKind::Nickname:
        return areNicknames(column.text(m_left), column.text(m_right));
    case ConditionKind::Initials:
        return withTexts(*m_features, m_left, m_right, [](auto left, auto right) {
            return areInitialsAlike(std::u32string(left.begin(), left.end()), std::u32string(right.begin(), right.end()));
        });
    case ConditionKind::TokenSet:
        return tokenSet() >= amount;
    case ConditionKind::NumericDifference: {
        const auto left = m_features->number(m_left);
        const auto right = m_features->number(m_right);
        return left && right && std::abs(*left - *right) <= amount;
    }
    case ConditionKind::Phonetic:
        return m_features->phonetic(m_left) == m_features->phonetic(m_right);
    default:
        return false;
    }
}

} // namespace engine
