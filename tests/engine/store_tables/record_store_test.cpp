// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/store/tables/record_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;
using tests::TableRow;

class RecordStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordComesBackAsItWasPut();
    void pagesHoldEveryRecordOnce();
    void onlyActiveRecordsAreStreamed();
    void countsAreBySourceAndState();
    void aRecordIsKnownAsItStoodThen();
    void damagedValuesAreAnError();
};

void RecordStoreTest::aRecordComesBackAsItWasPut()
{
    TableProject project;
    project.import({{"k 1", "Łukasz 陈"}, {"K 1", "other"}}); // keys that differ in case are two
    const RecordStore records(project.database());
    const auto found = must(records.find(project.record("k 1")));
    QVERIFY(found.has_value());
    QCOMPARE(found->key, std::string("k 1"));
    QCOMPARE(found->values.at(0).text, std::string("Łukasz 陈"));
    const auto raw = must(records.raw(found->id));
    QCOMPARE(raw->columns, (std::vector<std::string>{"id", "name"}));
    QCOMPARE(raw->cells, (RawRow{"k 1", "Łukasz 陈"}));
    QVERIFY(project.record("K 1") != found->id);
    QVERIFY(!must(records.find(RecordId{99})).has_value());
    QVERIFY(!must(records.find(project.source(), "k")).has_value());
    const std::vector ids{RecordId{99}, project.record("K 1"), found->id};
    QCOMPARE(must(records.find(ids)).size(), 2U);
}

void RecordStoreTest::pagesHoldEveryRecordOnce()
{
    TableProject project;
    std::vector<TableRow> rows;
    for (int i = 0; i < 25; ++i)
        rows.push_back({fmt::format("{}", i), "Berg"});
    project.import(rows);
    const RecordStore records(project.database());
    std::vector<RecordId> seen;
    for (RecordId after;;) {
        const auto page = must(records.page(project.source(), after, 10));
        if (page.empty())
            break;
        for (const Record &record : page)
            seen.push_back(record.id);
        after = page.back().id;
    }
    QCOMPARE(seen.size(), rows.size());
    QVERIFY(std::ranges::is_sorted(seen) && std::ranges::adjacent_find(seen) == seen.end());
}

void RecordStoreTest::onlyActiveRecordsAreStreamed()
{
    TableProject project;
    project.import({{"1", "Berg"}, {"2", "Holm"}, {"3", "Dahl"}});
    project.import({{"1", "Berg"}, {"3", "Dahl"}});
    std::vector<RecordId> seen;
    Progress progress;
    must(RecordStore(project.database())
             .streamActive(
                 [&](RecordId id, SourceId source, std::string_view packed) -> Result<void> {
                     seen.push_back(id);
                     return source == project.source() && unpackValues(packed).has_value() ? Result<void>() : fail(ErrorCode::Internal, "damaged");
                 },
                 progress));
    QCOMPARE(seen, (std::vector{project.record("1"), project.record("3")}));
    const auto stopped =
        RecordStore(project.database())
            .streamActive([](RecordId, SourceId, std::string_view) -> Result<void> { return fail(ErrorCode::Cancelled, "enough"); }, progress);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void RecordStoreTest::countsAreBySourceAndState()
{
    TableProject project;
    project.import({{"1", "Berg"}, {"2", "Holm"}, {"3", "Dahl"}});
    project.import({{"1", "Berg"}});
    std::uint64_t active = 0, gone = 0;
    for (const RecordCounts &count : must(RecordStore(project.database()).counts()))
        (count.state == RecordState::Active ? active : gone) += count.records;
    QCOMPARE(active, 1U);
    QCOMPARE(gone, 2U);
}

void RecordStoreTest::aRecordIsKnownAsItStoodThen()
{
    const auto day = [](int number) { return Timestamp{TableProject::Now.microseconds + number * 86'400'000'000LL}; };
    TableProject project;
    project.import({{"1", "Berg"}, {"2", "Holm"}}, ImportMode::Full, day(1));
    project.import({{"1", "Berger"}, {"2", "Holm"}}, ImportMode::Full, day(2));
    project.import({{"2", "Holm"}}, ImportMode::Full, day(3));                  // 1 is gone
    project.import({{"1", "Berger"}, {"2", "Holm"}}, ImportMode::Full, day(4)); // and back
    project.import({{"1", "Bergers"}, {"2", "Holm"}}, ImportMode::Full, day(5));
    const RecordStore records(project.database());
    const RecordId first = project.record("1");
    const auto nameOn = [&](Timestamp at) {
        const auto found = must(records.findAsOf(first, at));
        return found ? found->values.at(0).text + (found->state == RecordState::Gone ? " (gone)" : "") : std::string("none");
    };
    QCOMPARE(nameOn(day(0)), std::string("none"));
    QCOMPARE(nameOn(day(1)), std::string("Berg"));
    QCOMPARE(nameOn(Timestamp{day(2).microseconds - 1}), std::string("Berg"));
    QCOMPARE(nameOn(day(2)), std::string("Berger"));
    QCOMPARE(nameOn(day(3)), std::string("Berger (gone)"));
    QCOMPARE(nameOn(day(4)), std::string("Berger"));
    QCOMPARE(nameOn(day(9)), std::string("Bergers"));
    QCOMPARE(must(records.findAsOf(project.record("2"), day(3)))->values.at(0).text, std::string("Holm"));
    QVERIFY(!must(records.findAsOf(RecordId{999}, day(9))));
}

void RecordStoreTest::damagedValuesAreAnError()
{
    TableProject project;
    project.import({{"1", "Berg"}});
    must(project.database().execute("UPDATE record SET packed_values = x'01FFFF'"));
    const auto found = RecordStore(project.database()).find(project.record("1"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Damaged);
    QVERIFY(!project.sumsHold());
}

TESSERA_TEST(RecordStoreTest, "record_store_test")
#include "record_store_test.moc"
