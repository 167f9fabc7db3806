// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/golden/lineage_text.h"
#include "engine/golden/preview.h"
#include "engine/golden/rules_toml.h"
#include "tests/engine/golden/golden_text.h"
#include "tests/support/test_registry.h"

using namespace engine;

class PreviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndShowsWhatChanges();
    void stopsWhenCancelled();
    void valuesOfOneSourceAreNotToldApartByIt();
    void sentences_data();
    void sentences();
};

namespace
{

const AttributeCatalog Catalog;

Survivorship made(const char *toml)
{
    auto rules = rulesFromToml(toml, Catalog);
    if (!rules)
        qFatal("%s", rules.error().message.c_str());
    return Survivorship(*std::move(rules), Catalog, {tests::sources(), Timestamp{}, {}});
}

} // namespace

void PreviewTest::countsAndShowsWhatChanges()
{
    const Survivorship before = made("[attribute.email]\norder = ['most_recent']");
    const Survivorship after = made("[attribute.email]\norder = ['source']\n[attribute.phone]\nignore = ['invalid']");
    const std::vector<Record> changes = tests::records(QStringLiteral("crm 2020-01-01 email=a phone=!1\nshop 2026-01-01 email=b"), Catalog);
    const std::vector<Record> stays = tests::records(QStringLiteral("crm 2026-01-01 email=a\nshop 2020-01-01 email=b"), Catalog);
    const GiveCustomers give = [&](const TakeCustomer &take) -> Result<void> {
        for (int customer = 1; customer <= 10; ++customer)
            TESSERA_CHECK(take({CustomerId{customer}, customer % 2 == 0 ? changes : stays, {}}));
        return {};
    };
    Progress progress;
    int shownTimes = 0;
    const auto preview = previewRules(before, after, give, progress, 2, [&shownTimes](const RulesPreview &) { ++shownTimes; });
    VERIFY_OK(preview);
    QCOMPARE(preview->customers, 10U);
    QCOMPARE(preview->affected, 5U);
    QVERIFY(preview->counts == (std::vector<PreviewCount>{{attributes::Email, 5, 0, 0}, {attributes::Phone, 0, 0, 5}}));
    QCOMPARE(preview->examples.size(), 4U);
    QVERIFY(preview->examples[0] == (PreviewExample{CustomerId{2}, attributes::Email, "b", "a"}));
    QVERIFY(preview->examples[1] == (PreviewExample{CustomerId{2}, attributes::Phone, "1", ""}));
    QCOMPARE(shownTimes, 1);
    const auto back = previewRules(after, before, give, progress);
    VERIFY_OK(back);
    QVERIFY(back->counts[1] == (PreviewCount{attributes::Phone, 0, 5, 0}));
}

void PreviewTest::stopsWhenCancelled()
{
    std::stop_source stop;
    Progress progress(stop.get_token());
    const Survivorship rules = made("");
    int given = 0;
    const auto preview = previewRules(
        rules, rules,
        [&](const TakeCustomer &take) -> Result<void> {
            for (; given < 10; ++given) {
                if (given == 3)
                    stop.request_stop();
                TESSERA_CHECK(take({CustomerId{1}, {}, {}}));
            }
            return {};
        },
        progress);
    QVERIFY(!preview);
    QVERIFY(preview.error().code == ErrorCode::Cancelled);
    QCOMPARE(given, 3);
}

void PreviewTest::sentences_data()
{
    QTest::addColumn<int>("strategy");
    QTest::addColumn<QString>("sentence");
    const auto row = [](Strategy strategy, const char *sentence) {
        QTest::newRow(std::string(codeOf(strategy)).c_str()) << static_cast<int>(strategy) << QString::fromUtf8(sentence);
    };
    row(Strategy::MostRecent, "From CRM, because it was updated last (2026-03-02; Shop 2024-11-20).");
    row(Strategy::Oldest, "From CRM, because it is the oldest (2026-03-02; Shop 2024-11-20).");
    row(Strategy::OnlyValue, "From CRM, the only record that has one.");
    row(Strategy::AllAgree, "From CRM; all 3 records that have one agree.");
    row(Strategy::MostFrequent, "From CRM, because 3 records say so (not Shop: b@y.com).");
    row(Strategy::Source, "From CRM, because its source is preferred (over Shop: b@y.com).");
    row(Strategy::Valid, "From CRM, because it passes its checks (Shop: b@y.com does not).");
    row(Strategy::SameRecordAs, "From CRM, because it comes from the same record as e-mail.");
    row(Strategy::Pin, "Set by Ana (called the customer); the rules would give b@y.com.");
    row(Strategy::TieBreak, "From CRM, because nothing else told them apart and its source ranks first (Shop: b@y.com).");
}

void PreviewTest::sentences()
{
    QFETCH(int, strategy);
    QFETCH(QString, sentence);
    const LineageFacts facts{static_cast<Strategy>(strategy),
                             "CRM",
                             timestampFromIso("2026-03-02"),
                             "Shop",
                             timestampFromIso("2024-11-20"),
                             "b@y.com",
                             3,
                             "e-mail",
                             "Ana",
                             "called the customer"};
    QCOMPARE(QString::fromStdString(lineageSentence(facts)), sentence);
}

void PreviewTest::valuesOfOneSourceAreNotToldApartByIt()
{
    LineageFacts facts;
    facts.strategy = Strategy::TieBreak;
    facts.source = facts.runnerUpSource = "CRM";
    facts.runnerUpText = "b@y.com";
    QCOMPARE(QString::fromStdString(lineageSentence(facts)),
             QStringLiteral("From CRM, because nothing else told them apart and it stands first (CRM: b@y.com)."));
}

TESSERA_TEST(PreviewTest, "preview_test")
#include "preview_test.moc"
