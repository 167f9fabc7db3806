// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/cluster_graph.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QtConcurrentRun>
#include <algorithm>
#include <cmath>

#include "ui/graph/graph_labels.h"
#include "ui/graph/graph_layout.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t FewNodes = 5;
constexpr std::size_t ManyNodes = 12;
constexpr std::size_t ManyEdges = 8; // no figures above; they are in the tool tips
constexpr std::size_t CrowdedEdges = 24;
constexpr double Stroke = 2.5;
constexpr double Near = 6; // from an edge, for the pointer
constexpr int Height = 148;
constexpr double Aspect = 2.4;

// How high a picture of so many nodes is, in heights of one of a few.
int heights(std::size_t nodes)
{
    return nodes > ManyNodes ? 3 : (nodes > FewNodes ? 2 : 1);
}

QColor colourOf(GraphEdge::Kind kind)
{
    switch (kind) {
    case GraphEdge::Kind::Automatic:
    case GraphEdge::Kind::Decided: return colours().match;
    case GraphEdge::Kind::Review: return colours().review;
    case GraphEdge::Kind::Removed: break;
    }
    return colours().faint;
}

QPen penOf(const GraphEdge &edge, std::size_t edges)
{
    // From a thin to a strong line over the usual weights; among many all are thinner, or they would be one ground.
    const double width = (1.5 + 4.0 * std::clamp(edge.weight / 20.0, 0.0, 1.0)) * (edges > CrowdedEdges ? 0.5 : 1.0);
    QPen pen(colourOf(edge.kind), edge.kind == GraphEdge::Kind::Decided ? width + 2 : width, Qt::SolidLine, Qt::RoundCap);
    if (edge.kind == GraphEdge::Kind::Removed) {
        pen.setWidthF(1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3, 3});
    }
    return pen;
}

const QString &detailOf(const GraphNode &node)
{
    return node.detail.isEmpty() ? node.label : node.detail;
}

GraphNames widthsOf(const GraphData &data)
{
    const QFontMetricsF metrics(ui::font(TextSize::Small));
    GraphNames names{.widest = 0, .height = metrics.height()};
    for (const GraphNode &node : data.nodes)
        names.widest = std::max(names.widest, metrics.horizontalAdvance(visibleText(node.label)) + space::Xs);
    return names;
}

double distanceTo(const QLineF &line, const QPointF &point)
{
    const QPointF along = line.p2() - line.p1();
    const double square = QPointF::dotProduct(along, along);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / square, 0.0, 1.0) : 0.0;
    return QLineF(point, line.pointAt(t)).length();
}

} // namespace

ClusterGraph::ClusterGraph(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"clusterGraph"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    offerTo(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
            return;
        m_positions = m_watcher.result();
        update();
    });
    describe();
}

ClusterGraph::~ClusterGraph()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void ClusterGraph::setData(GraphData data)
{
    m_stop.request_stop(); // an earlier layout answers early and is dropped with its watcher's future
    m_stop = std::stop_source();
    m_data = std::move(data);
    const auto count = static_cast<int>(m_data.nodes.size());
    std::erase_if(m_data.edges, [count](const GraphEdge &edge) { return edge.from < 0 || edge.to < 0 || edge.from >= count || edge.to >= count; });
    m_positions.clear();
    m_selection.clear();
    m_node = m_edge = m_hoverEdge = -1;
    if (count <= LayoutHere)
        m_positions = layoutGraph(m_data, Aspect);
    else
        m_watcher.setFuture(QtConcurrent::run([copy = m_data, stop = m_stop.get_token()] { return layoutGraph(copy, Aspect, stop); }));
    describe();
    update();
}

void ClusterGraph::setSelection(const QSet<int> &nodes)
{
    if (nodes == m_selection)
        return;
    m_selection = nodes;
    update();
    Q_EMIT selectionChanged();
}

QString ClusterGraph::tsv() const
{
    QString text = tr("Record") + u'\t' + tr("Record") + u'\t' + tr("Bits") + u'\n';
    for (const GraphEdge &edge : m_data.edges)
        text += u"%1\t%2\t%3\n"_s.arg(m_data.nodes.at(static_cast<std::size_t>(edge.from)).label,
                                      m_data.nodes.at(static_cast<std::size_t>(edge.to)).label, QLocale::c().toString(edge.weight, 'f', 3));
    return text;
}

