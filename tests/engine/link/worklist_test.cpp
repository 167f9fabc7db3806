// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <set>

#include "engine/base/random.h"
#include "engine/link/worklist.h"
#include "tests/engine/link/random_problem.h"
#include "tests/support/test_registry.h"

using namespace engine;

class WorklistTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectedCustomersMakeOneItem();
    void theLeastCertainPairIsWhatAnItemTeaches();
    void riskiestComesFirst();
    void settledAndInnerPairsAreNoDoubt();
    void gravestKindNamesTheItem();
    void everyDoubtStandsInOneItem();
    void largeComponentsAreCut();
};

namespace
{

struct Board {
    std::vector<std::uint32_t> labels;
    std::vector<RecordId> ids;
    std::vector<Doubt> doubts;
    std::vector<RecordPair> settled;

    explicit Board(std::vector<std::uint32_t> clusters) : labels(std::move(clusters))
    {
        for (std::size_t at = 0; at < labels.size(); ++at)
            ids.emplace_back(static_cast<std::int64_t>(at) + 100);
    }
    [[nodiscard]] std::vector<DoubtItem> build() const { return buildWorklist({labels, ids, doubts, settled, 50, {}}); }
};

} // namespace

void WorklistTest::connectedCustomersMakeOneItem()
{
    Board board({0, 0, 2, 3, 4});
    board.doubts = {{1, 2, 2.0}, {2, 3, 1.0}};
    const auto items = board.build();
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].customers, (std::vector<std::uint32_t>{0, 2, 3}));
    QCOMPARE(items[0].records, (std::vector<std::uint32_t>{1, 2, 3, 0}));
    QCOMPARE(items[0].topWeight, 2.0);
    QCOMPARE(items[0].doubts.size(), 2U);
    // Two pairs of customers: 0.8 × 3 records, 2/3 × 2 records.
    QVERIFY(qAbs(items[0].risk - (0.8 * 3 + 2.0 / 3 * 2)) < 1e-9);
}

void WorklistTest::theLeastCertainPairIsWhatAnItemTeaches()
{
    Board board({0, 1, 2});
    board.doubts = {{0, 1, 4.0, DoubtKind::Review, false, 0x21}, {1, 2, 0.5, DoubtKind::Review, false, 0x12}, {0, 2, 0.0, DoubtKind::Stale, true, 0}};
    const auto items = board.build();
    QCOMPARE(items.size(), 1U);
    QCOMPARE(items[0].pattern, LevelVector{0x12});
    const double same = probabilityOf(0.5);
    QCOMPARE(items[0].uncertainty, 4 * same * (1 - same));
}

void WorklistTest::riskiestComesFirst()
{
    Board board({0, 1, 2, 2, 2, 5});
    board.doubts = {{0, 1, 3.0}, {3, 5, 1.0}};
    const auto items = board.build();
    QCOMPARE(items.size(), 2U);
    QCOMPARE(items[0].topWeight, 1.0); // 2/3 × 4 records against 8/9 × 2
    QVERIFY(items[0].risk > items[1].risk);
    std::ranges::reverse(board.doubts);
    QCOMPARE(board.build()[0].key, items[0].key);
}

void WorklistTest::settledAndInnerPairsAreNoDoubt()
{
    Board board({0, 0, 2, 3});
    board.doubts = {{0, 1, 2.0}, {2, 3, 2.0}};
    QCOMPARE(board.build().size(), 1U);
    board.settled = {orderedPair(RecordId{103}, RecordId{102})};
    QCOMPARE(board.build().size(), 0U);
}

void WorklistTest::gravestKindNamesTheItem()
{
    Board board({0, 0, 2, 3});
    board.doubts = {{1, 2, 9.0, DoubtKind::Refused}, {2, 3, 1.0, DoubtKind::Review}, {0, 1, 5.0, DoubtKind::Conflict}};
    const auto items = board.build();
    QCOMPARE(items.size(), 1U);
    QVERIFY(items[0].kind == DoubtKind::Conflict);
    QCOMPARE(items[0].topWeight, 9.0);
    board.doubts.pop_back();
    QVERIFY(board.build()[0].kind == DoubtKind::Refused);
}

void WorklistTest::everyDoubtStandsInOneItem()
{
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Random random(seed);
        std::vector<std::uint32_t> labels;
        for (std::uint32_t at = 0; at < 400; ++at)
            labels.push_back(static_cast<std::uint32_t>(random.below(150)));
        Board board(labels);
        std::set<std::pair<std::uint32_t, std::uint32_t>> expected;
        for (int i = 0; i < 300; ++i) {
            const auto a = static_cast<std::uint32_t>(random.below(400));
            const auto b = static_cast<std::uint32_t>(random.below(400));
            if (labels[a] == labels[b] || !expected.insert(std::minmax(a, b)).second)
                continue;
            board.doubts.push_back({a, b, static_cast<double>(random.below(10))});
        }
        const auto items = board.build();
        std::set<std::uint64_t> keys;
        std::set<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const DoubtItem &item : items) {
            QVERIFY(keys.insert(item.key).second);
            QVERIFY(item.records.size() <= 50);
            for (const Doubt &doubt : item.doubts)
                QVERIFY(found.emplace(doubt.a, doubt.b).second);
            const auto holds = [&](std::uint32_t record) { return std::ranges::find(item.records, record) != item.records.end(); };
            QVERIFY(holds(item.doubts[0].a) && holds(item.doubts[0].b));
        }
        QVERIFY(found == expected);
        tests::shuffle(board.doubts, random);
        const auto again = board.build();
        QCOMPARE(again.size(), items.size());
        for (std::size_t at = 0; at < items.size(); ++at)
            QVERIFY(again[at].key == items[at].key && again[at].records == items[at].records && again[at].risk == items[at].risk);
    }
}

void WorklistTest::largeComponentsAreCut()
{
    std::vector<std::uint32_t> labels;
    for (std::uint32_t at = 0; at < 1000; ++at)
        labels.push_back(at);
    Board board(labels);
    for (std::uint32_t at = 0; at + 1 < 1000; ++at) // a chain with one weak link in twenty
        board.doubts.push_back({at, at + 1, at % 20 == 19 ? 1.0 : 4.0});
    const auto items = board.build();
    QVERIFY(items.size() >= 20);
    for (const DoubtItem &item : items)
        QVERIFY(item.records.size() <= 50);

    Board hub(labels);
    for (std::uint32_t at = 1; at < 1000; ++at)
        hub.doubts.push_back({0, at, 2.0});
    const auto around = hub.build();
    QCOMPARE(around.size(), 21U); // 49 others an item
    std::size_t doubts = 0;
    for (const DoubtItem &item : around)
        doubts += item.doubts.size();
    QCOMPARE(doubts, 999U);
}

TESSERA_TEST(WorklistTest, "worklist_test")
#include "worklist_test.moc"
