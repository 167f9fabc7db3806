// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters and digits of ASCII, whatever the locale; every other byte, those of UTF-8 among them, is neither. Plain functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace engine::ascii
{

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return isUpper(c) || isLower(c);
}

[[nodiscard]] constexpr bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDigit(c);
}

[[nodiscard]] constexpr char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char upper(char c)
{
    return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (char &c : lowered)
        c = lower(c);
    return lowered;
}

} // namespace engine::ascii