QSize ClusterGraph::sizeHint() const
{
    return {metric::SearchWidth - space::Xl * 3, Height * heights(m_data.nodes.size())};
}

QSize ClusterGraph::minimumSizeHint() const
{
    return {metric::SearchWidth / 2, Height * (heights(m_data.nodes.size()) + 1) / 2};
}

GraphPlaces ClusterGraph::placed(const QSizeF &size) const
{
    return placeNodes(m_positions, size, widthsOf(m_data));
}

void ClusterGraph::paint(QPainter &painter, const QSizeF &size, bool isMarked) const
{
    const Colours &c = colours();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const GraphPlaces places = placed(size);
    const std::vector<QPointF> &at = places.nodes;
    if (at.size() != m_data.nodes.size()) {
        painter.setPen(c.muted);
        painter.setFont(ui::font());
        painter.drawText(QRectF(QPointF(), size), Qt::AlignCenter, tr("Arranging %Ln record(s) …", nullptr, static_cast<int>(m_data.nodes.size())));
        painter.restore();
        return;
    }
    const double radius = places.radius;
    const std::vector<GraphName> names = nodeNames(m_data, places);
    for (std::size_t i = 0; i < m_data.edges.size(); ++i) {
        const GraphEdge &edge = m_data.edges[i];
        const QLineF line(at[static_cast<std::size_t>(edge.from)], at[static_cast<std::size_t>(edge.to)]);
        if (isMarked && (static_cast<int>(i) == m_hoverEdge || static_cast<int>(i) == m_edge)) {
            painter.setPen(QPen(c.accentBg, penOf(edge, m_data.edges.size()).widthF() + space::S, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(line);
        }
        painter.setPen(penOf(edge, m_data.edges.size()));
        painter.drawLine(line);
        if (edge.bridge) { // two strokes across: take it away and the cluster falls apart
            const QPointF normal = QPointF(-line.dy(), line.dx()) / std::max(1.0, line.length()) * (space::Xs + 1);
            painter.setPen(QPen(c.surface, space::Tiny + 1));
            painter.drawLine(line.center() - normal, line.center() + normal);
        }
    }
    if (m_data.edges.size() <= ManyEdges) {
        painter.setFont(ui::font(TextSize::Small, QFont::DemiBold));
        const std::vector<QRectF> labels = edgeLabels(m_data, places, names);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i].isEmpty())
                continue; // no room; the tool tip says it
            painter.fillRect(labels[i], withAlpha(c.surface, 0.75));
            painter.setPen(colourOf(m_data.edges[i].kind));
            painter.drawText(labels[i], Qt::AlignCenter | Qt::TextSingleLine, signedWeight(m_data.edges[i].weight));
        }
    }
    for (std::size_t i = 0; i < at.size(); ++i) {
        const GraphNode &node = m_data.nodes[i];
        const QColor hue = c.sourceHue(node.hue);
        const bool selected = m_selection.contains(static_cast<int>(i));
        painter.setPen(QPen(hue, Stroke));
        painter.setBrush(selected ? mixed(hue, c.surface, 0.2) : c.surface);
        painter.drawEllipse(at[i], radius, radius);
        if (isMarked && static_cast<int>(i) == m_node && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, metric::FocusWidth));
            painter.drawEllipse(at[i], radius + space::Xs, radius + space::Xs);
        }
        painter.setPen(hue);
        painter.setFont(ui::font(TextSize::Small, QFont::DemiBold));
        painter.drawText(QRectF(at[i].x() - radius, at[i].y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter | Qt::TextSingleLine,
                         visibleText(node.initials));
    }
    painter.setPen(c.muted);
    painter.setFont(ui::font(TextSize::Small));
    for (const GraphName &name : names) {
        painter.fillRect(name.rect, withAlpha(c.surface, 0.85)); // legible where links run below it
        painter.drawText(name.rect, Qt::AlignCenter | Qt::TextSingleLine, name.text);
    }
    painter.restore();
}

void ClusterGraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, size(), true);
    if (hasFocus() && m_node < 0 && m_edge < 0)
        paintFocusRing(painter, rect(), metric::Radius);
}

int ClusterGraph::nodeAt(const QPointF &position) const
{
    const GraphPlaces places = placed(size());
    for (std::size_t i = 0; i < places.nodes.size(); ++i)
        if (QLineF(places.nodes[i], position).length() <= places.radius + space::Tiny || nodeRect(places, i).contains(position))
            return static_cast<int>(i);
    return -1;
}

