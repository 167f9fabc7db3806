// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <map>

#include "engine/base/random.h"
#include "engine/match/decision_training.h"
#include "engine/match/model_json.h"
#include "engine/match/thresholds.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class DecisionTrainingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutDecisionsNothingChanges();
    void tenDecisionsMoveLittleAndManyMoveFar();
    void fixedProbabilitiesStay();
    void doubtfulPairsDoNotStandForAll();
    void theMatchLineComesDownOnlyOnManyDecisions();
    void learningIsTheSameForAnyThreads();
    void withoutAnyDecisionItIsRefused();
};

namespace
{

// Three comparisons of two levels over made-up candidates: a fifth of them matches, m 0.9, u 0.05.
struct Setup {
    Model model;
    std::vector<LevelCount> counts;
    [[nodiscard]] double weightOf(LevelVector levels) const
    {
        double weight = prior;
        for (unsigned i = 0; i < model.comparisons.size(); ++i)
            weight += levelAt(levels, i) == 2 ? std::log2(0.9 / 0.05) : levelAt(levels, i) == 1 ? std::log2(0.1 / 0.95) : 0;
        return weight;
    }
    double prior = engine::weightOf(0.2);
};

Setup setup()
{
    Setup result;
    for (const char *name : {"one", "two", "three"}) {
        Comparison comparison = tests::exactComparison(attributes::City, name);
        comparison.levels[1].m = 0.9;
        comparison.levels[1].u = 0.05;
        comparison.levels[2].m = 0.1;
        comparison.levels[2].u = 0.95;
        result.model.comparisons.push_back(comparison);
    }
    for (LevelVector a = 1; a <= 2; ++a)
        for (LevelVector b = 1; b <= 2; ++b)
            for (LevelVector c = 1; c <= 2; ++c) {
                const auto chance = [&](double exact) {
                    double all = 1;
                    for (const LevelVector level : {a, b, c})
                        all *= level == 2 ? exact : 1 - exact;
                    return all;
                };
                result.counts.push_back({a | b << LevelBits | c << (2 * LevelBits), 10'000 * (0.2 * chance(0.9) + 0.8 * chance(0.05))});
            }
    return result;
}

std::vector<LearnedLevelM> learn(Setup &setup, const std::vector<LevelVector> &same)
{
    const Setup before = setup;
    return learnLevels(setup.model, setup.counts, same, [&before](LevelVector levels) { return before.weightOf(levels); });
}

constexpr LevelVector vectorOf(LevelVector a, LevelVector b, LevelVector c)
{
    return a | b << LevelBits | c << (2 * LevelBits);
}

double sumOf(const Comparison &comparison)
{
    return *comparison.levels[1].m + *comparison.levels[2].m;
}

} // namespace

void DecisionTrainingTest::withoutDecisionsNothingChanges()
{
    Setup learned = setup();
    const Model before = learned.model;
    const auto levels = learn(learned, {});
    QVERIFY(learned.model == before);
    for (const LearnedLevelM &level : levels)
        QCOMPARE(level.before, level.after);
}

// People find the first field different although it is the same person, among pairs whose other fields agree.
void DecisionTrainingTest::tenDecisionsMoveLittleAndManyMoveFar()
{
    double last = 0.1;
    for (const std::size_t count : {10U, 100U, 1000U}) {
        Setup learned = setup();
        const auto levels = learn(learned, std::vector<LevelVector>(count, vectorOf(1, 2, 2)));
        const double m = *learned.model.comparisons[0].levels[2].m;
        QVERIFY2(m > last, qPrintable(QStringLiteral("%1 decisions: m %2").arg(count).arg(m)));
        if (count == 10)
            QVERIFY2(m < 0.16, qPrintable(QString::number(m)));
        last = m;
        for (const Comparison &comparison : learned.model.comparisons)
            QVERIFY(std::abs(sumOf(comparison) - 1) < 1e-9);
        QCOMPARE(levels[1].seen, count); // comparison one, "different"
    }
    QVERIFY2(last < 0.6, qPrintable(QString::number(last))); // the pairs of other strata keep their say
}

void DecisionTrainingTest::fixedProbabilitiesStay()
{
    Setup learned = setup();
    for (Level &level : learned.model.comparisons[0].levels)
        level.fixM = true;
    const Model before = learned.model;
    learn(learned, std::vector<LevelVector>(500, vectorOf(1, 2, 2)));
    QVERIFY(learned.model.comparisons[0] == before.comparisons[0]);
    QVERIFY(learned.model.comparisons[1] != before.comparisons[1]);
}

// The pairs that people are shown disagree more than matches do. As long as they are such as the model expects in their stratum, m stays.
void DecisionTrainingTest::doubtfulPairsDoNotStandForAll()
{
    Setup learned = setup();
    std::vector<LevelVector> same;
    for (int i = 0; i < 300; ++i)
        same.push_back(vectorOf(i % 3 == 0 ? 1 : 2, i % 3 == 1 ? 1 : 2, i % 3 == 2 ? 1 : 2)); // one of three differs, each as often
    learn(learned, same);
    for (const Comparison &comparison : learned.model.comparisons)
        QVERIFY2(std::abs(*comparison.levels[2].m - 0.1) < 0.01, qPrintable(QString::number(*comparison.levels[2].m)));
}

void DecisionTrainingTest::theMatchLineComesDownOnlyOnManyDecisions()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(600, 11));
    const AttributeCatalog catalog;
    Progress progress;
    const auto trained = train(table, catalog, tests::peopleModel(), {}, progress);
    VERIFY_OK(trained);
    MatchOptions options;
    options.keepWeight = -50;
    const auto scored = match(table, catalog, trained->model, options, progress);
    VERIFY_OK(scored);
    std::vector<DecidedPair> doubtful; // everything that the model doubts is the same
    const Thresholds before = trained->model.thresholds;
    for (const ScoredPair &pair : scored->pairs)
        if (pair.weight >= before.match - 8 && pair.weight < before.match)
            doubtful.push_back({pair.a, pair.b, true});
    QVERIFY2(doubtful.size() >= 5, qPrintable(QString::number(doubtful.size())));
    const auto few = learnFromDecisions(table, catalog, trained->model, std::span(doubtful).first(5), {}, progress);
    VERIFY_OK(few);
    QVERIFY(few->model.thresholds.match >= before.match);
    // Different ones among the surest matches push the line up, however few.
    std::vector<DecidedPair> wrong;
    for (const ScoredPair &pair : scored->pairs)
        if (pair.weight >= before.match && wrong.size() < 8)
            wrong.push_back({pair.a, pair.b, false});
    QCOMPARE(wrong.size(), 8U);
    const auto up = learnFromDecisions(table, catalog, trained->model, wrong, {}, progress);
    VERIFY_OK(up);
    QVERIFY(up->model.thresholds.match > before.match);
    QVERIFY(up->model.thresholds.review <= up->model.thresholds.match);
}

void DecisionTrainingTest::learningIsTheSameForAnyThreads()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(400, 5));
    const AttributeCatalog catalog;
    std::vector<DecidedPair> decided;
    for (std::uint32_t i = 0; i + 1 < 60; i += 2)
        decided.push_back({i, i + 1, i % 4 == 0});
    Progress progress;
    std::vector<std::string> models;
    for (const unsigned threads : {1U, 4U}) {
        const auto learned = learnFromDecisions(table, catalog, tests::peopleModel(), decided, {.threads = threads}, progress);
        VERIFY_OK(learned);
        models.push_back(modelToJson(learned->model, catalog));
    }
    QCOMPARE(models[0], models[1]);
}

void DecisionTrainingTest::withoutAnyDecisionItIsRefused()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(50, 5));
    Progress progress;
    const auto learned = learnFromDecisions(table, AttributeCatalog(), tests::peopleModel(), {}, {}, progress);
    QVERIFY(!learned.has_value());
    QCOMPARE(learned.error().code, ErrorCode::InputRejected);
}

TESSERA_TEST(DecisionTrainingTest, "decision_training_test")
#include "decision_training_test.moc"
