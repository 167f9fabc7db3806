// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a run may confine itself to what changed, or must compare everything, and why. Inside engine/workspace only; any connection.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/match_basis.h"
#include "engine/store/tables/basis_store.h"
#include "engine/workspace/requests.h"

namespace engine
{

class Database;

// Under which documents a run stands.
struct Documents {
    ModelId model;
    RulesId rules; // invalid: the built-in ones
    int safeguards = 0;
};

struct RunPlan {
    bool isIncremental = false;
    RunReason reason = RunReason::First;
    std::optional<BasisOrigin> origin; // with a basis that the run goes by
    std::vector<RecordId> pending;     // what an incremental run sees to: ascending, also records that are gone or no longer there
    std::vector<RecordId> changed;     // … and those matched since the last whole run
};

// InvalidArgument when the request insists on what cannot be.
[[nodiscard]] Result<RunPlan> planRun(Database &database, const MatchRequest &request, const Documents &documents);

// What a basis that is taken now belongs to; run, records and candidates are the caller's.
[[nodiscard]] Result<BasisOrigin> presentOrigin(Database &database, const Documents &documents);

// The basis of the stored pairs, when they were made under these; nothing otherwise.
[[nodiscard]] Result<std::optional<MatchBasis>> basisUnder(Database &database, ModelId model, int safeguards);

} // namespace engine
