// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Data on a terminal is text and nothing else: what would move the cursor, change colours or turn the order of letters becomes a mark.
#pragma once

#include <string>
#include <string_view>

namespace app::cli
{

// UTF-8. Line ends and tabs stay; other control characters, and directional controls come as ⟨U+001B⟩, broken bytes as U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);
// The same where a line is a unit: line ends come as ↵.
[[nodiscard]] std::string visibleInOneLine(std::string_view text);

} // namespace app::cli
