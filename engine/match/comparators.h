// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One question about two values. Holds the left value's prepared bit patterns, so each worker has its own.
#pragma once

#include <cstdint>
#include <optional>
#include <rapidfuzz/distance/JaroWinkler.hpp>
#include <span>

#include "engine/match/value_features.h"

namespace engine
{

enum class Truth : std::uint8_t { False, True, Unknown };

[[nodiscard]] constexpr Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

class ValueComparator
{
public:
    // Sets the two values the next questions are about; both codes of the dictionary of `features`, never 0. The same features every time.
    void set(const ValueFeatures &features, Code left, Code right)
    {
        if (m_left == left && m_right == right)
            return;
        m_features = &features;
        m_left = left;
        m_right = right;
        m_jaro = m_jaroWinkler = m_tokenSet = -1;
    }

    // Questions about two values of one attribute: not Missing, Reversed, ArrayIntersect, ArraySubset, DistanceKm, Literal, And, Or, Not, Else.
    // Unknown where a value is nothing of the kind: no date, no number.
    [[nodiscard]] Truth ask(ConditionKind kind, double amount);

private:
    [[nodiscard]] Truth askText(ConditionKind kind, double amount);
    [[nodiscard]] Truth askNumber(ConditionKind kind, double amount) const;
    [[nodiscard]] Truth askPostcode(ConditionKind kind) const;
    [[nodiscard]] double jaro();
    [[nodiscard]] double jaroWinkler();
    [[nodiscard]] double jaccard() const;
    [[nodiscard]] bool isTooFar(std::size_t limit) const;
    [[nodiscard]] std::size_t levenshtein(std::size_t limit);
    [[nodiscard]] std::size_t damerau(std::size_t limit);
    [[nodiscard]] double tokenSet();

    const ValueFeatures *m_features = nullptr;
    Code m_left = 0;
    Code m_right = 0;
    double m_jaro = -1; // of the two values, once asked for
    double m_jaroWinkler = -1;
    double m_tokenSet = -1;
    Code m_seenLeft = 0; // asked once already: the second time a pattern pays
    std::optional<rapidfuzz::CachedJaroWinkler<char>> m_pattern;
    Code m_patternOf = 0;
};

// What a condition on times means.
[[nodiscard]] double microsecondsOf(ConditionKind kind, double amount);
[[nodiscard]] Truth areWithin(std::int64_t left, std::int64_t right, double microseconds);

// Exposed for tests and for the plain reference.
[[nodiscard]] double tokenSetSimilarity(const std::vector<Token> &left, const std::vector<Token> &right);
[[nodiscard]] double tokenJaccardSimilarity(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right); // of distinctWordsOf()
[[nodiscard]] bool areDatePartsAlike(std::string_view left, std::string_view right);
[[nodiscard]] bool areInitialsAlike(std::u32string_view left, std::u32string_view right);
// Great circle distance by the spherical law of cosines with an Earth of 6371 km, as Splink has it; degrees.
[[nodiscard]] double kilometresBetween(double leftLatitude, double leftLongitude, double rightLatitude, double rightLongitude);
[[nodiscard]] std::optional<double> cosineSimilarity(const std::vector<double> &left, const std::vector<double> &right);

} // namespace engine
