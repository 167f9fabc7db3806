// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters with marks, and how they get lost or damaged. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tests::population
{

[[nodiscard]] std::string withoutMarks(std::string_view text);   // Müller → Muller
[[nodiscard]] std::string transliterated(std::string_view text); // Müller → Mueller
[[nodiscard]] std::string mojibake(std::string_view text);       // Müller → MÃ¼ller: UTF-8 read as Windows-1252
[[nodiscard]] std::string upper(std::string_view text);          // ASCII letters
[[nodiscard]] bool isAscii(std::string_view text);

} // namespace tests::population
