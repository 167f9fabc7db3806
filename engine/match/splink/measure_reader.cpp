// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/splink/measure_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/splink/date_format.h"
#include "engine/match/splink/list_terms.h"
#include "engine/match/splink/templates.h"

namespace engine
{

namespace
{

// A number, or arithmetic of numbers such as floor(2629800.0 / 86400).
std::optional<double> constantOf(const SqlExpression &expression)
{
    if (expression.kind == SqlKind::Number)
        return expression.number;
    if (expression.kind == SqlKind::Cast || expression.isCall("floor")) {
        const auto inner = expression.parts.size() == 1 ? constantOf(expression.parts[0]) : std::nullopt;
        return inner && expression.kind == SqlKind::Call ? std::optional{std::floor(*inner)} : inner;
    }
    if (expression.kind != SqlKind::Arithmetic || expression.parts.size() != 2)
        return std::nullopt;
    const auto left = constantOf(expression.parts[0]);
    const auto right = constantOf(expression.parts[1]);
    if (!left || !right)
        return std::nullopt;
    if (expression.name == "*")
        return *left * *right;
    if (expression.name == "/" && *right != 0)
        return *left / *right;
    return std::nullopt;
}

// floor(seconds / 86400), the bound of Spark's datediff: the seconds.
std::optional<double> flooredSeconds(const SqlExpression &expression)
{
    if (!expression.isCall("floor") || expression.parts.size() != 1)
        return std::nullopt;
    const SqlExpression &quotient = expression.parts[0];
    if (quotient.kind != SqlKind::Arithmetic || quotient.name != "/" || quotient.parts.size() != 2
        || !quotient.parts[1].isNumber(secondsOf(ConditionKind::DateDays)))
        return std::nullopt;
    return constantOf(quotient.parts[0]);
}

// As it reads from the other side.
std::string flipped(const std::string &comparison)
{
    std::string result = comparison;
    result.front() = result.front() == '<' ? '>' : '<';
    return result;
}

// The largest amount a with: x <= a whenever x < bound, for whole x.
double below(double bound)
{
    return std::ceil(bound) - 1;
}

struct Metric {
    std::string_view function;
    ConditionKind kind;
    bool isSimilarity;
};
constexpr std::array Metrics{
    Metric{"levenshtein", ConditionKind::Levenshtein, false},
    Metric{"damerau_levenshtein", ConditionKind::DamerauLevenshtein, false},
    Metric{"jaro_similarity", ConditionKind::Jaro, true},
    Metric{"jaro_sim", ConditionKind::Jaro, true},
    Metric{"jaro_winkler_similarity", ConditionKind::JaroWinkler, true},
    Metric{"jaro_winkler", ConditionKind::JaroWinkler, true},
    Metric{"jaccard", ConditionKind::Jaccard, true},
    Metric{"array_cosine_similarity", ConditionKind::Cosine, true},
    Metric{"list_cosine_similarity", ConditionKind::Cosine, true},
};

class MeasureReader
{
public:
    explicit MeasureReader(ColumnTerms &terms) : m_terms(terms) {}

    Result<Condition> read(const SqlExpression &expression)
    {
        const SqlExpression &left = expression.parts[0];
        const SqlExpression &right = expression.parts[1];
        if (const auto seconds = flooredSeconds(right))
            return dayDifference(left, expression.name, *seconds);
        if (const auto bound = constantOf(right))
            return measure(left, expression.name, *bound);
        if (const auto bound = constantOf(left))
            return measure(right, flipped(expression.name), *bound);
        return unknownForm(expression);
    }

private:
    [[nodiscard]] std::optional<ColumnUse> pairOf(const SqlExpression &one, const SqlExpression &other) const
    {
        return columnPairOf(one, other, m_terms.dialect());
    }

