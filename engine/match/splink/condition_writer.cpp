// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/condition_writer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/splink/column_use.h"
#include "engine/match/splink/date_format.h"
#include "engine/match/splink/templates.h"

namespace engine
{

namespace
{

using enum ConditionKind;

std::unexpected<Error> cannotSay(std::string_view what, SqlDialect dialect)
{
    return fail(ErrorCode::Unsupported, fmt::format("{} cannot be said in {}", what, codeOf(dialect)), "condition");
}

// --- columns ----------------------------------------------------------------------------------------------------

// "name_l", or "name_l"['field'].
std::string sideOf(const std::string &column, std::string_view suffix, SqlDialect dialect)
{
    const std::size_t field = column.ends_with("']") ? column.find("['") : std::string::npos;
    const std::string name = column.substr(0, field);
    return quotedName(name + std::string(suffix), dialect) + (field == std::string::npos ? "" : column.substr(field));
}

Result<std::string> element(const std::string &inner, std::int32_t place, SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::DuckDb: return fmt::format("{}[{}]", inner, place);
    case SqlDialect::Spark: return place > 0 ? fmt::format("{}[{}]", inner, place - 1) : fmt::format("element_at({}, {})", inner, place);
    case SqlDialect::Postgres:
        if (place == -1)
            return fmt::format("{0}[array_length({0}, 1)]", inner);
        if (place > 0)
            return fmt::format("{}[{}]", inner, place);
        break;
    case SqlDialect::Sqlite: break;
    }
    return cannotSay("a value of a list by its place", dialect);
}

Result<std::string> substring(const std::string &inner, const Transform &transform, SqlDialect dialect)
{
    const bool isEnd = transform.first < 0 && transform.second == -transform.first;
    if (isEnd && dialect != SqlDialect::Sqlite)
        return fmt::format("RIGHT({}, {})", inner, transform.second);
    if (transform.first < 0 && dialect == SqlDialect::Postgres)
        return cannotSay("a part that is counted from the end", dialect);
    return transform.second == 0 ? fmt::format("SUBSTRING({}, {})", inner, transform.first)
                                 : fmt::format("SUBSTRING({}, {}, {})", inner, transform.first, transform.second);
}

Result<std::string> extract(const std::string &inner, const Transform &transform, bool keepsEmpty, SqlDialect dialect)
{
    if (dialect == SqlDialect::DuckDb || dialect == SqlDialect::Spark)
        return fmt::format("regexp_extract({}, {}, {})", inner, quotedText(transform.text, dialect), transform.first);
    if (dialect == SqlDialect::Postgres && transform.first <= 1 && !keepsEmpty) {
        const std::string pattern = transform.first == 0 ? fmt::format("({})", transform.text) : transform.text;
        return fmt::format("substring({} from {})", inner, quotedText(pattern, dialect));
    }
    return cannotSay("a part by regular expression", dialect);
}

Result<std::string> date(const std::string &inner, const std::string &format, SqlDialect dialect)
{
    const auto own = dialectFormatOf(format, dialect);
    if (!own)
        return cannotSay(fmt::format("the date format \"{}\"", format), dialect);
    const std::string text = quotedText(*own, dialect);
    if (dialect == SqlDialect::DuckDb)
        return fmt::format("try_strptime({}, {})", inner, text);
    if (dialect == SqlDialect::Postgres)
        return fmt::format("try_cast_{}({}, {})", hasTimeOfDay(format) ? "timestamp" : "date", inner, text);
    return hasTimeOfDay(format) ? fmt::format("try_to_timestamp({}, {})", inner, text) : fmt::format("date(try_to_timestamp({}, {}))", inner, text);
}

Result<std::string> transformed(std::string text, const Transform &transform, bool keepsEmpty, SqlDialect dialect)
{
    switch (transform.kind) {
    case TransformKind::Element: return element(text, transform.first, dialect);
    case TransformKind::Lower: return fmt::format("LOWER({})", text);
    case TransformKind::Upper: return fmt::format("UPPER({})", text);
    case TransformKind::Trim: return fmt::format("TRIM({})", text);
    case TransformKind::Substring: return substring(text, transform, dialect);
    case TransformKind::RegexExtract: return extract(text, transform, keepsEmpty, dialect);
    case TransformKind::NullIf: return fmt::format("NULLIF({}, {})", text, quotedText(transform.text, dialect));
    case TransformKind::AsText: return fmt::format("CAST({} AS {})", text, dialect == SqlDialect::Spark ? "STRING" : "TEXT");
    case TransformKind::ParseDate: return date(text, transform.text, dialect);
    case TransformKind::Personal: // model_to_splink says so
    case TransformKind::KeepEmpty: break;
    }
    return text;
}

Result<std::string> operand(const std::string &column, const std::vector<Transform> &transforms, std::string_view suffix, SqlDialect dialect)
{
    std::string text = sideOf(column, suffix, dialect);
    const bool keepsEmpty = std::ranges::contains(transforms, TransformKind::KeepEmpty, &Transform::kind);
    for (const Transform &transform : transforms) {
        TESSERA_TRY(text, transformed(std::move(text), transform, keepsEmpty, dialect));
    }
    return mayBecomeEmpty(transforms) && !keepsEmpty ? fmt::format("NULLIF({}, '')", text) : text;
}

// --- conditions -------------------------------------------------------------------------------------------------

struct Function {
    std::string_view name; // empty: the dialect has none
    bool isSimilarity = false;
};

Function metricOf(ConditionKind kind, SqlDialect dialect)
{
    const bool isDuckDb = dialect == SqlDialect::DuckDb;
    const bool isPostgres = dialect == SqlDialect::Postgres;
    switch (kind) {
    case Levenshtein: return {"levenshtein"};
    case DamerauLevenshtein: return {isPostgres ? "" : "damerau_levenshtein"};
    case Jaro: return {isPostgres ? "" : isDuckDb ? "jaro_similarity" : "jaro_sim", true};
    case JaroWinkler: return {isPostgres ? "" : isDuckDb ? "jaro_winkler_similarity" : "jaro_winkler", true};
    case Jaccard: return {isPostgres || dialect == SqlDialect::Sqlite ? "" : "jaccard", true};
    default: return {};
    }
}

class ConditionWriter
{
public:
    ConditionWriter(SqlDialect dialect, const SqlColumns &columns) : m_dialect(dialect), m_columns(columns) {}

