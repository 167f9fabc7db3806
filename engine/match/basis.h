// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A match basis taken from a table, and what it makes of the values of another. Plain functions; any thread.
#pragma once

#include <functional>
#include <span>
#include <vector>

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
// The same for the table of all records under a basis of before: what came to be no evidence since is none either.
[[nodiscard]] ValueMasks grownMasks(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards,
                                    const MatchBasis &basis);

// What a run over the whole table rested on.
[[nodiscard]] MatchBasis basisOf(const ColumnTable &table, const Model &model, const ValueMasks &masks, const Blocker &blocker);

// Values that are no evidence by a basis, beside those of another.
struct BasisGrowth {
    std::vector<ValueFacts> values; // by attribute; overLimit and ofHouseholds only, none empty
    [[nodiscard]] bool isEmpty() const { return values.empty(); }
};
// Of the values that some records of the table hold (isChanged, by index), those that have come to be no evidence. The table must have every
// record that holds one of them.
[[nodiscard]] BasisGrowth growthOf(const MatchBasis &basis, const ColumnTable &table, const std::vector<bool> &isChanged,
                                   const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards);
// What the masks of the whole table have beyond the basis.
[[nodiscard]] BasisGrowth growthOf(const MatchBasis &basis, const ColumnTable &table, const ValueMasks &masks);
void grow(MatchBasis &basis, const BasisGrowth &growth);

// Rules that bring together the holders of each value that may come to be no evidence: of e-mail addresses and telephone numbers where households
// are considered, and of everything that has a limit. Their blocks are kept behind those of the model's rules.
[[nodiscard]] std::vector<BlockingRule> holderRules(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model,
                                                    const Safeguards &safeguards);
// Calls see(rule, entries) for each of them.
void seeHolders(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards, const ValueMask &mask,
                const std::function<void(std::size_t, std::span<const BlockEntry>)> &see);

// The blocks that a run over all records would put these in, by rule, holderRules() last; each rule's by key.
[[nodiscard]] Result<std::vector<std::vector<BlockEntry>>> blocksUnder(const MatchBasis &basis, const ColumnTable &table,
                                                                       const AttributeCatalog &catalog, const Model &model,
                                                                       const Safeguards &safeguards);

} // namespace engine
