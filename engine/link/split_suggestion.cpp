// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/split_suggestion.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/one_bit_color_map.hpp>
#include <boost/graph/stoer_wagner_min_cut.hpp>
#include <map>

#include "engine/link/disjoint_sets.h"

namespace engine
{

namespace
{

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, boost::property<boost::edge_weight_t, double>>;

std::map<std::pair<std::uint32_t, std::uint32_t>, double> evidence(std::uint32_t size, std::span<const ScoredPair> pairs)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> bits;
    for (const ScoredPair &pair : pairs)
        if (pair.a != pair.b && pair.a < size && pair.b < size && pair.weight > 0) {
            double &held = bits[std::minmax(pair.a, pair.b)];
            held = std::max(held, pair.weight);
        }
    return bits;
}

SplitSuggestion sides(const std::vector<bool> &isInFirst, double cut)
{
    SplitSuggestion split;
    split.cut = cut;
    for (std::uint32_t record = 0; record < isInFirst.size(); ++record)
        (isInFirst[record] ? split.stay : split.move).push_back(record);
    const bool isTie = split.stay.size() == split.move.size();
    if (split.stay.size() < split.move.size() || (isTie && split.stay.front() != 0))
        std::swap(split.stay, split.move);
    return split;
}

} // namespace

SplitSuggestion suggestSplit(std::uint32_t size, std::span<const ScoredPair> pairs)
{
    if (size < 2)
        return {};
    const auto bits = evidence(size, pairs);
    // Records that nothing ties to record 0 come apart for nothing; the cut below wants a connected graph.
    DisjointSets sets(size);
    for (const auto &[pair, weight] : bits) {
        const std::uint32_t a = sets.find(pair.first);
        const std::uint32_t b = sets.find(pair.second);
        if (a != b)
            sets.join(a, b);
    }
    std::vector<bool> isInFirst(size);
    for (std::uint32_t record = 0; record < size; ++record)
        isInFirst[record] = sets.find(record) == sets.find(0);
    if (std::ranges::find(isInFirst, false) != isInFirst.end())
        return sides(isInFirst, 0);

    Graph graph(size);
    for (const auto &[pair, weight] : bits)
        boost::add_edge(pair.first, pair.second, weight, graph);
    auto parity = boost::make_one_bit_color_map(boost::num_vertices(graph), boost::get(boost::vertex_index, graph));
    const double cut = boost::stoer_wagner_min_cut(graph, boost::get(boost::edge_weight, graph), boost::parity_map(parity));
    for (std::uint32_t record = 0; record < size; ++record)
        isInFirst[record] = boost::get(parity, record) != boost::one_bit_white;
    return sides(isInFirst, cut);
}

} // namespace engine
