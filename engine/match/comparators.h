// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One question about two values. Holds the left value's prepared bit patterns, so each worker has its own.
#pragma once

#include <optional>
#include <rapidfuzz/distance/JaroWinkler.hpp>

#include "engine/match/value_features.h"

namespace engine
{

class ValueComparator
{
public:
    // Sets the two values the next questions are about; both codes of the column of `features`, never 0.
    void set(const ValueFeatures &features, Code left, Code right);

    // Symmetric kinds on one attribute only: not Missing, Reversed, ArrayIntersect, And, Or, Not, Else.
    [[nodiscard]] bool holds(ConditionKind kind, double amount);

private:
    [[nodiscard]] double jaro();
    [[nodiscard]] double jaroWinkler();
    [[nodiscard]] bool isTooFar(std::size_t limit) const;
    [[nodiscard]] std::size_t levenshtein(std::size_t limit);
    [[nodiscard]] std::size_t damerau(std::size_t limit);
    [[nodiscard]] double tokenSet();
    [[nodiscard]] double dayDifference() const; // negative when one is no date

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

// Exposed for tests and for the plain reference: the metrics on texts, by code points.
[[nodiscard]] double tokenSetSimilarity(const std::vector<Token> &left, const std::vector<Token> &right);
[[nodiscard]] bool areDatePartsAlike(std::string_view left, std::string_view right);
[[nodiscard]] bool areInitialsAlike(std::u32string_view left, std::u32string_view right);

} // namespace engine
