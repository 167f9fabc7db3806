// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/charts/waterfall.h"
#include "ui/charts/weight_histogram.h"
#include "ui/widgets/compare/compare_table.h"

using namespace ui;
using namespace Qt::StringLiterals;

class CompareTableTest final : public QObject
{
    Q_OBJECT

    static CompareData data(int columns)
    {
        CompareData made;
        made.goldenTitle = u"Would become"_s;
        for (int i = 0; i < columns; ++i)
            made.columns.push_back({i + 10, u"S%1"_s.arg(i), i, u"K%1"_s.arg(i), u"today"_s, {}});
        const auto row = [&](const QString &field, CompareRow::Agreement agreement) {
            CompareRow of;
            of.id = field;
            of.field = field;
            of.agreement = agreement;
            for (int i = 0; i < columns; ++i)
                of.cells.push_back({.raw = u"%1 %2"_s.arg(field).arg(i), .canonical = {}, .missing = i == 2, .wins = false});
            of.golden.raw = u"gold\t"_s + field;
            made.rows.push_back(of);
        };
        row(u"name"_s, CompareRow::Agreement::Close);
        row(u"phone"_s, CompareRow::Agreement::Exact);
        row(u"mail"_s, CompareRow::Agreement::Different);
        row(u"loyalty"_s, CompareRow::Agreement::None);
        return made;
    }

private Q_SLOTS:
    void keysMoveFocusAndRow()
    {
        CompareTable table;
        table.resize(800, 400);
        table.setData(data(3));
        QSignalSpy columns(&table, &CompareTable::focusColumnChanged);
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(table.focusColumn(), 0);
        QCOMPARE(columns.count(), 0);
        QCOMPARE(table.referenceColumn(), 1);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&table, Qt::Key_Right);
        QCOMPARE(table.focusColumn(), 2);
        QCOMPARE(columns.count(), 2);
        QCOMPARE(table.referenceColumn(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentRow(), 1);
        QVERIFY(table.accessibleDescription().contains(u"phone"_s));
        QVERIFY(table.accessibleDescription().contains(u"missing"_s));
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentRow(), 3);
    }

    void onlyDifferences()
    {
        CompareTable table;
        table.resize(800, 400);
        table.setData(data(2));
        table.setCurrentRow(1);
        QTest::keyClick(&table, Qt::Key_V);
        QCOMPARE(table.visibleRows(), (std::vector<int>{0, 2}));
        QCOMPARE(table.currentRow(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentRow(), 2);
        QTest::keyClick(&table, Qt::Key_V);
        QCOMPARE(table.visibleRows().size(), 4U);
    }

    void manyRecordsScrollUnderTheFrozenColumns()
    {
        CompareTable table;
        table.resize(800, 400);
        table.setData(data(30));
        table.show();
        QVERIFY(table.horizontalScrollBar()->maximum() > 0);
        table.setFocusColumn(29);
        const QRect focused = table.cellRect(0, 29);
        const QRect golden = table.cellRect(0, 30);
        QVERIFY(focused.right() < golden.left() + 1);
        QCOMPARE(golden.right() + 1, table.viewport()->width());
        QVERIFY(!table.grab().isNull());
    }

    void dataKeepsItsPlace()
    {
        CompareTable table;
        table.setData(data(3));
        table.setFocusColumn(2);
        table.setCurrentRow(2);
        CompareData next = data(3);
        std::swap(next.columns[0], next.columns[2]);
        table.setData(next);
        QCOMPARE(table.focusColumn(), 0);
        QCOMPARE(table.currentRow(), 2);
    }

    void raggedAndEmptyData()
    {
        CompareTable table;
        table.resize(600, 300);
        table.setData({});
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Right);
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(!table.grab().isNull());
        CompareData ragged = data(2);
        ragged.rows[1].cells.clear();
        table.setData(ragged);
        QVERIFY(table.data().rows[1].cells.at(1).missing);
        QVERIFY(!table.grab().isNull());
    }

    void copiesWithoutBreakingColumns()
    {
        CompareTable table;
        table.setData(data(2));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.at(0), u"Field\tS0 K0\tS1 K1\tWould become"_s);
        QCOMPARE(lines.at(1), u"name\tname 0\tname 1\tgold name"_s);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 5);
    }

    void aClickFocuses()
    {
        CompareTable table;
        table.resize(800, 400);
        table.setData(data(3));
        table.show();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.cellRect(2, 1).center());
        QCOMPARE(table.focusColumn(), 1);
        QCOMPARE(table.currentRow(), 2);
    }

    void waterfallReadsItsBars()
    {
        Waterfall chart;
        WaterfallData bars;
        bars.priorLabel = u"Prior"_s;
        bars.prior = -10;
        bars.bars = {{u"Phone"_s, u"exact"_s, 12.5, 0, false, {}}, {u"Mail"_s, u"different"_s, -1.5, 0, false, {}}};
        chart.setData(bars);
        QCOMPARE(chart.data().total(), 1.0);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.currentRow(), 1);
        QCOMPARE(chart.accessibleDescription(), u"Phone, exact: +12.5"_s);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.currentRow(), 2);
        QVERIFY(chart.tsv().contains(u"Mail\tdifferent\t-1.500"_s));
    }

    void histogramRangeByKeys()
    {
        WeightHistogram chart;
        chart.setData({.from = -4, .width = 2, .counts = {1, 2, 3, 4}, .reviewFrom = 0, .matchFrom = 2});
        QSignalSpy spy(&chart, &WeightHistogram::rangeChanged);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.range(), (WeightRange{-2, 4}));
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart.range(), (WeightRange{-2, 2}));
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.range(), (WeightRange{0, 2}));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.range());
        QVERIFY(!spy.isEmpty());
    }
};

TESSERA_TEST(CompareTableTest, "compare_table_test")
#include "compare_table_test.moc"
