// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A name cut into its parts, and the words that decide how. For engine/canon only; thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/canon/canonicaliser.h"

namespace engine::canon
{

// One blank-separated piece of a name: as written, and folded ("O'Neill", "oneill"; "Mary-Jane", "mary jane").
struct NameToken {
    std::string shown;
    std::string folded;
};
using NameTokens = std::vector<NameToken>;

struct NameParts {
    NameTokens given, middle, family;
    std::string suffix;     // "jr", "ii"; empty when none
    bool isCertain = false; // the order was written, declared or known; else given-first is a guess
};

[[nodiscard]] NameTokens tokensOf(std::string_view text);
// Takes titles off the front and suffixes off the end while anything else is left; returns the suffix of a generation.
[[nodiscard]] std::string takeTitlesAndSuffixes(NameTokens &tokens);
[[nodiscard]] NameParts partsOfFullName(std::string_view text, NameOrder order, std::string_view region);

[[nodiscard]] std::string foldedText(const NameTokens &tokens);
[[nodiscard]] std::string shownText(const NameTokens &tokens);

[[nodiscard]] std::string_view titleOf(std::string_view folded);  // empty when it is none
[[nodiscard]] std::string_view suffixOf(std::string_view folded); // "jr", "=degree", or empty
[[nodiscard]] bool isParticle(std::string_view folded);

} // namespace engine::canon
