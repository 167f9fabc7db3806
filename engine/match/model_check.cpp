// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

#include "engine/match/blocking_rule.h"
#include "engine/match/model.h"

namespace engine
{

namespace
{

using enum ConditionKind;

constexpr unsigned MaxLevels = 15;
constexpr std::size_t MaxLeaves = 32;
constexpr std::size_t MaxTransforms = 8;
constexpr double MostTogether = 1.5; // of the levels of a comparison: one by itself may be set by hand without the others

std::size_t leafCount(const Condition &condition)
{
    std::size_t count = condition.parts.empty() ? 1 : 0;
    for (const Condition &part : condition.parts)
        count += leafCount(part);
    return count;
}

std::unexpected<Error> invalid(const std::string &path, std::string_view what)
{
    return fail(ErrorCode::InputRejected, std::string(what), path);
}

// A sentence as part of another.
std::string_view withoutStop(std::string_view sentence)
{
    return sentence.substr(0, sentence.size() - (sentence.ends_with('.') ? 1 : 0));
}

bool isProbability(double value)
{
    return std::isfinite(value) && value >= LeastProbability && value <= 1;
}

Result<void> checkAmount(const Condition &condition, const std::string &path)
{
    const double amount = condition.amount;
    if (!std::isfinite(amount) || amount < 0)
        return invalid(path + ".amount", "must be a number that is not negative");
    const bool isWhole = amount == std::floor(amount);
    switch (amountRuleOf(condition.kind)) {
    case AmountRule::None:
        if (amount != 0)
            return invalid(path + ".amount", fmt::format("{} takes no amount", codeOf(condition.kind)));
        break;
    case AmountRule::Similarity:
        if (amount > 1)
            return invalid(path + ".amount", "a similarity lies between 0 and 1");
        break;
    case AmountRule::Edits:
        if (amount > 100 || !isWhole)
            return invalid(path + ".amount", "a number of edits is a whole number up to 100");
        break;
    case AmountRule::Count:
        if (amount < 1 || amount > 100 || !isWhole)
            return invalid(path + ".amount", "must be a whole number from 1 to 100");
        break;
    case AmountRule::Number: break;
    }
    return {};
}

Result<void> checkTransforms(const std::vector<Transform> &transforms, const std::string &path)
{
    if (transforms.size() > MaxTransforms)
        return invalid(path, "has more than 8 transforms");
    for (std::size_t i = 0; i < transforms.size(); ++i) {
        if (const auto problem = problemOf(transforms[i], i == 0))
            return invalid(fmt::format("{}[{}].{}", path, i, problem->key), problem->what);
    }
    return {};
}

// What only some kinds have.
Result<void> checkExtras(const Condition &condition, const AttributeCatalog &catalog, const std::string &path)
{
    const bool isLiteral = condition.kind == Literal;
    if (hasOther(condition.kind) ? catalog.find(condition.other) == nullptr : condition.other.isValid())
        return invalid(path + ".other", hasOther(condition.kind) ? fmt::format("{} needs a second attribute of this project", codeOf(condition.kind))
                                                                 : fmt::format("{} takes no second attribute", codeOf(condition.kind)));
    if (condition.other == condition.attribute && condition.other.isValid() && condition.otherTransforms == condition.transforms)
        return invalid(path + ".other", "must be another attribute than the first");
    if (!condition.otherTransforms.empty() && !hasOther(condition.kind))
        return invalid(path + ".other_transforms", fmt::format("{} takes no second attribute", codeOf(condition.kind)));
    if (condition.text.empty() == isLiteral)
        return invalid(path + ".text", isLiteral ? "literal needs the text to compare with" : "only literal takes a text");
    if (condition.side != Side::Both && !isLiteral && condition.kind != Missing)
        return invalid(path + ".side", "only literal and missing look at one side");
    if (condition.isOneWay && condition.kind != Reversed)
        return invalid(path + ".one_way", "only reversed can be one way");
    TESSERA_CHECK(checkTransforms(condition.transforms, path + ".transforms"));
    TESSERA_CHECK(checkTransforms(condition.otherTransforms, path + ".other_transforms"));
    return checkAmount(condition, path);
}

// And, Or, Not and Else look at no value themselves.
Result<void> checkIsBare(const Condition &condition, const std::string &path)
{
    const Condition bare{.kind = condition.kind, .attribute = {}, .other = {}, .amount = 0, .parts = condition.parts};
    if (condition == bare)
        return {};
    return invalid(path, fmt::format("{} takes no attribute, amount or other setting", codeOf(condition.kind)));
}

Result<void> checkCondition(const Condition &condition, const AttributeCatalog &catalog, const std::string &path, unsigned depth)
{
    if (depth > MostNesting)
        return invalid(path, "and, or and not are nested too deeply");
    if (isComposed(condition.kind)) {
        TESSERA_CHECK(checkIsBare(condition, path));
        if (condition.parts.empty() || (condition.kind == Not && condition.parts.size() != 1))
            return invalid(path + ".parts", condition.kind == Not ? "not takes exactly one part" : "and, or need at least one part");
        for (std::size_t i = 0; i < condition.parts.size(); ++i) {
            const std::string inner = fmt::format("{}.parts[{}]", path, i);
            if (condition.parts[i].kind == Else)
                return invalid(inner, "else stands alone");
            TESSERA_CHECK(checkCondition(condition.parts[i], catalog, inner, depth + 1));
        }
        return {};
    }
    if (!condition.parts.empty())
        return invalid(path + ".parts", "only and, or and not have parts");
    if (condition.kind == Else)
        return checkIsBare(condition, path);
    if (catalog.find(condition.attribute) == nullptr)
        return invalid(path + ".attribute", "no such attribute in this project");
    return checkExtras(condition, catalog, path);
}

bool hasExactLevel(const Comparison &comparison, AttributeId attribute)
{
    return std::ranges::any_of(comparison.levels, [&](const Level &level) { return isExactOn(level.condition, attribute); });
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
    if (level.n && !isProbability(*level.n))
        return invalid(path + ".n", "a probability is above 0 and at most 1");
    if (level.termFrequency)
        return checkTermFrequency(comparison, level, catalog, path + ".term_frequency");
    return {};
}

// The levels exclude one another. u is not asked: training rounds what it has never seen up.
Result<void> checkSum(const Comparison &comparison, const std::string &path)
{
    double sum = 0;
    for (std::size_t i = 0; i < comparison.levels.size(); ++i)
        sum += levelNumber(comparison, i) == 0 ? 0 : comparison.levels[i].m.value_or(0);
    if (sum > MostTogether)
        return invalid(path + ".levels", fmt::format("the m of its levels add up to {:.2f}, and all together can be 1", sum));
    return {};
}

Result<void> checkComparison(const Model &model, std::size_t index, const AttributeCatalog &catalog, std::set<std::string> &names)
{
    const Comparison &comparison = model.comparisons[index];
    const std::string path = fmt::format("comparisons[{}]", index);
    if (comparison.name.empty() || !names.insert(comparison.name).second)
        return invalid(path + ".name", "must be there and be used once");
    const std::size_t missing = !comparison.levels.empty() && isMissingLevel(comparison.levels.front().condition) ? 1 : 0;
    if (comparison.levels.size() < missing + 2)
        return invalid(path + ".levels", "needs at least two levels besides missing");
    if (comparison.levels.size() - missing > MaxLevels)
        return invalid(path + ".levels", "has more than 15 levels besides missing");
    std::size_t leaves = 0;
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        TESSERA_CHECK(checkLevel(comparison, i, catalog, fmt::format("{}.levels[{}]", path, i)));
        leaves += leafCount(comparison.levels[i].condition);
    }
    if (leaves > MaxLeaves)
        return invalid(path + ".levels", "asks more than 32 questions");
    return checkSum(comparison, path);
}

} // namespace

