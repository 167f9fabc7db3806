// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Linking again only what hangs together with some records, from what is stored: what a decision, its undo and a lost import need.
// The outcome is that of a whole run. Inside engine/workspace only; the writer's thread, inside its transaction.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/workspace/identity_delta.h"
#include "engine/workspace/resolution.h"
#include "engine/workspace/worklist_build.h"

namespace engine
{

class ExplainCache;

struct Relinked {
    IdentityDelta delta;
    std::vector<IdentityChange> changes;
    std::vector<Refusal> refusals;
    std::uint64_t merged = 0; // as in IdentityPlan
    std::uint64_t split = 0;
};

// The weight of any two of some records, by their place among them.
using Weigher = std::function<double(std::uint32_t, std::uint32_t)>;
using WeigherAmong = std::function<Result<Weigher>(const std::vector<RecordId> &)>;
// From all columns of the project, which stay loaded: for one decision after the other.
[[nodiscard]] WeigherAmong weigherOfLastRun(Database &database, ExplainCache &explanations);
// The same where records were changed in the transaction that asks: what it loads is not kept.
[[nodiscard]] WeigherAmong weigherOfChangedRecords(Database &database, Progress &progress);

struct Relinking {
    std::string_view trigger; // "run", "decision", "undo"
    Timestamp at;
    WeigherAmong weigherAmong; // asked only where there is a veto
    RunId run = {};            // with trigger "run"
    Reach reach = Reach::Near; // of the worklist
};

// Links the records around the seeds again, under the safeguards of the last run, and renews their customers, golden records and tasks.
[[nodiscard]] Result<Relinked> relinkAround(Database &database, StateDigest &digest, std::span<const RecordId> seeds, const Relinking &how,
                                            Progress &progress);

// Puts the identities of a delta back to what they were before it, golden ids included. False, and nothing was changed, when something else
// happened to them since.
[[nodiscard]] Result<bool> restore(Database &database, StateDigest &digest, const IdentityDelta &delta, const Relinking &how, Progress &progress);

// Golden records of these customers anew; those without records lose theirs.
[[nodiscard]] Result<void> renewGolden(Database &database, std::span<const CustomerId> customers, Timestamp at, Progress &progress);

} // namespace engine
