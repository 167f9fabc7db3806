// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <map>
#include <set>

#include "engine/base/random.h"
#include "engine/store/migrations.h"
#include "engine/store/tables/pair_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class PairStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pairsComeBackByEitherSide();
    void theWalkComesByBothSidesAndHoldsEachOnce();
    void randomHistoriesComeToWhatIsKeptByHand();
    void whatCannotBeReadIsToldApart();
    void aProjectOfTheVersionBeforeKeepsItsPairs();
    void touchedPairsGiveWayAndOthersStay();
    void refusalsComeBackWhole();
    void pairsOfRecordsThatLeftGo();

private:
    std::unique_ptr<TableProject> m_project;
    std::vector<StoredPair> m_pairs;
};

namespace
{

StoredPair pair(std::int64_t a, std::int64_t b, double weight, Zone zone)
{
    return {{RecordId{a}, RecordId{b}}, weight, 0xFEDC'BA98'7654'3210, 3, zone};
}

std::vector<std::pair<std::int64_t, std::int64_t>> idsOf(const std::vector<StoredPair> &pairs)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> ids;
    for (const StoredPair &one : pairs)
        ids.emplace_back(one.records.a.value, one.records.b.value);
    return ids;
}

using Ids = std::vector<std::pair<std::int64_t, std::int64_t>>;

} // namespace

void PairStoreTest::init()
{
    m_project = std::make_unique<TableProject>();
    m_project->import({{"1", "a"}, {"2", "b"}, {"3", "c"}, {"4", "d"}, {"5", "e"}}); // records 1 to 5
    m_pairs = {pair(1, 2, 5, Zone::Review), pair(1, 3, 9, Zone::Match), pair(1, 4, 5, Zone::Review), pair(2, 3, 5, Zone::Review),
               pair(2, 5, -3, Zone::NoMatch)};
    Progress progress;
    must(PairStore(m_project->database()).replaceAll(m_pairs, progress));
}

void PairStoreTest::pairsComeBackByEitherSide()
{
    const PairStore store(m_project->database());
    const auto found = must(store.find({RecordId{1}, RecordId{3}}));
    QVERIFY(found.has_value());
    QCOMPARE(found->weight, 9.0);
    QCOMPARE(found->levels, 0xFEDC'BA98'7654'3210); // all 64 bits
    QVERIFY(found->zone == Zone::Match && found->rule == 3);
    QVERIFY(!must(store.find({RecordId{3}, RecordId{4}})).has_value());
    QCOMPARE(idsOf(must(store.of(RecordId{2}))), (Ids{{1, 2}, {2, 3}, {2, 5}}));
    QCOMPARE(idsOf(must(store.among(std::vector{RecordId{1}, RecordId{2}, RecordId{3}}))), (Ids{{1, 2}, {1, 3}, {2, 3}}));
    QCOMPARE(idsOf(must(store.touching(std::vector{RecordId{3}, RecordId{2}}))), (Ids{{1, 2}, {1, 3}, {2, 3}, {2, 5}}));
    QCOMPARE(must(store.linkedWith(RecordId{1})), (std::vector{RecordId{3}}));
    QCOMPARE(must(store.linkedWith(RecordId{3})), (std::vector{RecordId{1}}));
    QVERIFY(must(store.linkedWith(RecordId{2})).empty());
    QCOMPARE(must(store.count(Zone::Review)), 3U);
    QCOMPARE(must(store.count(Zone::Match)), 1U);
}

void PairStoreTest::theWalkComesByBothSidesAndHoldsEachOnce()
{
    Ids seen;
    must(PairStore(m_project->database()).stream([&seen](const StoredPair &pair) -> Result<void> {
        seen.emplace_back(pair.records.a.value, pair.records.b.value);
        return {};
    }));
    QCOMPARE(seen, idsOf(m_pairs));
}

void PairStoreTest::randomHistoriesComeToWhatIsKeptByHand()
{
    Random random(20);
    PairStore store(m_project->database());
    std::map<RecordPair, StoredPair> kept;
    for (const StoredPair &one : m_pairs)
        kept.emplace(one.records, one);
    for (int round = 0; round < 60; ++round) {
        std::set<std::int64_t> changed;
        for (std::uint64_t count = random.below(3); count < 3; ++count)
            changed.insert(1 + static_cast<std::int64_t>(random.below(12)));
        std::erase_if(kept, [&changed](const auto &entry) { return changed.contains(entry.first.a.value) || changed.contains(entry.first.b.value); });
        std::vector<StoredPair> coming;
        for (std::int64_t a = 1; a <= 12; ++a)
            for (std::int64_t b = a + 1; b <= 12; ++b)
                if ((changed.contains(a) || changed.contains(b)) && random.below(3) == 0)
                    coming.push_back(pair(a, b, static_cast<double>(random.below(100)) - 50.5, static_cast<Zone>(random.below(3))));
        for (const StoredPair &one : coming)
            kept.insert_or_assign(one.records, one);
        must(store.replaceTouching(std::vector<RecordId>(changed.begin(), changed.end()), coming));

        std::vector<StoredPair> all;
        std::array<std::uint64_t, 3> tally{};
        for (const auto &[ids, one] : kept) {
            all.push_back(one);
            ++tally[static_cast<std::size_t>(one.zone)];
        }
        std::vector<StoredPair> found;
        must(store.stream([&found](const StoredPair &one) -> Result<void> {
            found.push_back(one);
            return {};
        }));
        QCOMPARE(found, all);
        for (const Zone zone : {Zone::NoMatch, Zone::Review, Zone::Match})
            QCOMPARE(must(store.count(zone)), tally[static_cast<std::size_t>(zone)]);
        for (std::int64_t record = 1; record <= 12; ++record) {
            std::vector<StoredPair> own;
            std::ranges::copy_if(all, std::back_inserter(own),
                                 [record](const StoredPair &one) { return one.records.a.value == record || one.records.b.value == record; });
            QCOMPARE(must(store.of(RecordId{record})), own);
        }
    }
}

void PairStoreTest::whatCannotBeReadIsToldApart()
{
    must(m_project->database().execute("UPDATE pair_list SET packed = substr(packed, 2) WHERE record_id = 1"));
    const auto found = PairStore(m_project->database()).of(RecordId{1});
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Damaged);
}

