// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How many of all pairs match, and how many are two people of one household. Pure.
#pragma once

#include <functional>
#include <vector>

#include "engine/match/compiled_model.h"
#include "engine/match/model.h"
#include "engine/match/trainer.h"

namespace engine
{

struct PriorEstimate {
    double matches = 0; // pairs
    double householdPairs = 0;
};

// Expectation maximisation of the prior alone, over the candidates (the pairs that no rule finds hold next to no matches). Sets the model's
// prior and household odds as they are seen. `correctU` takes the matches among random pairs off u, given the prior so far.
PriorEstimate estimatePrior(Model &model, const CompiledModel &compiled, const std::vector<LevelCount> &counts, double allPairs,
                            const std::function<void(double prior)> &correctU);

// Are so many pairs of people of one household there that what they share can be learned?
[[nodiscard]] bool seesHouseholds(const Model &model);

// Where households are seen, some of their pairs were taken for matches all the same: from here on scoring trusts another name or birth date,
// and odds that are less in favour of matches.
void beCautious(Model &model);

} // namespace engine
