// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model_text.h"

#include <cmath>
#include <fmt/format.h>

namespace engine
{

namespace
{

std::string quoted(const std::string &text)
{
    return "'" + text + "'";
}

std::string transformed(std::string inner, const std::vector<Transform> &transforms)
{
    for (const Transform &transform : transforms) {
        std::string settings;
        if (transform.kind == TransformKind::Element || transform.kind == TransformKind::Substring
            || (transform.kind == TransformKind::RegexExtract && transform.first != 0))
            settings += fmt::format(", {}", transform.first);
        if (transform.second != 0)
            settings += fmt::format(", {}", transform.second);
        if (!transform.text.empty() || transform.kind == TransformKind::NullIf)
            settings += ", " + quoted(transform.text);
        inner = fmt::format("{}({}{})", codeOf(transform.kind), inner, settings);
    }
    return inner;
}

std::string joinedParts(const Condition &condition, const AttributeCatalog &catalog, std::string_view word)
{
    std::string text;
    for (const Condition &part : condition.parts) {
        const std::string inner = conditionText(part, catalog);
        text += text.empty() ? "" : fmt::format(" {} ", word);
        text += isComposed(part.kind) && part.kind != ConditionKind::Not ? "(" + inner + ")" : inner;
    }
    return text;
}

std::string termText(const TermFrequency &frequency, const AttributeCatalog &catalog)
{
    std::string text = catalog.at(frequency.attribute).code;
    if (frequency.weight != 1)
        text += fmt::format(" x{}", frequency.weight);
    if (frequency.minimumU != 0)
        text += fmt::format(", u at least {}", frequency.minimumU);
    if (frequency.ownU)
        text += ", own u";
    return text;
}

} // namespace

std::string conditionText(const Condition &condition, const AttributeCatalog &catalog)
{
    switch (condition.kind) {
    case ConditionKind::Else: return "else";
    case ConditionKind::Not: return fmt::format("not ({})", conditionText(condition.parts.front(), catalog));
    case ConditionKind::And:
    case ConditionKind::Or: return joinedParts(condition, catalog, codeOf(condition.kind));
    default: break;
    }
    std::string arguments = transformed(catalog.at(condition.attribute).code, condition.transforms);
    if (condition.other.isValid())
        arguments += ", " + transformed(catalog.at(condition.other).code, condition.otherTransforms);
    if (condition.kind == ConditionKind::Literal)
        arguments += ", " + quoted(condition.text);
    if (condition.side != Side::Both)
        arguments += condition.side == Side::Left ? ", left" : ", right";
    if (condition.isOneWay)
        arguments += ", one way";
    const std::string call = fmt::format("{}({})", codeOf(condition.kind), arguments);
    switch (amountRuleOf(condition.kind)) {
    case AmountRule::None: return call;
    case AmountRule::Similarity: return fmt::format("{} >= {}", call, condition.amount);
    case AmountRule::Count:
        return condition.kind == ConditionKind::Prefix ? fmt::format("{} of {}", call, condition.amount)
                                                       : fmt::format("{} >= {}", call, condition.amount);
    case AmountRule::Edits:
    case AmountRule::Number: break;
    }
    return fmt::format("{} {} {}", call, condition.kind == ConditionKind::PercentageDifference ? "<" : "<=", condition.amount);
}

std::vector<ModelLevelRow> modelRows(const Model &model, const AttributeCatalog &catalog)
{
    std::vector<ModelLevelRow> rows;
    for (const Comparison &comparison : model.comparisons) {
        const std::vector<LevelParameters> parameters = parametersOf(comparison);
        for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
            const Level &level = comparison.levels[i];
            ModelLevelRow row;
            row.comparison = comparison.name;
            row.label = level.label;
            row.condition = conditionText(level.condition, catalog);
            row.isMissing = isMissingLevel(level.condition);
            if (!row.isMissing) {
                row.m = parameters[i].m;
                row.u = parameters[i].u;
                row.weight = std::log2(row.m) - std::log2(row.u);
                row.isLearned = level.m && level.u;
            }
            row.isMFixed = level.fixM;
            row.isUFixed = level.fixU;
            if (level.termFrequency)
                row.termFrequency = termText(*level.termFrequency, catalog);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace engine
