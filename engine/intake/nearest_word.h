// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Help for a person who mistyped a name. Pure functions; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace engine
{

// The name that was probably meant; empty when none is near.
[[nodiscard]] std::string nearestWord(std::string_view word, std::span<const std::string> names);
// "a, b, c and 12 more".
[[nodiscard]] std::string listOf(std::span<const std::string> names, std::size_t most = 12);

} // namespace engine
