// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/import_store.h"
#include "engine/store/tables/record_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;
using tests::TableRow;

class ImportStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreAddedChangedAndGone();
    void theSameFileAgainChangesNothing();
    void aDeltaLeavesTheRestAlone();
    void aKeyTwiceIsNamedWithItsFirstLine();
    void aKeptKeyIsNotGone();
    void aRowBehindARefusedOneIsTakenEveryTime();
    void whatComesBackIsActiveAgain();
    void aDryRunCountsAndWritesNothing();
    void undoingABatchGivesTheFormerState();
};

namespace
{

const std::vector<TableRow> First{{"1", "Berg"}, {"2", "Holm"}, {"3", "Dahl"}};
const std::vector<TableRow> Second{{"1", "Berg"}, {"2", "Holmes"}, {"4", "Lund"}};

} // namespace

void ImportStoreTest::rowsAreAddedChangedAndGone()
{
    TableProject project;
    QCOMPARE(project.import(First), (ImportCounts{.rows = 3, .added = 3}));
    QCOMPARE(project.import(Second), (ImportCounts{.rows = 3, .added = 1, .changed = 1, .unchanged = 1, .gone = 1}));
    const RecordStore records(project.database());
    QVERIFY(must(records.find(project.record("3")))->state == RecordState::Gone);
    const auto versions = must(records.versions(project.record("2")));
    QCOMPARE(versions.size(), 1U);
    QVERIFY(versions[0].hasValues);
    QCOMPARE(versions[0].record.values.at(0).text, std::string("Holm"));
    QVERIFY(!must(records.versions(project.record("3"))).at(0).hasValues); // only its state changed
    QVERIFY(project.sumsHold());
}

void ImportStoreTest::theSameFileAgainChangesNothing()
{
    TableProject project;
    project.import(First);
    const RecordId first = project.record("1");
    const BatchId batch = must(RecordStore(project.database()).find(first))->batch;
    QCOMPARE(project.import(First), (ImportCounts{.rows = 3, .unchanged = 3}));
    QCOMPARE(project.record("1"), first);
    QCOMPARE(must(RecordStore(project.database()).find(first))->batch, batch);
    QVERIFY(must(RecordStore(project.database()).versions(first)).empty());
}

void ImportStoreTest::aDeltaLeavesTheRestAlone()
{
    TableProject project;
    project.import(First);
    QCOMPARE(project.import({{"2", "Holmes"}}, ImportMode::Delta), (ImportCounts{.rows = 1, .changed = 1}));
    QCOMPARE(must(RecordStore(project.database()).countActive()), 3U);
    QVERIFY(project.sumsHold());
}

void ImportStoreTest::aKeyTwiceIsNamedWithItsFirstLine()
{
    TableProject project;
    project.change([&](StateDigest &digest) {
        Batch batch;
        batch.source = project.source();
        const auto store = must(ImportStore::begin(project.database(), digest, batch));
        QVERIFY(must(store->put(TableProject::incoming({"7", "Berg"}, 2))).outcome == PutOutcome::Added);
        const PutResult again = must(store->put(TableProject::incoming({"7", "Other"}, 9)));
        QVERIFY(again.outcome == PutOutcome::DuplicateKey);
        QCOMPARE(again.firstLine, 2U);
        Progress progress;
        must(store->finish(ImportMode::Full, "h", TableProject::Now, progress));
    });
    QCOMPARE(must(RecordStore(project.database()).find(project.record("7")))->values.at(0).text, std::string("Berg"));
}

