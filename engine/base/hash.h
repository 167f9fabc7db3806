// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fast 64-bit and 128-bit hashes for tables and change detection. Not for security: the journal uses libsodium.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace engine
{

using Hash128 = std::array<std::byte, 16>;

[[nodiscard]] std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);
[[nodiscard]] Hash128 hash128(std::string_view bytes);

// Mixes one more value into a hash; order matters.
[[nodiscard]] constexpr std::uint64_t mixHash(std::uint64_t hash, std::uint64_t value)
{
    std::uint64_t z = hash ^ (value + 0x9E3779B97F4A7C15ULL + (hash << 6) + (hash >> 2));
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL; // the finaliser of SplitMix64 (Steele, Lea, Flood 2014)
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace engine
