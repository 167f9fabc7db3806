// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/single_facts.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace engine
{

SingleFacts::SingleFacts(std::uint32_t records, const LinkConstraints &constraints)
{
    for (const UniqueValues &unique : constraints.unique)
        m_attributes.push_back(unique.attribute);
    // Sources of records without a word on which are free of duplicates constrain nothing, and the other way round.
    const bool hasSources = !constraints.source.empty() && std::ranges::find(constraints.isDuplicateFree, true) != constraints.isDuplicateFree.end();
    if (m_attributes.empty() && !hasSources)
        return;
    m_first.assign(records, None);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> own; // kind, value
    for (std::uint32_t record = 0; record < records; ++record) {
        own.clear();
        for (std::uint32_t kind = 0; kind < m_attributes.size(); ++kind) {
            const UniqueValues &unique = constraints.unique[kind];
            for (std::uint32_t at = unique.offsets[record]; at < unique.offsets[record + 1]; ++at)
                own.emplace_back(kind, unique.values[at]);
        }
        if (hasSources && constraints.isDuplicateFree[constraints.source[record]])
            own.emplace_back(static_cast<std::uint32_t>(m_attributes.size()), constraints.source[record]);
        std::ranges::sort(own, std::greater{});
        own.erase(std::ranges::unique(own).begin(), own.end());
        for (const auto &[kind, value] : own) { // pushed in front, so the largest comes first
            m_facts.push_back({kind, value, record, m_first[record]});
            m_first[record] = static_cast<std::uint32_t>(m_facts.size() - 1);
        }
    }
}

std::optional<SingleFacts::Conflict> SingleFacts::between(std::uint32_t rootA, std::uint32_t rootB) const
{
    if (m_first.empty())
        return {};
    std::uint32_t a = m_first[rootA];
    std::uint32_t b = m_first[rootB];
    while (a != None && b != None) {
        const std::uint32_t kindA = m_facts[a].kind;
        const std::uint32_t kindB = m_facts[b].kind;
        if (kindA < kindB)
            a = m_facts[a].next;
        else if (kindB < kindA)
            b = m_facts[b].next;
        else if (auto conflict = conflictOfKind(a, b, kindA))
            return conflict;
    }
    return {};
}

// Walks both lists through one kind. Values: in conflict when each side has one that the other lacks; named is the smallest record of each side
// that holds such a value, so that how values are numbered does not matter.
// Sources: in conflict when both have one.
std::optional<SingleFacts::Conflict> SingleFacts::conflictOfKind(std::uint32_t &a, std::uint32_t &b, std::uint32_t kind) const
{
    const bool isSource = kind == m_attributes.size();
    std::uint32_t onlyA = None;
    std::uint32_t onlyB = None;
    const auto inKind = [&](std::uint32_t at) { return at != None && m_facts[at].kind == kind; };
    while (inKind(a) || inKind(b)) {
        if (inKind(a) && (!inKind(b) || before(a, b))) {
            if (onlyA == None || m_facts[a].record < m_facts[onlyA].record)
                onlyA = a;
            a = m_facts[a].next;
        } else if (inKind(b) && (!inKind(a) || before(b, a))) {
            if (onlyB == None || m_facts[b].record < m_facts[onlyB].record)
                onlyB = b;
            b = m_facts[b].next;
        } else {
            if (isSource) {
                const auto [low, high] = std::minmax(m_facts[a].record, m_facts[b].record);
                return Conflict{RefusalReason::DuplicateFree, low, high, {}};
            }
            a = m_facts[a].next;
            b = m_facts[b].next;
        }
    }
    if (isSource || onlyA == None || onlyB == None)
        return {};
    const auto [low, high] = std::minmax(m_facts[onlyA].record, m_facts[onlyB].record);
    return Conflict{RefusalReason::UniqueAttribute, low, high, m_attributes[kind]};
}

void SingleFacts::joined(std::uint32_t root, std::uint32_t gone)
{
    if (m_first.empty())
        return;
    std::uint32_t a = m_first[root];
    std::uint32_t b = m_first[gone];
    std::uint32_t head = None;
    std::uint32_t tail = None;
    const auto take = [&](std::uint32_t &from) {
        const std::uint32_t at = std::exchange(from, m_facts[from].next);
        (tail == None ? head : m_facts[tail].next) = at;
        tail = at;
    };
    while (a != None && b != None) {
        if (before(a, b))
            take(a);
        else if (before(b, a))
            take(b);
        else {
            m_facts[a].record = std::min(m_facts[a].record, m_facts[b].record);
            b = m_facts[b].next;
            take(a);
        }
    }
    const std::uint32_t rest = a != None ? a : b;
    (tail == None ? head : m_facts[tail].next) = rest;
    m_first[root] = head;
}

} // namespace engine
