// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/plain_conditions.h"

#include <algorithm>
#include <cmath>

using namespace engine;
using enum engine::ConditionKind;

namespace tests::plain
{

void addDistinct(Values &values, const std::string &value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

Values read(const Record &record, AttributeId attribute, const std::vector<Transform> &transforms)
{
    const auto found = record.find(attribute);
    Values all = found == record.end() ? Values() : found->second;
    if (const int place = elementOf(transforms); place != 0) {
        const int index = place > 0 ? place - 1 : static_cast<int>(all.size()) + place;
        all = index >= 0 && index < static_cast<int>(all.size()) ? Values{all[static_cast<std::size_t>(index)]} : Values();
    }
    const ValueTransformer transformer(transforms);
    Values result;
    for (const std::string &value : all) {
        if (const auto other = transformer.apply(value))
            addDistinct(result, *other);
    }
    return result;
}

namespace
{

Truth both(Truth x, Truth y)
{
    if (x == Truth(false) || y == Truth(false))
        return false;
    return x && y ? Truth(true) : std::nullopt;
}

Truth share(const Values &x, const Values &y)
{
    if (x.empty() || y.empty())
        return std::nullopt;
    return std::ranges::any_of(x, [&](const std::string &value) { return std::ranges::contains(y, value); });
}

// Latitudes and longitudes in degrees; the first of each counts.
Truth areNear(const Values &left, const Values &otherLeft, const Values &right, const Values &otherRight, double kilometres)
{
    if (otherLeft.empty() || otherRight.empty())
        return std::nullopt;
    const auto a = numberOf(left[0]), b = numberOf(otherLeft[0]), c = numberOf(right[0]), d = numberOf(otherRight[0]);
    if (!a || !b || !c || !d)
        return std::nullopt;
    const double radian = std::acos(-1.0) / 180;
    const double e = std::sin(*a * radian) * std::sin(*c * radian) + std::cos(*a * radian) * std::cos(*c * radian) * std::cos((*d - *b) * radian);
    return std::acos(e > 1 ? 1 : e < -1 ? -1 : e) * 6371 <= kilometres;
}

Truth askOne(const Condition &condition, const Pair &pair, MetricProfile profile)
{
    const Values left = read(pair.left, condition.attribute, condition.transforms);
    const Values right = read(pair.right, condition.attribute, condition.transforms);
    const bool isOne = condition.side != Side::Both;
    const Values &only = condition.side == Side::Right ? right : left;
    if (condition.kind == Missing)
        return isOne ? only.empty() : left.empty() || right.empty();
    if (condition.kind == Literal)
        return isOne ? share(only, {condition.text}) : both(share(left, {condition.text}), share(right, {condition.text}));
    const Values otherLeft = read(pair.left, condition.other, condition.otherTransforms);
    const Values otherRight = read(pair.right, condition.other, condition.otherTransforms);
    if (condition.kind == Reversed)
        return condition.isOneWay ? share(left, otherRight) : both(share(left, otherRight), share(otherLeft, right));
    if (left.empty() || right.empty())
        return std::nullopt;
    if (condition.kind == DistanceKm)
        return areNear(left, otherLeft, right, otherRight, condition.amount);
    if (condition.kind == ArrayIntersect || condition.kind == ArraySubset) {
        const auto common = std::ranges::count_if(left, [&](const std::string &value) { return std::ranges::contains(right, value); });
        const double needed = condition.kind == ArraySubset ? static_cast<double>(std::min(left.size(), right.size())) : condition.amount;
        return static_cast<double>(common) >= needed;
    }
    Truth result;
    for (const std::string &x : left) {
        for (const std::string &y : right) {
            const Truth one = askValues(condition, x, y, profile);
            if (one == Truth(true))
                return true;
            result = one ? one : result;
        }
    }
    return result;
}

} // namespace

Truth ask(const Condition &condition, const Pair &pair, MetricProfile profile)
{
    if (condition.kind == Else)
        return true;
    if (condition.kind == Not) {
        const Truth inner = ask(condition.parts.front(), pair, profile);
        return inner ? Truth(!*inner) : std::nullopt;
    }
    if (condition.kind != And && condition.kind != Or)
        return askOne(condition, pair, profile);
    // Or is the denial of "and" over denied parts.
    const bool isAnd = condition.kind == And;
    Truth result = true;
    for (const Condition &part : condition.parts) {
        const Truth one = ask(part, pair, profile);
        result = both(result, isAnd || !one ? one : Truth(!*one));
    }
    return isAnd || !result ? result : Truth(!*result);
}

} // namespace tests::plain
