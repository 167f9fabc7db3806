// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <array>
#include <cmath>

#include "engine/match/scorer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ScorerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsAreLogsOfBayesFactors();
    void termFrequency_data();
    void termFrequency();
    void fuzzyLevelsTakeTheCommonerTerm();
    void aSideWithoutValueLeavesTheOther();
    void noWeightNoAdjustment();
    void householdLimitsWhatStrangersWouldShow();
    void anotherBirthDateIsNoMistakeInAHousehold();
    void whatComesWithTheNameIsNoEvidence();
};

namespace
{

constexpr AttributeId City = attributes::City;

Model cityModel(double m, double u)
{
    Model model;
    model.prior = 0.5;
    model.comparisons = {tests::exactComparison(City, "city")};
    model.comparisons[0].levels[1].m = m;
    model.comparisons[0].levels[1].u = u;
    model.comparisons[0].levels[2].m = 1 - m > 0 ? 1 - m : 1e-6;
    model.comparisons[0].levels[2].u = 1 - u;
    return model;
}

ColumnTable cities(const std::vector<std::pair<std::string, int>> &counts)
{
    std::vector<tests::Cells> records;
    for (const auto &[name, count] : counts) {
        for (int i = 0; i < count; ++i)
            records.push_back(name.empty() ? tests::Cells{} : tests::Cells{{City, name}});
    }
    return tests::tableOf(records);
}

} // namespace

void ScorerTest::weightsAreLogsOfBayesFactors()
{
    Model model = cityModel(0.9, 0.1);
    model.prior = 0.2;
    const ColumnTable table = cities({{"a", 2}, {"b", 1}});
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    QVERIFY(std::abs(scorer.weight(2, 0, 1) - (std::log2(0.25) + std::log2(9.0))) < 1e-12);
    QVERIFY(std::abs(scorer.weight(1, 0, 2) - (std::log2(0.25) + std::log2(0.1 / 0.9))) < 1e-12);
    QCOMPARE(scorer.weight(0, 0, 1), std::log2(0.25)); // missing says nothing
}

// splink.md 4.1 (40 London, 8 Birmingham, 2 Truro, u .2, m 1) and 2.2 (8 of 900, u .1, weight .6).
void ScorerTest::termFrequency_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("others");
    QTest::addColumn<double>("m");
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("factor"); // Bayes factor with term frequency
    QTest::newRow("london") << 40 << 10 << 1.0 << 0.2 << 1.0 << 0.0 << 50.0 / 40;
    QTest::newRow("birmingham") << 8 << 42 << 1.0 << 0.2 << 1.0 << 0.0 << 50.0 / 8;
    QTest::newRow("truro") << 2 << 48 << 1.0 << 0.2 << 1.0 << 0.0 << 50.0 / 2;
    QTest::newRow("truro, minimum u") << 2 << 48 << 1.0 << 0.2 << 1.0 << 0.1 << 10.0;
    QTest::newRow("london, half weight") << 40 << 10 << 1.0 << 0.2 << 0.5 << 0.0 << 5 * std::sqrt(0.25);
    QTest::newRow("jack") << 8 << 892 << 0.1 << 0.1 << 0.6 << 0.0 << 4.272592890212634;
}

void ScorerTest::termFrequency()
{
    QFETCH(const int, count);
    QFETCH(const int, others);
    QFETCH(const double, m);
    QFETCH(const double, u);
    QFETCH(const double, weight);
    QFETCH(const double, minimum);
    QFETCH(const double, factor);
    Model model = cityModel(m, u);
    model.comparisons[0].levels[1].termFrequency = TermFrequency{City, weight, minimum, false};
    const ColumnTable table = cities({{"this", count}, {"other", others}, {"", 5}}); // missing values do not count
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    QVERIFY(std::abs(std::exp2(scorer.weight(2, 0, 1)) / factor - 1) < 1e-12);
}

