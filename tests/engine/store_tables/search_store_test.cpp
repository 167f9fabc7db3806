// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/tables/import_store.h"
#include "engine/store/tables/search_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class SearchStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueEverIsFound();
    void questionsAreNoSyntax_data();
    void questionsAreNoSyntax();
    void pagesGoOnWhereTheyEnded();
    void anUndoneBatchLeavesNoWords();
    void aSpoiledIndexIsNoticedAndMadeAnew();
    void aLongNoteIsNoFault();
    void aReaderStaysOneWhenTheCheckFails();

private:
    static std::vector<RecordId> found(TableProject &project, std::string_view text);
};

std::vector<RecordId> SearchStoreTest::found(TableProject &project, std::string_view text)
{
    std::vector<RecordId> records;
    for (const FoundRecord &one : must(SearchStore(project.database()).records(text, 0, 100)))
        if (std::ranges::find(records, one.record) == records.end())
            records.push_back(one.record);
    return records;
}

void SearchStoreTest::everyValueEverIsFound()
{
    TableProject project;
    project.import({{"1", "Łukaszewicz"}, {"2", "陈"}});
    project.import({{"1", "Berg"}, {"2", "陈"}});
    const std::vector first{project.record("1")};
    QCOMPARE(found(project, "lukasz"), first); // a superseded value, by its beginning, without its accents
    QCOMPARE(found(project, "BERG"), first);
    QCOMPARE(found(project, "陈"), (std::vector{project.record("2")}));
    QVERIFY(found(project, "ukasz").empty());
}

void SearchStoreTest::questionsAreNoSyntax_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "   ", "\"", "berg OR holm", "NEAR(berg holm)", "name:berg", "^berg", "*", "berg*\"", "' OR 1=1 --", "-berg", "(((",
                             "{a b}:c", "\xFF\xFE"})
        QTest::newRow(text) << QByteArray(text);
}

void SearchStoreTest::questionsAreNoSyntax()
{
    QFETCH(const QByteArray, text);
    TableProject project;
    project.import({{"1", "Berg"}, {"2", "Holm"}});
    const auto result = SearchStore(project.database()).records(text.toStdString(), 0, 10);
    VERIFY_OK(result);
    QVERIFY(result->size() <= 1); // never both: OR, NEAR and the like are words
}

void SearchStoreTest::pagesGoOnWhereTheyEnded()
{
    TableProject project;
    std::vector<tests::TableRow> rows;
    for (int i = 0; i < 12; ++i)
        rows.push_back({std::to_string(i), "Berg"});
    project.import(rows);
    std::vector<RecordId> seen;
    for (std::int64_t after = 0; seen.size() <= rows.size();) {
        const auto page = must(SearchStore(project.database()).records("berg", after, 5));
        if (page.empty())
            break;
        for (const FoundRecord &one : page)
            seen.push_back(one.record);
        after = page.back().cursor;
    }
    QCOMPARE(seen.size(), rows.size());
}

void SearchStoreTest::anUndoneBatchLeavesNoWords()
{
    TableProject project;
    project.import({{"1", "Berg"}});
    project.import({{"1", "Holm"}, {"2", "Dahl"}});
    project.change([&](StateDigest &digest) {
        Progress progress;
        (void)must(undoBatch(project.database(), digest, project.lastBatch(), progress));
    });
    QVERIFY(found(project, "holm").empty());
    QVERIFY(found(project, "dahl").empty());
    QCOMPARE(found(project, "berg").size(), 1U);
    Progress progress;
    QVERIFY(must(SearchStore(project.database()).isWhole(progress)));
}

void SearchStoreTest::aSpoiledIndexIsNoticedAndMadeAnew()
{
    TableProject project;
    project.import({{"1", "Berg"}, {"2", "Holm"}});
    SearchStore store(project.database());
    Progress progress;
    QVERIFY(must(store.isWhole(progress)));
    project.change([&](StateDigest &) { must(project.database().execute("INSERT INTO search (search) VALUES ('delete-all')")); });
    QVERIFY(!must(store.isWhole(progress)));
    project.change([&](StateDigest &) { must(store.rebuild(progress)); });
    QVERIFY(must(store.isWhole(progress)));
    QCOMPARE(found(project, "holm").size(), 1U);
}

void SearchStoreTest::aLongNoteIsNoFault()
{
    TableProject project;
    std::string note;
    for (int reading = 0; reading < 2; ++reading)
        for (int i = 0; i < 400; ++i)
            note += "word" + std::to_string(i) + ' ';
    project.import({{"1", note}, {"2", "Holm"}});
    Progress progress;
    const SearchStore store(project.database());
    QVERIFY(must(store.isWhole(progress)));
    project.import({{"1", note + "Berg"}, {"2", "Holm"}}); // a version more, and taken back
    QVERIFY(must(store.isWhole(progress)));
    project.change([&](StateDigest &digest) { (void)must(undoBatch(project.database(), digest, project.lastBatch(), progress)); });
    QVERIFY(must(store.isWhole(progress)));
    QVERIFY(found(project, "berg").empty());
    QCOMPARE(found(project, "word399"), (std::vector{project.record("1")}));
}

void SearchStoreTest::aReaderStaysOneWhenTheCheckFails()
{
    TableProject project;
    project.import({{"1", "Berg"}});
    Database reader = project.reader();
    // Its name is taken, so that the table which the check looks through cannot be made.
    VERIFY_OK(
        reader.execute("PRAGMA query_only=OFF; CREATE TEMP TABLE taken (x); CREATE INDEX temp.search_words ON taken (x); PRAGMA query_only=ON"));
    Progress progress;
    QVERIFY(!SearchStore(reader).isWhole(progress));
    const auto written = reader.execute("INSERT INTO temp.taken VALUES (1)");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ReadOnly);
}

TESSERA_TEST(SearchStoreTest, "search_store_test")
#include "search_store_test.moc"
