// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graph_labels.h"

#include <QFontMetricsF>
#include <QLineF>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

std::vector<QRectF> obstacles(const GraphPlaces &places, const std::vector<GraphName> &names)
{
    std::vector<QRectF> taken;
    for (const QPointF &node : places.nodes)
        taken.emplace_back(node.x() - places.radius, node.y() - places.radius, 2 * places.radius, 2 * places.radius);
    for (const GraphName &name : names)
        taken.push_back(name.rect);
    return taken;
}

} // namespace

std::vector<GraphName> nodeNames(const GraphData &data, const GraphPlaces &places)
{
    const QFontMetricsF metrics(ui::font(TextSize::Small));
    std::vector<GraphName> names;
    if (places.nameWidth <= 0)
        return names;
    for (std::size_t i = 0; i < places.nodes.size(); ++i) {
        const QString text = metrics.elidedText(visibleText(data.nodes[i].label), Qt::ElideRight, places.nameWidth);
        const double width = std::min(places.nameWidth, metrics.horizontalAdvance(text) + space::Xs);
        const double left = std::clamp(places.nodes[i].x() - width / 2, 0.0, std::max(0.0, places.size.width() - width));
        names.push_back({text, QRectF(left, places.nodes[i].y() + places.radius + space::Xs, width, metrics.height())});
    }
    return names;
}

std::vector<QRectF> edgeLabels(const GraphData &data, const GraphPlaces &places, const std::vector<GraphName> &names)
{
    const QFontMetricsF metrics(ui::font(TextSize::Small, QFont::DemiBold));
    std::vector<QRectF> taken = obstacles(places, names);
    std::vector<QRectF> labels;
    for (const GraphEdge &edge : data.edges) {
        const QLineF line(places.nodes[static_cast<std::size_t>(edge.from)], places.nodes[static_cast<std::size_t>(edge.to)]);
        const QSizeF text(metrics.horizontalAdvance(signedWeight(edge.weight)) + 1, metrics.height());
        QPointF normal = QPointF(-line.dy(), line.dx()) / std::max(1.0, line.length());
        if (normal.y() < 0)
            normal = -normal;
        const double away = text.height() / 2 + space::Xs + std::abs(normal.x()) * text.width() / 2;
        const double first = edge.kind == GraphEdge::Kind::Removed ? 1.0 : -1.0;
        QRectF label;
        for (const double along : {0.5, 0.38, 0.62, 0.28, 0.72}) {
            for (const double side : {first, -first}) {
                const QPointF centre = line.pointAt(along) + normal * side * away;
                const QRectF rect(centre.x() - text.width() / 2, centre.y() - text.height() / 2, text.width(), text.height());
                const bool isFree = QRectF(QPointF(), places.size).contains(rect)
                                    && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(rect); });
                if (label.isEmpty() && isFree)
                    label = rect;
            }
        }
        if (!label.isEmpty())
            taken.push_back(label);
        labels.push_back(label);
    }
    return labels;
}

} // namespace ui
