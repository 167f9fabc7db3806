// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a matching run comes to, before anything of it is written: the same for a run and for the question what one would do.
// Inside engine/workspace only; one thread.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/progress.h"
#include "engine/match/column_table.h"
#include "engine/match/match_run.h"
#include "engine/match/model.h"
#include "engine/model/safeguards.h"
#include "engine/store/tables/block_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/task_store.h"
#include "engine/workspace/requests.h"
#include "engine/workspace/resolution.h"
#include "engine/workspace/source_overlap.h"

namespace engine
{

class Database;

struct ComputeInput {
    AttributeCatalog catalog;
    Model model;
    Safeguards safeguards;
    unsigned threads = 0;
    Timestamp now;
    bool isTrial = false;            // writes nothing, computes no golden records and names no task
    std::optional<MatchBasis> basis; // that the run goes by; none: it is taken from the records
};

struct Computed {
    ColumnTable table;
    MatchOutput output;
    std::vector<BlockPages> blocks; // by rule; none of a trial
    ComparedIn comparedIn;          // none of a trial
    ResolutionInput input;
    Resolution resolution;
    std::vector<Decision> restated;
    std::vector<StoredGolden> golden;
    std::vector<StoredTask> tasks;
    GoldenSeries goldenIds;
};

// What linking rests on, without who the records belong to now. weightBetween refers to table and given.
[[nodiscard]] Result<ResolutionInput> linkingInput(Database &database, const ColumnTable &table, const ComputeInput &given,
                                                   std::vector<ScoredPair> pairs);
// A decision is stale while the evidence it was made on is another than that of now. Sets the states of those on two active records and returns
// what changed.
[[nodiscard]] Result<std::vector<Decision>> refreshStates(Database &database, std::vector<Decision> &decisions);
[[nodiscard]] StoredPair storedPair(const ScoredPair &pair, RecordPair records, Thresholds thresholds);
// As far as who is one customer: no golden records and no tasks yet.
[[nodiscard]] Result<Computed> computeClusters(Database &database, const ComputeInput &input, MatchReport &report, Progress &progress);
[[nodiscard]] Result<Computed> computeMatch(Database &database, const ComputeInput &input, MatchReport &report, Progress &progress);

// The model with other thresholds; it keeps at least every pair that a person would be shown.
[[nodiscard]] Model withThresholds(Model model, const Thresholds &thresholds);

} // namespace engine
