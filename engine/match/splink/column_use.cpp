// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/column_use.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "engine/base/ascii.h"
#include "engine/match/splink/date_format.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

using enum TransformKind;

constexpr std::array<std::string_view, 6> TextTypes{"text", "varchar", "string", "char", "character", "nvarchar"};
constexpr std::array<std::string_view, 13> NumberTypes{"int",    "integer", "bigint",  "smallint", "tinyint", "float", "real",
                                                       "double", "decimal", "numeric", "int4",     "int8",    "float8"};
constexpr std::array<std::string_view, 4> DateReaders{"try_strptime", "try_to_timestamp", "try_cast_date", "try_cast_timestamp"};
constexpr std::string_view IsoDate = "%Y-%m-%d";

std::optional<std::int32_t> wholeNumber(const SqlExpression &expression)
{
    if (expression.kind != SqlKind::Number || expression.number != std::floor(expression.number) || std::abs(expression.number) > 1000)
        return std::nullopt;
    return static_cast<std::int32_t>(expression.number);
}

// "(pattern)" with one pair of brackets around all of it.
bool isInBrackets(std::string_view pattern)
{
    if (pattern.size() < 2 || pattern.front() != '(' || pattern.back() != ')' || pattern[1] == '?')
        return false;
    int depth = 0;
    bool isClass = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\')
            ++i;
        else if (isClass)
            isClass = c != ']';
        else if (c == '[')
            isClass = true;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return i + 1 == pattern.size();
    }
    return false;
}

// Postgres: SUBSTRING(x FROM 'pattern') gives the first group, or everything when there is none.
Transform postgresExtract(const std::string &pattern)
{
    if (isInBrackets(pattern))
        return {RegexExtract, 0, 0, pattern.substr(1, pattern.size() - 2)};
    return {RegexExtract, pattern.find('(') == std::string::npos ? 0 : 1, 0, pattern};
}

class UseReader
{
public:
    explicit UseReader(SqlDialect dialect) : m_dialect(dialect) {}

    std::optional<ColumnUse> read(const SqlExpression &expression)
    {
        if (!visit(expression, true))
            return std::nullopt;
        m_use.transforms = withSqlEmptiness(std::move(m_use.transforms));
        const auto has = [&](TransformKind kind) { return std::ranges::contains(m_use.transforms, kind, &Transform::kind); };
        if (m_dialect == SqlDialect::Postgres && has(RegexExtract) && has(KeepEmpty)) // there it would be NULL where nothing is found
            return std::nullopt;
        return std::move(m_use);
    }

private:
    // Innermost first, so the column is visited before its transform is added.
    bool visit(const SqlExpression &expression, bool isOutermost)
    {
        switch (expression.kind) {
        case SqlKind::Column:
            m_use.column = expression.name;
            m_use.side = expression.side;
            return true;
        case SqlKind::Cast: return visit(expression.parts[0], false) && cast(expression.name, isOutermost);
        case SqlKind::Index: return visit(expression.parts[0], false) && index(expression);
        case SqlKind::Call: return !expression.parts.empty() && visit(expression.parts[0], false) && call(expression, isOutermost);
        default: return false;
        }
    }

    bool add(Transform transform)
    {
        m_use.transforms.push_back(std::move(transform));
        return true;
    }

    bool cast(std::string_view type, bool isOutermost)
    {
        if (std::ranges::contains(TextTypes, type))
            return add({AsText});
        if (type == "date" || type == "timestamp")
            return date(std::string(IsoDate));
        m_use.isNumber = isOutermost && std::ranges::contains(NumberTypes, type);
        return m_use.isNumber;
    }

    // date(try_to_timestamp(x, format)) is one reading.
    bool date(std::string format)
    {
        if (!m_use.transforms.empty() && m_use.transforms.back().kind == ParseDate)
            return format == IsoDate;
        return add({ParseDate, 0, 0, std::move(format)});
    }

    bool index(const SqlExpression &expression)
    {
        const SqlExpression &place = expression.parts[1];
        if (place.kind == SqlKind::Text) {
            const bool isColumn = expression.parts[0].kind == SqlKind::Column;
            m_use.column += fmt::format("['{}']", place.name);
            return isColumn;
        }
        if (place.isCall("array_length") && place.parts.size() == 2 && place.parts[0] == expression.parts[0] && place.parts[1].isNumber(1))
            return add({Element, -1});
        const auto number = wholeNumber(place);
        if (!number)
            return false;
        const bool isFromEnd = *number < 0 && m_dialect == SqlDialect::DuckDb;
        const std::int32_t first = m_dialect == SqlDialect::Spark ? *number + 1 : *number;
        return (first > 0 || isFromEnd) && add({Element, first});
    }

