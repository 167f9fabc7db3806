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

constexpr double MostDrawn = 1.8;

double length(const QPointF &p)
{
    return std::hypot(p.x(), p.y());
}

// Lays the long way of the picture from left to right, with the first node on the left.
void turn(std::vector<QPointF> &points)
{
    QPointF middle;
    for (const QPointF &p : points)
        middle += p / static_cast<double>(points.size());
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (QPointF &p : points) {
        p -= middle;
        xx += p.x() * p.x();
        yy += p.y() * p.y();
        xy += p.x() * p.y();
    }
    double angle = -0.5 * std::atan2(2 * xy, xx - yy);
    if (points.front().x() * std::cos(angle) - points.front().y() * std::sin(angle) > 0)
        angle += std::numbers::pi;
    for (QPointF &p : points)
        p = QPointF(p.x() * std::cos(angle) - p.y() * std::sin(angle), p.x() * std::sin(angle) + p.y() * std::cos(angle));
}

// Fills the square: the side that asks for more decides, and the other one is drawn out towards it, up to MostDrawn.
void fit(std::vector<QPointF> &points, double aspect, double mostDrawn)
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
    const double across = aspect / std::max(right - left, 1e-9);
    const double down = 1.0 / std::max(bottom - top, 1e-9);
    const double scale = std::min(across, down);
    const QPointF by(std::min(across, scale * mostDrawn) / aspect, std::min(down, scale * mostDrawn));
    for (QPointF &p : points)
        p = QPointF(0.5 + (p.x() - (left + right) / 2) * by.x(), 0.5 + (p.y() - (top + bottom) / 2) * by.y());
}

// How many links hold a node.
std::vector<double> degreesOf(const GraphData &data)
{
    std::vector<double> degrees(data.nodes.size(), 0);
    for (const GraphEdge &edge : data.edges) {
        for (const int node : {edge.from, edge.to})
            if (static_cast<std::size_t>(node) < degrees.size())
                degrees[static_cast<std::size_t>(node)] += 1;
    }
    return degrees;
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
        fit(at, aspect, 1);
        return at;
    }
    const std::vector<double> degrees = degreesOf(data);
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
            // A removed link holds nothing together. Each of the many links of a tight group pulls less, or they would make a heap of it.
            const double strength = (edge.kind == GraphEdge::Kind::Removed ? 0.15 : 1.0) / std::sqrt(degrees[i] * degrees[j]);
            const QPointF pull = apart / distance * (distance * distance / ideal * strength);
            move[i] -= pull;
            move[j] += pull;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const double far = std::max(1e-9, length(move[i]));
            at[i] += move[i] / far * std::min(far, heat);
        }
    }
    turn(at);
    fit(at, aspect, MostDrawn);
    return at;
}

} // namespace ui
