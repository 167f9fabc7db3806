// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The comparisons a proposal starts from, by kind of attribute. Dependent attributes (given and family name, parts of an address)
// share one comparison, so that one fact is not counted twice.
#pragma once

#include <vector>

#include "engine/match/proposal.h"

namespace engine
{

// Most telling first, at most sixteen. `profiles` are the attributes worth comparing.
[[nodiscard]] std::vector<Comparison> proposeComparisons(const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog);

} // namespace engine
