// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/graph/cluster_graph.h"
#include "ui/graph/graph_layout.h"

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

    void exports()
    {
        QTemporaryDir folder;
        ClusterGraph graph;
        graph.resize(400, 200);
        graph.setData(chain(3));
        for (const QString &name : {u"a.svg"_s, u"a.png"_s}) {
            QVERIFY(graph.exportTo(folder.filePath(name)));
            QVERIFY(QFileInfo(folder.filePath(name)).size() > 200);
        }
        QVERIFY(!graph.exportTo(folder.filePath(u"no/such/folder.png"_s)));
    }
};

TESSERA_TEST(GraphLayoutTest, "graph_layout_test")
#include "graph_layout_test.moc"