    // measure <= bound, and so on.
    Result<Condition> measure(const SqlExpression &what, const std::string &comparison, double bound)
    {
        for (const Metric &metric : Metrics) {
            if (what.isCall(metric.function) && what.parts.size() == 2)
                return metricOf(metric, what, pairOf(what.parts[0], what.parts[1]), comparison, bound, false);
        }
        if (const auto pairwise = pairwiseOf(what))
            return pairwiseMetric(*pairwise, what, comparison, bound);
        if (const auto list = commonLists(what, m_terms.dialect()))
            return common(*list, comparison, bound);
        if (what.isCall("abs") && what.parts.size() == 1)
            return absolute(what.parts[0], comparison, bound);
        if (const auto pair = percentageColumn(what))
            return percentage(*pair, comparison, bound);
        if (const auto cosine = sparkCosineColumn(what, m_terms.dialect())) {
            const ColumnUse column{.column = *cosine};
            return metricOf(*std::ranges::find(Metrics, ConditionKind::Cosine, &Metric::kind), what, column, comparison, bound, false);
        }
        if (const auto place = placeColumns(what, m_terms.dialect()))
            return distance(*place, comparison, bound);
        return unknownForm(what);
    }

    Result<Condition> metricOf(const Metric &metric, const SqlExpression &what, const std::optional<ColumnUse> &pair, const std::string &comparison,
                               double bound, bool isList)
    {
        if (!pair)
            return refusedCondition(fmt::format("{}() does not compare a column with the same one of the other record", what.name));
        double amount = bound;
        if (metric.isSimilarity) {
            if (!comparison.starts_with('>'))
                return refusedCondition(fmt::format("{} with \"{}\" asks for unlikeness", metric.function, comparison));
            if (comparison == ">")
                amount = std::nextafter(bound, 2);
            if (amount < 0 || amount > 1)
                return refusedCondition(fmt::format("{} of {} is no similarity between 0 and 1", metric.function, bound));
        } else {
            if (!comparison.starts_with('<'))
                return refusedCondition(fmt::format("{} with \"{}\" asks for unlikeness", metric.function, comparison));
            amount = comparison == "<" ? below(bound) : std::floor(bound);
            if (amount < 0 || amount > 100)
                return refusedCondition(fmt::format("{} of {} is no number of edits from 0 to 100", metric.function, bound));
        }
        return isList ? m_terms.onList(leafOf(metric.kind, amount), *pair) : m_terms.onColumn(leafOf(metric.kind, amount), *pair);
    }

    Result<Condition> common(const ColumnUse &list, const std::string &comparison, double bound)
    {
        const double amount = comparison == ">" ? std::floor(bound) + 1 : std::ceil(bound);
        if (!comparison.starts_with('>') || amount < 1 || amount > 100)
            return refusedCondition("at least one common value of two lists is what can be asked, and at most 100");
        return m_terms.onList(leafOf(ConditionKind::ArrayIntersect, amount), list);
    }

    Result<Condition> pairwiseMetric(const PairwiseMetric &pairwise, const SqlExpression &what, const std::string &comparison, double bound)
    {
        const auto metric = std::ranges::find(Metrics, std::string_view(pairwise.function), &Metric::function);
        if (metric == Metrics.end())
            return refusedCondition(fmt::format("the function {}() is not known in this place", pairwise.function));
        if (metric->isSimilarity != pairwise.isMost)
            return refusedCondition("of the distances of all values the least counts, of the similarities the greatest");
        return metricOf(*metric, what, pairOf(pairwise.left, pairwise.right), comparison, bound, true);
    }

    // |one - other| <= bound of numbers or points in time.
    Result<Condition> absolute(const SqlExpression &difference, const std::string &comparison, double bound)
    {
        if (difference.isCall("datediff") && difference.parts.size() == 2)
            return dayDifference(difference, comparison, bound * secondsOf(ConditionKind::DateDays));
        if (difference.kind != SqlKind::Arithmetic || difference.name != "-" || difference.parts.size() != 2)
            return unknownForm(difference);
        const SqlExpression *one = timeTermOf(difference.parts[0]);
        const SqlExpression *other = timeTermOf(difference.parts[1]);
        if (one != nullptr && other != nullptr) {
            const auto pair = pairOf(*one, *other);
            if (!pair)
                return refusedCondition("two different dates are compared");
            return timeDifference(*pair, comparison, bound);
        }
        const auto pair = pairOf(difference.parts[0], difference.parts[1]);
        if (!pair)
            return unknownForm(difference);
        if (comparison != "<=" || bound < 0)
            return refusedCondition("of a difference the question is whether it is at most so much (<=)");
        return m_terms.onColumn(leafOf(ConditionKind::NumericDifference, bound), *pair);
    }

