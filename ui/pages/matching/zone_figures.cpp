// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matching/zone_figures.h"

namespace ui
{

ZoneFigures zoneFigures(const engine::WeightHistogram &histogram, const engine::Thresholds &thresholds)
{
    ZoneFigures figures;
    double wrong = 0;
    double found = 0;
    double inReview = 0;
    double all = 0;
    for (std::size_t bin = 0; bin < histogram.bins.size(); ++bin) {
        const double middle = engine::WeightHistogram::lowerEdge(bin) + engine::WeightHistogram::Width / 2;
        const auto count = static_cast<double>(histogram.bins[bin]);
        const double probability = engine::probabilityOf(middle);
        all += count * probability;
        switch (thresholds.zoneOf(middle)) {
        case engine::Zone::Match:
            figures.matches += histogram.bins[bin];
            wrong += count * (1 - probability);
            found += count * probability;
            break;
        case engine::Zone::Review:
            figures.reviews += histogram.bins[bin];
            inReview += count * probability;
            break;
        case engine::Zone::NoMatch: break;
        }
    }
    figures.wrongShare = figures.matches == 0 ? 0 : wrong / static_cast<double>(figures.matches);
    figures.foundShare = all > 0 ? found / all : 0;
    figures.reviewShare = all > 0 ? inReview / all : 0;
    return figures;
}

} // namespace ui
