// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The weights of a run as the small chart above a list shows them. Pure; any thread.
#pragma once

#include "engine/match/match_run.h"
#include "engine/workspace/views.h"
#include "ui/charts/weight_histogram.h"

namespace ui
{

// The fine bins of a run joined into few, without the empty ends and without the long tail of pairs that nobody would ever ask about:
// most pairs are far below the review zone and would leave the rest of the chart flat.
[[nodiscard]] HistogramData histogramData(const engine::HistogramView &view);
// The whole of it, wide enough to drag both thresholds: for the large chart of Matching.
[[nodiscard]] HistogramData histogramData(const engine::WeightHistogram &histogram, const engine::Thresholds &thresholds);

} // namespace ui