    // EPOCH(x), UNIX_TIMESTAMP(x), EXTRACT(EPOCH FROM x)
    static const SqlExpression *timeTermOf(const SqlExpression &expression)
    {
        return (expression.isCall("epoch") || expression.isCall("unix_timestamp")) && expression.parts.size() == 1 ? &expression.parts[0] : nullptr;
    }

    // abs(datediff(L, R)) <= seconds / 86400
    Result<Condition> dayDifference(const SqlExpression &what, const std::string &comparison, double seconds)
    {
        const SqlExpression &days = what.isCall("abs") && what.parts.size() == 1 ? what.parts[0] : what;
        const auto pair = days.isCall("datediff") && days.parts.size() == 2 ? pairOf(days.parts[0], days.parts[1]) : std::nullopt;
        if (!pair)
            return unknownForm(what);
        return timeDifference(*pair, comparison, seconds);
    }

    Result<Condition> timeDifference(const ColumnUse &column, const std::string &comparison, double seconds)
    {
        if (comparison != "<=" || seconds < 0)
            return refusedCondition("of a difference in time the question is whether it is at most so much (<=)");
        const bool isTime = std::ranges::any_of(column.transforms, [](const Transform &transform) { return hasTimeOfDay(transform.text); });
        for (const ConditionKind kind : {ConditionKind::DateYears, ConditionKind::DateMonths, ConditionKind::DateDays}) {
            const double amount = seconds / secondsOf(kind);
            if (!isTime && amount >= 1 && amount == std::floor(amount))
                return m_terms.onColumn(leafOf(kind, amount), column);
        }
        return m_terms.onColumn(leafOf(ConditionKind::TimeSeconds, seconds), column);
    }

    // ABS(L - R) / (CASE WHEN R > L THEN R ELSE L END)
    [[nodiscard]] std::optional<ColumnUse> percentageColumn(const SqlExpression &expression) const
    {
        if (expression.kind != SqlKind::Arithmetic || expression.name != "/" || expression.parts.size() != 2)
            return std::nullopt;
        const SqlExpression &above = expression.parts[0];
        const SqlExpression &larger = expression.parts[1];
        if (!above.isCall("abs") || above.parts.size() != 1 || above.parts[0].name != "-" || above.parts[0].parts.size() != 2
            || larger.kind != SqlKind::Case || larger.parts.size() != 3)
            return std::nullopt;
        const SqlExpression &question = larger.parts[0];
        const bool isLarger =
            question.kind == SqlKind::Compare && question.name == ">" && question.parts[0] == larger.parts[1] && question.parts[1] == larger.parts[2];
        const auto pair = pairOf(above.parts[0].parts[0], above.parts[0].parts[1]);
        const auto other = pairOf(larger.parts[1], larger.parts[2]);
        return isLarger && pair && other && pair->column == other->column && pair->transforms == other->transforms ? pair : std::nullopt;
    }

    Result<Condition> percentage(const ColumnUse &column, const std::string &comparison, double bound)
    {
        if (comparison != "<" || bound < 0)
            return refusedCondition("of a difference in percent the question is whether it is less than so much (<)");
        return m_terms.onColumn(leafOf(ConditionKind::PercentageDifference, bound), column);
    }

    Result<Condition> distance(const PlaceColumns &place, const std::string &comparison, double bound)
    {
        if (comparison != "<=" || bound < 0)
            return refusedCondition("of a distance the question is whether it is at most so much (<=)");
        Condition condition = leafOf(ConditionKind::DistanceKm, bound);
        TESSERA_TRY(condition.attribute, m_terms.attribute(place.latitude));
        TESSERA_TRY(condition.other, m_terms.attribute(place.longitude));
        return condition;
    }

    ColumnTerms &m_terms;
};

} // namespace

Result<Condition> measureFromSql(const SqlExpression &comparison, ColumnTerms &terms)
{
    return MeasureReader(terms).read(comparison);
}

} // namespace engine
