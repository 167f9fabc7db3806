// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where names and weights stand in the picture of a cluster, so that none lies on another. Pure functions; GUI thread (fonts).
#pragma once

#include <QRectF>
#include <vector>

#include "ui/graph/graph_data.h"
#include "ui/graph/graph_places.h"

namespace ui
{

struct GraphName {
    QString text;
    QRectF rect;
};

// Below its node; elided to the width that names have there. None where there is no room for names.
[[nodiscard]] std::vector<GraphName> nodeNames(const GraphData &data, const GraphPlaces &places);

// Beside the middle of their line, on its upper side (a removed one's below), or further along or on the other side where a node, a
// name or another weight is in the way. Empty: there is no room anywhere.
[[nodiscard]] std::vector<QRectF> edgeLabels(const GraphData &data, const GraphPlaces &places, const std::vector<GraphName> &names);

} // namespace ui
