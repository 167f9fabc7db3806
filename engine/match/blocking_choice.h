// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses blocking rules greedily: the pairs a rule adds against the true pairs it is expected to add, within a budget.
#pragma once

#include "engine/match/proposal.h"

namespace engine
{

// Fills in proposal.model.blockingRules, proposal.rules and proposal.missedShare. InputRejected when no rule stays within the budget.
[[nodiscard]] Result<void> chooseBlockingRules(const ColumnTable &table, const AttributeCatalog &catalog,
                                               const std::vector<AttributeProfile> &profiles, const ValueMask &mask, const ProposalOptions &options,
                                               Progress &progress, Proposal &proposal);

} // namespace engine
