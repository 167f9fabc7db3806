// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a value of one attribute is blocked by the project's safeguards. Never changes after it is made; any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/model/safeguards.h"

namespace engine
{

enum class BlockReason : std::uint8_t {
    None,
    Value,      // named by the safeguards
    Pattern,    // fits a pattern
    NotChecked, // a pattern could not be evaluated: the value is blocked all the same
    Limit,      // in more records than allowed
};

class ValueBlocker
{
public:
    static constexpr std::size_t LongestPattern = 1000;
    static constexpr std::size_t MostPatterns = 200;
    static constexpr std::size_t LongestValue = 8192; // a longer one counts as not evaluated

    ValueBlocker(const Attribute &attribute, const BlockedValues &blocked);
    ValueBlocker(ValueBlocker &&) noexcept;
    ValueBlocker &operator=(ValueBlocker &&) noexcept;
    ~ValueBlocker();

    // None, Value, Pattern or NotChecked. canonical: a stored canonical value, not empty.
    [[nodiscard]] BlockReason reasonFor(std::string_view canonical) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// What is wrong with a pattern, in words; empty when nothing is. One that fits the empty text would block everything.
[[nodiscard]] std::string patternFault(std::string_view pattern);
// The form a value of the attribute is compared in; empty when it counts as missing. isInvalid: because it is no such value.
struct ComparedForm {
    std::string canonical;
    bool isInvalid = false;
};
[[nodiscard]] ComparedForm comparedForm(const Attribute &attribute, std::string_view text);

} // namespace engine
