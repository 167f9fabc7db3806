// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The m of a comparison's levels as one whole: what a person fixed stays, and the others share what is left. Plain functions; any thread.
#pragma once

#include <span>

#include "engine/match/model.h"

namespace engine
{

inline constexpr double SmallestM = 0.002; // nothing learned from a sample is certain

// values: by level index. What the levels that are free or fixed have together; a missing level counts for nothing.
[[nodiscard]] double sumOfFree(const Comparison &comparison, std::span<const double> values);
[[nodiscard]] double sumOfFixed(const Comparison &comparison, std::span<const double> values);
// Scales the free ones, so that they have `sum` together.
void normaliseFree(const Comparison &comparison, double sum, std::span<double> values);

} // namespace engine
