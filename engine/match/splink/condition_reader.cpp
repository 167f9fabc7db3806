// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/condition_reader.h"

#include <cmath>
#include <fmt/format.h>

#include "engine/base/ascii.h"
#include "engine/match/splink/column_terms.h"
#include "engine/match/splink/list_terms.h"
#include "engine/match/splink/measure_reader.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

std::string trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

Condition composed(ConditionKind kind, std::vector<Condition> parts)
{
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

// 'text', CAST(3 AS INT), CAST('2000-01-02' AS DATE): as our values write it.
std::optional<std::string> literalOf(const SqlExpression &expression)
{
    const SqlExpression *value = &expression;
    if (expression.kind == SqlKind::Cast || (expression.isCall("date") && expression.parts.size() == 1))
        value = &expression.parts[0];
    if (value->kind == SqlKind::Text)
        return value->name;
    if (value->kind != SqlKind::Number)
        return std::nullopt;
    return value->number == std::floor(value->number) && std::abs(value->number) < 1e15 ? fmt::format("{:.0f}", value->number)
                                                                                        : fmt::format("{}", value->number);
}

class ConditionReader
{
public:
    explicit ConditionReader(ColumnTerms &terms) : m_terms(terms) {}

    Result<Condition> read(const SqlExpression &expression)
    {
        switch (expression.kind) {
        case SqlKind::And: return conjunction(expression);
        case SqlKind::Or: return disjunction(expression);
        case SqlKind::Not: {
            TESSERA_TRY(Condition inner, read(expression.parts[0]));
            return composed(ConditionKind::Not, {std::move(inner)});
        }
        case SqlKind::IsNull: return missing(expression);
        case SqlKind::IsNotNull: {
            TESSERA_TRY(Condition inner, missing(expression));
            return composed(ConditionKind::Not, {std::move(inner)});
        }
        case SqlKind::Compare: return comparison(expression);
        default: return unknownForm(expression);
        }
    }

private:
    Result<std::vector<Condition>> readParts(const SqlExpression &expression)
    {
        std::vector<Condition> parts;
        for (const SqlExpression &part : expression.parts) {
            TESSERA_TRY(Condition condition, read(part));
            parts.push_back(std::move(condition));
        }
        return parts;
    }

    Result<Condition> conjunction(const SqlExpression &expression)
    {
        // A list of ours is never empty, so what Splink asks first is true.
        if (const SqlExpression *subset = subsetAfterSize(expression, m_terms.dialect()))
            return read(*subset);
        TESSERA_TRY(std::vector<Condition> parts, readParts(expression));
        if (parts.size() == 2) {
            if (auto joined = bothSides(parts[0], parts[1], ConditionKind::Literal))
                return *std::move(joined);
            if (auto joined = bothWays(parts[0], parts[1]))
                return *std::move(joined);
        }
        return composed(ConditionKind::And, std::move(parts));
    }

    Result<Condition> disjunction(const SqlExpression &expression)
    {
        TESSERA_TRY(const std::vector<Condition> all, readParts(expression));
        std::vector<Condition> parts;
        for (const Condition &part : all) {
            auto joined = parts.empty() ? std::nullopt : bothSides(parts.back(), part, ConditionKind::Missing);
            if (joined)
                parts.back() = *std::move(joined);
            else
                parts.push_back(part);
        }
        return parts.size() == 1 ? std::move(parts.front()) : composed(ConditionKind::Or, std::move(parts));
    }

    // The same question on the left side and on the right one becomes one on both.
    static std::optional<Condition> bothSides(const Condition &one, const Condition &other, ConditionKind kind)
    {
        if (one.kind != kind || one.side == Side::Both || other.side == Side::Both || one.side == other.side)
            return std::nullopt;
        Condition both = one;
        both.side = other.side;
        if (both != other)
            return std::nullopt;
        both.side = Side::Both;
        return both;
    }

    // a_l = b_r AND a_r = b_l
    static std::optional<Condition> bothWays(const Condition &one, const Condition &other)
    {
        if (one.kind != ConditionKind::Reversed || other.kind != one.kind || !one.isOneWay || !other.isOneWay || one.attribute != other.other
            || one.other != other.attribute || one.transforms != other.otherTransforms || one.otherTransforms != other.transforms)
            return std::nullopt;
        Condition both = one;
        both.isOneWay = false;
        return both;
    }

    Result<Condition> missing(const SqlExpression &expression)
    {
        const auto found = columnUseOf(expression.parts[0], m_terms.dialect());
        if (!found)
            return unknownForm(expression);
        TESSERA_TRY(Condition condition, m_terms.onColumn(leafOf(ConditionKind::Missing), *found));
        condition.side = found->side == SqlSide::Left ? Side::Left : Side::Right;
        return condition;
    }

    Result<Condition> comparison(const SqlExpression &expression)
    {
        const SqlExpression &left = expression.parts[0];
        const SqlExpression &right = expression.parts[1];
        if (expression.name == "=" || expression.name == "<>") {
            auto equal = equality(left, right);
            if (!equal || expression.name == "=")
                return equal;
            return composed(ConditionKind::Not, {*std::move(equal)});
        }
        return measureFromSql(expression, m_terms);
    }

    Result<Condition> equality(const SqlExpression &left, const SqlExpression &right)
    {
        if (const auto pair = columnPairOf(left, right, m_terms.dialect())) {
            TESSERA_TRY(Condition exact, m_terms.onColumn(leafOf(ConditionKind::Exact), *pair));
            return exact;
        }
        const auto one = columnUseOf(left, m_terms.dialect());
        const auto other = columnUseOf(right, m_terms.dialect());
        if (one && other)
            return reversed(*one, *other);
        if (one || other)
            return literal(one ? *one : *other, one ? right : left);
        if (const auto list = subsetLists(left, right, m_terms.dialect()))
            return m_terms.onList(leafOf(ConditionKind::ArraySubset), *list);
        return unknownForm(left.kind == SqlKind::Call ? left : right);
    }

    Result<Condition> reversed(const ColumnUse &one, const ColumnUse &other)
    {
        if (one.side == other.side)
            return refusedCondition("two columns of one record are compared");
        const bool isLeftFirst = one.side == SqlSide::Left;
        const ColumnUse &left = isLeftFirst ? one : other;
        const ColumnUse &right = isLeftFirst ? other : one;
        if (ascii::lower(left.column) == ascii::lower(right.column))
            return refusedCondition(fmt::format("the column \"{}\" is changed in another way on the other side", left.column));
        Condition condition = leafOf(ConditionKind::Reversed);
        condition.isOneWay = true;
        TESSERA_TRY(condition.attribute, m_terms.attribute(left.column));
        TESSERA_TRY(condition.transforms, m_terms.transformsOf(left, condition.attribute));
        TESSERA_TRY(condition.other, m_terms.attribute(right.column));
        TESSERA_TRY(condition.otherTransforms, m_terms.transformsOf(right, condition.other));
        return condition;
    }

    Result<Condition> literal(const ColumnUse &column, const SqlExpression &value)
    {
        auto text = literalOf(value);
        if (!text)
            return unknownForm(value);
        TESSERA_TRY(Condition condition, m_terms.onColumn(leafOf(ConditionKind::Literal), column));
        condition.text = *std::move(text);
        condition.side = column.side == SqlSide::Left ? Side::Left : Side::Right;
        return condition;
    }

    ColumnTerms &m_terms;
};

} // namespace

Result<ReadCondition> conditionFromSql(std::string_view text, SqlDialect dialect, SplinkColumns &columns)
{
    ColumnTerms terms(dialect, columns);
    if (ascii::lower(trimmed(text)) == "else")
        return std::move(terms.outcome);
    TESSERA_TRY(const SqlExpression expression, parseSql(text, dialect, SqlNaming::Suffix));
    TESSERA_TRY(terms.outcome.condition, ConditionReader(terms).read(expression));
    return std::move(terms.outcome);
}

} // namespace engine
