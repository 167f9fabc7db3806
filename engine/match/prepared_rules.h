// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every walk over candidate pairs makes of a model first. Plain functions; any thread.
#pragma once

#include <vector>

#include "engine/match/blocker.h"
#include "engine/match/match_run.h"
#include "engine/match/trainer.h"

namespace engine
{

// InputRejected when no attribute of the model has values in two records.
[[nodiscard]] Result<void> checkComparable(const ColumnTable &table, const Model &model);

[[nodiscard]] Result<std::vector<BlockingRule>> prepareRules(const Model &model, const AttributeCatalog &catalog);

// By which attributes of the model a run that is too large is split, best first.
[[nodiscard]] std::vector<AttributeId> splitAttributes(const ColumnTable &table, const Model &model);

// What the options say of blocking; those of a run also by the earlier run it rests on.
[[nodiscard]] BlockingOptions blockingOptions(const ColumnTable &table, const Model &model, const TrainOptions &options);
[[nodiscard]] BlockingOptions blockingOptions(const ColumnTable &table, const Model &model, const MatchOptions &options);

} // namespace engine
