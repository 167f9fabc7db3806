// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/thresholds.h"

#include <algorithm>
#include <cmath>

namespace engine
{

namespace
{

double middleOf(std::size_t bin)
{
    return WeightHistogram::lowerEdge(bin) + WeightHistogram::Width / 2;
}

} // namespace

ThresholdChoice chooseThresholds(const WeightHistogram &histogram, const WeightCorrection &correction, double falseMatches, double worstPair)
{
    constexpr double LowestReview = -4.25; // one true match in twenty
    constexpr double HighestMatch = 20;
    const auto meaning = [&correction](double weight) { return correction.shift + correction.slope * weight; };
    const auto standingFor = [&correction](double bits) { return (bits - correction.shift) / correction.slope; };
    const double safe = standingFor(weightOf(1 - worstPair));
    ThresholdChoice choice;
    choice.thresholds.match = std::max(safe, standingFor(weightOf(1 - falseMatches))); // without any pair: each one on its own
    double pairs = 0;
    double wrong = 0;
    double matches = 0;
    for (std::size_t bin = histogram.bins.size(); bin-- > 0;) {
        const auto count = static_cast<double>(histogram.bins[bin]);
        const double probability = probabilityOf(meaning(middleOf(bin)));
        choice.expectedMatches += count * probability;
        const double edge = WeightHistogram::lowerEdge(bin);
        pairs += count;
        wrong += count * (1 - probability);
        matches += count * probability;
        if (edge >= safe && edge <= HighestMatch && pairs > 0 && wrong <= falseMatches * pairs && edge < choice.thresholds.match) {
            choice.thresholds.match = edge;
            choice.falseMatchRate = wrong / pairs;
            choice.matchShare = matches;
        }
    }
    choice.thresholds.review =
        std::min(choice.thresholds.match, std::floor(standingFor(LowestReview) / WeightHistogram::Width) * WeightHistogram::Width);
    double inReview = 0;
    for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
        const double edge = WeightHistogram::lowerEdge(bin);
        if (edge >= choice.thresholds.review && edge < choice.thresholds.match)
            inReview += static_cast<double>(histogram.bins[bin]) * probabilityOf(meaning(middleOf(bin)));
    }
    if (choice.expectedMatches > 0) {
        choice.matchShare /= choice.expectedMatches;
        choice.reviewShare = inReview / choice.expectedMatches;
    }
    choice.keepWeight = choice.thresholds.review - 4;
    return choice;
}

} // namespace engine
