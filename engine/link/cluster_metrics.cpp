// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/cluster_metrics.h"

#include <algorithm>
#include <limits>
#include <map>

#include "engine/link/disjoint_sets.h"

namespace engine
{

namespace
{

struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 0;
};

// Each pair once, with its highest weight, by falling weight.
std::vector<Edge> distinctEdges(std::uint32_t size, std::span<const ScoredPair> links)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    for (const ScoredPair &link : links) {
        if (link.a == link.b || link.a >= size || link.b >= size)
            continue;
        const auto [found, isNew] = weights.try_emplace(std::minmax(link.a, link.b), link.weight);
        if (!isNew)
            found->second = std::max(found->second, link.weight);
    }
    std::vector<Edge> edges;
    for (const auto &[pair, weight] : weights)
        edges.push_back({pair.first, pair.second, weight});
    std::ranges::stable_sort(edges, [](const Edge &x, const Edge &y) { return x.weight > y.weight; });
    return edges;
}

// Bridges by depth-first numbering (Tarjan 1974), without recursion: clusters may be long chains.
class Bridges
{
public:
    Bridges(std::uint32_t size, const std::vector<Edge> &edges) : m_edges(edges), m_incident(size), m_number(size, 0), m_low(size, 0)
    {
        for (std::uint32_t at = 0; at < edges.size(); ++at) {
            m_incident[edges[at].a].push_back(at);
            m_incident[edges[at].b].push_back(at);
        }
    }

    std::vector<std::pair<std::uint32_t, std::uint32_t>> find()
    {
        for (std::uint32_t node = 0; node < m_number.size(); ++node)
            if (m_number[node] == 0)
                walk(node);
        std::ranges::sort(m_found);
        return std::move(m_found);
    }

private:
    static constexpr std::uint32_t NoEdge = std::numeric_limits<std::uint32_t>::max();
    struct Step {
        std::uint32_t node = 0;
        std::uint32_t by = NoEdge; // the edge it was reached by
        std::size_t next = 0;      // edge to look at next
    };

    void enter(std::uint32_t node, std::uint32_t by)
    {
        m_number[node] = m_low[node] = ++m_count;
        m_steps.push_back({node, by});
    }

    void walk(std::uint32_t root)
    {
        enter(root, NoEdge);
        while (!m_steps.empty()) {
            Step &step = m_steps.back();
            if (step.next < m_incident[step.node].size()) {
                const std::uint32_t edge = m_incident[step.node][step.next++];
                if (edge == step.by)
                    continue;
                const std::uint32_t other = m_edges[edge].a == step.node ? m_edges[edge].b : m_edges[edge].a;
                if (m_number[other] == 0)
                    enter(other, edge);
                else
                    m_low[step.node] = std::min(m_low[step.node], m_number[other]);
                continue;
            }
            const Step done = step;
            m_steps.pop_back();
            if (m_steps.empty())
                continue;
            const std::uint32_t parent = m_steps.back().node;
            m_low[parent] = std::min(m_low[parent], m_low[done.node]);
            if (m_low[done.node] > m_number[parent])
                m_found.emplace_back(m_edges[done.by].a, m_edges[done.by].b);
        }
    }

    const std::vector<Edge> &m_edges;
    std::vector<std::vector<std::uint32_t>> m_incident;
    std::vector<std::uint32_t> m_number, m_low;
    std::uint32_t m_count = 0;
    std::vector<Step> m_steps;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_found;
};

} // namespace

ClusterMetrics clusterMetrics(std::uint32_t size, std::span<const ScoredPair> links, std::span<const std::uint32_t> sources)
{
    ClusterMetrics metrics;
    metrics.size = size;
    const std::vector<Edge> edges = distinctEdges(size, links);
    metrics.links = static_cast<std::uint32_t>(edges.size());
    if (size > 1)
        metrics.density = static_cast<double>(edges.size()) / (static_cast<double>(size) * (size - 1) / 2);
    DisjointSets sets(size);
    std::uint32_t parts = size;
    for (const Edge &edge : edges) {
        metrics.lowestLink = edge.weight;
        const std::uint32_t a = sets.find(edge.a);
        const std::uint32_t b = sets.find(edge.b);
        if (a == b)
            continue;
        sets.join(a, b);
        metrics.weakestHold = edge.weight;
        --parts;
    }
    metrics.isConnected = parts <= 1;
    metrics.bridges = Bridges(size, edges).find();
    std::vector<std::uint32_t> sorted(sources.begin(), sources.end());
    std::ranges::sort(sorted);
    for (std::size_t at = 1; at < sorted.size(); ++at)
        if (sorted[at] == sorted[at - 1] && (metrics.sourcesInConflict.empty() || metrics.sourcesInConflict.back() != sorted[at]))
            metrics.sourcesInConflict.push_back(sorted[at]);
    return metrics;
}

} // namespace engine
