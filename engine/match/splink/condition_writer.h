// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our conditions as SQL of a dialect, in the words of Splink's own library where it has some. Any thread.
#pragma once

#include <map>
#include <set>
#include <string>

#include "engine/match/model.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

struct SqlColumns {
    std::map<AttributeId, std::string> names;
    std::set<AttributeId> lists; // columns that hold lists
};

// Unsupported says what the dialect has no words for.
[[nodiscard]] Result<std::string> conditionToSql(const Condition &condition, SqlDialect dialect, const SqlColumns &columns);

} // namespace engine
