// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/identity.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <limits>
#include <tuple>
#include <utility>

namespace engine
{

namespace
{

constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

// How many records a cluster has of a former customer.
struct Share {
    std::uint32_t cluster = 0;
    std::uint32_t former = 0; // index into living
    std::uint32_t records = 0;
};

class Assignment
{
public:
    Assignment(const IdentityInput &input, GoldenIdSequence &ids)
        : m_input(input), m_ids(ids), m_clusterOf(input.labels.size()), m_ownerOf(input.living.size(), None), m_movedTo(input.living.size())
    {
    }

    IdentityPlan run()
    {
        numberClusters();
        countShares();
        keepLargestShares();
        createOthers();
        retireRest();
        recordChanges();
        m_plan.customers.reserve(m_clusterOf.size());
        for (const std::uint32_t cluster : m_clusterOf)
            m_plan.customers.push_back(m_customerOf[cluster]);
        return std::move(m_plan);
    }

private:
    // Clusters by their smallest record.
    void numberClusters()
    {
        boost::unordered_flat_map<std::uint32_t, std::uint32_t> numbers;
        for (std::size_t record = 0; record < m_clusterOf.size(); ++record) {
            const auto next = static_cast<std::uint32_t>(numbers.size());
            m_clusterOf[record] = numbers.try_emplace(m_input.labels[record], next).first->second;
        }
        m_customerOf.resize(numbers.size());
        m_isOld.assign(numbers.size(), false);
    }

    void countShares()
    {
        std::vector<std::uint64_t> keys; // cluster, former
        for (std::size_t record = 0; record < m_clusterOf.size(); ++record) {
            const auto former = std::ranges::lower_bound(m_input.living, m_input.former[record]);
            if (!m_input.former[record].isValid() || former == m_input.living.end() || *former != m_input.former[record])
                continue;
            keys.push_back((std::uint64_t{m_clusterOf[record]} << 32U) | static_cast<std::uint32_t>(former - m_input.living.begin()));
        }
        std::ranges::sort(keys);
        for (std::size_t at = 0; at < keys.size();) {
            const std::size_t begin = at;
            while (at < keys.size() && keys[at] == keys[begin])
                ++at;
            m_shares.push_back(
                {static_cast<std::uint32_t>(keys[begin] >> 32U), static_cast<std::uint32_t>(keys[begin]), static_cast<std::uint32_t>(at - begin)});
        }
    }

    void keepLargestShares()
    {
        std::vector<Share> byRecords = m_shares;
        std::ranges::sort(byRecords, [](const Share &x, const Share &y) {
            return std::tuple(y.records, x.former, x.cluster) < std::tuple(x.records, y.former, y.cluster);
        });
        for (const Share &share : byRecords) {
            if (m_ownerOf[share.former] != None || m_isOld[share.cluster])
                continue;
            m_ownerOf[share.former] = share.cluster;
            m_isOld[share.cluster] = true;
            m_customerOf[share.cluster] = m_input.living[share.former];
        }
    }

    void createOthers()
    {
        std::int64_t next = m_input.nextCustomer.value;
        for (std::uint32_t cluster = 0; cluster < m_customerOf.size(); ++cluster) {
            if (m_isOld[cluster])
                continue;
            m_customerOf[cluster] = CustomerId{next++};
            m_plan.created.push_back({m_customerOf[cluster], m_ids.take(), {}, m_input.run});
        }
    }

    void retireRest()
    {
        std::vector<std::uint32_t> most(m_input.living.size(), 0);
        for (const Share &share : m_shares) {
            CustomerId &to = m_movedTo[share.former];
            const CustomerId candidate = m_customerOf[share.cluster];
            if (share.records > most[share.former] || (share.records == most[share.former] && candidate < to)) {
                most[share.former] = share.records;
                to = candidate;
            }
        }
        for (std::uint32_t former = 0; former < m_ownerOf.size(); ++former)
            if (m_ownerOf[former] == None)
                m_plan.retired.push_back({m_input.living[former], m_input.goldenIdOf(m_input.living[former]), m_movedTo[former], m_input.run});
    }

    [[nodiscard]] std::string nameOf(CustomerId customer) const
    {
        if (customer >= m_input.nextCustomer)
            return m_plan.created[static_cast<std::size_t>(customer.value - m_input.nextCustomer.value)].goldenId;
        return m_input.goldenIdOf(customer);
    }

    void change(std::string from, std::string to, IdentityChangeKind kind)
    {
        m_plan.changes.push_back({m_input.run, std::move(from), std::move(to), kind, m_input.at, m_input.trigger});
    }

    // By former customer, then the created ones without any.
    void recordChanges()
    {
        std::vector<bool> hasFormer(m_customerOf.size(), false);
        std::ranges::sort(m_shares, [](const Share &x, const Share &y) { return std::tuple(x.former, x.cluster) < std::tuple(y.former, y.cluster); });
        std::size_t at = 0;
        for (std::uint32_t former = 0; former < m_ownerOf.size(); ++former) {
            const bool isRetired = m_ownerOf[former] == None;
            if (isRetired && m_movedTo[former].isValid()) {
                change(m_input.goldenIdOf(m_input.living[former]), nameOf(m_movedTo[former]), IdentityChangeKind::Merge);
                ++m_plan.mergedCount;
            } else if (isRetired) {
                change(m_input.goldenIdOf(m_input.living[former]), {}, IdentityChangeKind::Retire);
            }
            bool isSplit = false;
            for (; at < m_shares.size() && m_shares[at].former == former; ++at) {
                const std::uint32_t cluster = m_shares[at].cluster;
                hasFormer[cluster] = true;
                if (cluster == m_ownerOf[former] || (isRetired && m_customerOf[cluster] == m_movedTo[former]))
                    continue;
                change(m_input.goldenIdOf(m_input.living[former]), nameOf(m_customerOf[cluster]), IdentityChangeKind::Split);
                isSplit = true;
            }
            m_plan.splitCount += isSplit ? 1 : 0;
        }
        for (std::uint32_t cluster = 0; cluster < m_customerOf.size(); ++cluster)
            if (!m_isOld[cluster] && !hasFormer[cluster])
                change({}, nameOf(m_customerOf[cluster]), IdentityChangeKind::Create);
    }

    const IdentityInput &m_input;
    GoldenIdSequence &m_ids;
    std::vector<std::uint32_t> m_clusterOf; // by record
    std::vector<CustomerId> m_customerOf;   // by cluster
    std::vector<bool> m_isOld;              // by cluster: goes on as a former customer
    std::vector<std::uint32_t> m_ownerOf;   // by former: the cluster that goes on as it
    std::vector<CustomerId> m_movedTo;      // by former: who has most of its records now
    std::vector<Share> m_shares;
    IdentityPlan m_plan;
};

} // namespace

IdentityPlan assignIdentities(const IdentityInput &input, GoldenIdSequence &ids)
{
    return Assignment(input, ids).run();
}

} // namespace engine
