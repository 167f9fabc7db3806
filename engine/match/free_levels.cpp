// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/free_levels.h"

namespace engine
{

namespace
{

bool isPart(const Comparison &comparison, std::size_t index, bool isFixed)
{
    return levelNumber(comparison, index) != 0 && comparison.levels[index].fixM == isFixed;
}

double sumOf(const Comparison &comparison, std::span<const double> values, bool isFixed)
{
    double sum = 0;
    for (std::size_t index = 0; index < values.size(); ++index)
        sum += isPart(comparison, index, isFixed) ? values[index] : 0;
    return sum;
}

} // namespace

double sumOfFree(const Comparison &comparison, std::span<const double> values)
{
    return sumOf(comparison, values, false);
}

double sumOfFixed(const Comparison &comparison, std::span<const double> values)
{
    return sumOf(comparison, values, true);
}

void normaliseFree(const Comparison &comparison, double sum, std::span<double> values)
{
    const double now = sumOfFree(comparison, values);
    if (now <= 0)
        return;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (isPart(comparison, index, false))
            values[index] = values[index] * sum / now;
    }
}

} // namespace engine
