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

} // namespace ui