Result<void> checkModel(const Model &model, const AttributeCatalog &catalog)
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
            return invalid(fmt::format("blocking_rules[{}]", i), withoutStop(rule.error().message));
    }
    if (!std::isfinite(model.thresholds.review) || !std::isfinite(model.thresholds.match) || model.thresholds.review > model.thresholds.match)
        return invalid("thresholds", "review must not be above match");
    if (!std::isfinite(model.keepWeight) || model.keepWeight > model.thresholds.review)
        return invalid("keep_weight", "must not be above the review threshold");
    if (!std::isfinite(model.household.odds) || model.household.odds <= 0)
        return invalid("household.odds", "must be above 0");
    if (!isProbability(model.household.mostDifference))
        return invalid("household.most_difference", "a probability is above 0 and at most 1");
    for (std::size_t i = 0; i < model.namesakes.comparisons.size(); ++i) {
        const std::string &name = model.namesakes.comparisons[i];
        if (std::ranges::count(model.namesakes.comparisons, name) > 1)
            return invalid(fmt::format("namesakes.comparisons[{}]", i), fmt::format("\"{}\" stands twice", name));
        if (!names.contains(name))
            return invalid(fmt::format("namesakes.comparisons[{}]", i),
                           fmt::format("\"{}\" is no comparison of this model; take it out, or leave out \"namesakes\"", name));
    }
    if (!std::isfinite(model.namesakes.excess) || model.namesakes.excess < 1 || model.namesakes.excess > MostExcess)
        return invalid("namesakes.excess", "must lie between 1 and a million");
    for (const auto &[attribute, limit] : model.sharedLimits) {
        if (catalog.find(attribute) == nullptr || limit < 2)
            return invalid("shared_limits", "each needs a known attribute and a limit of at least 2");
    }
    return {};
}

Result<void> validate(const Model &model, const AttributeCatalog &catalog)
{
    auto checked = checkModel(model, catalog);
    if (!checked)
        checked.error().message = fmt::format("The matching model cannot be used: {}: {}. The model in force is unchanged.", checked.error().detail,
                                              checked.error().message);
    return checked;
}

} // namespace engine
