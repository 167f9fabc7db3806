// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/model/pair.h"

#include <cmath>

namespace engine
{

std::string_view codeOf(Zone zone)
{
    switch (zone) {
    case Zone::NoMatch: return "no_match";
    case Zone::Review: return "review";
    case Zone::Match: return "match";
    }
    return {};
}

double probabilityOf(double weight)
{
    if (weight >= 0)
        return 1.0 / (1.0 + std::exp2(-weight));
    const double odds = std::exp2(weight);
    return odds / (1.0 + odds);
}

double weightOf(double probability)
{
    return std::log2(probability) - std::log2(1.0 - probability);
}

} // namespace engine
