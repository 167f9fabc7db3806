// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Chooses blocking rules greedily: the pairs a rule adds against the true pairs it is expected to add, within a budget.
#pragma once

#include "engine/match/blocking_rule.h"
#include "engine/match/proposal.h"

namespace engine
{

// Candidate pairs a project of that size may have: twenty-five a record, at least two million.
[[nodiscard]] std::uint64_t usualPairBudget(std::uint64_t records);

// Fills in proposal.model.blockingRules, proposal.rules and proposal.missedShare. InputRejected when no rule stays within the budget.
[[nodiscard]] Result<void> chooseBlockingRules(const ColumnTable &table, const AttributeCatalog &catalog,
                                               const std::vector<AttributeProfile> &profiles, const ValueMask &mask, const ProposalOptions &options,
                                               Progress &progress, Proposal &proposal);

struct RulesEstimate {
    std::vector<RuleEstimate> rules; // in the order given
    double missedShare = 0;          // of the true pairs no rule is expected to find
};

// The same estimates for rules that are given, each against the ones before it.
[[nodiscard]] Result<RulesEstimate> estimateRules(const ColumnTable &table, const AttributeCatalog &catalog, const std::vector<BlockingRule> &rules,
                                                  const ValueMask &mask, Progress &progress);

} // namespace engine
