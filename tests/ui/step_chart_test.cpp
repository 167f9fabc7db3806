// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "tests/support/test_registry.h"
#include "ui/charts/step_chart.h"

using namespace ui;
using namespace Qt::StringLiterals;

class StepChartTest final : public QObject
{
    Q_OBJECT

    static StepData data(double limit)
    {
        const auto figure = [](double value) { return QString::number(value); };
        return {{u"<b>first</b>"_s, u"second"_s, u"third"_s},
                {{u"Cost"_s, {60, 30, 0}, 0, limit, u"budget %1"_s.arg(limit), Tone::Accent, figure},
                 {u"Gain"_s, {0.5, 0.25, 0.125}, 1, {}, {}, Tone::Match, figure}}};
    }

    static void fill(StepChart &chart, double limit = 100)
    {
        chart.resize(640, 200);
        chart.setData(data(limit));
        chart.show();
    }

private Q_SLOTS:
    void barsBeginWhereTheLastOneEnds()
    {
        StepChart chart;
        fill(chart);
        for (const std::size_t sum : {0U, 1U}) {
            for (const std::size_t step : {0U, 1U}) {
                const QRectF bar = chart.bar(step, sum);
                const QRectF next = chart.bar(step + 1, sum);
                QVERIFY(next.top() > bar.bottom());
                QVERIFY(qAbs(next.left() - bar.right()) < 0.01);
            }
        }
        QVERIFY(qAbs(chart.bar(0, 0).width() - 2 * chart.bar(1, 0).width()) < 0.01);
        QCOMPARE(chart.bar(2, 0).width(), 0.0);
        QVERIFY(chart.bar(2, 0).right() < chart.bar(0, 1).left()); // the sums stand side by side
        QVERIFY(chart.bar(2, 1).right() < chart.width());
    }

    // A limit far beyond the sum would leave hairs for bars.
    void aFarLimitLeavesTheBarsTheirRoom()
    {
        StepChart chart;
        fill(chart, 100);
        const double near = chart.bar(0, 0).width();
        fill(chart, 1'000'000);
        QVERIFY(chart.bar(0, 0).width() >= near);
        QCOMPARE(chart.data().sums[0].end(), 90.0);
        QVERIFY2(chart.rowText(0).contains(u"budget"), qPrintable(chart.rowText(0)));
        QCOMPARE(chart.data().sums[1].end(), 1.0);
    }

    void theKeysReadRowByRow()
    {
        StepChart chart;
        fill(chart, 80);
        QSignalSpy rows(&chart, &StepChart::currentRowChanged);
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.currentRow(), 0);
        QVERIFY2(chart.accessibleDescription().contains(u"+60") && !chart.accessibleDescription().contains(u"beyond"),
                 qPrintable(chart.accessibleDescription()));
        QTest::keyClick(&chart, Qt::Key_Down);
        QVERIFY2(chart.accessibleDescription().contains(u"together 90") && chart.accessibleDescription().contains(u"beyond the budget 80"),
                 qPrintable(chart.accessibleDescription()));
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.currentRow(), 2);
        QVERIFY2(rows.count() >= 3 && chart.accessibleName().contains(u"Cost 90"), qPrintable(chart.accessibleName()));
        QTest::keyClick(&chart, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), chart.tsv());
        QVERIFY2(chart.tsv().contains(u"second\t30\t90\t0.25\t0.75\n"), qPrintable(chart.tsv()));
        chart.setData({});
        QCOMPARE(chart.currentRow(), -1);
    }

    void tipsArePlainText()
    {
        StepChart chart;
        fill(chart);
        const QPoint at = chart.bar(0, 0).center().toPoint();
        QHelpEvent help(QEvent::ToolTip, at, chart.mapToGlobal(at));
        QCoreApplication::sendEvent(&chart, &help);
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;first"), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }
};

TESSERA_TEST(StepChartTest, "step_chart_test")
#include "step_chart_test.moc"
