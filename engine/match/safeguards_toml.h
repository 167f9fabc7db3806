// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Safeguards as TOML text: what the Matching page edits and `safeguards set` reads. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/model/safeguards.h"

namespace engine
{

// What safeguards may be set to, here and wherever else they are set.
namespace safeguard_bounds
{
inline constexpr std::int64_t SmallestCluster = 2;
inline constexpr std::int64_t LargestCluster = 1000; // a person cannot look through more, and every union compares both sides
inline constexpr std::int64_t SmallestLimit = 2;
inline constexpr std::int64_t LargestLimit = 1'000'000'000;
inline constexpr double LowestVeto = -1000; // bits; a veto lies below 0
} // namespace safeguard_bounds

// sources: the codes a duplicate-free source can have; null: any. Error InputRejected names line, column, key and what is allowed there; an empty
// text, an unknown attribute, a value that is never compared and a pattern that cannot be evaluated are refused.
[[nodiscard]] Result<Safeguards> safeguardsFromToml(std::string_view text, const AttributeCatalog &catalog, const std::vector<std::string> *sources,
                                                    std::string_view name = "safeguards");

// Reads back equal.
[[nodiscard]] std::string safeguardsToToml(const Safeguards &safeguards, const AttributeCatalog &catalog);

} // namespace engine
