// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How values lie in the store. Byte 0 is the version (1). Then per value: varint attribute, varint column, byte flags (bit 7: canonical
// equals text), varint length + text, and unless bit 7 is set varint length + canonical.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace engine::packing
{

inline constexpr char Version = 1;
inline constexpr std::uint8_t CanonicalIsText = 0x80;

void putVarint(std::string &out, std::uint64_t number);

// Reads from the front of bytes and shortens it; false when there is too little.
[[nodiscard]] inline bool takeVarint(std::string_view &bytes, std::uint64_t &number)
{
    number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

[[nodiscard]] inline bool takeText(std::string_view &bytes, std::string_view &text)
{
    std::uint64_t length = 0;
    if (!takeVarint(bytes, length) || length > bytes.size())
        return false;
    text = bytes.substr(0, length);
    bytes.remove_prefix(length);
    return true;
}

struct PackedValue {
    std::uint16_t attribute = 0;
    std::uint16_t column = 0;
    std::uint8_t flags = 0; // ValueFlag bits
    std::string_view text;
    std::string_view canonical;
};

// Takes the next value; false at damage. Call while !bytes.empty().
[[nodiscard]] inline bool takeValue(std::string_view &bytes, PackedValue &value)
{
    std::uint64_t attribute = 0;
    std::uint64_t column = 0;
    if (!takeVarint(bytes, attribute) || !takeVarint(bytes, column) || attribute == 0 || attribute > 0xFFFF || column > 0xFFFF || bytes.empty())
        return false;
    const auto flags = static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    value.attribute = static_cast<std::uint16_t>(attribute);
    value.column = static_cast<std::uint16_t>(column);
    value.flags = flags & 0x7FU;
    if (!takeText(bytes, value.text))
        return false;
    if ((flags & CanonicalIsText) != 0) {
        value.canonical = value.text;
        return true;
    }
    return takeText(bytes, value.canonical);
}

} // namespace engine::packing
