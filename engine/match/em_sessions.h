// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// m by sessions of expectation maximisation, as Splink does it: one over the pairs of each blocking rule, which teaches the comparisons that the
// rule does not hold equal. Deterministic for any number of threads.
#pragma once

#include "engine/match/compiled_model.h"
#include "engine/match/trainer.h"
#include "engine/match/value_mask.h"

namespace engine
{

// What a training walks over.
struct TrainingData {
    const ColumnTable &table;
    const AttributeCatalog &catalog;
    const ValueMask &mask; // of blocking
    const CompiledModel &compiled;
    const TrainOptions &options;
};

// Sets m and looseUnique of training.model, whose u is known; fills sessions and untrained.
[[nodiscard]] Result<void> learnM(const TrainingData &data, Training &training, Progress &progress);

} // namespace engine
