// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Facts about one cluster that tell how sure it is. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/model/pair.h"

namespace engine
{

struct ClusterMetrics {
    std::uint32_t size = 0;
    std::uint32_t links = 0; // distinct pairs given
    double density = 1;      // links of all possible ones; 1 for a single record
    double lowestLink = 0;   // smallest weight of a link; 0 without links
    double weakestHold = 0;  // smallest weight on the strongest spanning tree: what really holds it together; 0 without links
    bool isConnected = true; // by the links given
    std::vector<std::pair<std::uint32_t, std::uint32_t>> bridges; // links whose loss would split it, ascending
    std::vector<std::uint32_t> sourcesInConflict;                 // sources with more than one record in it, ascending
};

// links: among the cluster's records 0 … size-1; sources: of each record (may be empty).
[[nodiscard]] ClusterMetrics clusterMetrics(std::uint32_t size, std::span<const ScoredPair> links, std::span<const std::uint32_t> sources);

} // namespace engine
