// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// u from random pairs of records, nearly all of which are of two people. Deterministic for a seed and any number of threads.
#pragma once

#include <vector>

#include "engine/match/compiled_model.h"
#include "engine/match/trainer.h"
#include "engine/match/value_mask.h"

namespace engine
{

class UEstimate
{
public:
    // allPairs: of records that may pair at all. compared: the mask of comparing. All references must outlive the estimate.
    UEstimate(const ColumnTable &table, const ValueMask &compared, const TrainOptions &options, double allPairs)
        : m_table(table), m_compared(compared), m_options(options), m_pairs(allPairs)
    {
    }

    // Looks at the pairs; once, before anything is set.
    [[nodiscard]] Result<void> count(const CompiledModel &compiled, Progress &progress);
    // Sets the u of all levels that are not fixed. `prior`: the share of matches among the random pairs, whose levels are taken off by the m of the
    // model; 0: nothing is known of them.
    void apply(double prior, Model &model) const;

private:
    [[nodiscard]] bool isSampled() const { return m_pairs > static_cast<double>(m_options.randomPairs) && !m_options.onlyAcrossSources; }
    [[nodiscard]] double equalShare(AttributeId attribute) const;

    const ColumnTable &m_table;
    const ValueMask &m_compared;
    const TrainOptions &m_options;
    double m_pairs;
    std::vector<LevelCount> m_random;
};

} // namespace engine
