// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The candidate pairs of some records with all records of the project, from the stored blocks. Inside engine/workspace only.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/match/match_run.h"
#include "engine/workspace/match_compute.h"

namespace engine {

class Database;

struct ChangedCandidates {
    ColumnTable table;                // of the records that the pairs name, and the changed ones
    std::vector<CandidatePair> pairs; // by index in the table
};

// changed: ascending, those whose blocks are made anew; overlaid: with them, all for which the pages of the blocks are out of date.
// Puts the new blocks into the store. Nothing when there would be more pairs than `most`.
[[nodiscard]] Result<std::optional<ChangedCandidates>> findCandidates(Database &database, const ComputeInput &given, std::span<const RecordId> changed,
                                                                      std::span<const RecordId> overlaid, std::uint64_t most);

} // namespace engine
