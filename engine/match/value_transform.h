// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a condition does to the values of an attribute before it looks at them: lower, substring, a part by regular expression …
// A run transforms each distinct value once. Plain values; a ValueTransformer may be used by all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace re2
{
class RE2;
}

namespace engine
{

enum class TransformKind : std::uint8_t {
    Element,      // of several values the one at `first`: 1, 2 … from the front, -1, -2 … from the back; must come first
    Lower,        // each code point by itself
    Upper,        // …
    Trim,         // spaces at both ends
    Substring,    // `second` code points (0: all) from number `first` on: 1, 2 … from the front, -1, -2 … from the back
    RegexExtract, // group `first` of the first place where the expression `text` (RE2) fits; empty when it fits nowhere
    NullIf,       // the value `text` becomes missing
    AsText,       // as it is: values are texts; kept for the SQL it stands for
    ParseDate,    // read by the strptime format `text`; becomes an ISO date or time, or missing
    Personal,     // an e-mail address or number that a household or an office has by its nature (info@, a landline) becomes missing;
                  // of an address the mailbox counts, without a +tag
    KeepEmpty,    // an empty result is a value, as in SQL; without it an empty result is missing
};

[[nodiscard]] std::string_view codeOf(TransformKind kind); // "regex_extract"
[[nodiscard]] std::optional<TransformKind> transformKindFromCode(std::string_view code);

struct Transform {
    TransformKind kind = TransformKind::Lower;
    std::int32_t first = 0;
    std::int32_t second = 0;
    std::string text = {};
    friend bool operator==(const Transform &, const Transform &) = default;
};

// Element as the first transform: the place of the value that is looked at; 0 for all values.
[[nodiscard]] std::int32_t elementOf(std::span<const Transform> transforms);

// Are values that a household or an office shares left out?
[[nodiscard]] bool leavesOutShared(std::span<const Transform> transforms);

// What is wrong with a transform, and with which of its keys in JSON ("pattern", "format", "first" …).
struct TransformProblem {
    std::string key;
    std::string what;
};
[[nodiscard]] std::optional<TransformProblem> problemOf(const Transform &transform, bool isFirst);

class ValueTransformer
{
public:
    // The transforms must have no problem; Element is passed over.
    explicit ValueTransformer(std::span<const Transform> transforms);
    ~ValueTransformer();
    ValueTransformer(const ValueTransformer &) = delete;
    ValueTransformer &operator=(const ValueTransformer &) = delete;

    // Nothing when the value becomes missing.
    [[nodiscard]] std::optional<std::string> apply(std::string_view value) const;

private:
    struct Step;
    [[nodiscard]] static bool apply(const Step &step, std::string &value); // false: missing

    std::vector<Step> m_steps;
    bool m_keepsEmpty = false;
};

} // namespace engine
