// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/graph/cluster_graph.h"
#include "ui/graph/graph_layout.h"
#include "ui/graph/graph_places.h"

using namespace ui;
using namespace Qt::StringLiterals;

class GraphLayoutTest final : public QObject
{
    Q_OBJECT

    static GraphData chain(int count)
    {
        GraphData data;
        for (int i = 0; i < count; ++i)
            data.nodes.push_back({i, u"X"_s, u"record %1"_s.arg(i), i});
        for (int i = 1; i < count; ++i)
            data.edges.push_back({i - 1, i, 5.0, GraphEdge::Kind::Automatic, true, {}});
        return data;
    }

    // So many nodes a group, each linked with all of its group, and the groups in a chain.
    static GraphData groups(int count, int size)
    {
        GraphData data = chain(count);
        data.edges.clear();
        for (int i = 0; i < count; ++i)
            for (int j = 0; j < i; ++j)
                if (i / size == j / size || (i % size == 0 && j == i - 1))
                    data.edges.push_back({j, i, 5.0, GraphEdge::Kind::Automatic, false, {}});
        return data;
    }

    static GraphData star(int count)
    {
        GraphData data = chain(count);
        for (GraphEdge &edge : data.edges)
            edge.from = 0;
        return data;
    }

private Q_SLOTS:
    void sameClusterSamePicture_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 3, 4, 12, 60})
            QTest::addRow("%d", count) << count;
    }

    void sameClusterSamePicture()
    {
        QFETCH(int, count);
        const auto first = layoutGraph(chain(count));
        QCOMPARE(first.size(), static_cast<std::size_t>(count));
        QVERIFY(first == layoutGraph(chain(count)));
        for (std::size_t i = 0; i < first.size(); ++i) {
            QVERIFY(first[i].x() >= -1e-9 && first[i].x() <= 1 + 1e-9);
            QVERIFY(first[i].y() >= -1e-9 && first[i].y() <= 1 + 1e-9);
            for (std::size_t j = i + 1; j < first.size(); ++j)
                QVERIFY(std::hypot(first[i].x() - first[j].x(), first[i].y() - first[j].y()) > 0.01);
        }
    }

    void nothingLiesOnAnything_data()
    {
        QTest::addColumn<GraphData>("data");
        QTest::addColumn<QSizeF>("size");
        const QList<std::pair<const char *, QSizeF>> sizes{
            {"page", QSizeF(620, 360)}, {"panel", QSizeF(300, 296)}, {"upright", QSizeF(300, 444)}, {"flat", QSizeF(900, 200)}};
        for (const auto &[name, size] : sizes) {
            for (const int count : {1, 2, 3, 5, 6, 9, 12, 13, 16, 20, 25, 30}) {
                QTest::addRow("chain of %d, %s", count, name) << chain(count) << size;
                QTest::addRow("all with all %d, %s", count, name) << groups(count, count) << size;
                QTest::addRow("groups %d, %s", count, name) << groups(count, std::max(1, count / 3)) << size;
                QTest::addRow("star %d, %s", count, name) << star(count) << size;
            }
        }
    }

    // The circles with their names, up to the size of what is still looked at as a picture.
    void nothingLiesOnAnything()
    {
        QFETCH(GraphData, data);
        QFETCH(QSizeF, size);
        const GraphPlaces places = placeNodes(layoutGraph(data, 2.4), size, {.widest = 90, .height = 14});
        QCOMPARE(places.nodes.size(), data.nodes.size());
        if (data.nodes.size() <= 20)
            QVERIFY2(places.nameWidth >= 40, qPrintable(u"names of %1"_s.arg(places.nameWidth)));
        for (std::size_t i = 0; i < places.nodes.size(); ++i) {
            const QRectF rect = nodeRect(places, i);
            QVERIFY(QRectF(QPointF(), size).contains(rect));
            QVERIFY(rect.contains(QRectF(places.nodes[i] - QPointF(places.radius, places.radius), QSizeF(2, 2) * places.radius)));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!rect.intersects(nodeRect(places, j)), qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
        }
        QVERIFY(placeNodes(layoutGraph(data, 2.4), size, {.widest = 90, .height = 14}).nodes == places.nodes); // same cluster, same picture
    }

    // All on one spot, and more than the picture can hold.
    void extremesArePlacedSomewhere()
    {
        const std::vector<QPointF> heap(30, QPointF(0.5, 0.5));
        const GraphPlaces places = placeNodes(heap, QSizeF(500, 300), {.widest = 500, .height = 14});
        for (std::size_t i = 0; i < heap.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!nodeRect(places, i).intersects(nodeRect(places, j)));
        QCOMPARE(placeNodes(heap, QSizeF(40, 30), {.widest = 90, .height = 14}).nodes.size(), heap.size());
        QCOMPARE(placeNodes(std::vector<QPointF>(500, QPointF(0, 0)), QSizeF(500, 300), {.widest = 90, .height = 14}).nameWidth, 0.0);
        QVERIFY(placeNodes({}, QSizeF(500, 300), {}).nodes.empty());
    }

    void tipsSayMoreThanNames()
    {
        GraphData data = chain(12);
        for (GraphNode &node : data.nodes)
            node.detail = node.label + u" · <b>Anna</b>"_s;
        ClusterGraph graph;
        graph.resize(500, 300);
        graph.setData(data);
        QTest::keyClick(&graph, Qt::Key_Right);
        QVERIFY2(graph.accessibleDescription().contains(u"record 0 · <b>Anna"), qPrintable(graph.accessibleDescription()));
        const int height = graph.sizeHint().height();
        graph.setData(chain(20));
        QVERIFY(graph.sizeHint().height() > height);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        QCOMPARE(layoutGraph(chain(300), 2.0, source.get_token()).size(), 300U);
    }

    void wrongEdgesAreDropped()
    {
        GraphData data = chain(3);
        data.edges.push_back({0, 9, 1, GraphEdge::Kind::Review, false, {}});
        ClusterGraph graph;
        graph.setData(data);
        QCOMPARE(graph.data().edges.size(), 2U);
    }

    void largeClustersAreLaidOutElsewhere()
    {
        ClusterGraph graph;
        graph.setData(chain(ClusterGraph::LayoutHere + 10));
        QTRY_VERIFY(graph.isLaidOut());
        graph.setData(chain(2)); // an answer to the earlier question must not come in its place
        QVERIFY(graph.isLaidOut());
    }

    void keysWalkAndSelect()
    {
        ClusterGraph graph;
        graph.setData(chain(3));
        QSignalSpy activated(&graph, &ClusterGraph::nodeActivated);
        QSignalSpy edges(&graph, &ClusterGraph::edgeHovered);
        QTest::keyClick(&graph, Qt::Key_Right);
        QTest::keyClick(&graph, Qt::Key_Right);
        QTest::keyClick(&graph, Qt::Key_Space);
        QCOMPARE(graph.selection(), QSet<int>{1});
        QTest::keyClick(&graph, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toInt(), 1);
        QTest::keyClick(&graph, Qt::Key_Down);
        QCOMPARE(edges.last().first().toInt(), 0);
        QVERIFY(graph.accessibleDescription().contains(u"record 0"_s));
    }
};

TESSERA_TEST(GraphLayoutTest, "graph_layout_test")
#include "graph_layout_test.moc"
