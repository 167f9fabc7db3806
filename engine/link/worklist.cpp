// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/worklist.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <tuple>
#include <utility>

#include "engine/base/hash.h"
#include "engine/base/sorted.h"
#include "engine/link/disjoint_sets.h"

namespace engine
{

namespace
{

// How grave a kind is: the gravest names the item.
unsigned gravity(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::Review:
        return 0;
    case DoubtKind::Refused:
        return 1;
    case DoubtKind::Stale:
        return 2;
    case DoubtKind::Conflict:
        return 3;
    }
    return 0;
}

// The chance that the pair stands wrongly now: apart although the same, or together although not.
double chanceOfError(const Doubt &doubt)
{
    const double same = probabilityOf(doubt.weight);
    switch (doubt.kind) {
    case DoubtKind::Review:
    case DoubtKind::Refused:
        return same;
    case DoubtKind::Stale:
        return doubt.isDecidedSame ? 1 - same : same;
    case DoubtKind::Conflict:
        return 1;
    }
    return 0;
}

class Builder
{
public:
    explicit Builder(const WorklistInput &input) : m_input(input) {}

    std::vector<DoubtItem> run()
    {
        takeDoubts();
        listMembers();
        std::vector<std::uint32_t> open(m_doubts.size());
        for (std::uint32_t at = 0; at < open.size(); ++at)
            open[at] = at;
        while (!open.empty())
            open = gather(open);
        for (DoubtItem &item : m_items)
            complete(item);
        std::ranges::sort(m_items, [](const DoubtItem &x, const DoubtItem &y) { return x.risk != y.risk ? x.risk > y.risk : x.key < y.key; });
        return std::move(m_items);
    }

private:
    void takeDoubts()
    {
        m_doubts.reserve(m_input.doubts.size());
        for (Doubt doubt : m_input.doubts) {
            if (doubt.a > doubt.b)
                std::swap(doubt.a, doubt.b);
            const bool isInside = m_input.labels[doubt.a] == m_input.labels[doubt.b];
            if (isInside && (doubt.kind == DoubtKind::Review || doubt.kind == DoubtKind::Refused))
                continue;
            if (std::ranges::binary_search(m_input.settled, orderedPair(m_input.ids[doubt.a], m_input.ids[doubt.b]))
                && doubt.kind != DoubtKind::Conflict)
                continue;
            m_doubts.push_back(doubt);
        }
        // One doubt a pair: the gravest.
        std::ranges::sort(m_doubts, [](const Doubt &x, const Doubt &y) {
            return std::tuple(x.a, x.b, gravity(y.kind), y.weight) < std::tuple(y.a, y.b, gravity(x.kind), x.weight);
        });
        const auto rest = std::ranges::unique(m_doubts, [](const Doubt &x, const Doubt &y) { return x.a == y.a && x.b == y.b; });
        m_doubts.erase(rest.begin(), rest.end());
        std::ranges::sort(m_doubts, [](const Doubt &x, const Doubt &y) { return std::tuple(y.weight, x.a, x.b) < std::tuple(x.weight, y.a, y.b); });
    }

    // The customers in doubt, numbered by label, and the records of each.
    void listMembers()
    {
        std::vector<std::uint32_t> labels;
        for (const Doubt &doubt : m_doubts)
            for (const std::uint32_t record : {doubt.a, doubt.b})
                labels.push_back(m_input.labels[record]);
        sortUnique(labels);
        m_labels = std::move(labels);
        for (std::uint32_t at = 0; at < m_labels.size(); ++at)
            m_numberOf.emplace(m_labels[at], at);
        m_memberOffsets.assign(m_labels.size() + 1, 0);
        for (const std::uint32_t label : m_input.labels)
            if (const auto found = m_numberOf.find(label); found != m_numberOf.end())
                ++m_memberOffsets[found->second + 1];
        for (std::size_t at = 1; at < m_memberOffsets.size(); ++at)
            m_memberOffsets[at] += m_memberOffsets[at - 1];
        m_members.resize(m_memberOffsets.back());
        std::vector<std::uint32_t> next(m_memberOffsets.begin(), m_memberOffsets.end());
        for (std::uint32_t record = 0; record < m_input.labels.size(); ++record)
            if (const auto found = m_numberOf.find(m_input.labels[record]); found != m_numberOf.end())
                m_members[next[found->second]++] = record;
    }

    [[nodiscard]] std::uint32_t customerOf(std::uint32_t record) const { return m_numberOf.at(m_input.labels[record]); }
    [[nodiscard]] std::uint32_t sizeOf(std::uint32_t customer) const { return m_memberOffsets[customer + 1] - m_memberOffsets[customer]; }

