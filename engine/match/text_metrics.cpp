// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/text_metrics.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <vector>

#include "engine/base/sorted.h"

namespace engine
{

namespace
{

// Units of both texts that agree within the window, each once, and how many of them stand in another order.
struct Agreement {
    std::size_t matches = 0;
    std::size_t transposed = 0;
};

// The units of `first`, one by one, each take the first free equal unit of `second` at most `window` places away; a window below zero takes none.
// The places of each unit are taken from front to back, so one look-up finds the next.
template <typename Text> Agreement agreementOf(Text first, Text second, std::int64_t window)
{
    using Unit = typename Text::value_type;
    std::vector<std::pair<Unit, std::size_t>> places;
    for (std::size_t j = 0; j < second.size(); ++j)
        places.emplace_back(second[j], j);
    std::ranges::sort(places);
    std::vector<std::size_t> next(places.size(), 0); // by where the places of a unit begin: the first that is not yet passed
    std::vector<bool> isTaken(second.size(), false);
    std::basic_string<Unit> ofFirst;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i);
        const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(place - window, 0));
        const auto end = static_cast<std::size_t>(std::clamp<std::int64_t>(place + window + 1, 0, static_cast<std::int64_t>(second.size())));
        const auto group = static_cast<std::size_t>(std::ranges::lower_bound(places, std::pair{first[i], std::size_t{0}}) - places.begin());
        const auto inWindow = static_cast<std::size_t>(std::ranges::lower_bound(places, std::pair{first[i], begin}) - places.begin());
        if (group == places.size())
            continue;
        const std::size_t candidate = std::max(next[group], inWindow);
        if (candidate >= places.size() || places[candidate].first != first[i] || places[candidate].second >= end)
            continue;
        next[group] = candidate + 1;
        isTaken[places[candidate].second] = true;
        ofFirst.push_back(first[i]);
    }
    Agreement agreement{ofFirst.size(), 0};
    std::size_t matched = 0;
    for (std::size_t j = 0; j < second.size(); ++j) {
        if (isTaken[j])
            agreement.transposed += second[j] != ofFirst[matched++] ? 1 : 0;
    }
    return agreement;
}

template <typename Text> double jaroOf(const Agreement &agreement, Text left, Text right)
{
    if (agreement.matches == 0)
        return 0;
    const auto matches = static_cast<double>(agreement.matches);
    return (matches / static_cast<double>(left.size()) + matches / static_cast<double>(right.size())
            + (matches - static_cast<double>(agreement.transposed) / 2) / matches)
           / 3;
}

template <typename Text> double jaro(Text left, Text right)
{
    if (left.empty() && right.empty())
        return 1;
    const auto longer = static_cast<std::int64_t>(std::max(left.size(), right.size()));
    return jaroOf(agreementOf(left, right, longer / 2 - 1), left, right);
}

template <typename Text> double jaroWinkler(Text left, Text right)
{
    if (left == right)
        return 1;
    const bool isLeftLonger = left.size() > right.size();
    const Text shorter = isLeftLonger ? right : left;
    const Text longer = isLeftLonger ? left : right;
    const auto window = std::max<std::int64_t>(static_cast<std::int64_t>(longer.size()) / 2 - 1, 0);
    const double base = jaroOf(agreementOf(shorter, longer, window), left, right);
    if (base < 0.7)
        return base;
    std::size_t prefix = 0;
    while (prefix < std::min<std::size_t>(4, shorter.size()) && left[prefix] == right[prefix])
        ++prefix;
    return base + 0.1 * static_cast<double>(prefix) * (1 - base);
}

double share(std::size_t common, std::size_t all)
{
    return all == 0 ? 1 : static_cast<double>(common) / static_cast<double>(all);
}

std::u32string distinct(std::u32string_view text)
{
    std::u32string units(text);
    sortUnique(units);
    return units;
}

} // namespace

double jaccardSimilarity(std::string_view left, std::string_view right)
{
    const auto unitsOf = [](std::string_view text) {
        std::bitset<256> units;
        for (const char c : text)
            units.set(static_cast<unsigned char>(c));
        return units;
    };
    const auto x = unitsOf(left);
    const auto y = unitsOf(right);
    return share((x & y).count(), (x | y).count());
}

double jaccardSimilarity(std::u32string_view left, std::u32string_view right)
{
    const std::u32string x = distinct(left);
    const std::u32string y = distinct(right);
    std::u32string common;
    std::ranges::set_intersection(x, y, std::back_inserter(common));
    return share(common.size(), x.size() + y.size() - common.size());
}

double sparkJaro(std::string_view left, std::string_view right)
{
    return jaro(left, right);
}

double sparkJaro(std::u32string_view left, std::u32string_view right)
{
    return jaro(left, right);
}

double sparkJaroWinkler(std::string_view left, std::string_view right)
{
    return jaroWinkler(left, right);
}

double sparkJaroWinkler(std::u32string_view left, std::u32string_view right)
{
    return jaroWinkler(left, right);
}

std::u32string utf16Units(std::u32string_view text)
{
    std::u32string units;
    units.reserve(text.size());
    for (const char32_t point : text) {
        if (point < 0x10000) {
            units.push_back(point);
            continue;
        }
        units.push_back(0xD800 + ((point - 0x10000) >> 10U));
        units.push_back(0xDC00 + ((point - 0x10000) & 0x3FFU));
    }
    return units;
}

} // namespace engine
