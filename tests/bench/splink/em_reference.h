// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Expectation maximisation as Splink runs it when term frequency is taken into account: pair by pair, with the engine's own scorer. The
// engine itself trains on counts of level vectors, which know no term frequency; this is what its scoring is held to Splink's history by.
#pragma once

#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/model/pair.h"

namespace tests
{

struct EmHistory {
    std::vector<double> priors;        // the start first
    std::vector<engine::Model> models; // after each step; without the comparisons that were left out
};

struct EmReferenceOptions {
    double startPrior = 0.3;
    double convergence = 0.001;
    int maxIterations = 25;
    bool fixU = true;
};

// `model` must hold only the comparisons that take part.
[[nodiscard]] EmHistory referenceEm(const engine::ColumnTable &table, engine::Model model,
                                    const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs, const EmReferenceOptions &options);

} // namespace tests
