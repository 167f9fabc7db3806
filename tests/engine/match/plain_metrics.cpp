// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/match/plain_metrics.h"

#include <QList>
#include <QString>
#include <algorithm>
#include <map>
#include <set>

using engine::MetricProfile;

namespace tests::plain
{

namespace
{

using Table = std::vector<std::vector<std::size_t>>;

// Places of `first` whose units found a partner in `second`, and those partners.
struct Partners {
    std::vector<std::size_t> first;
    std::vector<std::size_t> second;
};

Partners partnersOf(const Units &first, const Units &second, int window)
{
    Partners partners;
    std::vector<bool> isTaken(second.size());
    for (int i = 0; i < static_cast<int>(first.size()); ++i) {
        for (int j = std::max(0, i - window); j <= i + window && j < static_cast<int>(second.size()); ++j) {
            const auto place = static_cast<std::size_t>(j);
            if (second[place] != first[static_cast<std::size_t>(i)] || isTaken[place])
                continue;
            isTaken[place] = true;
            partners.first.push_back(static_cast<std::size_t>(i));
            partners.second.push_back(place);
            break;
        }
    }
    std::ranges::sort(partners.second);
    return partners;
}

double formula(const Units &first, const Units &second, const Partners &partners, bool halvesCount)
{
    const auto matches = static_cast<double>(partners.first.size());
    if (matches == 0)
        return 0;
    std::size_t different = 0;
    for (std::size_t k = 0; k < partners.first.size(); ++k)
        different += first[partners.first[k]] != second[partners.second[k]] ? 1 : 0;
    const double transpositions = halvesCount ? static_cast<double>(different) / 2 : static_cast<double>(different / 2);
    return (matches / static_cast<double>(first.size()) + matches / static_cast<double>(second.size()) + (matches - transpositions) / matches) / 3;
}

} // namespace

Units unitsOf(const std::string &text, Unit unit, std::size_t most)
{
    Units units;
    if (unit == Unit::Byte) {
        for (const char c : text)
            units.push_back(static_cast<unsigned char>(c));
    } else if (unit == Unit::Utf16) {
        for (const QChar c : QString::fromStdString(text))
            units.push_back(c.unicode());
    } else {
        for (const auto point : QString::fromStdString(text).toUcs4())
            units.push_back(point);
    }
    units.resize(std::min(units.size(), most));
    return units;
}

std::size_t levenshtein(const Units &left, const Units &right)
{
    Table cost(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
    for (std::size_t i = 0; i <= left.size(); ++i) {
        for (std::size_t j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0)
                cost[i][j] = i + j;
            else
                cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (left[i - 1] != right[j - 1] ? 1 : 0)});
        }
    }
    return cost[left.size()][right.size()];
}

std::size_t damerau(const Units &left, const Units &right)
{
    const std::size_t infinite = left.size() + right.size();
    Table cost(left.size() + 2, std::vector<std::size_t>(right.size() + 2, infinite));
    std::map<unsigned, std::size_t> lastRow;
    for (std::size_t i = 0; i <= left.size(); ++i)
        cost[i + 1][1] = i;
    for (std::size_t j = 0; j <= right.size(); ++j)
        cost[1][j + 1] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t lastColumn = 0;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t row = lastRow[right[j - 1]];
            const std::size_t column = lastColumn;
            const bool isSame = left[i - 1] == right[j - 1];
            if (isSame)
                lastColumn = j;
            cost[i + 1][j + 1] = std::min(
                {cost[i][j] + (isSame ? 0 : 1), cost[i + 1][j] + 1, cost[i][j + 1] + 1, cost[row][column] + (i - row - 1) + 1 + (j - column - 1)});
        }
        lastRow[left[i - 1]] = i;
    }
    return cost[left.size() + 1][right.size() + 1];
}

double jaccard(const Units &left, const Units &right)
{
    const std::set<unsigned> x(left.begin(), left.end());
    const std::set<unsigned> y(right.begin(), right.end());
    std::set<unsigned> all = x;
    all.insert(y.begin(), y.end());
    return all.empty() ? 1 : static_cast<double>(x.size() + y.size() - all.size()) / static_cast<double>(all.size());
}

double jaro(const Units &left, const Units &right, MetricProfile profile)
{
    if (left.empty() && right.empty())
        return 1;
    const int window = static_cast<int>(std::max(left.size(), right.size())) / 2 - 1;
    if (profile == MetricProfile::Spark)
        return formula(left, right, partnersOf(left, right, window), true);
    return formula(right, left, partnersOf(right, left, std::max(window, 0)), false);
}

double jaroWinkler(const Units &left, const Units &right, MetricProfile profile)
{
    if (left == right)
        return 1;
    double base = 0;
    if (profile == MetricProfile::Spark) {
        const int window = std::max(static_cast<int>(std::max(left.size(), right.size())) / 2 - 1, 0);
        const bool isLeftLonger = left.size() > right.size();
        const Units &shorter = isLeftLonger ? right : left;
        const Units &longer = isLeftLonger ? left : right;
        base = formula(shorter, longer, partnersOf(shorter, longer, window), true);
    } else {
        base = jaro(left, right, profile);
    }
    if (profile == MetricProfile::Spark ? base < 0.7 : base <= 0.7)
        return base;
    int prefix = 0;
    for (std::size_t i = 0; i < std::min({std::size_t{4}, left.size(), right.size()}) && left[i] == right[i]; ++i)
        ++prefix;
    return base + 0.1 * prefix * (1 - base);
}

} // namespace tests::plain
