// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worklist: doubtful pairs gathered to items of a size that a person can look at, riskiest first. Pure; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/ids.h"
#include "engine/link/linker.h"
#include "engine/model/pair.h"

namespace engine
{

enum class DoubtKind : std::uint8_t { Review = 1, Refused = 2, Stale = 3, Conflict = 4 }; // numbers as stored

// A pair somebody should look at. Review: scored between the thresholds. Refused: would have joined, but. Stale: decided on evidence that
// has changed since. Conflict: joined by a decision against a constraint.
struct Doubt {
    std::uint32_t a = 0; // record indexes
    std::uint32_t b = 0;
    double weight = 0;
    DoubtKind kind = DoubtKind::Review;
    bool isDecidedSame = false; // with Stale
    LevelVector levels = 0;     // 0 where they are not known
};

struct DoubtItem {
    std::uint64_t key = 0;                // of its top pair's record ids: the same item keeps it over runs
    DoubtKind kind = DoubtKind::Review;   // the gravest in it: Conflict, Stale, Refused, Review
    std::vector<std::uint32_t> records;   // those in question first, then others of the same customers; at most largestItem
    std::vector<std::uint32_t> customers; // cluster labels, ascending
    std::vector<Doubt> doubts;            // by falling weight
    double topWeight = 0;
    LevelVector pattern = 0; // levels of its least certain doubt …
    double uncertainty = 0;  // … and how little the model knows of it: 1 at even odds, 0 when sure
    double risk = 0;         // records expected to be in the wrong place: chance of error × records it would join or part
    std::string title;
};

struct WorklistInput {
    std::span<const std::uint32_t> labels; // cluster of each record
    std::span<const RecordId> ids;         // of each record
    std::span<const Doubt> doubts;         // in any order; a Review pair inside one cluster is no doubt and is left out
    std::span<const RecordPair> settled;   // pairs with a decision in force that is not stale: no doubt either; sorted
    std::uint32_t largestItem = 50;
    std::function<std::string(std::span<const std::uint32_t>)> titleOf; // may be empty
};

// Items are the components of customers connected by doubts; one that would hold more than largestItem records is cut where its doubts
// are weakest (doubt_groups.h). Every doubt stands in exactly one item. By falling risk, ties by key.
[[nodiscard]] std::vector<DoubtItem> buildWorklist(const WorklistInput &input);

} // namespace engine
