// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/charts/plot_view.h"
#include "ui/charts/threshold_chart.h"

using namespace ui;
using namespace Qt::StringLiterals;

class ThresholdChartTest final : public QObject
{
    Q_OBJECT

    static void fill(ThresholdChart &chart)
    {
        HistogramData data;
        data.from = -20;
        data.width = 0.5;
        data.counts.assign(80, 10); // to +20
        data.reviewFrom = -2;
        data.matchFrom = 6;
        chart.resize(800, 250);
        chart.setData(data);
        chart.show();
    }

    static void drag(ThresholdChart &chart, double from, double to)
    {
        const int y = chart.height() / 2;
        QTest::mousePress(&chart, Qt::LeftButton, {}, QPoint(qRound(chart.xOf(from)), y));
        QTest::mouseMove(&chart, QPoint(qRound(chart.xOf((from + to) / 2)), y));
        QTest::mouseMove(&chart, QPoint(qRound(chart.xOf(to)), y));
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, QPoint(qRound(chart.xOf(to)), y));
    }

private Q_SLOTS:
    void linesAreDragged()
    {
        ThresholdChart chart;
        fill(chart);
        QSignalSpy moved(&chart, &ThresholdChart::moved);
        drag(chart, 6, 10);
        QCOMPARE(chart.match(), 10.0);
        QCOMPARE(chart.review(), -2.0);
        drag(chart, -2, 4);
        QCOMPARE(chart.review(), 4.0);
        QVERIFY(moved.count() >= 2);
        QCOMPARE(moved.last().at(0).toDouble(), 4.0);
        QCOMPARE(moved.last().at(1).toDouble(), 10.0);
        drag(chart, 0, 5); // from between the lines: nothing is grabbed
        QCOMPARE(chart.review(), 4.0);
        QCOMPARE(chart.match(), 10.0);
    }

    void linesNeverCross()
    {
        ThresholdChart chart;
        fill(chart);
        drag(chart, -2, 15);
        QCOMPARE(chart.review(), 6.0);
        drag(chart, 6, -15); // both are there: one of them goes down, the other stays
        QVERIFY(chart.review() <= chart.match());
    }

    void keysMoveTheChosenLine()
    {
        ThresholdChart chart;
        fill(chart);
        QSignalSpy moved(&chart, &ThresholdChart::moved);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.match(), 6.25);
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart.match(), 5.25);
        QTest::keyClick(&chart, Qt::Key_Up);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.review(), -2.25);
        QCOMPARE(moved.count(), 3);
        QVERIFY(chart.accessibleDescription().contains(u"2.3") || chart.accessibleDescription().contains(u"2.2"));
    }

    void readOnlyStays()
    {
        ThresholdChart chart;
        fill(chart);
        chart.setReadOnly(true);
        drag(chart, 6, 10);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.match(), 6.0);
    }

    void plotsTellTheirFigures()
    {
        LinePlot lines(u"Step"_s, u"Change"_s);
        lines.setLines({{u"<b>change</b>"_s, Tone::Accent, {0.5, 0.01, 0}}, {u"share"_s, Tone::Match, {0.2}}});
        QCOMPARE(lines.tsv(), u"Step\t<b>change</b>\tshare\n1\t0.5\t0.2\n2\t0.01\t\n3\t0\t\n"_s);
        lines.setLines({}); // a session that was passed over
        QCOMPARE(lines.tsv(), u"Step\n"_s);
        BarPlot bars;
        bars.setBars({{u"exact"_s, u"exact"_s}, u"m"_s, u"u"_s, {0.9, 0.1}, {0.01, 0.99}});
        QCOMPARE(bars.tsv(), u"\tm\tu\nexact\t0.9\t0.01\nexact\t0.1\t0.99\n"_s);
    }
};

TESSERA_TEST(ThresholdChartTest, "threshold_chart_test")
#include "threshold_chart_test.moc"
