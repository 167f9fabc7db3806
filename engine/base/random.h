// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A seeded generator whose numbers are the same on every platform (the distributions of <random> are not).
#pragma once

#include <cstdint>
#include <random>

namespace engine
{

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    [[nodiscard]] std::uint64_t next() { return m_engine(); }
    // Even in [0, bound); bound > 0. Multiply-shift (Lemire 2019) without the rejection step: bias below 2^-32 for small bounds.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound)
    {
        __extension__ using Wide = unsigned __int128;
        return static_cast<std::uint64_t>((static_cast<Wide>(m_engine()) * bound) >> 64U);
    }
    // Even in [0, 1).
    [[nodiscard]] double unit() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }

private:
    std::mt19937_64 m_engine;
};

} // namespace engine
