// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/list_terms.h"

#include <algorithm>
#include <array>

#include "engine/base/ascii.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

const SqlExpression *sizeOf(const SqlExpression &expression)
{
    constexpr std::array<std::string_view, 6> Names{"array_length", "size", "cardinality", "len", "length", "array_size"};
    return expression.kind == SqlKind::Call && expression.parts.size() == 1 && std::ranges::contains(Names, std::string_view(expression.name))
               ? &expression.parts[0]
               : nullptr;
}

} // namespace

std::optional<ColumnUse> commonLists(const SqlExpression &expression, SqlDialect dialect)
{
    const SqlExpression *lists = sizeOf(expression);
    const bool isCommon = lists != nullptr && lists->parts.size() == 2 && (lists->isCall("list_intersect") || lists->isCall("array_intersect"));
    return isCommon ? columnPairOf(lists->parts[0], lists->parts[1], dialect) : std::nullopt;
}

std::optional<ColumnUse> subsetLists(const SqlExpression &one, const SqlExpression &other, SqlDialect dialect)
{
    const bool isLeastSecond = other.isCall("least");
    const SqlExpression &least = isLeastSecond ? other : one;
    const auto lists = commonLists(isLeastSecond ? one : other, dialect);
    if (!lists || !least.isCall("least") || least.parts.size() != 2)
        return std::nullopt;
    const SqlExpression *left = sizeOf(least.parts[0]);
    const SqlExpression *right = sizeOf(least.parts[1]);
    const auto sizes = left != nullptr && right != nullptr ? columnPairOf(*left, *right, dialect) : std::nullopt;
    return sizes && ascii::lower(sizes->column) == ascii::lower(lists->column) ? lists : std::nullopt;
}

const SqlExpression *subsetAfterSize(const SqlExpression &expression, SqlDialect dialect)
{
    if (expression.parts.size() != 2)
        return nullptr;
    const SqlExpression &first = expression.parts[0];
    const SqlExpression &second = expression.parts[1];
    const bool isSubset = second.kind == SqlKind::Compare && second.name == "=" && subsetLists(second.parts[0], second.parts[1], dialect);
    const bool isNotEmpty = isSubset && first.kind == SqlKind::Compare && first.name == "<>" && first.parts[1].isNumber(0)
                            && (first.parts[0] == second.parts[1] || first.parts[0] == second.parts[0]);
    return isNotEmpty ? &second : nullptr;
}

} // namespace engine