    bool call(const SqlExpression &expression, bool isOutermost)
    {
        const std::string &name = expression.name;
        const std::vector<SqlExpression> &parts = expression.parts;
        if (parts.size() == 1)
            return plainCall(name, isOutermost);
        if (name == "substr" || name == "substring" || name == "left" || name == "right")
            return substring(expression);
        if (name == "element_at" && parts.size() == 2) {
            const auto place = wholeNumber(parts[1]);
            return place && *place != 0 && add({Element, *place});
        }
        if (parts[1].kind != SqlKind::Text)
            return false;
        if (name == "nullif" && parts.size() == 2)
            return add({NullIf, 0, 0, parts[1].name});
        if (name == "try_cast" && parts.size() == 2)
            return cast(parts[1].name, isOutermost);
        if (name == "substring_from" && parts.size() == 2)
            return add(postgresExtract(parts[1].name));
        if (name == "regexp_extract")
            return extract(expression);
        if (!std::ranges::contains(DateReaders, std::string_view(name)) || parts.size() != 2)
            return false;
        const auto format = strptimeFormatOf(parts[1].name, m_dialect);
        return format && date(*format);
    }

    bool plainCall(std::string_view name, bool isOutermost)
    {
        if (name == "lower" || name == "lcase")
            return add({Lower});
        if (name == "upper" || name == "ucase")
            return add({Upper});
        if (name == "trim")
            return add({Trim});
        if (name == "date" || name == "to_date")
            return date(std::string(IsoDate));
        m_use.isSoundex = isOutermost && name == "soundex";
        return m_use.isSoundex;
    }

    bool substring(const SqlExpression &expression)
    {
        const auto first = wholeNumber(expression.parts[1]);
        if (!first)
            return false;
        if (expression.parts.size() == 2) {
            if (expression.name == "left")
                return *first > 0 && add({Substring, 1, *first});
            if (expression.name == "right")
                return *first > 0 && add({Substring, -*first, *first});
            return *first > 0 && add({Substring, *first, 0});
        }
        const auto length = expression.parts.size() == 3 ? wholeNumber(expression.parts[2]) : std::nullopt;
        return length && *first != 0 && *length > 0 && add({Substring, *first, *length});
    }

    // Without a group DuckDB takes the whole find, Spark the first group.
    bool extract(const SqlExpression &expression)
    {
        const auto group = expression.parts.size() == 3 ? wholeNumber(expression.parts[2]) : std::optional{m_dialect == SqlDialect::Spark ? 1 : 0};
        return expression.parts.size() <= 3 && group && *group >= 0 && add({RegexExtract, *group, 0, expression.parts[1].name});
    }

    SqlDialect m_dialect;
    ColumnUse m_use;
};

} // namespace

bool mayBecomeEmpty(const std::vector<Transform> &transforms)
{
    bool mayBe = false;
    for (const Transform &transform : transforms) {
        if (transform.kind == RegexExtract || (transform.kind == Substring && transform.first > 1))
            mayBe = true;
        else if ((transform.kind == NullIf && transform.text.empty()) || transform.kind == ParseDate)
            mayBe = false;
    }
    return mayBe;
}

std::vector<Transform> withSqlEmptiness(std::vector<Transform> transforms)
{
    if (mayBecomeEmpty(transforms))
        transforms.push_back({KeepEmpty});
    else
        std::erase_if(transforms, [](const Transform &transform) { return transform.kind == NullIf && transform.text.empty(); });
    return transforms;
}

bool ColumnUse::isPartnerOf(const ColumnUse &other) const
{
    return side != other.side && ascii::lower(column) == ascii::lower(other.column) && transforms == other.transforms && isNumber == other.isNumber
           && isSoundex == other.isSoundex;
}

std::optional<ColumnUse> columnUseOf(const SqlExpression &expression, SqlDialect dialect)
{
    return UseReader(dialect).read(expression);
}

std::optional<ColumnUse> columnPairOf(const SqlExpression &one, const SqlExpression &other, SqlDialect dialect)
{
    auto left = columnUseOf(one, dialect);
    const auto right = columnUseOf(other, dialect);
    return left && right && left->isPartnerOf(*right) ? std::move(left) : std::nullopt;
}

} // namespace engine
