// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Constrained linking: which records are one customer, given links, decisions and what must never be joined (matching.md, "Linking").
// Pure and deterministic: neither the order of the input nor the number of threads matters.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/customer.h"
#include "engine/model/pair.h"

namespace engine
{

// Records are named by their index 0 … n-1, ascending by record id, so that ties by index are ties by id.

struct LinkDecision {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool isSame = true; // else: different
};

// The values of one attribute that a customer has once. Add the records in order, each with its value codes (none when missing).
struct UniqueValues {
    AttributeId attribute;
    std::vector<std::uint32_t> offsets{0}; // values of record i: [offsets[i], offsets[i + 1])
    std::vector<std::uint32_t> values;     // equal codes are equal values
    void addRecord(std::span<const std::uint32_t> codes);
};

struct LinkConstraints {
    std::vector<UniqueValues> unique;
    std::vector<std::uint32_t> source;  // of each record, as an index into isDuplicateFree; empty: no such constraint
    std::vector<bool> isDuplicateFree;  // by source
    std::uint32_t largestCluster = 200; // 0: no limit
    double vetoWeight = -std::numeric_limits<double>::infinity();
};

struct LinkProblem {
    std::uint32_t records = 0;
    std::span<const ScoredPair> scored; // every pair whose weight is known, in any order
    static constexpr double NoLinks = std::numeric_limits<double>::infinity();
    double matchWeight = NoLinks; // those at or above are links
    std::span<const LinkDecision> decisions;
    LinkConstraints constraints;
    // The weight of any pair, whether or not a blocking rule found it. With it and a veto weight, every pair between two groups is looked at before
    // they become one; without it, the scored ones are. The same pair must always have the same weight.
    std::function<double(std::uint32_t a, std::uint32_t b)> weightBetween = {};
};

// A link that joined two groups, in the order of joining: what "how was this customer formed" shows.
struct UsedLink {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0; // of the pair where it was scored; 0 for a decision on a pair never scored
    bool isDecided = false;
    friend bool operator==(const UsedLink &, const UsedLink &) = default;
};

struct LinkRefusal {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0;
    RefusalReason reason = RefusalReason::DecidedDifferent;
    std::uint32_t becauseA = 0; // the records in conflict, becauseA < becauseB; with TooLarge the link itself
    std::uint32_t becauseB = 0;
    AttributeId attribute; // with UniqueAttribute
    friend bool operator==(const LinkRefusal &, const LinkRefusal &) = default;
};

struct LinkResult {
    std::vector<std::uint32_t> labels; // of each record: the smallest record of its cluster
    std::uint32_t clusters = 0;
    std::vector<UsedLink> used;
    std::vector<LinkRefusal> refusals;   // in the order of linking; several reasons at once: the first of RefusalReason
    std::vector<LinkRefusal> overridden; // decided the same although the reason speaks against it: joined all the same
};

// Same-decisions first (by record), then links by falling weight (ties by record). A same-decision gives way to nothing but a different-decision.
// A pair that was decided the same vetoes nothing.
// A unique attribute refuses a union unless the values of one side are all among those of the other, so that a record that brings two
// values itself still joins its like. About O((records + links) log links). Error: an index out of range, a list of the wrong length, cancelled.
[[nodiscard]] Result<LinkResult> linkRecords(const LinkProblem &problem, Progress &progress);

} // namespace engine
