// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking again only what hangs together with some records, so that one decision at a million records touches a handful.
// The outcome is that of linking everything: links and decisions never reach out of a component. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/base/ids.h"
#include "engine/link/linker.h"

namespace engine
{

// The records that share a link (at or above the match threshold) or a same-decision with the given one.
using NeighboursOf = std::function<std::vector<RecordId>(RecordId)>;

// Every record that is connected with the seeds, ascending; the seeds among them.
[[nodiscard]] std::vector<RecordId> connectedRecords(std::span<const RecordId> seeds, const NeighboursOf &neighbours);

// A problem cut down to some of its records, with the spans' content owned here. Not movable once view() was taken.
class SubProblem
{
public:
    // records: ascending indexes into the whole. They should be closed under links and same-decisions.
    SubProblem(const LinkProblem &whole, std::span<const std::uint32_t> records);

    [[nodiscard]] LinkProblem view() const;
    [[nodiscard]] std::uint32_t original(std::uint32_t local) const { return m_records[local]; }

private:
    std::vector<std::uint32_t> m_records;
    std::vector<ScoredPair> m_links;
    std::vector<ScoredPair> m_scored;
    std::vector<LinkDecision> m_decisions;
    LinkConstraints m_constraints;
    std::function<double(std::uint32_t, std::uint32_t)> m_weightBetween; // of the whole
};

// Links the components of the seeds again, from a whole problem in memory (one walk over its pairs). Where the pairs lie in a store, ask it for
// connectedRecords(), load the pairs and decisions among those (vetoes too) and give linkRecords() that small problem: the outcome is the same.
struct LocalResult {
    std::vector<std::uint32_t> records; // ascending
    LinkResult result;                  // labels, links and refusals in indexes of the whole; labels in the order of records
};
[[nodiscard]] Result<LocalResult> relink(const LinkProblem &whole, std::span<const std::uint32_t> seeds, Progress &progress);

} // namespace engine
