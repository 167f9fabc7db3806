// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about two lists, as the dialects ask them. Any thread.
#pragma once

#include <optional>

#include "engine/match/splink/column_use.h"

namespace engine
{

// array_length(list_intersect(L, R)): the column.
[[nodiscard]] std::optional<ColumnUse> commonLists(const SqlExpression &expression, SqlDialect dialect);

// The number of common values = LEAST(size(L), size(R)), either way round: the column.
[[nodiscard]] std::optional<ColumnUse> subsetLists(const SqlExpression &one, const SqlExpression &other, SqlDialect dialect);

// The same after LEAST(size(L), size(R)) <> 0 AND: `expression` is the And of both, the result its second part.
[[nodiscard]] const SqlExpression *subsetAfterSize(const SqlExpression &expression, SqlDialect dialect);

} // namespace engine
