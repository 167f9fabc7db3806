// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What two thresholds come to by the model's own probabilities. Pure; any thread.
#pragma once

#include <QtGlobal>

#include "engine/match/match_run.h"

namespace ui
{

struct ZoneFigures {
    quint64 matches = 0; // pairs in the match zone
    quint64 reviews = 0;
    double wrongShare = 0;  // of the pairs in the match zone
    double foundShare = 0;  // of the true pairs: in the match zone
    double reviewShare = 0; // … in the review zone
};

[[nodiscard]] ZoneFigures zoneFigures(const engine::WeightHistogram &histogram, const engine::Thresholds &thresholds);

} // namespace ui
