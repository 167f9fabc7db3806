// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/comparators.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <rapidfuzz/distance/DamerauLevenshtein.hpp>
#include <rapidfuzz/distance/Jaro.hpp>
#include <rapidfuzz/distance/Levenshtein.hpp>

#include "engine/canon/nickname_table.h"
#include "engine/match/text_metrics.h"

namespace engine
{

namespace
{

constexpr double AlikeToken = 0.9; // Jaro–Winkler from which two words count as one, misspelt

std::u32string widened(const ValueFeatures &features, Code code)
{
    if (!features.isNarrow(code))
        return std::u32string(features.wide(code));
    const std::string_view text = features.narrow(code);
    return std::u32string(text.begin(), text.end());
}

// Calls visit with both texts, as char when both are narrow, as code points otherwise.
template <typename Visit> auto withTexts(const ValueFeatures &features, Code left, Code right, Visit &&visit)
{
    if (features.isNarrow(left) && features.isNarrow(right))
        return visit(features.narrow(left), features.narrow(right));
    const std::u32string wideLeft = widened(features, left);
    const std::u32string wideRight = widened(features, right);
    return visit(std::u32string_view(wideLeft), std::u32string_view(wideRight));
}

// The same with the units Spark's own functions count.
template <typename Visit> auto withUnits(const ValueFeatures &features, Code left, Code right, Visit &&visit)
{
    return withTexts(features, left, right, [&]<typename Text>(Text x, Text y) {
        if constexpr (std::is_same_v<Text, std::u32string_view>) {
            if (features.profile() == MetricProfile::Spark) {
                const std::u32string unitsLeft = utf16Units(x);
                const std::u32string unitsRight = utf16Units(y);
                return visit(std::u32string_view(unitsLeft), std::u32string_view(unitsRight));
            }
        }
        return visit(x, y);
    });
}

// The first `count` code points; nothing when there are fewer.
std::optional<std::u32string> beginning(std::string_view text, std::size_t count)
{
    std::u32string points = codePointsOf(text, count);
    return points.size() < count ? std::nullopt : std::optional{std::move(points)};
}

bool isIsoDate(std::string_view text)
{
    return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

} // namespace

double tokenSetSimilarity(const std::vector<Token> &left, const std::vector<Token> &right)
{
    static const SimilarityBound reachesAlike(AlikeToken, true);
    double total = 0;
    for (const auto *side : {&left, &right}) {
        for (const Token &token : *side)
            total += static_cast<double>(token.text.size());
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
            if (!reachesAlike.isReachable(token.characters, right[i].characters))
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
        common += best * static_cast<double>(token.text.size() + right[partner].text.size());
    }
    return common / total;
}

double tokenJaccardSimilarity(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right)
{
    std::size_t common = 0;
    for (auto x = left.begin(), y = right.begin(); x != left.end() && y != right.end();) {
        // Without branches: nothing foretells which side is behind.
        common += *x == *y ? 1 : 0;
        const bool isStepRight = *y <= *x;
        x += *x <= *y ? 1 : 0;
        y += isStepRight ? 1 : 0;
    }
    const std::size_t all = left.size() + right.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

double kilometresBetween(double leftLatitude, double leftLongitude, double rightLatitude, double rightLongitude)
{
    constexpr double Radius = 6371;
    const auto radians = [](double degrees) { return degrees * (std::numbers::pi / 180); };
    const double x = radians(leftLatitude);
    const double y = radians(rightLatitude);
    const double cosine = std::sin(x) * std::sin(y) + std::cos(x) * std::cos(y) * std::cos(radians(rightLongitude - leftLongitude));
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * Radius;
}

std::optional<double> cosineSimilarity(const std::vector<double> &left, const std::vector<double> &right)
{
    if (left.size() != right.size() || left.empty())
        return std::nullopt;
    const double product = std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
    const double lengths = std::sqrt(std::inner_product(left.begin(), left.end(), left.begin(), 0.0))
                           * std::sqrt(std::inner_product(right.begin(), right.end(), right.begin(), 0.0));
    return lengths > 0 ? std::optional{product / lengths} : std::nullopt;
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

double ValueComparator::jaro()
{
    if (m_jaro >= 0)
        return m_jaro;
    if (m_features->profile() == MetricProfile::Spark)
        m_jaro = withUnits(*m_features, m_left, m_right, [](auto left, auto right) { return sparkJaro(left, right); });
    else
        m_jaro = withTexts(*m_features, m_left, m_right, [](auto left, auto right) { return rapidfuzz::jaro_similarity(left, right); });
    return m_jaro;
}

double ValueComparator::jaroWinkler()
{
    if (m_jaroWinkler >= 0)
        return m_jaroWinkler;
    if (m_features->profile() == MetricProfile::Spark) {
        m_jaroWinkler = withUnits(*m_features, m_left, m_right, [](auto left, auto right) { return sparkJaroWinkler(left, right); });
        return m_jaroWinkler;
    }
    if (!m_features->isNarrow(m_left) || !m_features->isNarrow(m_right)) {
        m_jaroWinkler =
            withTexts(*m_features, m_left, m_right, [](auto left, auto right) { return rapidfuzz::jaro_winkler_similarity(left, right); });
        return m_jaroWinkler;
    }
    const std::string_view right = m_features->narrow(m_right);
    if (m_patternOf == m_left) {
        m_jaroWinkler = m_pattern->similarity(right);
    } else if (m_seenLeft == m_left) {
        m_pattern.emplace(m_features->narrow(m_left));
        m_patternOf = m_left;
        m_jaroWinkler = m_pattern->similarity(right);
    } else {
        m_seenLeft = m_left;
        m_jaroWinkler = rapidfuzz::jaro_winkler_similarity(m_features->narrow(m_left), right);
    }
    return m_jaroWinkler;
}

double ValueComparator::jaccard() const
{
    return withUnits(*m_features, m_left, m_right, [](auto left, auto right) { return jaccardSimilarity(left, right); });
}

// More edits than the limit are needed for sure.
bool ValueComparator::isTooFar(std::size_t limit) const
{
    return fewestEdits(m_features->characters(m_left), m_features->characters(m_right)) > limit;
}

namespace
{

// rapidfuzz (3.x) shifts by negative numbers when it looks for few edits in long texts; asked for this many it takes another way.
constexpr std::size_t WordLength = 64;
constexpr std::size_t SafeLimit = 32;

// Exact up to the limit, above it any larger number.
template <typename Text> std::size_t boundedLevenshtein(const Text &left, const Text &right, std::size_t limit)
{
    const bool isLong = std::max(left.size(), right.size()) > WordLength;
    return static_cast<std::size_t>(rapidfuzz::levenshtein_distance(left, right, {1, 1, 1}, isLong ? std::max(limit, SafeLimit) : limit));
}

} // namespace

std::size_t ValueComparator::levenshtein(std::size_t limit)
{
    if (isTooFar(limit))
        return limit + 1;
    return withTexts(*m_features, m_left, m_right, [limit](auto left, auto right) { return boundedLevenshtein(left, right, limit); });
}

std::size_t ValueComparator::damerau(std::size_t limit)
{
    if (isTooFar(limit))
        return limit + 1;
    return withUnits(*m_features, m_left, m_right, [limit](auto left, auto right) {
        // A transposition costs two edits at most, so a cheap bit-parallel Levenshtein rules most pairs out.
        if (boundedLevenshtein(left, right, 2 * limit) > 2 * limit)
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

double microsecondsOf(ConditionKind kind, double amount)
{
    return amount * (secondsOf(kind) * 1e6);
}

Truth areWithin(std::int64_t left, std::int64_t right, double microseconds)
{
    if (left == ValueFeatures::NoTime || right == ValueFeatures::NoTime)
        return Truth::Unknown;
    return truthOf(std::abs(static_cast<double>(left - right)) <= microseconds);
}

Truth ValueComparator::askNumber(ConditionKind kind, double amount) const
{
    const auto left = m_features->number(m_left);
    const auto right = m_features->number(m_right);
    if (!left || !right)
        return Truth::Unknown;
    const double difference = std::abs(*left - *right);
    if (kind == ConditionKind::NumericDifference)
        return truthOf(difference <= amount);
    // Splink divides by the larger number as it stands, also below zero; ours by the one that is farther from zero.
    const bool isOurs = m_features->profile() == MetricProfile::CodePoints;
    const double larger = isOurs ? std::max(std::abs(*left), std::abs(*right)) : std::max(*left, *right);
    return larger == 0 ? Truth::Unknown : truthOf(difference / larger < amount);
}

Truth ValueComparator::askPostcode(ConditionKind kind) const
{
    const auto partOf = [kind](const PostcodeParts &parts) {
        return kind == ConditionKind::PostcodeArea ? parts.area : kind == ConditionKind::PostcodeDistrict ? parts.district : parts.sector;
    };
    const std::string_view left = partOf(postcodePartsOf(m_features->text(m_left)));
    const std::string_view right = partOf(postcodePartsOf(m_features->text(m_right)));
    return left.empty() || right.empty() ? Truth::Unknown : truthOf(left == right);
}

Truth ValueComparator::askText(ConditionKind kind, double amount)
{
    switch (kind) {
    case ConditionKind::EmailUser: {
        const std::string_view left = userOf(m_features->text(m_left));
        return truthOf(!left.empty() && left == userOf(m_features->text(m_right)));
    }
    case ConditionKind::Prefix: {
        const auto left = beginning(m_features->text(m_left), static_cast<std::size_t>(amount));
        return truthOf(left && left == beginning(m_features->text(m_right), static_cast<std::size_t>(amount)));
    }
    case ConditionKind::Initials: {
        constexpr std::size_t Enough = 3; // whether a text is one letter, perhaps with a dot, shows within three
        return truthOf(areInitialsAlike(codePointsOf(m_features->text(m_left), Enough), codePointsOf(m_features->text(m_right), Enough)));
    }
    case ConditionKind::Phonetic: {
        const std::uint64_t left = m_features->phonetic(m_left);
        const std::uint64_t right = m_features->phonetic(m_right);
        return left == 0 || right == 0 ? Truth::Unknown : truthOf(left == right);
    }
    case ConditionKind::Cosine: {
        const auto similarity = cosineSimilarity(m_features->numbers(m_left), m_features->numbers(m_right));
        return similarity ? truthOf(*similarity >= amount) : Truth::Unknown;
    }
    default: return Truth::False;
    }
}

Truth ValueComparator::ask(ConditionKind kind, double amount)
{
    switch (kind) {
    case ConditionKind::Exact: return truthOf(m_left == m_right);
    case ConditionKind::JaroWinkler: return truthOf(jaroWinkler() >= amount);
    case ConditionKind::Jaro: return truthOf(jaro() >= amount);
    case ConditionKind::Levenshtein: return truthOf(levenshtein(static_cast<std::size_t>(amount)) <= static_cast<std::size_t>(amount));
    case ConditionKind::DamerauLevenshtein: return truthOf(damerau(static_cast<std::size_t>(amount)) <= static_cast<std::size_t>(amount));
    case ConditionKind::Jaccard: return truthOf(jaccard() >= amount);
    case ConditionKind::TokenSet: return truthOf(tokenSet() >= amount);
    case ConditionKind::TokenJaccard:
        return truthOf(tokenJaccardSimilarity(m_features->distinctWords(m_left), m_features->distinctWords(m_right)) >= amount);
    case ConditionKind::DateDays:
    case ConditionKind::DateMonths:
    case ConditionKind::DateYears:
    case ConditionKind::TimeSeconds: return areWithin(m_features->time(m_left), m_features->time(m_right), microsecondsOf(kind, amount));
    case ConditionKind::DateParts: return truthOf(areDatePartsAlike(m_features->text(m_left), m_features->text(m_right)));
    case ConditionKind::Nickname: return truthOf(areNicknames(m_features->text(m_left), m_features->text(m_right)));
    case ConditionKind::NumericDifference:
    case ConditionKind::PercentageDifference: return askNumber(kind, amount);
    case ConditionKind::PostcodeArea:
    case ConditionKind::PostcodeDistrict:
    case ConditionKind::PostcodeSector: return askPostcode(kind);
    default: return askText(kind, amount);
    }
}

} // namespace engine
