// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where names and weights stand in the picture of a cluster, so that none lies on another. Pure functions; GUI thread (fonts).
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "ui/graph/graph_data.h"

namespace ui
{

struct GraphPlaces {
    std::vector<QPointF> nodes; // centres, in the order of the data
    double radius = 0;
    QSizeF size; // of the picture
};

struct GraphName {
    QString text;
    QRectF rect;
};

// Below its node; elided to the room its neighbours leave.
[[nodiscard]] std::vector<GraphName> nodeNames(const GraphData &data, const GraphPlaces &places);

// Beside the middle of their line, on its upper side (a removed one's below), or further along or on the other side where a node, a
// name or another weight is in the way. Empty: there is no room anywhere.
[[nodiscard]] std::vector<QRectF> edgeLabels(const GraphData &data, const GraphPlaces &places, const std::vector<GraphName> &names);

} // namespace ui
