// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// UTF-8 by whole characters. Plain functions; any thread.
#pragma once

#include <algorithm>
#include <string_view>

namespace engine
{

[[nodiscard]] constexpr bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Code points; as many as there are first bytes.
[[nodiscard]] constexpr std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !isInsideCharacter(c); }));
}

// Where so many characters end that begin at `at`; the end of the text when it has fewer.
[[nodiscard]] constexpr std::size_t endOfCharacters(std::string_view text, std::size_t at, std::size_t count)
{
    for (; count != 0 && at < text.size(); --count) {
        ++at;
        while (at < text.size() && isInsideCharacter(text[at]))
            ++at;
    }
    return at;
}

// The longest beginning of at most so many bytes that does not cut a character.
[[nodiscard]] constexpr std::string_view cutToBytes(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && isInsideCharacter(text[bytes]))
        --bytes;
    return text.substr(0, bytes);
}

} // namespace engine
