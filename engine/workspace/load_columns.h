// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of a project as columns for matching, training and explaining. Any connection; a second thread makes columns of what was read.
#pragma once

#include <span>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/model/attribute.h"
#include "engine/model/safeguards.h"

namespace engine
{

class Database;

// What comparisons and blocking rules of the model read, and every attribute a customer has once; ascending.
[[nodiscard]] Result<std::vector<AttributeId>> attributesFor(const Model &model, const AttributeCatalog &catalog, const Safeguards &safeguards);
[[nodiscard]] std::vector<AttributeId> allAttributes(const AttributeCatalog &catalog);

// Every active record.
[[nodiscard]] Result<ColumnTable> loadColumns(Database &database, std::span<const AttributeId> attributes, Progress &progress);
// The active ones among these; records: ascending, each once.
[[nodiscard]] Result<ColumnTable> loadColumns(Database &database, std::span<const AttributeId> attributes, std::span<const RecordId> records);

} // namespace engine
