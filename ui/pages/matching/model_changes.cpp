// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/model_changes.h"

#include <algorithm>

#include "engine/match/model.h"

namespace ui
{

namespace
{

// A level that is new has nothing before it: its values are where training starts.
bool losesLevels(const engine::Comparison &edited, const engine::Comparison &origin)
{
    return std::ranges::any_of(edited.levels, [&origin](const engine::Level &level) {
        const auto before = std::ranges::find(origin.levels, level.label, &engine::Level::label);
        return before != origin.levels.end() && ((!level.fixM && level.m != before->m) || (!level.fixU && level.u != before->u));
    });
}

} // namespace

bool hasSameWeights(engine::Model a, const engine::Model &b)
{
    a.thresholds = b.thresholds;
    a.keepWeight = b.keepWeight;
    return a == b;
}

bool trainingLosesEdits(const engine::Model &edited, const engine::Model &origin)
{
    if (edited.prior != origin.prior || edited.thresholds != origin.thresholds)
        return true;
    return std::ranges::any_of(edited.comparisons, [&origin](const engine::Comparison &comparison) {
        const auto before = std::ranges::find(origin.comparisons, comparison.name, &engine::Comparison::name);
        return before != origin.comparisons.end() && losesLevels(comparison, *before);
    });
}

} // namespace ui
