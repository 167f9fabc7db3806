// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Proposes a model from the attributes that have values and a profile of the data: comparisons by kind of attribute, blocking rules within
// a budget of pairs. It knows kinds of attributes, never a particular data set.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/match/value_mask.h"

namespace engine
{

struct AttributeProfile {
    AttributeId attribute;
    std::uint64_t filled = 0; // records with a value
    std::uint64_t distinct = 0;
    double equalPairs = 0; // probability that two random values are equal
    double topShare = 0;   // of the most frequent value
    bool isMultiValued = false;
    std::uint32_t sources = 0; // sources that deliver it
};

struct RuleEstimate {
    std::string rule;
    std::uint64_t pairs = 0; // it would make alone
    double trueShare = 0;    // of the true pairs it is expected to find
    double addedShare = 0;   // … beyond the rules before it
    bool isChosen = false;
};

struct ProposalOptions {
    std::uint64_t pairBudget = 0; // 0: usualPairBudget()
    bool onlyAcrossSources = false;
    std::vector<SourceId> duplicateFree = {};
    std::vector<AttributeId> ignore = {}; // attributes not to be compared
    Safeguards safeguards = {};           // blocked values and limits
};

struct Proposal {
    Model model; // not trained yet
    std::vector<AttributeProfile> profile;
    std::vector<RuleEstimate> rules;
    double missedShare = 0;           // of true pairs no rule is expected to find
    std::vector<SharedValue> shared;  // values that will not count
    std::vector<std::string> leftOut; // comparisons beyond the most that a model may have, by name
};

[[nodiscard]] std::vector<AttributeProfile> profileOf(const ColumnTable &table);

// Adds a comparison as furtherComparisons() gives it, with what goes with it in a proposal: limits for its attributes that have none, and
// namesakes once the name is compared, unless the model is Splink's.
void addComparison(Model &model, Comparison comparison, const std::vector<AttributeProfile> &profiles, const AttributeCatalog &catalog);

// InputRejected when there is nothing to compare (no filled attribute, or fewer than two records).
[[nodiscard]] Result<Proposal> propose(const ColumnTable &table, const AttributeCatalog &catalog, const ProposalOptions &options, Progress &progress);

} // namespace engine
