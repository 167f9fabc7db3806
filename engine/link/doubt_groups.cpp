// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/doubt_groups.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>

#include "engine/link/disjoint_sets.h"

namespace engine
{

namespace
{

// The pairs of one customer with others of the same size, strongest first: once one of them does not fit, none does.
struct Bunch {
    std::uint32_t owner = 0;
    std::uint32_t size = 0;           // records of each of the others; of all that are larger than a group: one more than that
    std::vector<std::uint32_t> pairs; // from begin on
    std::size_t begin = 0;
    std::size_t next = 0; // to be looked at in this round
};

std::uint64_t keyOf(std::uint32_t low, std::uint32_t high)
{
    return std::uint64_t{low} << 32U | high;
}

class Grouping
{
public:
    explicit Grouping(const DoubtGraph &graph)
        : m_graph(graph), m_isOpen(graph.doubtful.size(), true), m_sets(static_cast<std::uint32_t>(graph.records.size())),
          m_sizes(graph.records.size()), m_lastRound(graph.records.size(), 0)
    {
        for (std::uint32_t pair = 0; pair < graph.doubtful.size(); ++pair)
            m_pairOf.emplace(keyOf(graph.doubtful[pair].low, graph.doubtful[pair].high), pair);
        listBunches();
    }

    std::vector<std::vector<std::uint32_t>> run()
    {
        if (m_graph.doubtful.empty())
            return {};
        m_round = 1;
        for (const DoubtfulCustomers &pair : m_graph.doubtful)
            if (pair.low == pair.high)
                enter(pair.low); // has its group in the first round, whoever else is in it
        do {
            join();
            collect();
            closeRound();
        } while (!m_active.empty());
        return std::move(m_groups);
    }

private:
    // A pair belongs to the one of the two that is in doubt with more.
    void listBunches()
    {
        std::vector<std::uint32_t> degree(m_graph.records.size());
        for (const auto &[low, high] : m_graph.doubtful) {
            ++degree[low];
            ++degree[high];
        }
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> owned; // owner, size of the other, pair
        for (std::uint32_t pair = 0; pair < m_graph.doubtful.size(); ++pair) {
            auto [owner, other] = m_graph.doubtful[pair];
            if (owner == other)
                continue;
            if (degree[other] > degree[owner])
                std::swap(owner, other);
            owned.emplace_back(owner, std::min(m_graph.records[other], m_graph.largest + 1), pair);
        }
        std::ranges::sort(owned);
        for (const auto &[owner, size, pair] : owned) {
            if (m_bunches.empty() || m_bunches.back().owner != owner || m_bunches.back().size != size)
                m_bunches.push_back({.owner = owner, .size = size, .pairs = {}});
            m_bunches.back().pairs.push_back(pair);
        }
        for (std::uint32_t at = 0; at < m_bunches.size(); ++at)
            m_active.push_back(at);
    }

    // The customer's set in this round: at first itself.
    std::uint32_t enter(std::uint32_t customer)
    {
        if (m_lastRound[customer] != m_round) {
            m_lastRound[customer] = m_round;
            m_entered.push_back(customer);
            m_sets.reset(customer);
            m_sizes[customer] = m_graph.records[customer];
        }
        return m_sets.find(customer);
    }

    [[nodiscard]] bool isAlone(std::uint32_t set) const { return m_sets.sizeOf(set) == 1; }

    // Sets only grow: what does not fit now will not in this round.
    [[nodiscard]] bool isFull(const Bunch &bunch)
    {
        const std::uint32_t set = enter(bunch.owner);
        return !isAlone(set) && std::uint64_t{m_sizes[set]} + bunch.size > m_graph.largest;
    }

    void joinSides(const DoubtfulCustomers &pair)
    {
        const std::uint32_t a = enter(pair.low);
        const std::uint32_t b = enter(pair.high);
        const bool areAlone = isAlone(a) && isAlone(b);
        if (a == b || (!areAlone && std::uint64_t{m_sizes[a]} + m_sizes[b] > m_graph.largest))
            return;
        const std::uint32_t together = m_sizes[a] + m_sizes[b];
        m_sizes[m_sets.join(a, b)] = together;
    }

    // All open pairs by strength, but for those of bunches that nothing can come of any more.
    void join()
    {
        using Next = std::pair<std::uint32_t, std::uint32_t>; // pair, bunch
        std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
        const auto push = [&](std::uint32_t at) {
            if (const Bunch &bunch = m_bunches[at]; bunch.next < bunch.pairs.size())
                queue.emplace(bunch.pairs[bunch.next], at);
        };
        for (const std::uint32_t at : m_active)
            push(at);
        while (!queue.empty()) {
            const auto [pair, at] = queue.top();
            queue.pop();
            if (isFull(m_bunches[at]))
                continue;
            if (m_isOpen[pair])
                joinSides(m_graph.doubtful[pair]);
            ++m_bunches[at].next;
            push(at);
        }
    }

    // A group of what is open within each set. Sets are small: at most as many customers as a group has records.
    void collect()
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> members; // set, customer
        for (const std::uint32_t customer : m_entered)
            members.emplace_back(m_sets.find(customer), customer);
        std::ranges::sort(members);
        for (auto begin = members.begin(); begin != members.end();) {
            const auto end = std::find_if(begin, members.end(), [begin](const auto &member) { return member.first != begin->first; });
            std::vector<std::uint32_t> group;
            for (auto low = begin; low != end; ++low)
                for (auto high = low; high != end; ++high)
                    if (const auto pair = m_pairOf.find(keyOf(low->second, high->second)); pair != m_pairOf.end() && m_isOpen[pair->second]) {
                        m_isOpen[pair->second] = false;
                        group.push_back(pair->second);
                    }
            std::ranges::sort(group);
            if (!group.empty())
                m_groups.push_back(std::move(group));
            begin = end;
        }
    }

    // What was looked at and is still open comes before the rest again; what was not is left where it is.
    void closeRound()
    {
        for (const std::uint32_t at : m_active) {
            Bunch &bunch = m_bunches[at];
            std::size_t to = bunch.next;
            for (std::size_t from = bunch.next; from-- > bunch.begin;)
                if (m_isOpen[bunch.pairs[from]])
                    bunch.pairs[--to] = bunch.pairs[from];
            while (to < bunch.pairs.size() && !m_isOpen[bunch.pairs[to]])
                ++to;
            bunch.begin = bunch.next = to;
        }
        std::erase_if(m_active, [this](std::uint32_t at) { return m_bunches[at].begin == m_bunches[at].pairs.size(); });
        m_entered.clear();
        ++m_round;
    }

    const DoubtGraph &m_graph;
    std::vector<bool> m_isOpen; // by pair
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_pairOf;
    std::vector<Bunch> m_bunches;
    std::vector<std::uint32_t> m_active; // bunches with open pairs
    std::uint32_t m_round = 0;
    std::vector<std::uint32_t> m_entered; // customers of this round
    DisjointSets m_sets;                  // of customers, in this round …
    std::vector<std::uint32_t> m_sizes;   // … and the records of each
    std::vector<std::uint32_t> m_lastRound;
    std::vector<std::vector<std::uint32_t>> m_groups;
};

} // namespace

std::vector<std::vector<std::uint32_t>> groupDoubts(const DoubtGraph &graph)
{
    return Grouping(graph).run();
}

} // namespace engine
