// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStandardItemModel>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/charts/step_chart.h"
#include "ui/charts/waterfall.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"

using namespace ui;
using namespace Qt::StringLiterals;

// There is room for text as large as it is: run as usual, and with text of half as much again.
class TextRoomTest final : public QObject
{
    Q_OBJECT

    static int lineHeight(TextSize size) { return QFontMetrics(ui::font(size)).height(); }

    template <typename Chart, typename Height> static int rowHeight(Chart &chart, const Height &heightOf)
    {
        return heightOf(chart, 5) - heightOf(chart, 4);
    }

private Q_SLOTS:
    void aBarOfTheWaterfallHasTwoLines()
    {
        Waterfall chart;
        const auto heightOf = [](Waterfall &waterfall, std::size_t bars) {
            WaterfallData data;
            data.bars.resize(bars);
            waterfall.setData(std::move(data));
            return waterfall.minimumSizeHint().height();
        };
        QVERIFY(rowHeight(chart, heightOf) >= lineHeight(TextSize::Body) + lineHeight(TextSize::Small));
    }

    void aStepHasALine()
    {
        StepChart chart;
        const auto heightOf = [](StepChart &steps, qsizetype count) {
            StepData data;
            data.steps.resize(count, u"step"_s);
            steps.setData(std::move(data));
            return steps.minimumSizeHint().height();
        };
        QVERIFY(rowHeight(chart, heightOf) >= lineHeight(TextSize::Body));
    }

    void aColumnGrowsWithItsText()
    {
        QStandardItemModel model(1, 3);
        TableView view({});
        view.setModel(&model);
        view.setDefaultWidths({92, 0, 0});
        QVERIFY(view.columnWidth(0) >= QFontMetrics(ui::font()).horizontalAdvance(u"1,234,567"_s) + 2 * space::S);
    }
};

TESSERA_TEST(TextRoomTest, "text_room_test")
#include "text_room_test.moc"