void ScorerTest::fuzzyLevelsTakeTheCommonerTerm()
{
    Model model = cityModel(0.9, 0.25);
    Level close = tests::level("close", tests::on(ConditionKind::Levenshtein, City, 1));
    close.m = 0.05;
    close.u = 0.125;
    close.termFrequency = TermFrequency{.attribute = City};
    model.comparisons[0].levels.insert(model.comparisons[0].levels.begin() + 2, close);
    const ColumnTable table = cities({{"leed", 1}, {"leeds", 3}, {"x", 12}});
    {
        const CompiledModel compiled(table, model, {});
        const Scorer scorer(model, compiled);
        QVERIFY(std::abs(scorer.termWeight(0, 2, 0, 1) - std::log2(0.25 / (3.0 / 16))) < 1e-12); // base: u of the exact level
    }
    model.comparisons[0].levels[2].termFrequency->ownU = true;
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    QVERIFY(std::abs(scorer.termWeight(0, 2, 0, 1) - std::log2(0.125 / (3.0 / 16))) < 1e-12);
}

// A level that holds by another attribute may have the term on one side only: that one counts; without any there is no adjustment.
void ScorerTest::aSideWithoutValueLeavesTheOther()
{
    Model model = cityModel(0.9, 0.2);
    Level byName = tests::level("name", tests::on(ConditionKind::Exact, attributes::GivenName));
    byName.m = 0.05;
    byName.u = 0.1;
    byName.termFrequency = TermFrequency{.attribute = City, .weight = 0.5, .minimumU = 0, .ownU = false};
    model.comparisons[0].levels.insert(model.comparisons[0].levels.begin() + 2, byName);
    const ColumnTable table = tests::tableOf({{{City, "london"}, {attributes::GivenName, "ann"}},
                                              {{attributes::GivenName, "ann"}},
                                              {{attributes::GivenName, "ann"}},
                                              {{City, "london"}},
                                              {{City, "truro"}},
                                              {{City, "leeds"}}});
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    const double expected = 0.5 * std::log2(0.2 / 0.5); // london: two of four
    QVERIFY(std::abs(scorer.termWeight(0, 2, 0, 1) - expected) < 1e-9);
    QVERIFY(std::abs(scorer.termWeight(0, 2, 1, 0) - expected) < 1e-9);
    QCOMPARE(scorer.termWeight(0, 2, 1, 2), 0.0);
    // Both sides there and different: the larger share, whichever side it is on.
    QVERIFY(std::abs(scorer.termWeight(0, 2, 0, 4) - expected) < 1e-9);
    QVERIFY(std::abs(scorer.termWeight(0, 2, 4, 0) - expected) < 1e-9);
}

void ScorerTest::noWeightNoAdjustment()
{
    Model model = cityModel(0.9, 0.2);
    model.comparisons[0].levels[1].termFrequency = TermFrequency{.attribute = City, .weight = 0};
    const ColumnTable table = cities({{"a", 3}, {"b", 1}});
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    QCOMPARE(scorer.termWeight(0, 2, 0, 1), 0.0);
    QCOMPARE(scorer.weight(2, 0, 1), scorer.prior() + scorer.levelWeight(0, 2));
}

void ScorerTest::householdLimitsWhatStrangersWouldShow()
{
    Model model = cityModel(0.9, 1e-9);
    model.comparisons.push_back(tests::exactComparison(attributes::GivenName, "given_name"));
    model.comparisons[1].levels[1].m = 0.9;
    model.comparisons[1].levels[1].u = 0.001;
    model.comparisons[1].levels[1].h = 0.01;
    model.comparisons[1].levels[2].m = 0.1;
    model.comparisons[1].levels[2].u = 0.999;
    model.comparisons[1].levels[2].h = 0.99;
    const ColumnTable table = tests::tableOf({{{City, "a"}, {attributes::GivenName, "x"}}, {{City, "a"}, {attributes::GivenName, "y"}}});
    const CompiledModel compiled(table, model, {});
    const LevelVector sameCityOtherName = 2 | (1 << LevelBits);
    const LevelVector both = 2 | (2 << LevelBits);
    QVERIFY(Scorer(model, compiled).weight(sameCityOtherName, 0, 1) > 20);
    model.household.isConsidered = true;
    const Scorer scorer(model, compiled);
    QVERIFY(scorer.weight(sameCityOtherName, 0, 1) < -3); // log2(.1 / .99)
    QVERIFY(std::abs(scorer.weight(both, 0, 1) - std::log2(90.0)) < 1e-3);
    const double strangers = std::log2(0.9 / 1e-9) + std::log2(0.9 / 0.001);
    QVERIFY(std::abs(std::exp2(-scorer.weight(both, 0, 1)) - std::exp2(-strangers) - 1 / 90.0) < 1e-9);
}

