// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/match/namesakes.h"

namespace engine
{

namespace
{

using enum ConditionKind;

struct KindFacts {
    ConditionKind kind;
    std::string_view code;
    AmountRule amount = AmountRule::None;
};

constexpr std::array<KindFacts, 34> Kinds{{
    {Missing, "missing"},
    {Exact, "exact"},
    {JaroWinkler, "jaro_winkler", AmountRule::Similarity},
    {Jaro, "jaro", AmountRule::Similarity},
    {Levenshtein, "levenshtein", AmountRule::Edits},
    {DamerauLevenshtein, "damerau_levenshtein", AmountRule::Edits},
    {Jaccard, "jaccard", AmountRule::Similarity},
    {TokenJaccard, "token_jaccard", AmountRule::Similarity},
    {DateDays, "date_days", AmountRule::Number},
    {DateMonths, "date_months", AmountRule::Number},
    {DateYears, "date_years", AmountRule::Number},
    {TimeSeconds, "time_seconds", AmountRule::Number},
    {DateParts, "date_parts"},
    {EmailUser, "email_user"},
    {Prefix, "prefix", AmountRule::Count},
    {PostcodeArea, "postcode_area"},
    {PostcodeDistrict, "postcode_district"},
    {PostcodeSector, "postcode_sector"},
    {Nickname, "nickname"},
    {Initials, "initials"},
    {Reversed, "reversed"},
    {ArrayIntersect, "array_intersect", AmountRule::Count},
    {ArraySubset, "array_subset"},
    {TokenSet, "token_set", AmountRule::Similarity},
    {NumericDifference, "numeric_difference", AmountRule::Number},
    {PercentageDifference, "percentage_difference", AmountRule::Number},
    {DistanceKm, "distance_km", AmountRule::Number},
    {Cosine, "cosine", AmountRule::Similarity},
    {Literal, "literal"},
    {Phonetic, "phonetic"},
    {And, "and"},
    {Or, "or"},
    {Not, "not"},
    {Else, "else"},
}};

constexpr std::array<std::pair<MetricProfile, std::string_view>, 4> Profiles{{
    {MetricProfile::CodePoints, "code_points"},
    {MetricProfile::DuckDb, "duckdb"},
    {MetricProfile::Spark, "spark"},
    {MetricProfile::Sqlite, "sqlite"},
}};

void collectAttributes(const Condition &condition, std::set<AttributeId> &attributes)
{
    if (condition.attribute.isValid())
        attributes.insert(condition.attribute);
    if (condition.other.isValid())
        attributes.insert(condition.other);
    for (const Condition &part : condition.parts)
        collectAttributes(part, attributes);
}

} // namespace

std::string_view codeOf(ConditionKind kind)
{
    return std::ranges::find(Kinds, kind, &KindFacts::kind)->code;
}

std::optional<ConditionKind> conditionKindFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Kinds, code, &KindFacts::code);
    return found == Kinds.end() ? std::nullopt : std::optional{found->kind};
}

AmountRule amountRuleOf(ConditionKind kind)
{
    return std::ranges::find(Kinds, kind, &KindFacts::kind)->amount;
}

bool hasOther(ConditionKind kind)
{
    return kind == Reversed || kind == DistanceKm;
}

bool isComposed(ConditionKind kind)
{
    return kind == And || kind == Or || kind == Not;
}

bool isExactOn(const Condition &condition, AttributeId attribute)
{
    return condition.kind == Exact && condition.attribute == attribute && condition.transforms.empty();
}

std::string_view codeOf(MetricProfile profile)
{
    return std::ranges::find(Profiles, profile, &std::pair<MetricProfile, std::string_view>::first)->second;
}

std::optional<MetricProfile> metricProfileFromCode(std::string_view code)
{
    const auto found = std::ranges::find(Profiles, code, &std::pair<MetricProfile, std::string_view>::second);
    return found == Profiles.end() ? std::nullopt : std::optional{found->first};
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

void removeComparison(Model &model, std::size_t index)
{
    if (isOfName(model, model.comparisons[index]))
        model.namesakes = {};
    model.comparisons.erase(model.comparisons.begin() + static_cast<std::ptrdiff_t>(index));
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
        parameters[i].m = std::max(comparison.levels[i].m.value_or(m), LeastProbability);
        parameters[i].u = std::max(comparison.levels[i].u.value_or(m / std::exp2(weight)), LeastProbability);
    }
    return parameters;
}

} // namespace engine
