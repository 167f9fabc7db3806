// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/graph/graph_labels.h"

using namespace ui;
using namespace Qt::StringLiterals;

class GraphLabelsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLiesOnAnything_data()
    {
        QTest::addColumn<std::vector<QPointF>>("nodes");
        QTest::newRow("triangle") << std::vector<QPointF>{{60, 40}, {160, 50}, {110, 110}};
        QTest::newRow("crossing") << std::vector<QPointF>{{40, 30}, {220, 110}, {40, 110}, {220, 30}};
        QTest::newRow("on a line") << std::vector<QPointF>{{30, 70}, {90, 70}, {150, 70}, {210, 70}};
        QTest::newRow("heap") << std::vector<QPointF>{{100, 60}, {130, 60}, {115, 90}, {145, 95}};
    }

    void nothingLiesOnAnything()
    {
        QFETCH(std::vector<QPointF>, nodes);
        GraphData data;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            data.nodes.push_back({static_cast<int>(i), u"X"_s, u"a source with a long name"_s, 0});
        for (int i = 0; i < static_cast<int>(nodes.size()); ++i)
            for (int j = 0; j < i; ++j)
                data.edges.push_back({j, i, 12.5 - i, GraphEdge::Kind::Review, false, {}});
        const GraphPlaces places{nodes, 13, QSizeF(260, 150), 52, 14};
        const auto names = nodeNames(data, places);
        const auto labels = edgeLabels(data, places, names);
        QCOMPARE(names.size(), nodes.size());
        QCOMPARE(labels.size(), data.edges.size());
        std::vector<QRectF> all;
        for (const GraphName &name : names)
            all.push_back(name.rect);
        std::size_t shown = 0;
        for (const QRectF &label : labels) {
            if (label.isEmpty())
                continue;
            ++shown;
            QVERIFY(QRectF(0, 0, 260, 150).contains(label));
            for (const QPointF &node : nodes)
                QVERIFY(!label.intersects(QRectF(node.x() - 13, node.y() - 13, 26, 26)));
            for (const QRectF &other : all)
                QVERIFY(!label.intersects(other));
            all.push_back(label);
        }
        QVERIFY(shown > 0);
    }

    void namesKeepToTheirWidth()
    {
        GraphData data;
        for (const QString &name : {u"a source with a long name"_s, u"CRM"_s})
            data.nodes.push_back({0, u"X"_s, name, 0});
        const auto names = nodeNames(data, {{{50, 40}, {150, 42}}, 13, QSizeF(260, 150), 60, 14});
        QCOMPARE(names.size(), 2U);
        QVERIFY2(names[0].text.size() > 3 && names[0].text.endsWith(u'…'), qPrintable(names[0].text));
        QVERIFY(names[0].rect.width() <= 60);
        QCOMPARE(names[1].text, u"CRM"_s);
        QVERIFY(nodeNames(data, {{{50, 40}, {150, 42}}, 13, QSizeF(260, 150), 0, 14}).empty()); // no room: the tool tip says it
    }
};

TESSERA_TEST(GraphLabelsTest, "graph_labels_test")
#include "graph_labels_test.moc"
