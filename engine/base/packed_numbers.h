// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers as bytes, lowest first, one behind the other: what the packed columns of caches consist of. Plain functions; any thread.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace engine::packed
{

template <std::unsigned_integral Number> void put(std::string &bytes, Number number, std::size_t size = sizeof(Number))
{
    std::array<char, sizeof(std::uint64_t)> lowestFirst{};
    for (std::size_t i = 0; i < lowestFirst.size(); ++i)
        lowestFirst[i] = static_cast<char>(static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i)));
    bytes.append(lowestFirst.data(), size);
}

// Takes a number off the front; false when there are too few bytes.
template <std::unsigned_integral Number> [[nodiscard]] bool take(std::string_view &bytes, Number &number, std::size_t size = sizeof(Number))
{
    if (bytes.size() < size)
        return false;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    number = static_cast<Number>(value);
    bytes.remove_prefix(size);
    return true;
}

} // namespace engine::packed
