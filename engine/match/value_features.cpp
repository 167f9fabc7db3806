// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/value_features.h"

#include <charconv>
#include <cmath>
#include <limits>

#include "engine/base/ascii.h"
#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/base/sorted.h"
#include "engine/base/utf8_text.h"
#include "engine/canon/nickname_table.h"
#include "engine/match/parallel.h"
#include "engine/match/phonetic_key.h"

namespace engine
{

namespace
{

constexpr std::size_t MaxTokens = 24;

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Length of the sequence that starts with this byte; 0 when it cannot start one.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

double numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
}

// "[0.5, 1, -2]", "0.5 1 -2": numbers between commas, semicolons, spaces or brackets; nothing when one is none.
std::vector<double> vectorOf(std::string_view text)
{
    constexpr std::string_view Between = ",; []";
    std::vector<double> numbers;
    for (std::size_t at = text.find_first_not_of(Between); at < text.size(); at = text.find_first_not_of(Between, at)) {
        const std::size_t end = std::min(text.find_first_of(Between, at), text.size());
        numbers.push_back(numberOf(text.substr(at, end - at)));
        if (std::isnan(numbers.back()))
            return {};
        at = end;
    }
    return numbers;
}

std::int64_t timeOf(std::string_view text)
{
    const auto time = timestampFromIso(text);
    return time ? time->microseconds : ValueFeatures::NoTime;
}

std::uint64_t nicknameMask(std::string_view name)
{
    std::uint64_t mask = 0;
    for (const std::string_view full : canonicalGivenNames(name))
        mask |= std::uint64_t{1} << (hash64(full) & 63U);
    return mask;
}

using ascii::isDigit;
using ascii::isLetter;

// Letters of the area in a British postcode ("SW1A1AA": 2): one or two letters, a digit, perhaps one more of either, then a digit and two letters.
// 0 when it is none.
std::size_t britishArea(std::string_view postcode)
{
    const auto area = static_cast<std::size_t>(std::ranges::find_if_not(postcode, isLetter) - postcode.begin());
    if (area < 1 || area > 2 || postcode.size() < area + 4 || postcode.size() > area + 5)
        return 0;
    const std::size_t inward = postcode.size() - 3;
    const bool isOutward =
        isDigit(postcode[area]) && std::ranges::all_of(postcode.substr(area, inward - area), [](char c) { return isDigit(c) || isLetter(c); });
    return isOutward && isDigit(postcode[inward]) && isLetter(postcode[inward + 1]) && isLetter(postcode[inward + 2]) ? area : 0;
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    std::u32string word;
    for (const char32_t c : codePointsOf(text) + U" ") {
        if (c != U' ') {
            word.push_back(c);
        } else if (!word.empty() && tokens.size() < MaxTokens) {
            const CharacterBag characters = bagOf(std::u32string_view(word));
            tokens.push_back({std::move(word), characters});
            word.clear();
        }
    }
    return tokens;
}

std::vector<std::uint64_t> distinctWordsOf(std::string_view text, std::size_t most)
{
    const std::u32string points = codePointsOf(text, most);
    std::vector<std::uint64_t> words;
    for (std::size_t at = points.find_first_not_of(U' '); at < points.size(); at = points.find_first_not_of(U' ', at)) {
        const std::size_t end = std::min(points.find(U' ', at), points.size());
        words.push_back(hash64({reinterpret_cast<const char *>(points.data() + at), (end - at) * sizeof(char32_t)}));
        at = end;
    }
    sortUnique(words);
    return words;
}

PostcodeParts postcodePartsOf(std::string_view canonical)
{
    const std::size_t area = britishArea(canonical);
    if (area != 0)
        return {canonical.substr(0, area), canonical.substr(0, canonical.size() - 3), canonical.substr(0, canonical.size() - 2)};
    // Whole characters, whatever somebody keeps in the attribute.
    const auto first = [&](std::size_t count) { return canonical.substr(0, endOfCharacters(canonical, 0, count)); };
    std::size_t last = canonical.empty() ? 0 : canonical.size() - 1;
    while (last > 0 && isInsideCharacter(canonical[last]))
        --last;
    return {first(2), first(3), canonical.substr(0, last)};
}

std::u32string codePointsOf(std::string_view text, std::size_t most)
{
    std::u32string points;
    points.reserve(std::min(text.size(), most));
    for (std::size_t at = 0; at < text.size() && points.size() < most;) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = sequenceLength(lead);
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        bool isValid = length != 0 && at + length <= text.size();
        for (std::size_t i = 1; isValid && i < length; ++i) {
            const auto byte = static_cast<unsigned char>(text[at + i]);
            isValid = (byte & 0xC0U) == 0x80U;
            point = (point << 6U) | (byte & 0x3FU);
        }
        points.push_back(isValid ? point : char32_t{0xDC00} + lead);
        at += isValid ? length : 1;
    }
    return points;
}

