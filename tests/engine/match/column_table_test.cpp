// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/match/column_table.h"
#include "engine/match/value_mask.h"
#include "engine/model/record.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ColumnTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalValuesShareACode();
    void invalidAndPlaceholderValuesAreMissing();
    void recordsOutOfOrderAreRefused();
    void damagedBytesAreRefusedAndLeaveNothing();
    void manyValuesSurviveGrowth();
    void valuesOfTooManyRecordsAreMasked();
};

void ColumnTableTest::equalValuesShareACode()
{
    const ColumnTable table = tests::tableOf({{{attributes::Email, "a@x"}, {attributes::Email, "b@x"}, {attributes::Email, "a@x"}},
                                              {{attributes::Email, "b@x"}},
                                              {{attributes::GivenName, "Ada"}}});
    const Column &emails = *table.find(attributes::Email);
    QVERIFY(emails.isMultiValued());
    QCOMPARE(emails.values(0).size(), 2U); // repeats once
    QCOMPARE(emails.values(0)[1], emails.values(1)[0]);
    QVERIFY(emails.values(2).empty());
    QCOMPARE(emails.count(emails.values(1)[0]), 2U);
    QCOMPARE(emails.filled(), 2U);
    QCOMPARE(emails.total(), 3U);
    QVERIFY(!table.find(attributes::GivenName)->isMultiValued());
    QVERIFY(table.find(attributes::Phone) == nullptr);
    QCOMPARE(table.indexOf(RecordId{3}), std::optional<std::uint32_t>{2});
    QVERIFY(!table.indexOf(RecordId{4}));
}

void ColumnTableTest::invalidAndPlaceholderValuesAreMissing()
{
    const std::vector<Value> values{{attributes::Email, 0, ValueFlag::Invalid, "nonsense", "nonsense"},
                                    {attributes::Phone, 1, ValueFlag::Placeholder, "000", "000"},
                                    {attributes::City, 2, ValueFlag::None, "-", ""},
                                    {attributes::Street, 3, ValueFlag::Derived, "Mill Road", "mill road"}};
    const std::vector<AttributeId> wanted{attributes::Email, attributes::Phone, attributes::City, attributes::Street};
    ColumnTableBuilder builder(wanted);
    VERIFY_OK(builder.add(RecordId{1}, SourceId{1}, packValues(values)));
    const ColumnTable table = std::move(builder).finish();
    for (const AttributeId attribute : {attributes::Email, attributes::Phone, attributes::City})
        QVERIFY(table.find(attribute)->values(0).empty());
    QCOMPARE(table.find(attributes::Street)->text(table.find(attributes::Street)->values(0)[0]), std::string_view("mill road"));
}

void ColumnTableTest::recordsOutOfOrderAreRefused()
{
    ColumnTableBuilder builder(std::vector{attributes::Email});
    VERIFY_OK(builder.add(RecordId{5}, SourceId{1}, packValues({})));
    QVERIFY(!builder.add(RecordId{5}, SourceId{1}, packValues({})));
    QVERIFY(!builder.add(RecordId{4}, SourceId{1}, packValues({})));
}

void ColumnTableTest::damagedBytesAreRefusedAndLeaveNothing()
{
    const std::string whole =
        packValues(std::vector<Value>{{attributes::Email, 0, ValueFlag::None, "a@x", "a@x"}, {attributes::Email, 0, ValueFlag::None, "b@x", "b@x"}});
    ColumnTableBuilder builder(std::vector{attributes::Email});
    const auto added = builder.add(RecordId{1}, SourceId{1}, std::string_view(whole).substr(0, whole.size() - 1));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Damaged);
    VERIFY_OK(builder.add(RecordId{2}, SourceId{1}, packValues({})));
    const ColumnTable table = std::move(builder).finish();
    QCOMPARE(table.size(), 1U);
    QVERIFY(table.columns()[0].values(0).empty());
}

void ColumnTableTest::manyValuesSurviveGrowth()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 5000; ++i)
        records.push_back({{attributes::Email, fmt::format("p{}@x", i % 2500)}});
    const ColumnTable table = tests::tableOf(records);
    const Column &emails = table.columns()[0];
    QCOMPARE(emails.dictionary().size(), 2500U);
    for (std::uint32_t record = 0; record < 5000; ++record)
        QCOMPARE(emails.text(emails.values(record)[0]), std::string_view(records[record][0].second));
    QCOMPARE(emails.dictionary().find("p77@x"), emails.values(77)[0]);
    QCOMPARE(emails.dictionary().find("nobody"), 0U);
}

void ColumnTableTest::valuesOfTooManyRecordsAreMasked()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 10; ++i)
        records.push_back({{attributes::Phone, i < 6 ? "switchboard" : fmt::format("{}", i)}});
    const ColumnTable table = tests::tableOf(records);
    const ValueMask mask(table, {{attributes::Phone, 5}});
    const Column &phones = table.columns()[0];
    QVERIFY(mask.isIgnored(attributes::Phone, phones.values(0)[0]));
    QVERIFY(!mask.isIgnored(attributes::Phone, phones.values(9)[0]));
    QCOMPARE(mask.sharedValues().size(), 1U);
    QCOMPARE(mask.sharedValues()[0].records, 6U);
    QVERIFY(ValueMask(table, {{attributes::Phone, 6}}).sharedValues().empty());
}

TESSERA_TEST(ColumnTableTest, "column_table_test")
#include "column_table_test.moc"
