// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Bars and axis of a histogram of match weights, as every chart of them paints it, and its words. GUI thread.
#pragma once

#include <QRectF>
#include <optional>
#include <vector>

class QPainter;

namespace ui
{

struct HistogramData {
    double from = 0;  // weight at the left edge of the first bin
    double width = 1; // of a bin
    std::vector<qint64> counts{};
    double reviewFrom = 0;
    double matchFrom = 0;

    [[nodiscard]] double to() const { return from + width * static_cast<double>(counts.size()); }
};

struct WeightRange {
    double from = 0;
    double to = 0;
    friend bool operator==(const WeightRange &, const WeightRange &) = default;
};

// Bars in the colours of their zones; what is outside of the range is pale.
void paintHistogramBars(QPainter &painter, const QRectF &area, const HistogramData &data, bool squareRoot,
                        const std::optional<WeightRange> &range = {});
// Weights below the area.
void paintHistogramAxis(QPainter &painter, const QRectF &area, const HistogramData &data);
// "+3 to +4 bits: 1,204 pairs"; empty outside of the bins.
[[nodiscard]] QString histogramBinText(const HistogramData &data, int bin);
// A line for each bin that has pairs.
[[nodiscard]] QString histogramTsv(const HistogramData &data);

} // namespace ui
