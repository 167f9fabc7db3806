// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/adapters/histogram.h"

#include <algorithm>
#include <cmath>

namespace ui
{

namespace
{

constexpr std::size_t MostBins = 28;
constexpr double BelowReview = 6; // bits of the tail that are shown
constexpr double LowestShown = -30;
constexpr double HighestShown = 34;
constexpr double RoomAround = 2;   // bits beyond the outer bars and both thresholds
constexpr double LargeBin = 0.5;   // bits
constexpr double LargestSpan = 48; // bits; a wider span has bins of a whole bit

} // namespace

HistogramData histogramData(const engine::HistogramView &view)
{
    HistogramData data;
    data.reviewFrom = view.thresholds.review;
    data.matchFrom = view.thresholds.match;
    const auto isFilled = [](std::uint64_t count) { return count > 0; };
    const auto first = std::ranges::find_if(view.counts, isFilled);
    if (first == view.counts.end() || view.binWidth <= 0)
        return data;
    const auto last = std::find_if(view.counts.rbegin(), view.counts.rend(), isFilled).base();
    const double tail = std::floor((view.thresholds.review - BelowReview - view.firstBin) / view.binWidth);
    const auto size = static_cast<double>(last - view.counts.begin());
    const std::size_t begin =
        std::max(static_cast<std::size_t>(first - view.counts.begin()), static_cast<std::size_t>(std::clamp(tail, 0.0, size - 1)));
    const auto end = static_cast<std::size_t>(last - view.counts.begin());
    const std::size_t joined = (end - begin + MostBins - 1) / MostBins;
    data.from = view.firstBin + static_cast<double>(begin) * view.binWidth;
    data.width = view.binWidth * static_cast<double>(joined);
    for (std::size_t at = begin; at < end; at += joined) {
        qint64 sum = 0;
        for (std::size_t i = at; i < std::min(end, at + joined); ++i)
            sum += static_cast<qint64>(view.counts[i]);
        data.counts.push_back(sum);
    }
    return data;
}

HistogramData histogramData(const engine::WeightHistogram &histogram, const engine::Thresholds &thresholds)
{
    HistogramData data;
    data.reviewFrom = thresholds.review;
    data.matchFrom = thresholds.match;
    const auto isFilled = [](std::uint64_t count) { return count > 0; };
    const auto first = std::ranges::find_if(histogram.bins, isFilled);
    if (first == histogram.bins.end())
        return data;
    const auto last = std::find_if(histogram.bins.rbegin(), histogram.bins.rend(), isFilled).base();
    const auto edge = [&](auto bin) { return engine::WeightHistogram::lowerEdge(static_cast<std::size_t>(bin - histogram.bins.begin())); };
    // Wide enough for the bars; for the thresholds only when they stand elsewhere, so that dragging one does not move the scale.
    const double low = std::min(std::clamp(std::floor(edge(first) - RoomAround), LowestShown, HighestShown - 1), std::floor(thresholds.review));
    const double high =
        std::max(std::clamp(std::ceil(edge(last) + RoomAround), LowestShown + 1, HighestShown), std::max(low + 1, std::ceil(thresholds.match)));
    data.from = low;
    data.width = high - low > LargestSpan ? 2 * LargeBin : LargeBin;
    data.counts.resize(static_cast<std::size_t>(std::ceil((high - low) / data.width)));
    for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
        // The ends take what lies beyond.
        const double place = std::floor((engine::WeightHistogram::lowerEdge(bin) - low) / data.width);
        const auto at = static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(data.counts.size() - 1)));
        data.counts[at] += static_cast<qint64>(histogram.bins[bin]);
    }
    return data;
}

} // namespace ui
