// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/household_values.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class HouseholdValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdersTellWhoseAValueIs_data();
    void holdersTellWhoseAValueIs();
    void withoutNamesOrHouseholdsNothingChanges();
    void valuesIgnoredBeforeStayIgnored();
};

namespace
{

bool isShared(const std::vector<tests::Cells> &records, bool areHouseholdsConsidered = true)
{
    const ColumnTable table = tests::tableOf(records);
    Model model;
    model.household.isConsidered = areHouseholdsConsidered;
    const ValueMask mask = withHouseholdValues(table, AttributeCatalog(), model, ValueMask());
    return mask.isIgnored(attributes::Email, table.find(attributes::Email)->values(0).front());
}

tests::Cells holder(const std::string &given, const std::string &family = {}, const std::string &birth = {})
{
    tests::Cells cells{{attributes::Email, "x@x.org"}};
    for (const auto &[attribute, text] :
         {std::pair(attributes::GivenName, given), std::pair(attributes::FamilyName, family), std::pair(attributes::BirthDate, birth)}) {
        if (!text.empty())
            cells.emplace_back(attribute, text);
    }
    return cells;
}

} // namespace

void HouseholdValuesTest::holdersTellWhoseAValueIs_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<bool>("expected");
    // The other holder is Robert Meier, born 1960-05-04.
    QTest::newRow("another given name") << "anna" << "meier" << "" << true;
    QTest::newRow("the same") << "robert" << "meier" << "1960-05-04" << false;
    QTest::newRow("misspelt") << "robret" << "meier" << "" << false;
    QTest::newRow("nickname") << "bob" << "meier" << "" << false;
    QTest::newRow("initial") << "r" << "meier" << "" << false;
    QTest::newRow("two given names") << "karl robert" << "meier" << "" << false;
    QTest::newRow("names the wrong way round") << "meier" << "robert" << "" << false;
    QTest::newRow("no name") << "" << "" << "" << false;
    QTest::newRow("his son") << "robert" << "meier" << "1989-02-11" << true;
    QTest::newRow("a digit off") << "robert" << "meier" << "1980-05-04" << false;
    QTest::newRow("another script") << "\u738B" << "meier" << "" << false;
}

void HouseholdValuesTest::holdersTellWhoseAValueIs()
{
    QFETCH(const QString, given);
    QFETCH(const QString, family);
    QFETCH(const QString, birth);
    QFETCH(const bool, expected);
    const tests::Cells other = holder(given.toStdString(), family.toStdString(), birth.toStdString());
    QCOMPARE(isShared({holder("robert", "meier", "1960-05-04"), other}), expected);
    QCOMPARE(isShared({holder("robert"), holder("robert"), holder("robert", "meier", "1960-05-04"), other}), expected);
}

void HouseholdValuesTest::withoutNamesOrHouseholdsNothingChanges()
{
    QVERIFY(!isShared({holder(""), holder("")}));
    QVERIFY(!isShared({holder("robert"), holder("anna")}, false));
}

void HouseholdValuesTest::valuesIgnoredBeforeStayIgnored()
{
    const ColumnTable table = tests::tableOf({holder("robert"), holder("bob"), {{attributes::GivenName, "eve"}, {attributes::Email, "e@x.org"}}});
    const Code code = table.find(attributes::Email)->values(0).front();
    ValueMask before;
    before.ignore(attributes::Email, code, table.find(attributes::Email)->dictionary().size() + 1);
    Model model;
    model.household.isConsidered = true;
    const ValueMask after = withHouseholdValues(table, AttributeCatalog(), model, before);
    QVERIFY(after.isIgnored(attributes::Email, code));
    QVERIFY(!after.isIgnored(attributes::Email, table.find(attributes::Email)->values(2).front()));
}

TESSERA_TEST(HouseholdValuesTest, "household_values_test")
#include "household_values_test.moc"