void PairStoreTest::aProjectOfTheVersionBeforeKeepsItsPairs()
{
    Database database = must(Database::openInMemory());
    for (const Migration &step : migrations())
        for (const std::string_view script : step.version <= 4 ? step.scripts : std::span<const std::string_view>())
            must(database.execute(std::string(script)));
    {
        auto insert = must(database.prepare("INSERT INTO pair (a, b, weight, levels, rule, zone) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        for (const StoredPair &one : m_pairs)
            must(insert
                     .bindAll(one.records.a, one.records.b, one.weight, std::bit_cast<std::int64_t>(one.levels), static_cast<int>(one.rule),
                              static_cast<int>(one.zone))
                     .run());
    }
    must(migrate(database, 4));
    QVERIFY(must(schemaDifferences(database, currentVersion())).empty());
    const PairStore store(database);
    QCOMPARE(must(store.touching(std::vector{RecordId{1}, RecordId{2}})), m_pairs);
    QCOMPARE(must(store.count(Zone::Review)), 3U);
}

void PairStoreTest::touchedPairsGiveWayAndOthersStay()
{
    PairStore store(m_project->database());
    must(store.replaceTouching(std::vector{RecordId{3}}, std::vector{pair(3, 4, 2, Zone::Review)}));
    QVERIFY(!must(store.find({RecordId{1}, RecordId{3}})).has_value());
    QVERIFY(!must(store.find({RecordId{2}, RecordId{3}})).has_value());
    QVERIFY(must(store.find({RecordId{3}, RecordId{4}})).has_value());
    QVERIFY(must(store.find({RecordId{1}, RecordId{2}})).has_value());
    Progress progress;
    must(store.replaceAll({}, progress));
    QCOMPARE(must(store.count(Zone::Review)), 0U);
}

void PairStoreTest::refusalsComeBackWhole()
{
    PairStore store(m_project->database());
    const Refusal refusal{{RecordId{1}, RecordId{4}}, 7.5, RefusalReason::UniqueAttribute, {RecordId{2}, RecordId{4}}, AttributeId{9}};
    must(store.replaceRefusals(std::vector{refusal}));
    const auto found = must(store.refusalsOf(RecordId{4}));
    QCOMPARE(found.size(), 1U);
    QVERIFY(found[0].records == refusal.records && found[0].because == refusal.because && found[0].reason == refusal.reason
            && found[0].attribute == refusal.attribute);
    QCOMPARE(found[0].weight, 7.5);
    QVERIFY(must(store.refusalsAmong(std::vector{RecordId{1}, RecordId{2}})).empty());
    must(store.replaceRefusalsTouching(std::vector{RecordId{1}}, {}));
    QVERIFY(must(store.refusals()).empty());
}

void PairStoreTest::pairsOfRecordsThatLeftGo()
{
    must(m_project->database().execute("DELETE FROM record_raw WHERE record_id = 3; DELETE FROM record WHERE id = 3"));
    PairStore store(m_project->database());
    QCOMPARE(must(store.removeOrphans()), (std::vector{RecordId{3}}));
    QCOMPARE(idsOf(must(store.of(RecordId{1}))), (Ids{{1, 2}, {1, 4}}));
}

TESSERA_TEST(PairStoreTest, "pair_store_test")
#include "pair_store_test.moc"
