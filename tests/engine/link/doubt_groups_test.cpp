// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <algorithm>
#include <map>
#include <set>

#include "engine/base/random.h"
#include "engine/link/disjoint_sets.h"
#include "engine/link/doubt_groups.h"
#include "tests/support/test_registry.h"

using namespace engine;

class DoubtGroupsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreThoseOfLookingAtEverything();
    void aCustomerInDoubtWithManyIsSeenTo();
};

namespace
{

using Groups = std::vector<std::vector<std::uint32_t>>;

// One round as it is told, over all that is open. Returns what is left.
std::vector<std::uint32_t> plainRound(const DoubtGraph &graph, const std::vector<std::uint32_t> &open, Groups &groups)
{
    DisjointSets sets(static_cast<std::uint32_t>(graph.records.size()));
    std::vector<std::uint32_t> sizes(graph.records.begin(), graph.records.end());
    for (const std::uint32_t pair : open) {
        const std::uint32_t a = sets.find(graph.doubtful[pair].low);
        const std::uint32_t b = sets.find(graph.doubtful[pair].high);
        const bool areAlone = sets.sizeOf(a) == 1 && sets.sizeOf(b) == 1;
        if (a == b || (!areAlone && sizes[a] + sizes[b] > graph.largest))
            continue;
        const std::uint32_t together = sizes[a] + sizes[b];
        sizes[sets.join(a, b)] = together;
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> within;
    std::vector<std::uint32_t> left;
    for (const std::uint32_t pair : open) {
        const std::uint32_t set = sets.find(graph.doubtful[pair].low);
        if (set == sets.find(graph.doubtful[pair].high))
            within[set].push_back(pair);
        else
            left.push_back(pair);
    }
    for (auto &[set, group] : within)
        groups.push_back(std::move(group));
    return left;
}

Groups plainGroups(const DoubtGraph &graph)
{
    Groups groups;
    std::vector<std::uint32_t> open(graph.doubtful.size());
    for (std::uint32_t pair = 0; pair < open.size(); ++pair)
        open[pair] = pair;
    while (!open.empty())
        open = plainRound(graph, open, groups);
    return groups;
}

Groups sorted(Groups groups)
{
    std::ranges::sort(groups);
    return groups;
}

} // namespace

// Few customers in doubt with many, among others; sizes from one record to more than a group holds.
void DoubtGroupsTest::theyAreThoseOfLookingAtEverything()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        const auto customers = static_cast<std::uint32_t>(2 + random.below(150));
        const std::uint64_t hubs = 1 + random.below(4);
        const std::uint64_t largestSize = random.chance(0.5) ? 2 : 12;
        std::vector<std::uint32_t> records;
        for (std::uint32_t i = 0; i < customers; ++i)
            records.push_back(static_cast<std::uint32_t>(1 + random.below(largestSize)));
        std::vector<DoubtfulCustomers> doubtful;
        std::set<std::pair<std::uint32_t, std::uint32_t>> known;
        for (std::uint64_t i = random.below(500); i > 0; --i) {
            const auto a = static_cast<std::uint32_t>(random.below(random.chance(0.6) ? std::min<std::uint64_t>(hubs, customers) : customers));
            const auto b = static_cast<std::uint32_t>(random.below(customers));
            if (known.insert(std::minmax(a, b)).second)
                doubtful.push_back({std::min(a, b), std::max(a, b)});
        }
        const DoubtGraph graph{records, doubtful, static_cast<std::uint32_t>(2 + random.below(20))};
        QVERIFY2(sorted(groupDoubts(graph)) == sorted(plainGroups(graph)), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

// Looking at everything in each of its rounds would take minutes.
void DoubtGroupsTest::aCustomerInDoubtWithManyIsSeenTo()
{
    constexpr std::uint32_t Others = 300'000;
    for (const std::uint32_t hubs : {1U, 3U}) {
        const std::vector<std::uint32_t> records(Others + hubs, 1);
        std::vector<DoubtfulCustomers> doubtful;
        for (std::uint32_t other = 0; other < Others; ++other)
            for (std::uint32_t hub = 0; hub < hubs; ++hub)
                doubtful.push_back({hub, hubs + other});
        const Groups groups = groupDoubts({records, doubtful, 50});
        std::size_t pairs = 0;
        for (const auto &group : groups)
            pairs += group.size();
        QCOMPARE(pairs, doubtful.size());
        if (hubs == 1)
            QCOMPARE(groups.size(), std::size_t{(Others + 48) / 49});
    }
}

TESSERA_TEST(DoubtGroupsTest, "doubt_groups_test")
#include "doubt_groups_test.moc"
