// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Records and the links between them. Plain values; any thread.
#pragma once

#include <QString>
#include <QVariant>
#include <vector>

namespace ui
{

struct GraphNode {
    QVariant id{};
    QString initials{}; // within the circle
    QString label{};    // below it
    int hue = 0;
    QString detail{}; // tool tip; the label without one
};

struct GraphEdge {
    enum class Kind { Automatic, Decided, Removed, Review };
    int from = 0; // index into nodes
    int to = 0;
    double weight = 0;
    Kind kind = Kind::Automatic;
    bool bridge = false; // without it the cluster falls apart
    QString detail{};    // tool tip
};

struct GraphData {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

} // namespace ui
