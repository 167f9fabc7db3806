// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A match basis taken from a table, and what it makes of the values of another. Plain functions; any thread.
#pragma once

#include "engine/base/result.h"
#include "engine/match/blocker.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/value_mask.h"
#include "engine/model/match_basis.h"

namespace engine
{

// Values that count as missing when candidates are looked for, and when they are compared.
struct ValueMasks {
    ValueMask blocking;
    ValueMask comparing;
};

// basis: none takes limits and households from the table itself.
[[nodiscard]] ValueMasks masksOf(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards,
                                 const MatchBasis *basis);

// What a run over the whole table rested on.
[[nodiscard]] MatchBasis basisOf(const ColumnTable &table, const Model &model, const ValueMasks &masks, const Blocker &blocker);

// The blocks that a run over all records would put these in, by rule; each rule's by key.
[[nodiscard]] Result<std::vector<std::vector<BlockEntry>>> blocksUnder(const MatchBasis &basis, const ColumnTable &table, const AttributeCatalog &catalog,
                                                                       const Model &model, const Safeguards &safeguards);

} // namespace engine
