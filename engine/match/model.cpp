// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/match/blocking_rule.h"

namespace engine
{

namespace
{

using enum ConditionKind;

constexpr std::array<std::pair<ConditionKind, std::string_view>, 23> Codes{{
    {Missing, "missing"},
    {Exact, "exact"},
    {JaroWinkler, "jaro_winkler"},
    {Jaro, "jaro"},
    {Levenshtein, "levenshtein"},
    {DamerauLevenshtein, "damerau_levenshtein"},
    {DateDays, "date_days"},
    {DateMonths, "date_months"},
    {DateYears, "date_years"},
    {DateParts, "date_parts"},
    {EmailUser, "email_user"},
    {Prefix, "prefix"},
    {Nickname, "nickname"},
    {Initials, "initials"},
    {Reversed, "reversed"},
    {ArrayIntersect, "array_intersect"},
    {TokenSet, "token_set"},
    {NumericDifference, "numeric_difference"},
    {Phonetic, "phonetic"},
    {And, "and"},
    {Or, "or"},
    {Not, "not"},
    {Else, "else"},
}};

constexpr unsigned MaxLevels = 15;
constexpr unsigned MaxDepth = 8;
constexpr std::size_t MaxLeaves = 32;

void collectAttributes(const Condition &condition, std::set<AttributeId> &attributes)
{
    if (condition.attribute.isValid())
        attributes.insert(condition.attribute);
    if (condition.other.isValid())
        attributes.insert(condition.other);
    for (const Condition &part : condition.parts)
        collectAttributes(part, attributes);
}

std::size_t leafCount(const Condition &condition)
{
    std::size_t count = condition.parts.empty() ? 1 : 0;
    for (const Condition &part : condition.parts)
        count += leafCount(part);
    return count;
}

std::unexpected<Error> invalid(const std::string &path, std::string_view what)
{
    return fail(ErrorCode::InputRejected, std::format("The matching model cannot be used: {}: {}. The model in force is unchanged.", path, what),
                path);
}

bool isProbability(double value)
{
    return std::isfinite(value) && value > 0 && value <= 1;
}

Result<void> checkAmount(const Condition &condition, const std::string &path)
{
    const double amount = condition.amount;
    if (!std::isfinite(amount) || amount < 0)
        return invalid(path + ".amount", "must be a number that is not negative");
    switch (condition.kind) {
    case JaroWinkler:
    case Jaro:
    case TokenSet:
        if (amount > 1)
            return invalid(path + ".amount", "a similarity lies between 0 and 1");
        break;
    case Levenshtein:
    case DamerauLevenshtein:
        if (amount > 100 || amount != std::floor(amount))
            return invalid(path + ".amount", "a number of edits is a whole number up to 100");
        break;
    case Prefix:
    case ArrayIntersect:
        if (amount < 1 || amount > 100 || amount != std::floor(amount))
            return invalid(path + ".amount", "must be a whole number from 1 to 100");
        break;
    default:
        break;
    }
    return {};
}

Result<void> checkCondition(const Condition &condition, const AttributeCatalog &catalog, const std::string &path, unsigned depth)
{
    if (depth > MaxDepth)
        return invalid(path, "and, or and not are nested too deeply");
    if (condition.kind == And || condition.kind == Or || condition.kind == Not) {
        if (condition.parts.empty() || (condition.kind == Not && condition.parts.size() != 1))
            return invalid(path + ".parts", condition.kind == Not ? "not takes exactly one part" : "and, or need at least one part");
        for (std::size_t i = 0; i < condition.parts.size(); ++i) {
            const std::string inner = std::format("{}.parts[{}]", path, i);
            if (condition.parts[i].kind == Else)
                return invalid(inner, "else stands alone");
            TESSERA_CHECK(checkCondition(condition.parts[i], catalog, inner, depth + 1));
        }
        return {};
    }
    if (!condition.parts.empty())
        return invalid(path + ".parts", "only and, or and not have parts");
    if (condition.kind == Else)
        return {};
    if (catalog.find(condition.attribute) == nullptr)
        return invalid(path + ".attribute", "no such attribute in this project");
    if (condition.kind == Reversed && (catalog.find(condition.other) == nullptr || condition.other == condition.attribute))
        return invalid(path + ".other", "reversed needs a second attribute");
    return checkAmount(condition, path);
}

bool hasExactLevel(const Comparison &comparison, AttributeId attribute)
{
    return std::ranges::any_of(comparison.levels,
                               [&](const Level &level) { return level.condition.kind == Exact && level.condition.attribute == attribute; });
}

Result<void> checkTermFrequency(const Comparison &comparison, const Level &level, const AttributeCatalog &catalog, const std::string &path)
{
    const TermFrequency &frequency = *level.termFrequency;
    if (catalog.find(frequency.attribute) == nullptr)
        return invalid(path + ".attribute", "no such attribute in this project");
    if (!std::isfinite(frequency.weight) || frequency.weight < 0 || frequency.weight > 10)
        return invalid(path + ".weight", "must lie between 0 and 10");
    if (!std::isfinite(frequency.minimumU) || frequency.minimumU < 0 || frequency.minimumU > 1)
        return invalid(path + ".minimum_u", "must lie between 0 and 1");
    if (isMissingLevel(level.condition) || level.condition.kind == Else)
        return invalid(path, "the missing level and else take no term frequency");
    const std::vector<AttributeId> attributes = attributesOf(comparison);
    if (std::ranges::find(attributes, frequency.attribute) == attributes.end())
        return invalid(path + ".attribute", "the comparison does not read this attribute");
    if (!frequency.ownU && !hasExactLevel(comparison, frequency.attribute))
        return invalid(path, "the comparison has no exact level on this attribute to take the base from (or set own_u)");
    return {};
}

Result<void> checkLevel(const Comparison &comparison, std::size_t index, const AttributeCatalog &catalog, const std::string &path)
{
    const Level &level = comparison.levels[index];
    if (level.label.empty())
        return invalid(path + ".label", "must not be empty");
    TESSERA_CHECK(checkCondition(level.condition, catalog, path + ".condition", 0));
    if ((level.condition.kind == Else) != (index + 1 == comparison.levels.size()))
        return invalid(path + ".condition", "else must be the last level, and only the last");
    if (isMissingLevel(level.condition) && index != 0)
        return invalid(path + ".condition", "the missing level must be the first");
    if (level.m && !isProbability(*level.m))
        return invalid(path + ".m", "a probability is above 0 and at most 1");
    if (level.u && !isProbability(*level.u))
        return invalid(path + ".u", "a probability is above 0 and at most 1");
    if (level.h && !isProbability(*level.h))
        return invalid(path + ".h", "a probability is above 0 and at most 1");
    if (level.termFrequency)
        return checkTermFrequency(comparison, level, catalog, path + ".term_frequency");
    return {};
}

Result<void> checkComparison(const Model &model, std::size_t index, const AttributeCatalog &catalog, std::set<std::string> &names)
{
    const Comparison &comparison = model.comparisons[index];
    const std::string path = std::format("comparisons[{}]", index);
    if (comparison.name.empty() || !names.insert(comparison.name).second)
        return invalid(path + ".name", "must be there and be used once");
    const std::size_t missing = !comparison.levels.empty() && isMissingLevel(comparison.levels.front().condition) ? 1 : 0;
    if (comparison.levels.size() < missing + 2)
        return invalid(path + ".levels", "needs at least two levels besides missing");
    if (comparison.levels.size() - missing > MaxLevels)
        return invalid(path + ".levels", "has more than 15 levels besides missing");
    std::size_t leaves = 0;
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        TESSERA_CHECK(checkLevel(comparison, i, catalog, std::format("{}.levels[{}]", path, i)));
        leaves += leafCount(comparison.levels[i].condition);
    }
    if (leaves > MaxLeaves)
        return invalid(path + ".levels", "asks more than 32 questions");
    return {};
}

} // namespace