    Result<std::string> write(const Condition &condition) const
    {
        switch (condition.kind) {
        case Else: return "ELSE";
        case And:
        case Or: return joined(condition);
        case Not: {
            TESSERA_TRY(const std::string inner, write(condition.parts[0]));
            return fmt::format("NOT ({})", inner);
        }
        case Reversed: return reversed(condition);
        case DistanceKm: return distance(condition);
        default: break;
        }
        TESSERA_TRY(const SqlPair column, pairOf(condition));
        return onColumn(condition, column);
    }

private:
    Result<std::string> joined(const Condition &condition) const
    {
        std::string text;
        for (const Condition &part : condition.parts) {
            TESSERA_TRY(const std::string inner, write(part));
            if (!text.empty())
                text += condition.kind == And ? " AND " : " OR ";
            text += fmt::format("({})", inner);
        }
        return text;
    }

    Result<SqlPair> pairOf(const std::string &name, const std::vector<Transform> &transforms) const
    {
        TESSERA_TRY(std::string left, operand(name, transforms, "_l", m_dialect));
        TESSERA_TRY(std::string right, operand(name, transforms, "_r", m_dialect));
        return SqlPair{std::move(left), std::move(right)};
    }

    Result<SqlPair> pairOf(const Condition &condition) const { return pairOf(m_columns.names.at(condition.attribute), condition.transforms); }

    Result<std::string> reversed(const Condition &condition) const
    {
        TESSERA_TRY(const SqlPair own, pairOf(condition));
        TESSERA_TRY(const SqlPair other, pairOf(m_columns.names.at(condition.other), condition.otherTransforms));
        if (condition.isOneWay)
            return fmt::format("{} = {}", own.left, other.right);
        return fmt::format("{} = {} AND {} = {}", own.left, other.right, own.right, other.left);
    }

    Result<std::string> distance(const Condition &condition) const
    {
        TESSERA_TRY(const SqlPair latitude, pairOf(condition));
        TESSERA_TRY(const SqlPair longitude, pairOf(m_columns.names.at(condition.other), condition.otherTransforms));
        return fmt::format("{} <= {}", distanceText(latitude, longitude), condition.amount);
    }

    Result<std::string> onColumn(const Condition &condition, const SqlPair &column) const
    {
        const double amount = condition.amount;
        switch (condition.kind) {
        case Missing: return onSides(condition.side, fmt::format("{} IS NULL", column.left), fmt::format("{} IS NULL", column.right), "OR");
        case Literal: {
            const std::string text = quotedText(condition.text, m_dialect);
            return onSides(condition.side, fmt::format("{} = {}", column.left, text), fmt::format("{} = {}", column.right, text), "AND");
        }
        case Exact:
            if (m_columns.lists.contains(condition.attribute) && condition.transforms.empty())
                return common(column, 1);
            return fmt::format("{} = {}", column.left, column.right);
        case EmailUser: return part(condition, "^[^@]+");
        case Prefix: // only texts that are as long have a first part of that length
            return part(condition, fmt::format("^.{{{:.0f}}}", amount));
        case DateDays:
        case DateMonths:
        case DateYears: return time(column, amount * secondsOf(condition.kind), true);
        case TimeSeconds: return time(column, amount, false);
        case NumericDifference: return fmt::format("ABS({} - {}) <= {}", column.left, column.right, amount);
        case PercentageDifference: return fmt::format("{} < {}", percentageText(column), amount);
        case ArrayIntersect: return common(column, amount);
        case ArraySubset: return subset(column);
        case Cosine: return cosine(column, amount);
        default: return metric(condition, column);
        }
    }

