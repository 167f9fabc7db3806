// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/match/match_run.h"
#include "engine/match/value_blocker.h"
#include "engine/match/value_mask.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ValueBlockerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreBlockedInTheFormTheyAreComparedIn();
    void patternsFitAnywhereAndInAnyCase();
    void whatCannotBeEvaluatedIsBlocked();
    void aBlockedValueIsNoEvidence();
    void theProjectsLimitsReplaceTheModels();
};

namespace
{

const Attribute &attributeOf(AttributeId id)
{
    static const AttributeCatalog catalog;
    return catalog.at(id);
}

} // namespace

void ValueBlockerTest::valuesAreBlockedInTheFormTheyAreComparedIn()
{
    const ValueBlocker blocker(attributeOf(attributes::Email), {{" Test@Example.ORG "}, {}});
    QCOMPARE(blocker.reasonFor("test@example.org"), BlockReason::Value);
    QCOMPARE(blocker.reasonFor("other@example.org"), BlockReason::None);
    const ValueBlocker phone(attributeOf(attributes::Phone), {{"+49 (30) 2345-678"}, {}});
    QCOMPARE(phone.reasonFor("+49302345678"), BlockReason::Value);
    // Without its country it is blocked wherever it is.
    const ValueBlocker national(attributeOf(attributes::Phone), {{"030 2345-678"}, {}});
    QCOMPARE(national.reasonFor("+49302345678"), BlockReason::Value);
    QCOMPARE(national.reasonFor("0302345678"), BlockReason::Value);
    QCOMPARE(national.reasonFor("+49302345679"), BlockReason::None);
    const ValueBlocker date(attributeOf(attributes::BirthDate), {{"1980-01-01"}, {}});
    QCOMPARE(date.reasonFor("1980-01-01"), BlockReason::Value);
}

void ValueBlockerTest::patternsFitAnywhereAndInAnyCase()
{
    const ValueBlocker blocker(attributeOf(attributes::Email), {{}, {R"(^(INFO|office)@)", R"(\.invalid$)"}});
    QCOMPARE(blocker.reasonFor("info@example.org"), BlockReason::Pattern);
    QCOMPARE(blocker.reasonFor("office@example.org"), BlockReason::Pattern);
    QCOMPARE(blocker.reasonFor("a@b.invalid"), BlockReason::Pattern);
    QCOMPARE(blocker.reasonFor("my.info@example.org"), BlockReason::None);
}

// A pattern at its limit says nothing about a value, so the value must not count.
void ValueBlockerTest::whatCannotBeEvaluatedIsBlocked()
{
    const ValueBlocker broken(attributeOf(attributes::Email), {{}, {"(unclosed"}});
    QCOMPARE(broken.reasonFor("anna@example.org"), BlockReason::NotChecked);
    const ValueBlocker large(attributeOf(attributes::Email), {{}, {"((a{100}){100}){100}"}});
    QCOMPARE(large.reasonFor("anna@example.org"), BlockReason::NotChecked);
    const ValueBlocker good(attributeOf(attributes::Email), {{}, {"^info@"}});
    QCOMPARE(good.reasonFor(std::string(ValueBlocker::LongestValue + 1, 'x')), BlockReason::NotChecked);
    QCOMPARE(good.reasonFor(std::string(ValueBlocker::LongestValue, 'x')), BlockReason::None);
}

void ValueBlockerTest::aBlockedValueIsNoEvidence()
{
    std::vector<tests::Cells> records;
    for (int i = 0; i < 6; ++i)
        records.push_back({{attributes::GivenName, fmt::format("name{}", i)}, {attributes::Email, i < 4 ? "info@example.org" : "anna@example.org"}});
    const ColumnTable table = tests::tableOf(records);
    const AttributeCatalog catalog;
    Model model;
    model.comparisons = {tests::exactComparison(attributes::Email, "email"), tests::exactComparison(attributes::GivenName, "given_name")};
    model.blockingRules = {"l.email = r.email"};
    model.keepWeight = -100;
    model.thresholds = {.review = -100, .match = 100};
    Progress progress;
    MatchOptions options;
    const auto open = match(table, catalog, model, options, progress);
    VERIFY_OK(open);
    QCOMPARE(open->pairs.size(), 7U); // 4 choose 2, and one
    options.safeguards.blocked[attributes::Email] = {{}, {"^info@"}};
    const auto guarded = match(table, catalog, model, options, progress);
    VERIFY_OK(guarded);
    QCOMPARE(guarded->pairs.size(), 1U); // blocked values bring nobody together either
    QCOMPARE(guarded->pairs[0].a, 4U);
    QCOMPARE(guarded->sharedValues.size(), 1U);
    QCOMPARE(guarded->sharedValues[0].reason, BlockReason::Pattern);
    QCOMPARE(guarded->sharedValues[0].records, 4U);
}

void ValueBlockerTest::theProjectsLimitsReplaceTheModels()
{
    std::vector<tests::Cells> records(8, tests::Cells{{attributes::Phone, "+493012345"}});
    const ColumnTable table = tests::tableOf(records);
    Model model;
    model.sharedLimits[attributes::Phone] = 5;
    const AttributeCatalog catalog;
    QCOMPARE(ValueMask(table, catalog, model, {}).sharedValues().size(), 1U);
    Safeguards safeguards;
    safeguards.limits = std::map<AttributeId, std::uint32_t>{{attributes::Phone, 8}};
    QVERIFY(ValueMask(table, catalog, model, safeguards).sharedValues().empty());
    safeguards.limits = std::map<AttributeId, std::uint32_t>{{attributes::Phone, 7}};
    QCOMPARE(ValueMask(table, catalog, model, safeguards).sharedValues()[0].reason, BlockReason::Limit);
}

TESSERA_TEST(ValueBlockerTest, "value_blocker_test")
#include "value_blocker_test.moc"
