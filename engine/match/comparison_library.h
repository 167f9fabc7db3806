// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparisons a proposal starts from, by kind of attribute. Dependent attributes (given and family name, parts of an address)
// share one comparison, so that one fact is not counted twice.
#pragma once

#include <string>
#include <vector>

#include "engine/match/proposal.h"

namespace engine
{

struct ComparisonChoice {
    std::vector<Comparison> comparisons; // in the order of their attributes, the address last; at most MaxComparisons
    std::vector<std::string> leftOut;    // names of those that were too many: the least telling kinds go first, the last attributes among equals
};

// `profiles` are the attributes worth comparing.
[[nodiscard]] ComparisonChoice proposeComparisons(const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog);

} // namespace engine
