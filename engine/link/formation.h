// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a cluster came together, link by link, and what it would take for it to fall apart. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace engine
{

// A link that counts towards the cluster: a pair in the match zone, or one that a person decided the same. Records by index.
struct FormationLink {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0; // bits
    bool isDecided = false;
};

struct FormationStep {
    FormationLink link;
    std::vector<std::uint32_t> left;  // the records that came together before, with the link's a; ascending
    std::vector<std::uint32_t> right; // … with its b
    std::vector<std::uint32_t> loose; // the smaller side of the finished cluster when this link is taken out of its strongest tree; ascending
    std::uint32_t spares = 0;         // further links between the same two sides: they hold when this one breaks
    double strongestSpare = 0;        // bits; a decided one counts as infinite; 0 without spares
};

struct Formation {
    std::vector<FormationStep> steps; // in the order of joining: decided links first, then by falling weight, ties by record (as linkRecords)
    // The match threshold above which the cluster falls apart, and the step that breaks first; nothing for one that only decisions hold.
    std::optional<std::size_t> weakest;
};

// links: among the cluster's records 0 … size-1, each pair once, without those that were refused. O(size * (size + links)).
[[nodiscard]] Formation formationOf(std::uint32_t size, std::span<const FormationLink> links);

} // namespace engine
