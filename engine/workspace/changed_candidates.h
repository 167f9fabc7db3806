// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The candidate pairs of some records with all records of the project, from the stored blocks. Inside engine/workspace only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/match/match_run.h"
#include "engine/workspace/match_compute.h"

namespace engine
{

class Database;

struct ChangedCandidates {
    std::vector<RecordId> changed;    // ascending; with those that hold a value which is no evidence any more
    ColumnTable table;                // of the records that the pairs name, and the changed ones
    std::vector<CandidatePair> pairs; // by index in the table
};

// Pairs are counted before they are put down, so that no block takes more memory than these allow.
struct CandidateLimits {
    std::uint64_t worthwhile = UINT64_MAX; // different pairs; with more of them comparing everything is the better way
    std::uint64_t pairBudget = UINT64_MAX; // pairs of all blocks together, one that several rules find counted with each of them
};

// changed: ascending, those whose blocks are made anew; overlaid: with them, all for which the pages of the blocks are out of date.
// What has come to be no evidence is added to the basis, here and in the store; new blocks are put there, too, and who is touched beside `changed`
// is marked. Nothing when there are more pairs than are worthwhile; InputRejected when there are more than the budget allows.
[[nodiscard]] Result<std::optional<ChangedCandidates>> findCandidates(Database &database, ComputeInput &given, std::vector<RecordId> changed,
                                                                      std::vector<RecordId> overlaid, const CandidateLimits &limits,
                                                                      Progress &progress);

} // namespace engine
