// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graph_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/theme/tokens.h"

namespace ui
{

namespace
{

constexpr double Radius = 18;
constexpr double RadiusMany = 13; // above FewNodes
constexpr std::size_t FewNodes = 5;
constexpr double Gap = space::S;   // between rectangles
constexpr double LeastName = 48;   // narrower, a name says nothing
constexpr double MostName = 120;   // wider, it takes the room of the links
constexpr double MostFilled = 0.5; // of the picture, for the nodes to stand where the layout has them
constexpr int Rounds = 150;

struct Cells {
    int columns = 0;
    int rows = 0;
};

// A rectangle with its gap, in a picture.
Cells cellsOf(const QSizeF &box, const QSizeF &size)
{
    return {static_cast<int>(size.width() / box.width()), static_cast<int>(size.height() / box.height())};
}

bool holds(const QSizeF &box, const QSizeF &size, std::size_t nodes)
{
    const Cells cells = cellsOf(box, size);
    return static_cast<std::size_t>(std::max(0, cells.columns)) * static_cast<std::size_t>(std::max(0, cells.rows)) >= nodes;
}

// How wide names may be: as wide as they are, or narrower in a picture that is full of them.
double nameWidthFor(std::size_t nodes, double circle, const QSizeF &size, const GraphNames &names)
{
    const double height = circle + space::Xs + names.height + Gap;
    const double share = size.width() * size.height() * MostFilled / static_cast<double>(nodes);
    const double width = std::clamp(share / height - Gap, LeastName, MostName);
    if (!holds({LeastName + Gap, height}, size, nodes))
        return 0;
    const double fitting = holds({width + Gap, height}, size, nodes) ? width : LeastName;
    return std::min(fitting, std::max(circle, names.widest));
}

// A node with half of the gap around it.
QSizeF boxOf(const GraphPlaces &places)
{
    const double circle = 2 * places.radius;
    const double name = places.nameWidth > 0 ? space::Xs + places.nameHeight : 0;
    return {std::max(circle, places.nameWidth) + Gap, circle + name + Gap};
}

// Centres of the boxes, where the layout has them; its long way is the picture's.
std::vector<QPointF> spreadOut(const std::vector<QPointF> &layout, const QSizeF &box, const QSizeF &size)
{
    const bool isUpright = size.height() > size.width();
    std::vector<QPointF> centres;
    for (const QPointF &at : layout) {
        const QPointF p = isUpright ? at.transposed() : at;
        centres.emplace_back(box.width() / 2 + p.x() * std::max(0.0, size.width() - box.width()),
                             box.height() / 2 + p.y() * std::max(0.0, size.height() - box.height()));
    }
    return centres;
}

void keepWithin(std::vector<QPointF> &centres, const QSizeF &box, const QSizeF &size)
{
    for (QPointF &centre : centres)
        centre = {std::clamp(centre.x(), box.width() / 2, std::max(box.width() / 2, size.width() - box.width() / 2)),
                  std::clamp(centre.y(), box.height() / 2, std::max(box.height() / 2, size.height() - box.height() / 2))};
}

// Two boxes on one another part along the side where less is to do, each by half.
bool part(QPointF &a, QPointF &b, const QSizeF &box, std::size_t turn)
{
    QPointF apart = b - a;
    const double x = box.width() - std::abs(apart.x());
    const double y = box.height() - std::abs(apart.y());
    if (x <= 0 || y <= 0)
        return false;
    if (std::abs(apart.x()) < 0.5 && std::abs(apart.y()) < 0.5) // on one spot: any side, but always the same
        apart = turn % 2 == 0 ? QPointF(1, 1) : QPointF(-1, 1);
    const QPointF push = x / box.width() < y / box.height() ? QPointF(apart.x() < 0 ? -x : x, 0) : QPointF(0, apart.y() < 0 ? -y : y);
    a -= push * 0.51;
    b += push * 0.51;
    return true;
}

bool pushApart(std::vector<QPointF> &centres, const QSizeF &box, const QSizeF &size)
{
    for (int round = 0; round < Rounds; ++round) {
        bool isMoved = false;
        for (std::size_t i = 0; i < centres.size(); ++i)
            for (std::size_t j = i + 1; j < centres.size(); ++j)
                isMoved = part(centres[i], centres[j], box, j) || isMoved;
        const std::vector<QPointF> before = centres;
        keepWithin(centres, box, size);
        if (!isMoved && centres == before)
            return true;
    }
    return false;
}

// Each node takes the nearest cell that is free, those in the middle of the picture last: they find one wherever it is.
void putInRows(std::vector<QPointF> &centres, const QSizeF &box, const QSizeF &size)
{
    const Cells cells = cellsOf(box, size);
    const QSizeF cell(size.width() / cells.columns, size.height() / cells.rows);
    const QPointF middle(size.width() / 2, size.height() / 2);
    std::vector<std::size_t> order(centres.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto far = [&](std::size_t node) { return -std::hypot(centres[node].x() - middle.x(), centres[node].y() - middle.y()); };
    std::ranges::stable_sort(order, {}, far);
    std::vector<QPointF> free;
    for (int row = 0; row < cells.rows; ++row)
        for (int column = 0; column < cells.columns; ++column)
            free.emplace_back((column + 0.5) * cell.width(), (row + 0.5) * cell.height());
    for (const std::size_t node : order) {
        const auto distance = [&](const QPointF &place) { return std::hypot(place.x() - centres[node].x(), place.y() - centres[node].y()); };
        const auto nearest = std::ranges::min_element(free, {}, distance);
        centres[node] = *nearest;
        free.erase(nearest);
    }
}

} // namespace

GraphPlaces placeNodes(const std::vector<QPointF> &layout, const QSizeF &size, const GraphNames &names)
{
    const std::size_t count = layout.size();
    GraphPlaces places{.nodes = {}, .radius = count > FewNodes ? RadiusMany : Radius, .size = size, .nameWidth = 0, .nameHeight = names.height};
    if (count > 0 && count <= MostApart)
        places.nameWidth = nameWidthFor(count, 2 * places.radius, size, names);
    std::vector<QPointF> centres = spreadOut(layout, boxOf(places), size);
    if (count <= MostApart && holds(boxOf(places), size, count) && !pushApart(centres, boxOf(places), size)) {
        const double wide = std::exchange(places.nameWidth, std::min(places.nameWidth, LeastName)); // shorter names may do
        centres = spreadOut(layout, boxOf(places), size);
        if (!pushApart(centres, boxOf(places), size)) {
            places.nameWidth = wide;
            putInRows(centres, boxOf(places), size);
        }
    }
    for (const QPointF &centre : centres)
        places.nodes.emplace_back(centre.x(), centre.y() - boxOf(places).height() / 2 + Gap / 2 + places.radius);
    return places;
}

QRectF nodeRect(const GraphPlaces &places, std::size_t node)
{
    const QSizeF box = boxOf(places);
    const QPointF &at = places.nodes[node];
    return {at.x() - (box.width() - Gap) / 2, at.y() - places.radius, box.width() - Gap, box.height() - Gap};
}

} // namespace ui