std::optional<double> ValueFeatures::number(Code code) const
{
    const double value = m_numbers[code];
    return std::isnan(value) ? std::nullopt : std::optional{value};
}

void ValueFeatures::makeTexts()
{
    if (!m_wide.empty())
        return;
    const std::size_t count = m_dictionary->size() + 1;
    m_wide.assign(count, 0);
    m_characters.resize(count);
    constexpr std::uint32_t Wide = 1;
    constexpr std::size_t Grain = 4096;
    forEachIndex(count, Grain, [&](std::size_t i) {
        const auto code = static_cast<Code>(i);
        if (m_profile == MetricProfile::DuckDb || isPlain(text(code)))
            m_characters[code] = bagOf(narrow(code));
        else
            m_wide[code] = Wide;
    });
    std::vector<Code> wide;
    for (Code code = 1; code < count; ++code) {
        if (m_wide[code] != Wide)
            continue;
        wide.push_back(code);
        m_wide[code] = static_cast<std::uint32_t>(wide.size());
    }
    m_wideTexts.resize(wide.size());
    forEachIndex(wide.size(), Grain, [&](std::size_t i) {
        m_wideTexts[i] = codePointsOf(text(wide[i]), most());
        m_characters[wide[i]] = m_profile == MetricProfile::Spark // counts characters beyond the basic plane as two
                                    ? CharacterBag::unknown()
                                    : bagOf(std::u32string_view(m_wideTexts[i]));
    });
}

void ValueFeatures::prepare(ConditionKind kind)
{
    const std::size_t count = m_dictionary->size() + 1;
    const auto fill = [&]<typename T>(std::vector<T> &values, auto &&make) {
        if (!values.empty())
            return;
        values.resize(count);
        forEachIndex(count - 1, 4096, [&](std::size_t i) { values[i + 1] = make(text(static_cast<Code>(i + 1))); });
    };
    switch (kind) {
    case ConditionKind::Jaro:
    case ConditionKind::JaroWinkler:
    case ConditionKind::Levenshtein:
    case ConditionKind::DamerauLevenshtein:
    case ConditionKind::Jaccard:
    case ConditionKind::DateParts:
    case ConditionKind::Initials: makeTexts(); break;
    case ConditionKind::EmailUser: fill(m_userKeys, [](std::string_view text) { return static_cast<std::uint32_t>(hash64(userOf(text))); }); break;
    case ConditionKind::Nickname: fill(m_nicknames, nicknameMask); break;
    case ConditionKind::DateDays:
    case ConditionKind::DateMonths:
    case ConditionKind::DateYears:
    case ConditionKind::TimeSeconds: fill(m_times, timeOf); break;
    case ConditionKind::NumericDifference:
    case ConditionKind::PercentageDifference:
    case ConditionKind::DistanceKm: fill(m_numbers, numberOf); break;
    case ConditionKind::Cosine: fill(m_vectors, vectorOf); break;
    case ConditionKind::TokenSet: fill(m_tokens, tokensOf); break;
    case ConditionKind::TokenJaccard: fill(m_distinctWords, [this](std::string_view text) { return distinctWordsOf(text, most()); }); break;
    case ConditionKind::Phonetic:
        fill(m_phonetic, [](std::string_view text) {
            const std::string key = phoneticKey(text);
            return key.empty() ? 0 : hash64(key) | 1U;
        });
        break;
    default: break;
    }
}

} // namespace engine
