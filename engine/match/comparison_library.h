// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparisons a proposal starts from, by kind of attribute, and those a person may add. Dependent attributes (given and family name,
// parts of an address) share one comparison, so that one fact is not counted twice.
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

// What the model could compare besides: one comparison, as proposed, for each profile whose attribute none of its comparisons is about. Parts of
// an address come as one until the model compares one of them; what a proposal passes over (a title, a flag) is equal or different. In the order of
// the profiles, the address last; under names that the model does not have.
[[nodiscard]] std::vector<Comparison> furtherComparisons(const Model &model, const std::vector<AttributeProfile> &profiles,
                                                         const AttributeCatalog &catalog);

} // namespace engine
