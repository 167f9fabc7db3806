// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run over what changed: those records against all others, found through the stored blocks, and what hangs together with them linked again.
// Pairs, customers, golden records and tasks come out as those of a whole run under the same basis would. Inside engine/workspace only.
#pragma once

#include <optional>

#include "engine/workspace/match_compute.h"
#include "engine/workspace/run_plan.h"
#include "engine/workspace/workspace.h"

namespace engine
{

// given: with the basis, which may learn what is no evidence any more. Nothing, and nothing in the project was changed, when the changed records
// have more candidates than is worth comparing one by one: then everything is to be matched.
[[nodiscard]] Result<std::optional<MatchReport>> matchChanges(Workspace::State &state, ComputeInput &given, const Documents &documents,
                                                              const RunPlan &plan, const MatchRequest &request, Progress &progress);

} // namespace engine