std::string_view codeOf(ConditionKind kind)
{
    return std::ranges::find(Codes, kind, &std::pair<ConditionKind, std::string_view>::first)->second;
}

std::optional<ConditionKind> conditionKindFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Codes, code, &std::pair<ConditionKind, std::string_view>::second);
    return found == Codes.end() ? std::nullopt : std::optional{found->first};
}

bool isMissingLevel(const Condition &condition)
{
    if (condition.kind == Missing)
        return true;
    return (condition.kind == And || condition.kind == Or) && !condition.parts.empty() && std::ranges::all_of(condition.parts, isMissingLevel);
}

unsigned levelNumber(const Comparison &comparison, std::size_t index)
{
    if (isMissingLevel(comparison.levels[index].condition))
        return 0;
    return static_cast<unsigned>(comparison.levels.size() - index);
}

std::optional<std::size_t> levelIndex(const Comparison &comparison, unsigned number)
{
    const std::size_t count = comparison.levels.size();
    const bool hasMissing = count != 0 && isMissingLevel(comparison.levels.front().condition);
    if (number == 0)
        return hasMissing ? std::optional<std::size_t>{0} : std::nullopt;
    if (number > count - (hasMissing ? 1 : 0))
        return std::nullopt;
    return count - number;
}

std::vector<AttributeId> attributesOf(const Comparison &comparison)
{
    std::set<AttributeId> attributes;
    for (const Level &level : comparison.levels)
        collectAttributes(level.condition, attributes);
    return {attributes.begin(), attributes.end()};
}

