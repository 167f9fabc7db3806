// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the nodes of a cluster stand: same cluster, same picture. Pure function; any thread, so large ones run off the GUI thread.
#pragma once

#include <QPointF>
#include <stop_token>
#include <vector>

#include "ui/graph/graph_data.h"

namespace ui
{

// One position per node within the unit square, centred, the long way of the picture across. A spring model from a fixed start (a circle in the
// order of the nodes): T. Fruchterman and E. Reingold, "Graph drawing by force-directed placement", 1991. A stop request returns the state reached.
[[nodiscard]] std::vector<QPointF> layoutGraph(const GraphData &data, double aspect = 2.0, const std::stop_token &stop = {});

} // namespace ui
