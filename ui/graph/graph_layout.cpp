// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graph_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui
{

namespace
{

double length(const QPointF &p)
{
    return std::hypot(p.x(), p.y());
}

// Fills the square in both directions, keeping the shape: the longer side decides.
void fit(std::vector<QPointF> &points, double aspect)
{
    double left = points.front().x();
    double right = left;
    double top = points.front().y();
    double bottom = top;
    for (const QPointF &p : points) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    const double scale = 1.0 / std::max({(right - left) / aspect, bottom - top, 1e-9});
    for (QPointF &p : points)
        p = QPointF(0.5 + (p.x() - (left + right) / 2) * scale / aspect, 0.5 + (p.y() - (top + bottom) / 2) * scale);
}

} // namespace

std::vector<QPointF> layoutGraph(const GraphData &data, double aspect, const std::stop_token &stop)
{
    const std::size_t count = data.nodes.size();
    if (count == 0)
        return {};
    if (count == 1)
        return {QPointF(0.5, 0.5)};
    std::vector<QPointF> at(count);
    // Starts left to right on an arch: the first record stays at the left, and few records read as a line.
    for (std::size_t i = 0; i < count; ++i) {
        const double turn =
            std::numbers::pi * (1.0 + static_cast<double>(i) * (count <= 3 ? 1.0 : 2.0) / static_cast<double>(count <= 3 ? count - 1 : count));
        at[i] = QPointF(std::cos(turn) * aspect, std::sin(turn) * (count <= 3 ? 2.0 : 1.0));
    }
    if (count <= 3) {
        fit(at, aspect);
        return at;
    }
    const double ideal = std::sqrt(4.0 * aspect / static_cast<double>(count));
    constexpr int Rounds = 200;
    for (int round = 0; round < Rounds && !stop.stop_requested(); ++round) {
        const double heat = 0.25 * aspect * (1.0 - static_cast<double>(round) / Rounds);
        std::vector<QPointF> move(count);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = i + 1; j < count; ++j) {
                const QPointF apart = at[i] - at[j];
                const double distance = std::max(1e-4, length(apart));
                const QPointF push = apart / distance * (ideal * ideal / distance);
                move[i] += push;
                move[j] -= push;
            }
        }
        for (const GraphEdge &edge : data.edges) {
            const auto i = static_cast<std::size_t>(edge.from);
            const auto j = static_cast<std::size_t>(edge.to);
            if (i >= count || j >= count || i == j)
                continue;
            const QPointF apart = at[i] - at[j];
            const double distance = std::max(1e-4, length(apart));
            // A removed link holds nothing together.
            const double strength = edge.kind == GraphEdge::Kind::Removed ? 0.15 : 1.0;
            const QPointF pull = apart / distance * (distance * distance / ideal * strength);
            move[i] -= pull;
            move[j] += pull;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const double far = std::max(1e-9, length(move[i]));
            at[i] += move[i] / far * std::min(far, heat);
        }
    }
    fit(at, aspect);
    return at;
}

} // namespace ui