std::vector<LevelParameters> parametersOf(const Comparison &comparison)
{
    std::vector<LevelParameters> parameters(comparison.levels.size());
    const bool hasMissing = !comparison.levels.empty() && isMissingLevel(comparison.levels.front().condition);
    const auto count = static_cast<double>(comparison.levels.size() - (hasMissing ? 1 : 0));
    for (std::size_t i = hasMissing ? 1 : 0; i < comparison.levels.size(); ++i) {
        const double rank = static_cast<double>(comparison.levels.size() - i) - 1; // 0 for else
        const bool isTop = rank == count - 1;
        const double weight = isTop ? 10 : (count > 2 ? -5 + 8 * rank / (count - 2) : -5);
        const double m = isTop ? 0.95 : 0.05 / (count - 1);
        parameters[i].m = std::max(comparison.levels[i].m.value_or(m), 1e-300);
        parameters[i].u = std::max(comparison.levels[i].u.value_or(m / std::exp2(weight)), 1e-300);
    }
    return parameters;
}

Result<void> validate(const Model &model, const AttributeCatalog &catalog)
{
    if (!isProbability(model.prior) || model.prior >= 1)
        return invalid("prior", "a probability between 0 and 1 is needed");
    if (model.comparisons.empty())
        return invalid("comparisons", "there is nothing to compare");
    if (model.comparisons.size() > MaxComparisons)
        return invalid("comparisons", "there are more than 16");
    std::set<std::string> names;
    for (std::size_t i = 0; i < model.comparisons.size(); ++i)
        TESSERA_CHECK(checkComparison(model, i, catalog, names));
    if (model.blockingRules.empty())
        return invalid("blocking_rules", "at least one is needed: comparing everything with everything is refused");
    if (model.blockingRules.size() > 64)
        return invalid("blocking_rules", "there are more than 64");
    for (std::size_t i = 0; i < model.blockingRules.size(); ++i) {
        if (const auto rule = parseBlockingRule(model.blockingRules[i], catalog); !rule)
            return invalid(std::format("blocking_rules[{}]", i), rule.error().message);
    }
    if (!std::isfinite(model.thresholds.review) || !std::isfinite(model.thresholds.match) || model.thresholds.review > model.thresholds.match)
        return invalid("thresholds", "review must not be above match");
    if (!std::isfinite(model.keepWeight) || model.keepWeight > model.thresholds.review)
        return invalid("keep_weight", "must not be above the review threshold");
    if (!std::isfinite(model.household.odds) || model.household.odds <= 0)
        return invalid("household.odds", "must be above 0");
    if (!isProbability(model.household.mostDifference))
        return invalid("household.most_difference", "a probability is above 0 and at most 1");
    for (const auto &[attribute, limit] : model.sharedLimits) {
        if (catalog.find(attribute) == nullptr || limit < 2)
            return invalid("shared_limits", "each needs a known attribute and a limit of at least 2");
    }
    return {};
}

} // namespace engine