    static std::string onSides(Side side, const std::string &left, const std::string &right, std::string_view joint)
    {
        if (side == Side::Left)
            return left;
        return side == Side::Right ? right : fmt::format("{} {} {}", left, joint, right);
    }

    // The same part of both texts.
    Result<std::string> part(const Condition &condition, std::string pattern) const
    {
        std::vector<Transform> transforms = condition.transforms;
        std::erase_if(transforms, [](const Transform &transform) { return transform.kind == TransformKind::KeepEmpty; });
        transforms.push_back({TransformKind::RegexExtract, 0, 0, std::move(pattern)});
        TESSERA_TRY(const SqlPair column, pairOf(m_columns.names.at(condition.attribute), transforms));
        return fmt::format("{} = {}", column.left, column.right);
    }

    Result<std::string> time(const SqlPair &column, double seconds, bool isDate) const
    {
        switch (m_dialect) {
        case SqlDialect::DuckDb: return fmt::format("ABS(EPOCH({}) - EPOCH({})) <= {}", column.left, column.right, seconds);
        case SqlDialect::Postgres:
            return fmt::format("ABS(EXTRACT(EPOCH FROM {}) - EXTRACT(EPOCH FROM {})) <= {}", column.left, column.right, seconds);
        case SqlDialect::Spark:
            if (isDate && seconds >= secondsOf(DateDays)) // free of time zones
                return fmt::format("abs(datediff({}, {})) <= floor({:.1f} / 86400)", column.left, column.right, seconds);
            return fmt::format("ABS(UNIX_TIMESTAMP({}) - UNIX_TIMESTAMP({})) <= {}", column.left, column.right, seconds);
        case SqlDialect::Sqlite: break;
        }
        return cannotSay("a difference in time", m_dialect);
    }

    Result<std::string> common(const SqlPair &lists, double amount) const
    {
        switch (m_dialect) {
        case SqlDialect::DuckDb: return fmt::format("array_length(list_intersect({}, {})) >= {}", lists.left, lists.right, amount);
        case SqlDialect::Spark: return fmt::format("SIZE(ARRAY_INTERSECT({}, {})) >= {}", lists.left, lists.right, amount);
        case SqlDialect::Postgres: return fmt::format("CARDINALITY(ARRAY_INTERSECT({}, {})) >= {}", lists.left, lists.right, amount);
        case SqlDialect::Sqlite: break;
        }
        return cannotSay("a question about lists", m_dialect);
    }

    Result<std::string> subset(const SqlPair &lists) const
    {
        if (m_dialect != SqlDialect::DuckDb && m_dialect != SqlDialect::Spark)
            return cannotSay("whether a list is part of another", m_dialect);
        const std::string_view size = m_dialect == SqlDialect::Spark ? "SIZE" : "ARRAY_LENGTH";
        const std::string least = fmt::format("LEAST({0}({1}), {0}({2}))", size, lists.left, lists.right);
        return fmt::format("{0} <> 0 AND {1}(ARRAY_INTERSECT({2}, {3})) = {0}", least, size, lists.left, lists.right);
    }

    Result<std::string> cosine(const SqlPair &column, double amount) const
    {
        if (m_dialect == SqlDialect::DuckDb)
            return fmt::format("array_cosine_similarity({}, {}) >= {}", column.left, column.right, amount);
        if (m_dialect == SqlDialect::Spark)
            return fmt::format("{} >= {}", sparkCosineText(column), amount);
        return cannotSay("the similarity of vectors", m_dialect);
    }

    Result<std::string> metric(const Condition &condition, const SqlPair &column) const
    {
        const Function function = metricOf(condition.kind, m_dialect);
        const bool isList = m_columns.lists.contains(condition.attribute);
        const bool hasLists = m_dialect == SqlDialect::DuckDb || m_dialect == SqlDialect::Spark;
        if (function.name.empty() || (isList && !hasLists))
            return cannotSay(fmt::format("a level of the kind \"{}\"", codeOf(condition.kind)), m_dialect);
        const std::string measured = isList ? pairwiseText(function.name, function.isSimilarity, column, m_dialect)
                                            : fmt::format("{}({}, {})", function.name, column.left, column.right);
        return fmt::format("{} {} {}", measured, function.isSimilarity ? ">=" : "<=", condition.amount);
    }

    SqlDialect m_dialect;
    const SqlColumns &m_columns;
};

} // namespace

Result<std::string> conditionToSql(const Condition &condition, SqlDialect dialect, const SqlColumns &columns)
{
    return ConditionWriter(dialect, columns).write(condition);
}

} // namespace engine
