// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Blocking rules as text: `l.family_name = r.family_name AND substr(l.birth_date, 1, 4) = substr(r.birth_date, 1, 4)`.
// Both sides of an equation must be the same expression on one attribute, so that a record has its key apart from any partner.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/attribute.h"

namespace engine
{

enum class KeyFunction : std::uint8_t {
    Substr,       // (text, start from 1, length)
    Left,         // (text, length)
    Right,        // (text, length)
    Lower,        // ASCII letters
    Soundex,      // American Soundex of the letters
    Phonetic,     // consonant skeleton, tolerant to spelling (our own key, see phonetic_key.h)
    EmailUser,    // before the @
    FirstToken,   // first word
    LastToken,    // last word
    SortedTokens, // words in alphabetical order
    AnyToken,     // each word of three or more letters is a key of its own
    Digits,       // digits only
};

[[nodiscard]] std::string_view codeOf(KeyFunction function); // "substr"

struct KeyStep {
    KeyFunction function = KeyFunction::Lower;
    std::int32_t first = 0;
    std::int32_t second = 0;
    friend bool operator==(const KeyStep &, const KeyStep &) = default;
};

struct KeyExpression {
    AttributeId attribute;
    std::vector<KeyStep> steps; // innermost first
    friend bool operator==(const KeyExpression &, const KeyExpression &) = default;
};

struct BlockingRule {
    std::vector<KeyExpression> keys; // all must agree
    friend bool operator==(const BlockingRule &, const BlockingRule &) = default;
};

// The error names the position (from 1) and what may stand there.
[[nodiscard]] Result<BlockingRule> parseBlockingRule(std::string_view text, const AttributeCatalog &catalog);
[[nodiscard]] std::string blockingRuleText(const BlockingRule &rule, const AttributeCatalog &catalog);

// The keys an expression gives for one canonical value; none when the result is empty (such a record is in no block of the rule).
void evaluateKey(const KeyExpression &expression, std::string_view value, std::vector<std::string> &keys);

} // namespace engine
