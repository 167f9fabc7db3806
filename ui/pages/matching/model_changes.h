// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How far two models are the same, and what of the difference matters. Any thread.
#pragma once

namespace engine
{
struct Model;
}

namespace ui
{

// Where the zones begin changes no weight.
[[nodiscard]] bool hasSameWeights(engine::Model a, const engine::Model &b);
// Whether training would find anew what was edited: the prior, thresholds, m and u that are not fixed. Shapes, rules and ticks stay.
[[nodiscard]] bool trainingLosesEdits(const engine::Model &edited, const engine::Model &origin);

} // namespace ui
