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
#include "engine/link/doubt_groups.h"

namespace engine
{

namespace
{

// How grave a kind is: the gravest names the item.
unsigned gravity(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::Review: return 0;
    case DoubtKind::Refused: return 1;
    case DoubtKind::Stale: return 2;
    case DoubtKind::Conflict: return 3;
    }
    return 0;
}

// The chance that the pair stands wrongly now: apart although the same, or together although not.
double chanceOfError(const Doubt &doubt)
{
    const double same = probabilityOf(doubt.weight);
    switch (doubt.kind) {
    case DoubtKind::Review:
    case DoubtKind::Refused: return same;
    case DoubtKind::Stale: return doubt.isDecidedSame ? 1 - same : same;
    case DoubtKind::Conflict: return 1;
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
        gather();
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

    // Doubts between the same two customers stand together, by the strongest of them.
    void gather()
    {
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> between; // two customers, doubt
        for (std::uint32_t at = 0; at < m_doubts.size(); ++at) {
            const auto [low, high] = std::minmax({customerOf(m_doubts[at].a), customerOf(m_doubts[at].b)});
            between.emplace_back(low, high, at);
        }
        std::ranges::sort(between);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> firsts; // strongest doubt, its place in between
        for (std::uint32_t at = 0; at < between.size(); ++at)
            if (at == 0 || !areOfTheSame(between[at - 1], between[at]))
                firsts.emplace_back(std::get<2>(between[at]), at);
        std::ranges::sort(firsts);
        std::vector<DoubtfulCustomers> doubtful;
        for (const auto &[doubt, at] : firsts)
            doubtful.push_back({std::get<0>(between[at]), std::get<1>(between[at])});
        std::vector<std::uint32_t> sizes(m_labels.size());
        for (std::uint32_t customer = 0; customer < sizes.size(); ++customer)
            sizes[customer] = sizeOf(customer);
        for (const std::vector<std::uint32_t> &group : groupDoubts({sizes, doubtful, m_input.largestItem})) {
            std::vector<std::uint32_t> doubts;
            for (const std::uint32_t pair : group)
                for (std::size_t at = firsts[pair].second; at < between.size() && areOfTheSame(between[firsts[pair].second], between[at]); ++at)
                    doubts.push_back(std::get<2>(between[at]));
            std::ranges::sort(doubts);
            DoubtItem &item = m_items.emplace_back();
            for (const std::uint32_t doubt : doubts)
                item.doubts.push_back(m_doubts[doubt]);
        }
    }

    template <typename Between> static bool areOfTheSame(const Between &x, const Between &y)
    {
        return std::get<0>(x) == std::get<0>(y) && std::get<1>(x) == std::get<1>(y);
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
