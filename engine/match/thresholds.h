// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Thresholds from the model's own estimate of false matches.
#pragma once

#include "engine/match/match_run.h"

namespace engine
{

struct ThresholdChoice {
    Thresholds thresholds;
    double keepWeight = 0;
    double falseMatchRate = 0;  // estimated, in the match zone
    double expectedMatches = 0; // pairs, in all zones
    double matchShare = 0;      // of those, in the match zone
    double reviewShare = 0;     // … in the review zone
};

// What decisions say about the model's weights: a weight w stands for shift + slope w bits.
struct WeightCorrection {
    double shift = 0;
    double slope = 1;
};

// From the weights of all candidate pairs: the match zone holds at most `falseMatches` wrong pairs for each pair in it, on average, and none whose
// own chance of being wrong is above `worstPair`; the review zone reaches down to where a pair is a match in one of twenty cases.
[[nodiscard]] ThresholdChoice chooseThresholds(const WeightHistogram &histogram, const WeightCorrection &correction = {}, double falseMatches = 0.001,
                                               double worstPair = 0.015);

} // namespace engine
