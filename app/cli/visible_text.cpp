// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/visible_text.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace app::cli
{

namespace
{

bool isPlain(char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
}

bool isHidden(std::uint32_t point)
{
    return point < 0xA0 || (point >= 0x200B && point <= 0x200F && point != 0x200C && point != 0x200D) || (point >= 0x2028 && point <= 0x202E)
           || (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB)
           || (point >= 0xE0000 && point <= 0xE0FFF);
}

// Bytes of the character that begins here, 0 when it is none; point: which one.
std::size_t takeCharacter(std::string_view text, std::uint32_t &point)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(0);
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    point = size == 1 ? first : first & (0xFFU >> (size + 1));
    if (first > 0xF4 || (size == 1 && first >= 0x80) || text.size() < size)
        return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
        point = (point << 6U) | (byte(i) & 0x3FU);
    }
    const bool isOverlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    return isOverlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000) ? 0 : size;
}

} // namespace

std::string visible(std::string_view text)
{
    if (std::ranges::all_of(text, isPlain))
        return std::string(text);
    std::string shown;
    while (!text.empty()) {
        std::uint32_t point = 0;
        std::size_t size = 1;
        if (isPlain(text.front())) {
            shown += text.front();
        } else if (size = takeCharacter(text, point); size == 0) {
            shown += "\xEF\xBF\xBD"; // U+FFFD, as everywhere for bytes that are no text
            size = 1;
        } else if (isHidden(point)) {
            shown += fmt::format("⟨U+{:04X}⟩", point);
        } else {
            shown += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return shown;
}

std::string visibleInOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text)
        line += c == '\n' ? " ↵ " : std::string(1, c);
    return visible(line);
}

} // namespace app::cli
