// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>
#include <map>

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
    void recordsOfADuplicateFreeSourceAreNeverCompared();
    void partsOfASplitBlockAreNeverCompared_data();
    void partsOfASplitBlockAreNeverCompared();
    void rulesAreThoseOfTheRun();
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

void ExplainTest::recordsOfADuplicateFreeSourceAreNeverCompared()
{
    const tests::Cells ann{{attributes::GivenName, "ann"}, {attributes::FamilyName, "lee"}, {attributes::Email, "a@x"}};
    const ColumnTable table = tests::tableOf({ann, ann, ann}, {1, 1, 2});
    const Model model = tests::peopleModel();
    const auto explainer = Explainer::make(table, AttributeCatalog(), model, {}, nullptr, {SourceId{1}});
    VERIFY_OK(explainer);
    const auto inside = explainer->explain(RecordId{1}, RecordId{2});
    VERIFY_OK(inside);
    QVERIFY(!inside->foundBy && inside->neverCompared == NeverCompared::SameSource);
    QVERIFY(inside->rules[1].isMet); // the rule does bring them together
    const std::string sentence = explanationSentence(*inside);
    QVERIFY2(sentence.contains("one source, which is said to have nobody twice, so a run never compares them"), sentence.c_str());
    const auto across = explainer->explain(RecordId{2}, RecordId{3});
    VERIFY_OK(across);
    QVERIFY(across->foundBy && across->neverCompared == NeverCompared::No && whyNeverCompared(*across).empty());
    QCOMPARE(across->weight, inside->weight);
}

void ExplainTest::partsOfASplitBlockAreNeverCompared_data()
{
    QTest::addColumn<bool>("hasBasis");
    QTest::newRow("as a run would split") << false;
    QTest::newRow("as the last run split") << true;
}

// More than six thousand people of one birth date, who part by their e-mail address, of which two share one; and as many of other dates.
void ExplainTest::partsOfASplitBlockAreNeverCompared()
{
    QFETCH(const bool, hasBasis);
    std::vector<tests::Cells> records;
    for (int i = 0; i < 6400; ++i)
        records.push_back({{attributes::BirthDate, "1970-01-01"}, {attributes::Email, fmt::format("user{}@x.org", i == 1 ? 0 : i)}});
    for (int i = 0; i < 6500; ++i)
        records.push_back({{attributes::BirthDate, fmt::format("{}-01-01", 2000 + i)}});
    const ColumnTable table = tests::tableOf(records);
    Model model;
    model.comparisons = {tests::exactComparison(attributes::BirthDate, "birth_date"), tests::exactComparison(attributes::Email, "email")};
    model.blockingRules = {"l.birth_date = r.birth_date"};
    Progress progress;
    const auto output = match(table, AttributeCatalog(), model, {.keepWeight = -1e9}, progress);
    VERIFY_OK(output);
    QCOMPARE(output->pairs.size(), 1U); // of the 20 million
    const auto explainer = Explainer::make(table, AttributeCatalog(), model, {}, hasBasis ? &output->basis : nullptr);
    VERIFY_OK(explainer);
    const auto found = explainer->explain(RecordId{1}, RecordId{2});
    VERIFY_OK(found);
    QCOMPARE(found->foundBy, std::optional<std::uint8_t>(0));
    const auto never = explainer->explain(RecordId{1}, RecordId{3});
    VERIFY_OK(never);
    QVERIFY(!never->foundBy && never->neverCompared == NeverCompared::Split);
    QVERIFY(never->rules[0].isSplit && !never->rules[0].isMet);
    QCOMPARE(never->rules[0].differing, std::vector{attributes::Email});
    const std::string sentence = explanationSentence(*never);
    QVERIFY2(sentence.contains("a run compares only those that agree on more, and these two do not"), sentence.c_str());
}

// Of every pair, whether it is kept or not.
void ExplainTest::rulesAreThoseOfTheRun()
{
    const auto people = tests::peopleWithDuplicates(120, 9);
    std::vector<std::int64_t> sources;
    for (std::size_t i = 0; i < people.size(); ++i)
        sources.push_back(static_cast<std::int64_t>(i % 3) + 1);
    const ColumnTable table = tests::tableOf(people, sources);
    const Model model = tests::peopleModel();
    Progress progress;
    MatchOptions options;
    options.keepWeight = -1e9;
    options.duplicateFree = {SourceId{2}};
    const auto output = match(table, AttributeCatalog(), model, options, progress);
    VERIFY_OK(output);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint8_t> compared;
    for (const ScoredPair &pair : output->pairs)
        compared[{pair.a, pair.b}] = pair.rule;
    const auto explainer = Explainer::make(table, AttributeCatalog(), model, {}, &output->basis, options.duplicateFree);
    VERIFY_OK(explainer);
    std::map<NeverCompared, int> seen;
    for (std::uint32_t a = 0; a < table.size(); ++a) {
        for (std::uint32_t b = a + 1; b < table.size(); ++b) {
            const auto explanation = explainer->explain(table.record(a), table.record(b));
            VERIFY_OK(explanation);
            const auto pair = compared.find({a, b});
            QCOMPARE(explanation->foundBy, pair == compared.end() ? std::nullopt : std::optional{pair->second});
            ++seen[explanation->neverCompared];
        }
    }
    QVERIFY(seen[NeverCompared::No] > 100 && seen[NeverCompared::NoRule] > 100 && seen[NeverCompared::SameSource] > 100);
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