int ClusterGraph::edgeAt(const QPointF &position) const
{
    const std::vector<QPointF> at = placed(size()).nodes;
    if (at.size() != m_data.nodes.size())
        return -1;
    int nearest = -1;
    double least = Near;
    for (std::size_t i = 0; i < m_data.edges.size(); ++i) {
        const GraphEdge &edge = m_data.edges[i];
        const double far = distanceTo(QLineF(at[static_cast<std::size_t>(edge.from)], at[static_cast<std::size_t>(edge.to)]), position);
        if (far < least) {
            least = far;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void ClusterGraph::setCurrent(int node, int edge)
{
    m_node = node;
    m_edge = edge;
    describe();
    update();
    Q_EMIT edgeHovered(edge);
}

void ClusterGraph::describe()
{
    const auto bridges = std::ranges::count_if(m_data.edges, &GraphEdge::bridge);
    setAccessibleName(tr("%Ln record(s)", nullptr, static_cast<int>(m_data.nodes.size())) + u", "_s
                      + tr("%Ln link(s)", nullptr, static_cast<int>(m_data.edges.size())) + u", "_s
                      + tr("%Ln bridge(s)", nullptr, static_cast<int>(bridges)));
    QString now;
    if (m_node >= 0)
        now = visibleText(detailOf(m_data.nodes.at(static_cast<std::size_t>(m_node))));
    if (m_edge >= 0) {
        const GraphEdge &edge = m_data.edges.at(static_cast<std::size_t>(m_edge));
        now = tr("%1 to %2: %3")
                  .arg(visibleText(detailOf(m_data.nodes.at(static_cast<std::size_t>(edge.from)))),
                       visibleText(detailOf(m_data.nodes.at(static_cast<std::size_t>(edge.to)))), signedWeight(edge.weight));
    }
    setAccessibleDescription(now);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void ClusterGraph::mouseMoveEvent(QMouseEvent *event)
{
    const int edge = nodeAt(event->position()) >= 0 ? -1 : edgeAt(event->position());
    if (edge == m_hoverEdge)
        return;
    m_hoverEdge = edge;
    update();
    Q_EMIT edgeHovered(edge);
}

void ClusterGraph::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) // the menu is not to change what is chosen
        return;
    const int node = nodeAt(event->position());
    setCurrent(node, node >= 0 ? -1 : edgeAt(event->position()));
    if (node < 0)
        return;
    QSet<int> next = event->modifiers() & Qt::ControlModifier ? m_selection : QSet<int>();
    if (m_selection.contains(node))
        next.remove(node);
    else
        next.insert(node);
    setSelection(next);
}

void ClusterGraph::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int node = nodeAt(event->position()); node >= 0)
        Q_EMIT nodeActivated(node);
    else if (const int edge = edgeAt(event->position()); edge >= 0)
        Q_EMIT edgeActivated(edge);
}

void ClusterGraph::leaveEvent(QEvent *)
{
    if (m_hoverEdge < 0)
        return;
    m_hoverEdge = -1;
    update();
    Q_EMIT edgeHovered(-1);
}

void ClusterGraph::keyPressEvent(QKeyEvent *event)
{
    const auto nodes = static_cast<int>(m_data.nodes.size());
    const auto edges = static_cast<int>(m_data.edges.size());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (nodes > 0)
            setCurrent(m_node < 0 ? 0 : (m_node + (event->key() == Qt::Key_Left ? nodes - 1 : 1)) % nodes, -1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (edges > 0)
            setCurrent(-1, m_edge < 0 ? 0 : (m_edge + (event->key() == Qt::Key_Up ? edges - 1 : 1)) % edges);
        return;
    case Qt::Key_Space:
        if (m_node >= 0) {
            QSet<int> next = m_selection;
            if (!next.remove(m_node))
                next.insert(m_node);
            setSelection(next);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_node >= 0)
            Q_EMIT nodeActivated(m_node);
        else if (m_edge >= 0)
            Q_EMIT edgeActivated(m_edge);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool ClusterGraph::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept(); // selects, whatever Space does around
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QString text;
        if (const int node = nodeAt(help->pos()); node >= 0)
            text = detailOf(m_data.nodes.at(static_cast<std::size_t>(node)));
        else if (const int edge = edgeAt(help->pos()); edge >= 0)
            text = m_data.edges.at(static_cast<std::size_t>(edge)).detail;
        QToolTip::showText(help->globalPos(), toolTipText(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
