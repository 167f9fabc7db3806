// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a person's edits training would find anew: the prior, thresholds, m and u that are not fixed. Shapes, rules and ticks stay. Any
// thread.
#pragma once

namespace engine
{
struct Model;
}

namespace ui
{

[[nodiscard]] bool trainingLosesEdits(const engine::Model &edited, const engine::Model &origin);

} // namespace ui
