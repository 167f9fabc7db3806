// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of a cluster and their links. Tab enters; left and right go through the nodes, up and down through the links,
// Space selects a node, Enter activates. GUI thread; larger layouts are computed off it.
#pragma once

#include <QFutureWatcher>
#include <QSet>
#include <QWidget>
#include <stop_token>

#include "ui/charts/chart.h"
#include "ui/graph/graph_data.h"
#include "ui/graph/graph_places.h"

namespace ui
{

class ClusterGraph final : public QWidget, public Chart
{
    Q_OBJECT
public:
    explicit ClusterGraph(QWidget *parent = nullptr);
    ~ClusterGraph() override;

    void setData(GraphData data);
    [[nodiscard]] const GraphData &data() const { return m_data; }
    [[nodiscard]] const QSet<int> &selection() const { return m_selection; }
    void setSelection(const QSet<int> &nodes);
    [[nodiscard]] bool isLaidOut() const { return m_positions.size() == m_data.nodes.size(); }
    [[nodiscard]] QString tsv() const override; // the links

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr int LayoutHere = 24; // up to so many nodes the layout takes less than a frame

Q_SIGNALS:
    void edgeHovered(int edge); // −1: none
    void nodeActivated(int node);
    void edgeActivated(int edge);
    void selectionChanged();

protected:
    void paintPicture(QPainter &painter, const QSize &size) const override { paint(painter, size, false); }
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] GraphPlaces placed(const QSizeF &size) const;
    [[nodiscard]] int nodeAt(const QPointF &position) const;
    [[nodiscard]] int edgeAt(const QPointF &position) const;
    void paint(QPainter &painter, const QSizeF &size, bool isMarked) const; // what is under the keys or the mouse is
    void setCurrent(int node, int edge);
    void describe();

    GraphData m_data;
    std::vector<QPointF> m_positions;
    QFutureWatcher<std::vector<QPointF>> m_watcher;
    std::stop_source m_stop;
    QSet<int> m_selection;
    int m_node = -1; // under the keys
    int m_edge = -1;
    int m_hoverEdge = -1;
};

} // namespace ui
