// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what an SQL condition says of a column into a condition on an attribute, and keeps what is learned on the way.
#pragma once

#include <string>

#include "engine/match/splink/column_use.h"
#include "engine/match/splink/condition_reader.h"

namespace engine
{

[[nodiscard]] Condition leafOf(ConditionKind kind, double amount = 0);

// "this form of condition is not known", or which function of it is not.
[[nodiscard]] std::unexpected<Error> unknownForm(const SqlExpression &expression);
[[nodiscard]] std::unexpected<Error> refusedCondition(std::string what);

class ColumnTerms
{
public:
    ColumnTerms(SqlDialect dialect, SplinkColumns &columns) : m_dialect(dialect), m_columns(columns) {}

    [[nodiscard]] SqlDialect dialect() const { return m_dialect; }
    [[nodiscard]] Result<AttributeId> attribute(const std::string &column) { return m_columns.attribute(column); }

    // The condition on the attribute of the column, read through its transforms.
    [[nodiscard]] Result<Condition> onColumn(Condition condition, const ColumnUse &use);
    // … of a column that holds a list; nothing may be done to it.
    [[nodiscard]] Result<Condition> onList(Condition condition, const ColumnUse &use);
    [[nodiscard]] Result<std::vector<Transform>> transformsOf(const ColumnUse &use, AttributeId attribute);

    ReadCondition outcome;

private:
    SqlDialect m_dialect;
    SplinkColumns &m_columns;
};

} // namespace engine
