// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an SQL condition of Splink asks, in our terms. Recognised by its tree, so that spelling, order of the sides and brackets do not
// matter; what is not recognised is refused, never guessed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/model.h"
#include "engine/match/splink/columns.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

struct ReadCondition {
    Condition condition;
    std::set<AttributeId> lists;      // columns that the condition takes for lists
    std::vector<std::string> notices; // what reads otherwise here than it is written, without changing what it says
};

// The error says which part is not known and why.
[[nodiscard]] Result<ReadCondition> conditionFromSql(std::string_view text, SqlDialect dialect, SplinkColumns &columns);

} // namespace engine
