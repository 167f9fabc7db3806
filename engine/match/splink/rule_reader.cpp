// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/rule_reader.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/match/splink/column_use.h"
#include "engine/match/splink/sql_token.h"

namespace engine
{

namespace
{

constexpr std::string_view EmailUserPattern = "^[^@]+";

std::unexpected<Error> refused(std::string what)
{
    return fail(ErrorCode::InputRejected, std::move(what), "blocking rule");
}

void collectEquations(const SqlExpression &expression, std::vector<const SqlExpression *> &equations)
{
    if (expression.kind != SqlKind::And) {
        equations.push_back(&expression);
        return;
    }
    for (const SqlExpression &part : expression.parts)
        collectEquations(part, equations);
}

// Changes no value of ours: these are trimmed text, an empty one is missing, a date is written YYYY-MM-DD.
bool changesNothing(const Transform &transform, const Attribute &attribute)
{
    switch (transform.kind) {
    case TransformKind::ParseDate: return attribute.kind == AttributeKind::Date;
    case TransformKind::AsText:
    case TransformKind::Trim:
    case TransformKind::KeepEmpty: // no rule of ours pairs records for what they lack
        return true;
    default: return false;
    }
}

std::optional<KeyStep> keyStepOf(const Transform &transform)
{
    switch (transform.kind) {
    case TransformKind::Lower:
    case TransformKind::Upper: // two texts agree in upper case when they do in lower case
        return KeyStep{KeyFunction::Lower, 0, 0};
    case TransformKind::Substring:
        if (transform.first > 0 && transform.second > 0)
            return KeyStep{KeyFunction::Substr, transform.first, transform.second};
        if (transform.first < 0 && transform.second == -transform.first)
            return KeyStep{KeyFunction::Right, transform.second, 0};
        return std::nullopt;
    case TransformKind::RegexExtract:
        return transform.first == 0 && transform.text == EmailUserPattern ? std::optional{KeyStep{KeyFunction::EmailUser, 0, 0}} : std::nullopt;
    default: return std::nullopt;
    }
}

Result<KeyExpression> keyOf(const SqlExpression &equation, SqlDialect dialect, SplinkColumns &columns)
{
    if (equation.kind == SqlKind::Or)
        return refused("OR is not known in a blocking rule; write a rule for each side of it");
    if (equation.kind != SqlKind::Compare || equation.name != "=")
        return refused("only equations joined by AND are known, no further conditions on the pair");
    const auto left = columnUseOf(equation.parts[0], dialect);
    const auto right = columnUseOf(equation.parts[1], dialect);
    if (!left || !right)
        return refused("one side of an equation is more than a column with a function that is known");
    if (!left->isPartnerOf(*right))
        return refused("both sides of an equation must be the same expression, once of l and once of r");
    TESSERA_TRY(const AttributeId attribute, columns.attribute(left->column));
    KeyExpression key{attribute, {}};
    for (const Transform &transform : left->transforms) {
        if (changesNothing(transform, columns.catalog().at(attribute)))
            continue;
        const auto step = keyStepOf(transform);
        if (!step)
            return refused(fmt::format("what is done to the column \"{}\" has no counterpart in a blocking rule of ours", left->column));
        key.steps.push_back(*step);
    }
    if (left->isSoundex)
        key.steps.push_back({KeyFunction::Soundex, 0, 0});
    return key;
}

std::string pattern(std::string_view argument, SqlDialect dialect)
{
    if (dialect == SqlDialect::Postgres)
        return fmt::format("NULLIF(SUBSTRING({} FROM {}), '')", argument, quotedText(fmt::format("({})", EmailUserPattern), dialect));
    return fmt::format("NULLIF(REGEXP_EXTRACT({}, {}, 0), '')", argument, quotedText(EmailUserPattern, dialect));
}

Result<std::string> keyText(const KeyExpression &key, char side, SqlDialect dialect, const std::string &column)
{
    std::string text = fmt::format("{}.{}", side, quotedName(column, dialect));
    for (const KeyStep &step : key.steps) {
        const bool isSqlite = dialect == SqlDialect::Sqlite;
        switch (step.function) {
        case KeyFunction::Substr: text = fmt::format("SUBSTR({}, {}, {})", text, step.first, step.second); continue;
        case KeyFunction::Left: text = fmt::format("SUBSTR({}, 1, {})", text, step.first); continue;
        case KeyFunction::Right:
            text = isSqlite ? fmt::format("SUBSTR({}, -{}, {})", text, step.first, step.first) : fmt::format("RIGHT({}, {})", text, step.first);
            continue;
        case KeyFunction::Lower: text = fmt::format("LOWER({})", text); continue;
        case KeyFunction::Soundex:
            if (dialect != SqlDialect::Spark)
                break;
            text = fmt::format("SOUNDEX({})", text);
            continue;
        case KeyFunction::EmailUser:
            if (isSqlite)
                break;
            text = pattern(text, dialect);
            continue;
        default: break;
        }
        return fail(ErrorCode::Unsupported, fmt::format("the function {} cannot be said in {}", codeOf(step.function), codeOf(dialect)),
                    "blocking rule");
    }
    return text;
}

} // namespace

Result<BlockingRule> ruleFromSplink(const SplinkRule &rule, SqlDialect dialect, SplinkColumns &columns)
{
    TESSERA_TRY(const SqlExpression expression, parseSql(rule.text, dialect, SqlNaming::Prefix));
    std::vector<const SqlExpression *> equations;
    collectEquations(expression, equations);
    BlockingRule result;
    for (const SqlExpression *equation : equations) {
        TESSERA_TRY(KeyExpression key, keyOf(*equation, dialect, columns));
        if (!std::ranges::contains(result.keys, key))
            result.keys.push_back(std::move(key));
    }
    if (result.keys.size() > 8)
        return refused("a rule has at most eight equations");
    for (const std::string &array : rule.arrays) // each value of ours is a key anyway
        TESSERA_CHECK(columns.attribute(array));
    return result;
}

Result<std::string> ruleToSplink(const BlockingRule &rule, SqlDialect dialect, const std::map<AttributeId, std::string> &columns)
{
    std::string text;
    for (const KeyExpression &key : rule.keys) {
        const std::string &column = columns.at(key.attribute);
        TESSERA_TRY(const std::string left, keyText(key, 'l', dialect, column));
        TESSERA_TRY(const std::string right, keyText(key, 'r', dialect, column));
        if (rule.keys.size() == 1)
            return fmt::format("{} = {}", left, right);
        text += fmt::format("{}({} = {})", text.empty() ? "" : " AND ", left, right);
    }
    return text;
}

} // namespace engine
