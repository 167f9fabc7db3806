// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/column_terms.h"

#include <fmt/format.h>

namespace engine
{

namespace
{

// The first part that is asked for, or nothing.
template <typename IsWanted> const SqlExpression *firstPart(const SqlExpression &expression, IsWanted &&isWanted)
{
    if (isWanted(expression))
        return &expression;
    for (const SqlExpression &part : expression.parts) {
        if (const SqlExpression *found = firstPart(part, isWanted))
            return found;
    }
    return nullptr;
}

} // namespace

Condition leafOf(ConditionKind kind, double amount)
{
    Condition condition;
    condition.kind = kind;
    condition.amount = amount;
    return condition;
}

std::unexpected<Error> refusedCondition(std::string what)
{
    return fail(ErrorCode::InputRejected, std::move(what), "condition");
}

std::unexpected<Error> unknownForm(const SqlExpression &expression)
{
    const auto joins = [](const SqlExpression &part) { return part.kind == SqlKind::Arithmetic && part.name == "||"; };
    if (firstPart(expression, joins) != nullptr)
        return refusedCondition(
            "columns joined by || are not compared as one; compare each by itself, in levels with AND or in comparisons of their own");
    const SqlExpression *call = firstPart(expression, [](const SqlExpression &part) { return part.kind == SqlKind::Call; });
    return refusedCondition(call == nullptr ? std::string("this form of condition is not known")
                                            : fmt::format("the function {}() is not known in this place", call->name));
}

Result<std::vector<Transform>> ColumnTerms::transformsOf(const ColumnUse &use, AttributeId attribute)
{
    const Attribute &found = m_columns.catalog().at(attribute);
    if (use.isSoundex)
        return refusedCondition("the function soundex() is not known in this place");
    if (use.isNumber && found.kind != AttributeKind::Number)
        return refusedCondition(fmt::format("the column \"{}\" is taken for a number; the attribute \"{}\" is none", use.column, found.code));
    std::vector<Transform> transforms = use.transforms;
    for (std::size_t i = 0; i < transforms.size(); ++i) {
        if (transforms[i].kind == TransformKind::ParseDate && found.kind == AttributeKind::Date && transforms[i].text != "%Y-%m-%d") {
            outcome.notices.push_back(
                fmt::format("the format \"{}\" of \"{}\" is not used: dates of a project are written YYYY-MM-DD", transforms[i].text, use.column));
            transforms[i].text = "%Y-%m-%d";
        }
        if (const auto problem = problemOf(transforms[i], i == 0))
            return refusedCondition(fmt::format("\"{}\": {} {}", use.column, problem->key, problem->what));
    }
    return transforms;
}

Result<Condition> ColumnTerms::onColumn(Condition condition, const ColumnUse &use)
{
    TESSERA_TRY(condition.attribute, attribute(use.column));
    TESSERA_TRY(condition.transforms, transformsOf(use, condition.attribute));
    return condition;
}

Result<Condition> ColumnTerms::onList(Condition condition, const ColumnUse &use)
{
    if (!use.transforms.empty() || use.isNumber)
        return refusedCondition(fmt::format("the list \"{}\" is changed before it is compared", use.column));
    TESSERA_TRY(condition.attribute, attribute(use.column));
    outcome.lists.insert(condition.attribute);
    return condition;
}

} // namespace engine
