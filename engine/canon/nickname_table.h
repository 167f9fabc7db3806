// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known of given names: nicknames (Bob ~ Robert) and which words are given names at all. All names are in canonical
// form ("jurgen"). The tables are built once and only read after that; any thread may ask.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace engine
{

// Both are forms of one given name: bob ~ robert, and bob ~ rob as both are forms of robert. Equal names are not nicknames.
[[nodiscard]] bool areNicknames(std::string_view a, std::string_view b);

// The full forms a name may stand for ("lotte" → charlotte, lieselotte), itself first when it is one; empty when unknown.
[[nodiscard]] std::span<const std::string_view> canonicalGivenNames(std::string_view name);

enum class NameGender : std::uint8_t { Unknown, Female, Male, Both };

[[nodiscard]] bool isGivenName(std::string_view token);
[[nodiscard]] NameGender genderOfGivenName(std::string_view token);

} // namespace engine
