// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/templates.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace engine
{

namespace
{

// Names of columns in the order in which they come, each once.
void collectColumns(const SqlExpression &expression, std::vector<std::string> &names)
{
    if (expression.kind == SqlKind::Column && !std::ranges::contains(names, expression.name))
        names.push_back(expression.name);
    for (const SqlExpression &part : expression.parts)
        collectColumns(part, names);
}

SqlPair columnPair(const std::string &name, SqlDialect dialect)
{
    return {quotedName(name + "_l", dialect), quotedName(name + "_r", dialect)};
}

SqlPair swapped(const SqlPair &pair)
{
    return {pair.right, pair.left};
}

bool isTreeOf(const SqlExpression &expression, const std::string &text, SqlDialect dialect)
{
    const auto tree = parseSql(text, dialect, SqlNaming::Suffix);
    return tree && *tree == expression;
}

bool isAnyCall(const SqlExpression &expression, std::initializer_list<std::string_view> names, std::size_t arguments)
{
    return expression.kind == SqlKind::Call && expression.parts.size() == arguments
           && std::ranges::contains(names, std::string_view(expression.name));
}

const SqlExpression *bodyOf(const SqlExpression &expression)
{
    return expression.kind == SqlKind::Lambda ? &expression.parts[0] : nullptr;
}

bool isVariable(const SqlExpression &expression, const std::string &name)
{
    return expression.kind == SqlKind::Variable && expression.name == name;
}

// flatten(transform(L, x -> transform(R, y -> [x, y])))
const SqlExpression *pairsOfValues(const SqlExpression &expression, SqlExpression &left)
{
    if (!isAnyCall(expression, {"flatten"}, 1) || !isAnyCall(expression.parts[0], {"list_transform", "transform"}, 2))
        return nullptr;
    const SqlExpression &outer = expression.parts[0];
    const SqlExpression *inner = bodyOf(outer.parts[1]);
    if (inner == nullptr || !isAnyCall(*inner, {"list_transform", "transform"}, 2))
        return nullptr;
    const SqlExpression *both = bodyOf(inner->parts[1]);
    const bool isList = both != nullptr && both->parts.size() == 2 && (both->kind == SqlKind::List || isAnyCall(*both, {"array", "list_value"}, 2));
    if (!isList || !isVariable(both->parts[0], outer.parts[1].name) || !isVariable(both->parts[1], inner->parts[1].name))
        return nullptr;
    left = outer.parts[0];
    return &inner->parts[0];
}

} // namespace

std::string distanceText(const SqlPair &latitude, const SqlPair &longitude)
{
    const std::string cosine = fmt::format("sin( radians({0}) ) * sin( radians({1}) ) + cos( radians({0}) ) * cos( radians({1}) )"
                                           " * cos( radians({3} - {2}) )",
                                           latitude.left, latitude.right, longitude.left, longitude.right);
    return fmt::format("cast( acos( case when ({0}) > 1 then 1 when ({0}) < -1 then -1 else ({0}) end ) * 6371 as float )", cosine);
}

std::optional<PlaceColumns> placeColumns(const SqlExpression &expression, SqlDialect dialect)
{
    if (expression.kind != SqlKind::Cast)
        return std::nullopt;
    std::vector<std::string> names;
    collectColumns(expression, names);
    if (names.size() != 2)
        return std::nullopt;
    const SqlPair latitude = columnPair(names[0], dialect);
    const SqlPair longitude = columnPair(names[1], dialect);
    for (const SqlPair &one : {latitude, swapped(latitude)}) {
        for (const SqlPair &other : {longitude, swapped(longitude)}) {
            if (isTreeOf(expression, distanceText(one, other), dialect))
                return PlaceColumns{names[0], names[1]};
        }
    }
    return std::nullopt;
}

std::string sparkCosineText(const SqlPair &column)
{
    constexpr std::string_view Sum = "CAST(0.0 AS DOUBLE), (acc, x) -> acc + x";
    const auto length = [&](const std::string &side) { return fmt::format("(sqrt(aggregate(transform({0}, x -> x * x), {1})))", side, Sum); };
    return fmt::format("(aggregate(zip_with({}, {}, (x, y) -> x * y), {})) / (nullif({} * {}, 0.0))", column.left, column.right, Sum,
                       length(column.left), length(column.right));
}

std::optional<std::string> sparkCosineColumn(const SqlExpression &expression, SqlDialect dialect)
{
    if (expression.kind != SqlKind::Arithmetic || expression.name != "/")
        return std::nullopt;
    std::vector<std::string> names;
    collectColumns(expression, names);
    if (names.size() != 1)
        return std::nullopt;
    const SqlPair column = columnPair(names[0], dialect);
    const bool isIt = isTreeOf(expression, sparkCosineText(column), dialect) || isTreeOf(expression, sparkCosineText(swapped(column)), dialect);
    return isIt ? std::optional{names[0]} : std::nullopt;
}

std::string pairwiseText(std::string_view function, bool isMost, const SqlPair &lists, SqlDialect dialect)
{
    const bool isSpark = dialect == SqlDialect::Spark;
    const std::string_view transform = isSpark ? "transform" : "list_transform";
    return fmt::format("{}{}({}(flatten({}({}, x -> {}({}, y -> [x, y]))), pair -> {}(pair[{}], pair[{}])))", isSpark ? "array_" : "list_",
                       isMost ? "max" : "min", transform, transform, lists.left, transform, lists.right, function, isSpark ? 0 : 1, isSpark ? 1 : 2);
}

std::optional<PairwiseMetric> pairwiseOf(const SqlExpression &expression)
{
    if (!isAnyCall(expression, {"list_max", "array_max", "list_min", "array_min"}, 1)
        || !isAnyCall(expression.parts[0], {"list_transform", "transform"}, 2))
        return std::nullopt;
    const SqlExpression &lambda = expression.parts[0].parts[1];
    const SqlExpression *metric = bodyOf(lambda);
    PairwiseMetric result;
    const SqlExpression *right = pairsOfValues(expression.parts[0].parts[0], result.left);
    if (metric == nullptr || right == nullptr || metric->kind != SqlKind::Call || metric->parts.size() != 2)
        return std::nullopt;
    const double first = expression.name.starts_with("list") ? 1 : 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const SqlExpression &index = metric->parts[i];
        if (index.kind != SqlKind::Index || !isVariable(index.parts[0], lambda.name) || !index.parts[1].isNumber(first + static_cast<double>(i)))
            return std::nullopt;
    }
    result.function = metric->name;
    result.isMost = expression.name.ends_with("max");
    result.right = *right;
    return result;
}

std::string percentageText(const SqlPair &column)
{
    return fmt::format("(ABS({0} - {1}) / (CASE WHEN {1} > {0} THEN {1} ELSE {0} END))", column.left, column.right);
}

} // namespace engine