// Where households are seen, the rare pairs that were taken for matches in spite of it do not make another date believable.
void ScorerTest::anotherBirthDateIsNoMistakeInAHousehold()
{
    Model model = cityModel(0.9, 1e-9);
    Comparison date = tests::exactComparison(attributes::BirthDate, "birth_date");
    date.levels.insert(date.levels.begin() + 2, tests::level("close", tests::on(ConditionKind::DamerauLevenshtein, attributes::BirthDate, 2)));
    const std::array<std::array<double, 3>, 3> parameters{{{0.95, 0.001, 0.01}, {0.002, 0.01, 0.08}, {0.048, 0.989, 0.85}}};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        date.levels[i + 1].m = parameters[i][0];
        date.levels[i + 1].u = parameters[i][1];
        date.levels[i + 1].h = parameters[i][2];
    }
    model.comparisons.push_back(date);
    model.household = {.isConsidered = true, .odds = 1, .mostDifference = 0.0002};
    const ColumnTable table =
        tests::tableOf({{{City, "a"}, {attributes::BirthDate, "1950-01-01"}}, {{City, "a"}, {attributes::BirthDate, "1950-12-21"}}});
    const CompiledModel compiled(table, model, {});
    const Scorer scorer(model, compiled);
    const auto weight = [&](LevelVector level) { return scorer.weight(2 | (level << LevelBits), 0, 1); };
    QVERIFY(std::abs(weight(3) - std::log2(95.0)) < 0.01);
    QVERIFY(std::abs(weight(2) - std::log2(0.0002 / 0.08)) < 0.01);
    QVERIFY(std::abs(weight(1) - std::log2(0.0002 / 0.85)) < 0.01);
}

void ScorerTest::whatComesWithTheNameIsNoEvidence()
{
    Model model = cityModel(0.9, 0.001); // stands for what comes with the name
    model.comparisons[0].levels[1].n = 0.25;
    model.comparisons.push_back(tests::exactComparison(attributes::GivenName, "given_name"));
    model.comparisons[1].levels[1].m = 0.9;
    model.comparisons[1].levels[1].u = 0.01;
    model.comparisons[1].levels[2].m = 0.1;
    model.comparisons[1].levels[2].u = 0.99;
    const ColumnTable table = tests::tableOf({{{City, "a"}, {attributes::GivenName, "x"}}, {{City, "a"}, {attributes::GivenName, "x"}}});
    const CompiledModel compiled(table, model, {});
    const LevelVector sameNameAndCity = 2 | (2 << LevelBits), otherNameSameCity = 2 | (1 << LevelBits), sameNameOtherCity = 1 | (2 << LevelBits);
    const Scorer plain(model, compiled);
    QCOMPARE(plain.namesakeLimit(sameNameAndCity), 0.0); // not considered
    model.namesakes = {{"given_name"}, 4};
    const Scorer scorer(model, compiled);
    QVERIFY(std::abs(scorer.weight(sameNameAndCity, 0, 1) - std::log2(0.9 / 0.25) - std::log2(0.9 / 0.01) + 2) < 1e-9);
    QVERIFY(std::abs(scorer.namesakeLimit(sameNameOtherCity) + 2) < 1e-9);
    QCOMPARE(scorer.weight(otherNameSameCity, 0, 1), plain.weight(otherNameSameCity, 0, 1));
    QCOMPARE(scorer.weight(1, 0, 1), plain.weight(1, 0, 1)); // the name is not known
    QCOMPARE(scorer.weightOfLevels(sameNameAndCity), scorer.weight(sameNameAndCity, 0, 1));
    model.comparisons[0].levels[1].n = 1e-6; // rarer among namesakes: that would be evidence
    QVERIFY(std::abs(Scorer(model, compiled).namesakeLimit(sameNameAndCity) + 2) < 1e-9);
}

TESSERA_TEST(ScorerTest, "scorer_test")
#include "scorer_test.moc"
