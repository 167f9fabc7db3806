// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What incremental runs go by: the basis, the blocks, and the marks of changed records.
#include <QTest>
#include <map>
#include <set>

#include "engine/base/random.h"
#include "engine/store/tables/basis_store.h"
#include "engine/store/tables/block_store.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/import_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class BasisStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBasisComesBackWhole();
    void blocksComeBackByKey();
    void blocksOfChangedRecordsStandOverThePages();
    void importsAndTheirUndoMarkRecords();
    void nothingIsMarkedBeforeTheFirstRun();

private:
    std::unique_ptr<TableProject> m_project;
};

namespace
{

MatchBasis someBasis()
{
    MatchBasis basis;
    basis.values.resize(3);
    basis.values[0] = {AttributeId{1}, 1000, {3, 0x8000'0000'0000'0001, UINT64_MAX}, {2, 70'000, 4'000'000'000}, {7}, {}};
    basis.values[1] = {AttributeId{4}, 0, {}, {}, {}, {5, 6}};
    basis.values[2] = {AttributeId{300}, 12, {}, {}, {}, {}};
    basis.splitBy = {AttributeId{4}, AttributeId{1}};
    basis.splitKeys = {{{1, UINT64_MAX}, {}}, {{}, {9}}};
    return basis;
}

BasisOrigin someOrigin()
{
    return {RunId{7}, ModelId{3}, 2, 1, R"({"1":[50,false]})", 1'000'000, 17'000'000, 42};
}

std::set<std::int64_t> inPages(Database &database, std::uint8_t rule, std::uint64_t key)
{
    std::set<std::int64_t> found;
    must(BlockStore(database).inPages(rule, key, [&found](RecordId record) { found.insert(record.value); }));
    return found;
}

std::set<std::int64_t> overPages(Database &database, std::uint8_t rule, std::uint64_t key)
{
    std::set<std::int64_t> found;
    must(BlockStore(database).overPages(rule, key, [&found](RecordId record) { found.insert(record.value); }));
    return found;
}

std::vector<std::int64_t> numbers(const std::vector<RecordId> &records)
{
    std::vector<std::int64_t> values;
    for (const RecordId record : records)
        values.push_back(record.value);
    return values;
}

using Numbers = std::vector<std::int64_t>;

} // namespace

void BasisStoreTest::init()
{
    m_project = std::make_unique<TableProject>();
}

void BasisStoreTest::aBasisComesBackWhole()
{
    BasisStore store(m_project->database());
    QVERIFY(!must(store.origin()).has_value());
    QVERIFY(must(store.basis()) == MatchBasis());
    must(store.put(someOrigin(), someBasis()));
    must(store.put(someOrigin(), someBasis())); // takes the place of the former
    const auto origin = must(store.origin());
    QVERIFY(origin && origin->run == RunId{7} && origin->model == ModelId{3} && origin->safeguards == 2 && origin->scoring == 1);
    QVERIFY(origin->sources == someOrigin().sources && origin->records == 1'000'000 && origin->candidates == 17'000'000 && origin->changed == 42);
    const MatchBasis basis = must(store.basis());
    QVERIFY(basis == someBasis());
    QCOMPARE(basis.find(AttributeId{1})->countOf(UINT64_MAX), 4'000'000'000U);
    QCOMPARE(basis.find(AttributeId{1})->countOf(4), 1U); // never seen, or once
    QVERIFY(basis.find(AttributeId{2}) == nullptr);
    // What is learned later stands among the rest.
    MatchBasis more = someBasis();
    more.values[0].overLimit = {3, 7};
    more.values[1].ofHouseholds = {5, 6, 9};
    const std::uint64_t parts = must(store.origin())->parts;
    must(store.add({AttributeId{1}, 0, {}, {}, {3}, {}}));
    must(store.add({AttributeId{4}, 0, {}, {}, {}, {9}}));
    QVERIFY(must(store.basis()) == more);
    QVERIFY(must(store.origin())->parts > parts);
}

void BasisStoreTest::blocksComeBackByKey()
{
    // Many small blocks, one that fills several pages, and keys on both sides of the sign.
    Random random(5);
    std::map<std::uint64_t, std::set<std::int64_t>> blocks;
    for (int i = 0; i < 3000; ++i)
        blocks[random.next()].insert(1 + static_cast<std::int64_t>(random.below(1'000'000'000'000)));
    for (std::int64_t record = 1; record <= 1500; ++record)
        blocks[0x7FFF'FFFF'FFFF'FFFF].insert(record);
    blocks[1].insert(5);
    blocks[UINT64_MAX].insert(6);
    std::vector<BlockPages> rules(3);
    for (const auto &[key, records] : blocks)
        for (const std::int64_t record : records)
            rules[1].add(key, RecordId{record});
    rules[2].add(1, RecordId{77});
    Progress progress;
    must(BlockStore(m_project->database()).replaceAll(rules, progress));
    for (const auto &[key, records] : blocks)
        QVERIFY(inPages(m_project->database(), 1, key) == records);
    QVERIFY(inPages(m_project->database(), 1, 2).empty());
    QVERIFY(inPages(m_project->database(), 0, 1).empty());
    QVERIFY(inPages(m_project->database(), 2, 1) == std::set<std::int64_t>{77});
    must(BlockStore(m_project->database()).replaceAll({}, progress));
    QVERIFY(inPages(m_project->database(), 2, 1).empty());
}

void BasisStoreTest::blocksOfChangedRecordsStandOverThePages()
{
    BlockStore store(m_project->database());
    const RecordId two{2}, three{3};
    must(store.put(std::vector{two, three}, std::vector<BlockKey>{{0, 10, two}, {0, UINT64_MAX, three}, {1, 10, three}}));
    QVERIFY(overPages(m_project->database(), 0, 10) == std::set<std::int64_t>{2});
    QVERIFY(overPages(m_project->database(), 0, UINT64_MAX) == std::set<std::int64_t>{3});
    must(store.put(std::vector{two, three}, std::vector<BlockKey>{{1, 10, two}}));
    QVERIFY(overPages(m_project->database(), 0, 10).empty());
    QVERIFY(overPages(m_project->database(), 1, 10) == std::set<std::int64_t>{2});
}

void BasisStoreTest::importsAndTheirUndoMarkRecords()
{
    m_project->import({{"1", "a"}, {"2", "b"}, {"3", "c"}});
    must(BasisStore(m_project->database()).put(someOrigin(), someBasis()));
    ChangeStore changes(m_project->database());
    QVERIFY(must(changes.isKept()));
    m_project->import({{"1", "a"}, {"2", "other"}, {"4", "new"}}); // 1 as before, 3 gone
    QCOMPARE(numbers(must(changes.pending())), (Numbers{2, 3, 4}));
    must(changes.settle());
    QVERIFY(must(changes.pending()).empty());
    QCOMPARE(numbers(must(changes.all())), (Numbers{2, 3, 4}));
    m_project->change([this](StateDigest &digest) {
        Progress progress;
        must(undoBatch(m_project->database(), digest, m_project->lastBatch(), progress));
    });
    QCOMPARE(numbers(must(changes.pending())), (Numbers{2, 3, 4})); // 4 is no longer there, and its doubts must go
    must(changes.clear());
    QVERIFY(must(changes.all()).empty());
}

void BasisStoreTest::nothingIsMarkedBeforeTheFirstRun()
{
    m_project->import({{"1", "a"}});
    QVERIFY(!must(ChangeStore(m_project->database()).isKept()));
    QVERIFY(must(ChangeStore(m_project->database()).all()).empty());
}

TESSERA_TEST(BasisStoreTest, "basis_store_test")
#include "basis_store_test.moc"
