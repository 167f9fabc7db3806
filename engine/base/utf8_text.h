// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// UTF-8 by whole characters. Plain functions; any thread.
#pragma once

#include <string_view>

namespace engine
{

[[nodiscard]] constexpr bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
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
