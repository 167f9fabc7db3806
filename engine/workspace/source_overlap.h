// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sources that have nothing in common to be compared by. Inside engine/workspace only.
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"

namespace engine
{

class Database;

// Two sources without a compared attribute in common find nobody in each other, however long one matches: a sentence for each two.
[[nodiscard]] Result<std::vector<std::string>> sourcesApart(Database &database, const ColumnTable &table, const Model &model);

} // namespace engine