void ImportStoreTest::aKeptKeyIsNotGone()
{
    TableProject project;
    project.import(First);
    project.change([&](StateDigest &digest) {
        Batch batch;
        batch.source = project.source();
        const auto store = must(ImportStore::begin(project.database(), digest, batch));
        must(store->put(TableProject::incoming({"1", "Berg"}, 2)));
        must(store->reject({3, "name", "no such date", "2,x"}));
        must(store->keep("2"));
        QCOMPARE(must(store->countMissing()), 1U);
        Progress progress;
        QCOMPARE(must(store->finish(ImportMode::Full, "h", TableProject::Now, progress)).gone, 1U);
        const auto rejects = must(BatchStore(project.database()).rejects(batch.id, 0, 10));
        QCOMPARE(rejects.size(), 1U);
        QCOMPARE(rejects[0].reject, (Reject{3, "name", "no such date", "2,x"}));
    });
    QVERIFY(must(RecordStore(project.database()).find(project.record("2")))->state == RecordState::Active);
    QVERIFY(must(RecordStore(project.database()).find(project.record("3")))->state == RecordState::Gone);
}

void ImportStoreTest::aRowBehindARefusedOneIsTakenEveryTime()
{
    TableProject project;
    // Line 2 has a fault, line 3 brings the same key, line 4 once more.
    const auto bring = [](ImportTarget &target, const std::string &name) {
        must(target.reject({2, "", "the row has 1 cells and the header 2", "1"}));
        must(target.keep("1"));
        (void)must(target.put(TableProject::incoming({"1", name}, 3)));
        const PutResult again = must(target.put(TableProject::incoming({"1", "Other"}, 4)));
        QVERIFY(again.outcome == PutOutcome::DuplicateKey);
        QCOMPARE(again.firstLine, 3U);
    };
    const auto import = [&](const std::string &name) {
        ImportDryRun dry(project.database(), project.source());
        bring(dry, name);
        ImportCounts counts;
        project.change([&](StateDigest &digest) {
            Batch batch;
            batch.source = project.source();
            const auto store = must(ImportStore::begin(project.database(), digest, batch));
            bring(*store, name);
            Progress progress;
            counts = must(store->finish(ImportMode::Full, "h", TableProject::Now, progress));
        });
        return counts;
    };
    QCOMPARE(import("Berg"), (ImportCounts{.rows = 2, .added = 1, .rejected = 1}));
    QCOMPARE(import("Berg"), (ImportCounts{.rows = 2, .unchanged = 1, .rejected = 1}));
    QCOMPARE(import("Holm"), (ImportCounts{.rows = 2, .changed = 1, .rejected = 1}));
    QCOMPARE(must(RecordStore(project.database()).find(project.record("1")))->values.at(0).text, std::string("Holm"));
}

void ImportStoreTest::whatComesBackIsActiveAgain()
{
    TableProject project;
    project.import(First);
    const RecordId third = project.record("3");
    project.import(Second);
    project.import(First);
    QCOMPARE(project.record("3"), third);
    QVERIFY(must(RecordStore(project.database()).find(third))->state == RecordState::Active);
    QVERIFY(project.sumsHold());
}

void ImportStoreTest::aDryRunCountsAndWritesNothing()
{
    TableProject project;
    project.import(First);
    const std::string before = project.root();
    ImportDryRun dry(project.database(), project.source());
    std::uint64_t line = 1;
    for (const TableRow &row : Second)
        (void)must(dry.put(TableProject::incoming(row, ++line)));
    const ImportCounts counts = must(dry.finish(ImportMode::Full));
    QCOMPARE(project.root(), before);
    QCOMPARE(project.import(Second), counts);
}

void ImportStoreTest::undoingABatchGivesTheFormerState()
{
    TableProject project;
    project.import(First);
    const std::string before = project.root();
    project.import(Second);
    QVERIFY(project.root() != before); // the control: the sums tell the states apart
    project.change([&](StateDigest &digest) {
        Progress progress;
        const UndoneBatch undone = must(undoBatch(project.database(), digest, project.lastBatch(), progress));
        QCOMPARE(undone.removed, 1U);
        QCOMPARE(undone.restored, 2U);
    });
    QCOMPARE(project.root(), before);
    QVERIFY(project.sumsHold());
    QVERIFY(!project.record("4").isValid());
}

TESSERA_TEST(ImportStoreTest, "import_store_test")
#include "import_store_test.moc"
