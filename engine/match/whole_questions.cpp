// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/whole_questions.h"

#include <algorithm>

#include "engine/match/comparators.h"

namespace engine
{

namespace
{

std::span<const Code> valuesOf(const ValueSource &source, std::uint32_t record)
{
    return source.column == nullptr ? std::span<const Code>() : source.column->values(record);
}

bool isMissing(const ValueSource &source, std::uint32_t record)
{
    return std::ranges::none_of(valuesOf(source, record), [&](Code value) { return source.code(value) != 0; });
}

// Distinct values of a record as they are looked at.
std::vector<Code> codesOf(const ValueSource &source, std::uint32_t record)
{
    std::vector<Code> codes;
    for (const Code value : valuesOf(source, record)) {
        const Code code = source.code(value);
        if (code != 0 && !std::ranges::contains(codes, code))
            codes.push_back(code);
    }
    return codes;
}

Truth both(Truth x, Truth y)
{
    if (x == Truth::False || y == Truth::False)
        return Truth::False;
    return x == Truth::Unknown || y == Truth::Unknown ? Truth::Unknown : Truth::True;
}

// Some value of the one record is some value of the other; the two sources may have dictionaries of their own.
Truth haveEqualText(const ValueSource &left, std::uint32_t a, const ValueSource &right, std::uint32_t b)
{
    if (isMissing(left, a) || isMissing(right, b))
        return Truth::Unknown;
    const Dictionary &leftWords = left.features->dictionary();
    const Dictionary &rightWords = right.features->dictionary();
    const auto isSame = [&](Code x, Code y) {
        return x != 0 && y != 0 && leftWords.hash(x) == rightWords.hash(y) && leftWords.text(x) == rightWords.text(y);
    };
    const auto others = valuesOf(right, b);
    return truthOf(std::ranges::any_of(
        valuesOf(left, a), [&](Code x) { return std::ranges::any_of(others, [&](Code y) { return isSame(left.code(x), right.code(y)); }); }));
}

// Given and family name the other way round.
Truth isReversed(const Leaf &leaf, std::uint32_t a, std::uint32_t b)
{
    const Truth there = haveEqualText(leaf.source, a, leaf.other, b);
    return leaf.isOneWay ? there : both(there, haveEqualText(leaf.other, a, leaf.source, b));
}

Truth isLiteral(const Leaf &leaf, std::uint32_t record)
{
    if (isMissing(leaf.source, record))
        return Truth::Unknown;
    const auto isIt = [&](Code value) { return leaf.source.code(value) == leaf.literal; };
    return truthOf(leaf.literal != 0 && std::ranges::any_of(valuesOf(leaf.source, record), isIt));
}

Truth compareLists(const Leaf &leaf, std::uint32_t a, std::uint32_t b)
{
    const std::vector<Code> left = codesOf(leaf.source, a);
    const std::vector<Code> right = codesOf(leaf.source, b);
    if (left.empty() || right.empty())
        return Truth::Unknown;
    const auto common = static_cast<std::size_t>(std::ranges::count_if(left, [&](Code code) { return std::ranges::contains(right, code); }));
    if (leaf.kind == ConditionKind::ArraySubset)
        return truthOf(common == std::min(left.size(), right.size()));
    return truthOf(static_cast<double>(common) >= leaf.amount);
}

std::optional<double> firstNumber(const ValueSource &source, std::uint32_t record)
{
    for (const Code value : valuesOf(source, record)) {
        if (const Code code = source.code(value); code != 0)
            return source.features->number(code);
    }
    return std::nullopt;
}

Truth areNear(const Leaf &leaf, std::uint32_t a, std::uint32_t b)
{
    const auto leftLatitude = firstNumber(leaf.source, a);
    const auto leftLongitude = firstNumber(leaf.other, a);
    const auto rightLatitude = firstNumber(leaf.source, b);
    const auto rightLongitude = firstNumber(leaf.other, b);
    if (!leftLatitude || !leftLongitude || !rightLatitude || !rightLongitude)
        return Truth::Unknown;
    const double distance = kilometresBetween(*leftLatitude, *leftLongitude, *rightLatitude, *rightLongitude);
    // Splink's condition casts the distance to float, which DuckDB and Spark take for 32 bits.
    const MetricProfile profile = leaf.source.features->profile();
    if (profile == MetricProfile::DuckDb || profile == MetricProfile::Spark)
        return truthOf(static_cast<float>(distance) <= static_cast<float>(leaf.amount));
    return truthOf(distance <= leaf.amount);
}

} // namespace

Truth askWhole(const Leaf &leaf, std::uint32_t a, std::uint32_t b)
{
    switch (leaf.kind) {
    case ConditionKind::Reversed: return isReversed(leaf, a, b);
    case ConditionKind::Literal:
        if (leaf.side == Side::Both)
            return both(isLiteral(leaf, a), isLiteral(leaf, b));
        return isLiteral(leaf, leaf.side == Side::Left ? a : b);
    case ConditionKind::Missing: // of one side
        return truthOf(isMissing(leaf.source, leaf.side == Side::Left ? a : b));
    case ConditionKind::DistanceKm: return areNear(leaf, a, b);
    default: return compareLists(leaf, a, b);
    }
}

} // namespace engine
