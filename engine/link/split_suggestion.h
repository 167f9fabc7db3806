// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a cluster would come apart most easily. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/pair.h"

namespace engine
{

struct SplitSuggestion {
    std::vector<std::uint32_t> stay; // holds record 0 when both are of one size, else the larger side; ascending
    std::vector<std::uint32_t> move;
    double cut = 0; // bits of evidence between the two
};

// The weakest cut (Stoer and Wagner 1997) of records 0 … size-1 by their pairs; a pair weighs its bits, and nothing when they are negative.
// Both sides are empty when there are fewer than two records. Meant for clusters up to some hundred records: O(size^3).
[[nodiscard]] SplitSuggestion suggestSplit(std::uint32_t size, std::span<const ScoredPair> pairs);

} // namespace engine