    // One round: joins customers by the strongest of the open doubts as long as the item stays small enough, and makes items of them. Returns
    // the doubts that run between two items: the next round's. The first of them always finds a place, so rounds come to an end.
    std::vector<std::uint32_t> gather(const std::vector<std::uint32_t> &open)
    {
        boost::unordered_flat_map<std::uint32_t, std::uint32_t> local; // customer -> node of this round
        std::vector<std::uint32_t> sizes;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        const auto node = [&](std::uint32_t record) {
            const std::uint32_t customer = customerOf(record);
            const auto [found, isNew] = local.try_emplace(customer, static_cast<std::uint32_t>(sizes.size()));
            if (isNew)
                sizes.push_back(sizeOf(customer));
            return found->second;
        };
        for (const std::uint32_t at : open) {
            const std::uint32_t a = node(m_doubts[at].a);
            ends.emplace_back(a, node(m_doubts[at].b));
        }
        DisjointSets sets(static_cast<std::uint32_t>(sizes.size()));
        for (const auto &[first, second] : ends) {
            const std::uint32_t a = sets.find(first);
            const std::uint32_t b = sets.find(second);
            const bool areAlone = sets.sizeOf(a) == 1 && sets.sizeOf(b) == 1;
            if (a == b || (!areAlone && std::uint64_t{sizes[a]} + sizes[b] > m_input.largestItem))
                continue;
            const std::uint32_t together = sizes[a] + sizes[b];
            sizes[sets.join(a, b)] = together;
        }
        boost::unordered_flat_map<std::uint32_t, std::size_t> itemOf;
        std::vector<std::uint32_t> left;
        for (std::size_t at = 0; at < open.size(); ++at) {
            const std::uint32_t root = sets.find(ends[at].first);
            if (root != sets.find(ends[at].second)) {
                left.push_back(open[at]);
                continue;
            }
            const auto [found, isNew] = itemOf.try_emplace(root, m_items.size());
            if (isNew)
                m_items.emplace_back();
            m_items[found->second].doubts.push_back(m_doubts[open[at]]);
        }
        return left;
    }

    void complete(DoubtItem &item)
    {
        const Doubt &top = item.doubts.front();
        item.topWeight = top.weight;
        const RecordPair ids = orderedPair(m_input.ids[top.a], m_input.ids[top.b]);
        item.key = mixHash(mixHash(0, static_cast<std::uint64_t>(ids.a.value)), static_cast<std::uint64_t>(ids.b.value));
        boost::unordered_flat_map<std::uint64_t, double> chances; // of two customers, the highest
        std::vector<std::uint32_t> numbers;
        for (const Doubt &doubt : item.doubts) {
            if (gravity(doubt.kind) > gravity(item.kind))
                item.kind = doubt.kind;
            const auto [low, high] = std::minmax({customerOf(doubt.a), customerOf(doubt.b)});
            numbers.push_back(low);
            numbers.push_back(high);
            const double same = probabilityOf(doubt.weight);
            if (const double uncertainty = 4 * same * (1 - same); doubt.levels != 0 && uncertainty > item.uncertainty) {
                item.uncertainty = uncertainty;
                item.pattern = doubt.levels;
            }
            double &chance = chances[(std::uint64_t{low} << 32U) | high];
            chance = std::max(chance, chanceOfError(doubt));
        }
        sortUnique(numbers);
        item.risk = riskOf(chances);
        listRecords(item, numbers);
        for (const std::uint32_t number : numbers)
            item.customers.push_back(m_labels[number]);
        if (m_input.titleOf)
            item.title = m_input.titleOf(item.records);
    }

    [[nodiscard]] double riskOf(const boost::unordered_flat_map<std::uint64_t, double> &chances) const
    {
        std::vector<std::pair<std::uint64_t, double>> sorted(chances.begin(), chances.end()); // one order of adding: one sum
        std::ranges::sort(sorted);
        double risk = 0;
        for (const auto &[pair, chance] : sorted) {
            const auto low = static_cast<std::uint32_t>(pair >> 32U);
            const auto high = static_cast<std::uint32_t>(pair);
            risk += chance * (low == high ? sizeOf(low) : sizeOf(low) + sizeOf(high));
        }
        return risk;
    }

    // Those in question by falling weight of their doubts, then the others of the customers, while there is room.
    void listRecords(DoubtItem &item, const std::vector<std::uint32_t> &numbers) const
    {
        boost::unordered_flat_set<std::uint32_t> taken;
        const auto take = [&](std::uint32_t record) {
            if (item.records.size() < m_input.largestItem && taken.insert(record).second)
                item.records.push_back(record);
        };
        for (const Doubt &doubt : item.doubts) {
            take(doubt.a);
            take(doubt.b);
        }
        for (const std::uint32_t number : numbers)
            for (std::uint32_t at = m_memberOffsets[number]; at < m_memberOffsets[number + 1] && item.records.size() < m_input.largestItem; ++at)
                take(m_members[at]);
    }

    const WorklistInput &m_input;
    std::vector<Doubt> m_doubts; // by falling weight
    std::vector<std::uint32_t> m_labels;
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> m_numberOf; // label -> number of a customer in doubt
    std::vector<std::uint32_t> m_memberOffsets, m_members;
    std::vector<DoubtItem> m_items;
};

} // namespace

std::vector<DoubtItem> buildWorklist(const WorklistInput &input)
{
    return Builder(input).run();
}

} // namespace engine
