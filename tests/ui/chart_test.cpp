// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/charts/plot_view.h"
#include "ui/charts/step_chart.h"
#include "ui/charts/threshold_chart.h"
#include "ui/charts/waterfall.h"
#include "ui/charts/weight_histogram.h"
#include "ui/dialogs/ask.h"
#include "ui/graph/cluster_graph.h"

using namespace ui;
using namespace Qt::StringLiterals;

namespace
{

struct Sample {
    std::unique_ptr<QWidget> widget;
    const Chart *chart = nullptr;
};

template <typename Widget, typename Fill> Sample sample(std::unique_ptr<Widget> widget, Fill &&fill)
{
    fill(*widget);
    widget->resize(480, 240);
    widget->show();
    const Chart *chart = widget.get();
    return {std::move(widget), chart};
}

HistogramData weights()
{
    return {.from = -4, .width = 2, .counts = {9, 0, 3, 1}, .reviewFrom = 0, .matchFrom = 2};
}

Sample sampleOf(const QString &kind)
{
    if (kind == u"steps")
        return sample(std::make_unique<StepChart>(), [](StepChart &chart) {
            chart.setData(
                {{u"first"_s, u"second"_s}, {{u"Cost"_s, {6, 3}, 0, {}, {}, Tone::Accent, [](double value) { return QString::number(value); }}}});
        });
    if (kind == u"waterfall")
        return sample(std::make_unique<Waterfall>(), [](Waterfall &chart) {
            WaterfallData data;
            data.bars.push_back({.label = u"Name"_s, .sublabel = u"exact"_s, .weight = 7});
            chart.setData(std::move(data));
        });
    if (kind == u"thresholds")
        return sample(std::make_unique<ThresholdChart>(), [](ThresholdChart &chart) { chart.setData(weights()); });
    if (kind == u"weights")
        return sample(std::make_unique<WeightHistogram>(), [](WeightHistogram &chart) { chart.setData(weights()); });
    if (kind == u"graph")
        return sample(std::make_unique<ClusterGraph>(), [](ClusterGraph &chart) {
            chart.setData(
                {{{.initials = u"A"_s, .label = u"Anna"_s}, {.initials = u"B"_s, .label = u"Berta"_s}}, {{.from = 0, .to = 1, .weight = 8}}});
        });
    if (kind == u"lines")
        return sample(std::make_unique<LinePlot>(u"Round"_s, u"Change"_s),
                      [](LinePlot &chart) { chart.setLines({{u"one"_s, Tone::Accent, {1, 0.1, 0.01}}}); });
    return sample(std::make_unique<BarPlot>(), [](BarPlot &chart) { chart.setBars({{u"exact"_s}, u"m"_s, u"u"_s, {0.9}, {0.1}}); });
}

QAction *actionOf(const QWidget &widget, const QString &text)
{
    for (QAction *action : widget.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

// More than one colour: something is drawn.
bool isDrawn(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != image.pixel(0, 0))
                return true;
        }
    }
    return false;
}

} // namespace

class ChartTest final : public QObject
{
    Q_OBJECT

    static void eachKind()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"steps", "waterfall", "thresholds", "weights", "graph", "lines", "bars"})
            QTest::addRow("%s", kind) << QString::fromLatin1(kind);
    }

private Q_SLOTS:
    void givesItsFiguresAway_data() { eachKind(); }
    void givesItsFiguresAway()
    {
        QFETCH(const QString, kind);
        const Sample some = sampleOf(kind);
        QGuiApplication::clipboard()->clear();
        QVERIFY(QTest::qWaitForWindowActive(some.widget.get()));
        some.widget->setFocus();
        QTest::keyClick(some.widget.get(), Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text, some.chart->tsv());
        QVERIFY(text.endsWith(u'\n'));
        const QStringList lines = text.chopped(1).split(u'\n');
        QVERIFY2(lines.size() >= 2, qPrintable(text));
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), lines.front().count(u'\t'));
    }

    void givesItsPictureAway_data() { eachKind(); }
    void givesItsPictureAway()
    {
        QFETCH(const QString, kind);
        const Sample some = sampleOf(kind);
        QCOMPARE(some.widget->contextMenuPolicy(), Qt::ActionsContextMenu);
        actionOf(*some.widget, u"Copy picture"_s)->trigger();
        QVERIFY(isDrawn(QGuiApplication::clipboard()->image()));
        const QTemporaryDir folder;
        for (const QString &name : {u"a.svg"_s, u"a.PNG"_s}) {
            ask::setNextAnswer({.files = {folder.filePath(name)}});
            actionOf(*some.widget, u"Save picture…"_s)->trigger();
        }
        QVERIFY(isDrawn(QImage(folder.filePath(u"a.PNG"_s))));
        QSvgRenderer svg(folder.filePath(u"a.svg"_s));
        QImage drawn(svg.defaultSize(), QImage::Format_RGB32);
        QPainter painter(&drawn);
        svg.render(&painter);
        painter.end();
        QVERIFY(isDrawn(drawn));
    }

    // The mark of the keys is for who works with them.
    void aPictureHasNoMarks_data() { eachKind(); }
    void aPictureHasNoMarks()
    {
        QFETCH(const QString, kind);
        const Sample some = sampleOf(kind);
        QVERIFY(QTest::qWaitForWindowActive(some.widget.get()));
        some.widget->clearFocus();
        const QImage before = some.chart->picture();
        some.widget->setFocus(Qt::TabFocusReason);
        QVERIFY(some.widget->hasFocus());
        QCOMPARE(some.chart->picture(), before);
    }

    void whatCannotBeWrittenIsAskedAgain()
    {
        const Sample some = sampleOf(u"steps"_s);
        const QTemporaryDir folder;
        ask::setNextAnswer({.files = {folder.filePath(u"no/such/folder.svg"_s)}});
        ask::setNextAnswer({.chosen = true});
        ask::setNextAnswer({.files = {folder.filePath(u"here.svg"_s)}});
        actionOf(*some.widget, u"Save picture…"_s)->trigger();
        QCOMPARE(ask::answersLeft(), 0);
        QVERIFY(QFile::exists(folder.filePath(u"here.svg"_s)));
    }

    void theMenuChoosesNothing()
    {
        ClusterGraph graph;
        graph.resize(480, 240);
        graph.setData({{{.label = u"Anna"_s}}, {}});
        graph.show();
        QTest::mouseClick(&graph, Qt::LeftButton, {}, graph.rect().center());
        const auto chosen = graph.selection();
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(&graph, Qt::RightButton, {}, graph.rect().center());
        QCOMPARE(graph.selection(), chosen);
    }
};

TESSERA_TEST(ChartTest, "chart_test")
#include "chart_test.moc"
