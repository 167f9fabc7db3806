// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From a layout to a picture of some size: where the circles stand and how wide their names may be, so that none lies on another. Pure
// functions; any thread.
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace ui
{

struct GraphPlaces {
    std::vector<QPointF> nodes; // centres, in the order of the data
    double radius = 0;
    QSizeF size;          // of the picture
    double nameWidth = 0; // below a node; 0: there is no room for names
    double nameHeight = 0;
};

struct GraphNames {
    double widest = 0; // of all names, as they are
    double height = 0; // of a line
};

inline constexpr std::size_t MostApart = 60; // nodes; more stand where the layout has them, without names

// layout: within the unit square, turned where the picture is upright. As near to it as names and circles let one another; where they fill the picture, in rows. Up to MostApart
// nodes their rectangles lie within the picture and do not touch, if it has room for as many circles.
[[nodiscard]] GraphPlaces placeNodes(const std::vector<QPointF> &layout, const QSizeF &size, const GraphNames &names);

// What a node takes up: circle and name.
[[nodiscard]] QRectF nodeRect(const GraphPlaces &places, std::size_t node);

} // namespace ui
