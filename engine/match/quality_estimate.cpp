// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/quality_estimate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace engine
{

namespace
{

constexpr double ShiftBefore = 2; // standard deviations of what is believed without decisions
constexpr double SlopeBefore = 0.2;
constexpr int ShiftSteps = 32; // on each side, up to four standard deviations
constexpr int SlopeSteps = 12; // … three
constexpr double NegligibleShare = 1e-7;
constexpr double Tail = 0.025;
constexpr double Slip = 0.005; // a person presses the wrong key now and then: no single decision is proof

// One pass over a sorted list of (value, share).
Estimate summed(std::vector<std::pair<double, double>> values)
{
    std::ranges::sort(values);
    Estimate estimate{.value = 0, .low = values.front().first, .high = values.back().first};
    double below = 0;
    bool hasLow = false;
    bool hasHigh = false;
    for (const auto &[value, share] : values) {
        estimate.value += value * share;
        below += share;
        if (!hasLow && below >= Tail) {
            estimate.low = value;
            hasLow = true;
        }
        if (!hasHigh && below >= 1 - Tail) {
            estimate.high = value;
            hasHigh = true;
        }
    }
    return estimate;
}

} // namespace

Calibration::Calibration(std::span<const DecidedWeight> decided) : m_decided(decided.size())
{
    double best = -INFINITY;
    for (int i = -ShiftSteps; i <= ShiftSteps; ++i)
        for (int j = -SlopeSteps; j <= SlopeSteps; ++j) {
            const double shift = 4 * ShiftBefore * i / ShiftSteps;
            const double slope = 1 + 3 * SlopeBefore * j / SlopeSteps;
            double belief = -0.5 * (std::pow(shift / ShiftBefore, 2) + std::pow((slope - 1) / SlopeBefore, 2));
            for (const DecidedWeight &pair : decided) {
                const double same = probabilityOf(shift + slope * pair.weight);
                belief += std::log(Slip + (1 - 2 * Slip) * (pair.isSame ? same : 1 - same));
            }
            m_points.push_back({shift, slope, belief});
            if (belief > best) {
                best = belief;
                m_shift = shift;
                m_slope = slope;
            }
        }
    double total = 0;
    for (Point &point : m_points)
        total += point.share = std::exp(point.share - best);
    for (Point &point : m_points)
        point.share /= total;
    std::erase_if(m_points, [](const Point &point) { return point.share < NegligibleShare; });
    total = 0;
    for (const Point &point : m_points)
        total += point.share;
    for (Point &point : m_points)
        point.share /= total;
}

double Calibration::probability(double weight) const
{
    return probabilityOf(m_shift + m_slope * weight);
}

QualityEstimate Calibration::quality(const WeightHistogram &histogram, double match) const
{
    std::vector<std::pair<double, double>> precision;
    std::vector<std::pair<double, double>> recall;
    std::vector<std::pair<double, double>> bins; // middle of the bin, pairs
    double matched = 0;
    for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
        if (histogram.bins[bin] == 0)
            continue;
        bins.emplace_back(WeightHistogram::lowerEdge(bin) + WeightHistogram::Width / 2, static_cast<double>(histogram.bins[bin]));
        matched += bins.back().first >= match ? bins.back().second : 0;
    }
    for (const Point &point : m_points) {
        double right = 0;
        double same = 0;
        for (const auto &[weight, pairs] : bins) {
            const double expected = pairs * probabilityOf(point.shift + point.slope * weight);
            same += expected;
            right += weight >= match ? expected : 0;
        }
        if (matched > 0)
            precision.emplace_back(right / matched, point.share);
        recall.emplace_back(same > 0 ? right / same : 1, point.share);
    }
    QualityEstimate estimate;
    estimate.decided = m_decided;
    estimate.precision = matched > 0 ? summed(std::move(precision)) : Estimate{1, 0, 1};
    estimate.recall = summed(std::move(recall));
    return estimate;
}

} // namespace engine
