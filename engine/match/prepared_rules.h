// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every walk over candidate pairs makes of a model first. Plain functions; any thread.
#pragma once

#include <vector>

#include "engine/match/blocking_rule.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"

namespace engine
{

[[nodiscard]] Result<std::vector<BlockingRule>> prepareRules(const Model &model, const AttributeCatalog &catalog);

// By which attributes of the model a run that is too large is split, best first.
[[nodiscard]] std::vector<AttributeId> splitAttributes(const ColumnTable &table, const Model &model);

} // namespace engine
