// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// E-mail addresses and telephone numbers that a household has and no single person: known by the people who hold them. Two records with
// one such value may well be two people, so it counts as missing when records are compared. Any thread.
#pragma once

#include <functional>

#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/value_mask.h"

namespace engine
{

// What counts in comparisons: `mask`, and beside it every e-mail address and telephone number that records hold whose given names, or birth
// years, can be no one person's. Without given names in the table, or when the model considers no households: `mask` itself.
// isWanted: looks at these values only; none: at all.
using IsWanted = std::function<bool(AttributeId, Code)>;
[[nodiscard]] ValueMask withHouseholdValues(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const ValueMask &mask,
                                            const IsWanted &isWanted = {});
// Whether the values of an attribute are looked at.
[[nodiscard]] bool mayBeOfHousehold(const AttributeCatalog &catalog, const Model &model, AttributeId attribute);
// The same with those that an earlier run found.
[[nodiscard]] ValueMask withHouseholdValues(const ColumnTable &table, const ValueMask &mask, const MatchBasis &basis);

} // namespace engine
