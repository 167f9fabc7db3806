// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/formation.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "engine/link/disjoint_sets.h"

namespace engine
{

namespace
{

double strengthOf(const FormationLink &link)
{
    return link.isDecided ? std::numeric_limits<double>::infinity() : link.weight;
}

std::vector<FormationLink> inOrderOfJoining(std::span<const FormationLink> links)
{
    std::vector<FormationLink> ordered(links.begin(), links.end());
    std::ranges::sort(ordered, [](const FormationLink &x, const FormationLink &y) {
        return std::tuple(-strengthOf(x), x.a, x.b) < std::tuple(-strengthOf(y), y.a, y.b);
    });
    return ordered;
}

std::vector<std::uint32_t> membersOf(DisjointSets &sets, std::uint32_t size, std::uint32_t root)
{
    std::vector<std::uint32_t> members;
    for (std::uint32_t record = 0; record < size; ++record)
        if (sets.find(record) == root)
            members.push_back(record);
    return members;
}

// Which side of the tree each record stands on when one of its links is taken out.
class TreeCut
{
public:
    TreeCut(std::uint32_t size, const std::vector<FormationStep> &steps, std::size_t without) : m_sets(size), m_a(steps[without].link.a)
    {
        for (std::size_t at = 0; at < steps.size(); ++at)
            if (at != without)
                m_sets.join(m_sets.find(steps[at].link.a), m_sets.find(steps[at].link.b));
        m_b = steps[without].link.b;
    }

    [[nodiscard]] bool isCrossed(const FormationLink &link) { return m_sets.find(link.a) != m_sets.find(link.b); }
    [[nodiscard]] std::vector<std::uint32_t> smallerSide(std::uint32_t size)
    {
        const std::uint32_t a = m_sets.find(m_a);
        const std::uint32_t b = m_sets.find(m_b);
        return membersOf(m_sets, size, m_sets.sizeOf(b) <= m_sets.sizeOf(a) ? b : a);
    }

private:
    DisjointSets m_sets;
    std::uint32_t m_a;
    std::uint32_t m_b = 0;
};

void describeHold(std::uint32_t size, std::span<const FormationLink> links, const std::vector<FormationStep> &steps, std::size_t at,
                  FormationStep &step)
{
    TreeCut cut(size, steps, at);
    step.loose = cut.smallerSide(size);
    double strongest = -std::numeric_limits<double>::infinity();
    for (const FormationLink &link : links) {
        if ((link.a == step.link.a && link.b == step.link.b) || !cut.isCrossed(link))
            continue;
        ++step.spares;
        strongest = std::max(strongest, strengthOf(link));
    }
    step.strongestSpare = step.spares > 0 ? strongest : 0;
}

} // namespace

Formation formationOf(std::uint32_t size, std::span<const FormationLink> links)
{
    Formation formation;
    DisjointSets sets(size);
    for (const FormationLink &link : inOrderOfJoining(links)) {
        const std::uint32_t a = sets.find(link.a);
        const std::uint32_t b = sets.find(link.b);
        if (a == b)
            continue;
        formation.steps.push_back({link, membersOf(sets, size, a), membersOf(sets, size, b), {}, 0, 0});
        sets.join(a, b);
    }
    for (std::size_t at = 0; at < formation.steps.size(); ++at)
        describeHold(size, links, formation.steps, at, formation.steps[at]);
    // The tree is the strongest there is, so its weakest link is what the whole hangs on (Kruskal 1956).
    if (!formation.steps.empty() && !formation.steps.back().link.isDecided)
        formation.weakest = formation.steps.size() - 1;
    return formation;
}

} // namespace engine
