// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Candidate pairs, their scores, and the zones that two thresholds cut.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "engine/base/ids.h"

namespace engine
{

enum class Zone : std::uint8_t { NoMatch = 0, Review = 1, Match = 2 };
[[nodiscard]] std::string_view codeOf(Zone zone); // "no_match"

// Match weights in bits; review <= match. A weight equal to a threshold is above it.
struct Thresholds {
    double review = 0;
    double match = 0;
    [[nodiscard]] Zone zoneOf(double weight) const { return weight >= match ? Zone::Match : weight >= review ? Zone::Review : Zone::NoMatch; }
    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

// The levels of all comparisons of a pair: comparison i in bits 4i … 4i+3; 0 = missing, 1 = last level ("else"), higher = more alike.
using LevelVector = std::uint64_t;
inline constexpr unsigned LevelBits = 4;
inline constexpr unsigned MaxComparisons = 16;
[[nodiscard]] constexpr unsigned levelAt(LevelVector levels, unsigned comparison)
{
    return (levels >> (comparison * LevelBits)) & 0xFU;
}

// A scored pair inside one run: records by their index in the column table, a < b.
struct ScoredPair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0; // bits
    LevelVector levels = 0;
    std::uint8_t rule = 0; // index of the first blocking rule that found it
    friend bool operator==(const ScoredPair &, const ScoredPair &) = default;
};

// The same as stored and shown: records by their ids, a < b.
struct RecordPair {
    RecordId a;
    RecordId b;
    friend auto operator<=>(RecordPair, RecordPair) = default;
};
[[nodiscard]] constexpr RecordPair orderedPair(RecordId x, RecordId y)
{
    return x < y ? RecordPair{x, y} : RecordPair{y, x};
}

struct StoredPair {
    RecordPair records;
    double weight = 0;
    LevelVector levels = 0;
    std::uint8_t rule = 0;
    Zone zone = Zone::NoMatch;
    friend bool operator==(const StoredPair &, const StoredPair &) = default;
};

// 2^w / (1 + 2^w) without overflow.
[[nodiscard]] double probabilityOf(double weight);
[[nodiscard]] double weightOf(double probability);

} // namespace engine
