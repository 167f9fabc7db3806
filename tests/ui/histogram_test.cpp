// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <numeric>

#include "tests/support/test_registry.h"
#include "ui/adapters/histogram.h"

using namespace ui;

class HistogramTest final : public QObject
{
    Q_OBJECT

    static engine::HistogramView view(std::size_t bins)
    {
        engine::HistogramView view;
        view.firstBin = -40;
        view.binWidth = 0.25;
        view.counts.assign(bins, 0);
        view.thresholds.review = 0;
        view.thresholds.match = 10;
        return view;
    }

private Q_SLOTS:
    void emptyStaysEmpty()
    {
        QVERIFY(histogramData(view(320)).counts.empty());
        QVERIFY(histogramData(view(0)).counts.empty());
    }

    void tailAndEmptyEndsAreLeftOut()
    {
        engine::HistogramView all = view(320);
        all.counts[20] = 1'000'000; // weight −35: far below the review zone
        all.counts[160] = 3;        // 0
        all.counts[200] = 7;        // +10
        const HistogramData data = histogramData(all);
        QVERIFY(data.counts.size() <= 28);
        QCOMPARE(std::accumulate(data.counts.begin(), data.counts.end(), qint64{0}), 10);
        QCOMPARE(data.from, -6.0);
        QVERIFY(data.from + data.width * static_cast<double>(data.counts.size()) > 10); // the last pair is within
        QCOMPARE(data.matchFrom, 10.0);
    }

    void onlyATailIsStillShown()
    {
        engine::HistogramView all = view(320);
        all.counts[20] = 5;
        const HistogramData data = histogramData(all);
        QCOMPARE(std::accumulate(data.counts.begin(), data.counts.end(), qint64{0}), 5);
    }
};

TESSERA_TEST(HistogramTest, "histogram_test")
#include "histogram_test.moc"
