// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The five systems: what each asks for, how it lays a record out, and what its customers did there. One thread.
#pragma once

#include <fstream>
#include <string>

#include "tests/support/population/draft.h"

namespace tests::population
{

enum class System : std::uint8_t { Crm, Shop, Support, Loyalty, Newsletter };
inline constexpr std::size_t SystemCount = 5;

struct SystemFacts {
    std::string_view code;
    std::string_view file;
    double share = 0; // of people it knows
    double twice = 0; // of those it holds twice
    Asks asks;
};
[[nodiscard]] const SystemFacts &factsOf(System system);

[[nodiscard]] std::string_view headerOf(System system);  // with its line end; empty for JSON lines
[[nodiscard]] std::string_view mappingOf(System system); // TOML

// The system's key of its n-th record.
[[nodiscard]] std::string keyOf(System system, std::uint64_t number);
// One line of the system's file. random: for the spellings a system leaves to people.
[[nodiscard]] std::string rowOf(System system, Draft &draft, const std::string &key, engine::Random &random);

// A cell for a file with that delimiter, quoted where it must be.
[[nodiscard]] std::string csvCell(std::string_view text, char delimiter);

} // namespace tests::population
