// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Disjoint sets of 0 … n-1 with union by size and path halving (Tarjan and van Leeuwen 1984). One thread.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace engine
{

class DisjointSets
{
public:
    explicit DisjointSets(std::uint32_t count) : m_parent(count), m_size(count, 1) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    [[nodiscard]] std::uint32_t find(std::uint32_t item)
    {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }
    void prefetch(std::uint32_t item) const { __builtin_prefetch(m_parent.data() + item); } // before it is asked for
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t root) const { return m_size[root]; }

    // Makes the item a set of its own again; its whole set must be made so before it is asked for.
    void reset(std::uint32_t item)
    {
        m_parent[item] = item;
        m_size[item] = 1;
    }
    // Joins the sets of two different roots; the larger one's root stays and is returned.
    std::uint32_t join(std::uint32_t a, std::uint32_t b)
    {
        if (m_size[a] < m_size[b])
            std::swap(a, b);
        m_parent[b] = a;
        m_size[a] += m_size[b];
        return a;
    }

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<std::uint32_t> m_size;
};

} // namespace engine
