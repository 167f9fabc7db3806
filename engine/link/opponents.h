// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pairs of records that must not come together, kept per set so that a union is checked by the side with fewer of them. One thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "engine/link/disjoint_sets.h"

namespace engine
{

class Opponents
{
public:
    using Conflict = std::pair<std::uint32_t, std::uint32_t>; // smaller first

    // Memory for the heads of the lists only when there is a first pair.
    explicit Opponents(std::uint32_t records) : m_records(records) {}

    void add(std::uint32_t a, std::uint32_t b)
    {
        prepare();
        push(a, b, a);
        push(b, a, b);
    }

    // The same for records that already lie in the sets of two roots.
    void add(std::uint32_t a, std::uint32_t rootA, std::uint32_t b, std::uint32_t rootB)
    {
        prepare();
        push(a, b, rootA);
        push(b, a, rootB);
    }

    // The smallest pair between the sets of two roots, if any. Pairs that meanwhile lie inside one set are passed over.
    [[nodiscard]] std::optional<Conflict> between(std::uint32_t rootA, std::uint32_t rootB, DisjointSets &sets) const
    {
        if (m_first.empty())
            return {};
        if (m_count[rootB] < m_count[rootA])
            std::swap(rootA, rootB);
        std::optional<Conflict> smallest;
        for (std::uint32_t at = m_first[rootA]; at != None; at = m_entries[at].next) {
            const Entry &entry = m_entries[at];
            if (sets.find(entry.other) != rootB)
                continue;
            const Conflict found{std::min(entry.self, entry.other), std::max(entry.self, entry.other)};
            if (!smallest || found < *smallest)
                smallest = found;
        }
        return smallest;
    }

    // The sets of two roots became one under `root` (one of the two).
    void joined(std::uint32_t root, std::uint32_t gone)
    {
        if (m_first.empty() || m_first[gone] == None)
            return;
        if (m_first[root] == None)
            m_first[root] = m_first[gone];
        else
            m_entries[m_last[root]].next = m_first[gone];
        m_last[root] = m_last[gone];
        m_count[root] += m_count[gone];
    }

private:
    static constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();
    struct Entry {
        std::uint32_t self = 0;
        std::uint32_t other = 0;
        std::uint32_t next = None;
    };

    void prepare()
    {
        if (!m_first.empty())
            return;
        m_first.assign(m_records, None);
        m_last.assign(m_records, None);
        m_count.assign(m_records, 0);
    }

    void push(std::uint32_t self, std::uint32_t other, std::uint32_t root)
    {
        const auto at = static_cast<std::uint32_t>(m_entries.size());
        m_entries.push_back({self, other, m_first[root]});
        if (m_first[root] == None)
            m_last[root] = at;
        m_first[root] = at;
        ++m_count[root];
    }

    std::uint32_t m_records;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_first, m_last, m_count; // by root
};

} // namespace engine
