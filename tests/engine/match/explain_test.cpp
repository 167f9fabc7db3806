// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "engine/match/explain.h"
#include "engine/match/explain_text.h"
#include "engine/match/match_run.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ExplainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAddUpToTheRun();
    void saysWhyNot();
    void unknownRecordsAreRefused();
};

void ExplainTest::barsAddUpToTheRun()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(300, 8));
    Model model = tests::peopleModel();
    model.household.isConsidered = true;
    model.namesakes = {{model.comparisons[0].name}, 1.5};
    model.comparisons[1].levels[1].n = 0.5;
    model.comparisons[0].levels[1].h = 0.01;
    model.comparisons[0].levels.back().h = 0.9;
    const AttributeCatalog catalog;
    Progress progress;
    const auto output = match(table, catalog, model, {}, progress);
    VERIFY_OK(output);
    const auto explainer = Explainer::make(table, catalog, model);
    VERIFY_OK(explainer);
    QVERIFY(output->pairs.size() > 100);
    bool hasNamesakes = false;
    for (const ScoredPair &pair : output->pairs) {
        const auto explanation = explainer->explain(table.record(pair.b), table.record(pair.a));
        VERIFY_OK(explanation);
        QCOMPARE(explanation->weight, pair.weight);
        QCOMPARE(explanation->levels, pair.levels);
        QCOMPARE(explanation->foundBy, std::optional{pair.rule});
        double sum = explanation->prior + explanation->namesakes + explanation->household;
        for (const ComparisonVerdict &verdict : explanation->comparisons)
            sum += verdict.weight + verdict.termFrequency;
        QVERIFY(std::abs(sum - pair.weight) < 1e-9);
        hasNamesakes |= explanation->namesakes < -1;
    }
    QVERIFY(hasNamesakes);
}

void ExplainTest::saysWhyNot()
{
    const ColumnTable table = tests::tableOf({{{attributes::GivenName, "robert"}, {attributes::FamilyName, "smith"}, {attributes::Email, "a@x"}},
                                              {{attributes::GivenName, "bob"}, {attributes::FamilyName, "jones"}, {attributes::Email, "b@y"}}});
    const auto explainer = Explainer::make(table, AttributeCatalog(), tests::peopleModel());
    VERIFY_OK(explainer);
    const auto explanation = explainer->explain(RecordId{1}, RecordId{2});
    VERIFY_OK(explanation);
    QVERIFY(!explanation->foundBy);
    QCOMPARE(explanation->rules[1].differing, std::vector{attributes::Email});
    QCOMPARE(explanation->rules[0].differing, std::vector{attributes::BirthDate});
    const ComparisonVerdict &given = explanation->comparisons[0];
    QCOMPARE(given.label, std::string("nickname"));
    QCOMPARE(given.missedLabel, std::string("reversed"));
    QCOMPARE(given.values.front().left, std::string("robert"));
    const std::string sentence = explanationSentence(*explanation);
    QVERIFY2(sentence.contains("alike in given name (nickname)"), sentence.c_str());
    QVERIFY2(sentence.contains("different family name and e-mail"), sentence.c_str());
    QVERIFY2(sentence.contains("No blocking rule"), sentence.c_str());
}

void ExplainTest::unknownRecordsAreRefused()
{
    const ColumnTable table = tests::tableOf({{{attributes::Email, "a@x"}}});
    const auto explainer = Explainer::make(table, AttributeCatalog(), tests::peopleModel());
    VERIFY_OK(explainer);
    QCOMPARE(explainer->explain(RecordId{1}, RecordId{9}).error().code, ErrorCode::NotFound);
    QCOMPARE(explainer->explain(RecordId{1}, RecordId{1}).error().code, ErrorCode::InvalidArgument);
}

TESSERA_TEST(ExplainTest, "explain_test")
#include "explain_test.moc"
