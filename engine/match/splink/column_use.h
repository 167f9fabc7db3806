// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A column of one record with what is done to it before it is compared: SUBSTRING(LOWER("name_l"), 1, 3). The spellings of the dialects
// become one. A plain value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/match/splink/sql_expression.h"
#include "engine/match/value_transform.h"

namespace engine
{

struct ColumnUse {
    std::string column; // "name", or "name['field']" for a field of a structure
    SqlSide side = SqlSide::None;
    std::vector<Transform> transforms = {};
    bool isNumber = false; // cast to a number at the end
    bool isSoundex = false;

    // The same of the other record.
    [[nodiscard]] bool isPartnerOf(const ColumnUse &other) const;
};

// Nothing when the expression is something else, or does something to a column that is not known here.
[[nodiscard]] std::optional<ColumnUse> columnUseOf(const SqlExpression &expression, SqlDialect dialect);

// The column of both expressions, when it is the same one on either side.
[[nodiscard]] std::optional<ColumnUse> columnPairOf(const SqlExpression &one, const SqlExpression &other, SqlDialect dialect);

// Empty texts made by these become missing only when SQL makes them so: adds KeepEmpty, or takes out what says it twice.
[[nodiscard]] std::vector<Transform> withSqlEmptiness(std::vector<Transform> transforms);
// An empty text may come out that SQL would keep.
[[nodiscard]] bool mayBecomeEmpty(const std::vector<Transform> &transforms);

} // namespace engine
