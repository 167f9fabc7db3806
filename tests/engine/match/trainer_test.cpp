// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>
#include <map>

#include "engine/base/random.h"
#include "engine/match/model_json.h"
#include "engine/match/thresholds.h"
#include "engine/match/trainer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class TrainerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uOfSixNamesIsExact();
    void emFindsKnownParameters();
    void trainingIsTheSameForAnyThreads();
    void progressNeverPassesItsTotal();
    void fixedParametersStay();
    void anUnreliableIdentifierForbidsNothing();
    void hopelessDataGivesDefaults();
    void thresholdsKeepFalseMatchesRare();
};

// splink.md 4.1: six names, exact 1/15, close 1/15, else 13/15.
void TrainerTest::uOfSixNamesIsExact()
{
    const std::vector<const char *> names{"Amanda", "Robin", "Robyn", "David", "Eve", "Amanda"};
    std::vector<tests::Cells> records;
    for (const char *name : names)
        records.push_back({{attributes::GivenName, name}});
    Model model;
    model.comparisons = {tests::exactComparison(attributes::GivenName, "name")};
    model.comparisons[0].levels.insert(model.comparisons[0].levels.begin() + 2,
                                       tests::level("close", tests::on(ConditionKind::Levenshtein, attributes::GivenName, 2)));
    model.blockingRules = {"l.given_name = r.given_name"};
    TrainOptions options;
    options.estimateM = options.estimatePrior = options.chooseThresholds = false;
    Progress progress;
    const auto trained = train(tests::tableOf(records), AttributeCatalog(), model, options, progress);
    VERIFY_OK(trained);
    const auto &levels = trained->model.comparisons[0].levels;
    QCOMPARE(*levels[1].u, 1.0 / 15);
    QCOMPARE(*levels[2].u, 1.0 / 15);
    QCOMPARE(*levels[3].u, 13.0 / 15);
}

// Generated level vectors with known m, u and prior, as in Splink's test of convergence.
void TrainerTest::emFindsKnownParameters()
{
    Random random(42);
    const std::vector<std::pair<double, double>> known{{0.7, 0.1}, {0.8, 0.2}, {0.9, 0.05}, {0.75, 0.15}};
    std::map<LevelVector, double> counted;
    for (int i = 0; i < 200'000; ++i) {
        const bool isMatch = random.chance(0.5);
        LevelVector levels = 0;
        for (unsigned c = 0; c < known.size(); ++c) {
            const LevelVector level = random.chance(isMatch ? known[c].first : known[c].second) ? 2 : 1;
            levels |= (c == 3 && random.chance(0.2) ? 0 : level) << (c * LevelBits); // the last is missing at times
        }
        counted[levels] += 1;
    }
    std::vector<LevelCount> counts;
    for (const auto &[levels, count] : counted)
        counts.push_back({levels, count});
    Model model;
    for (unsigned c = 0; c < known.size(); ++c)
        model.comparisons.push_back(tests::exactComparison(attributes::City, fmt::format("c{}", c)));
    const EmResult result =
        runEm(counts, model, std::vector<bool>(4, true), {.maxIterations = 500, .convergence = 1e-8, .fixU = false, .startPrior = 0.3});
    QVERIFY(result.hasConverged);
    QVERIFY(std::abs(result.prior - 0.5) < 0.01);
    for (unsigned c = 0; c < known.size(); ++c) {
        QVERIFY(std::abs(result.m[c][2] - known[c].first) < 0.012);
        QVERIFY(std::abs(result.u[c][2] - known[c].second) < 0.012);
        QVERIFY(std::abs(result.m[c][1] + result.m[c][2] - 1) < 1e-9);
    }
    QCOMPARE(result.steps.back().prior, result.prior);
}

namespace
{

// Counts as a display does.
class CountedProgress final : public Progress
{
public:
    void begin(Stage stage, std::uint64_t total) override
    {
        m_stages.push_back(stage);
        m_total = total, m_done = 0;
    }
    void advance(std::uint64_t units) override
    {
        m_done += units;
        m_hasPassed = m_hasPassed || (m_total > 0 && m_done > m_total);
    }
    [[nodiscard]] bool isOneWhole(Stage stage) const { return m_stages == std::vector{stage} && !m_hasPassed && m_done == m_total; }

private:
    std::vector<Stage> m_stages;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
    bool m_hasPassed = false;
};

} // namespace

void TrainerTest::progressNeverPassesItsTotal()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(300, 5));
    TrainOptions options;
    options.threads = 1;
    CountedProgress progress;
    VERIFY_OK(train(table, AttributeCatalog(), tests::peopleModel(), options, progress));
    QVERIFY(progress.isOneWhole(Stage::Training));
}

void TrainerTest::trainingIsTheSameForAnyThreads()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(900, 5));
    const AttributeCatalog catalog;
    Progress progress;
    TrainOptions options;
    options.randomPairs = 100'000; // fewer than there are: sampled
    std::vector<std::string> models;
    for (const unsigned threads : {1U, 2U, 5U}) {
        options.threads = threads;
        const auto trained = train(table, catalog, tests::peopleModel(), options, progress);
        VERIFY_OK(trained);
        models.push_back(modelToJson(trained->model, catalog));
        QVERIFY(std::ranges::any_of(trained->sessions, [](const EmSession &session) { return session.skipped.empty() && !session.steps.empty(); }));
        QVERIFY(trained->estimatedMatches > 50);
    }
    QCOMPARE(models[1], models[0]);
    QCOMPARE(models[2], models[0]);
}

void TrainerTest::fixedParametersStay()
{
    Model model = tests::peopleModel();
    model.comparisons[0].levels[1].m = 0.123;
    model.comparisons[0].levels[1].u = 0.0456;
    model.comparisons[0].levels[1].fixM = model.comparisons[0].levels[1].fixU = true;
    Progress progress;
    const auto trained = train(tests::tableOf(tests::peopleWithDuplicates(400, 6)), AttributeCatalog(), model, {}, progress);
    VERIFY_OK(trained);
    QCOMPARE(*trained->model.comparisons[0].levels[1].m, 0.123);
    QCOMPARE(*trained->model.comparisons[0].levels[1].u, 0.0456);
}

// A number that is wrong in a tenth of the matches weighs against them; one that never is forbids a merge, and so does one that half of what
// looks like matches has twice: that people must see.
void TrainerTest::anUnreliableIdentifierForbidsNothing()
{
    for (const int wrongOneIn : {0, 10, 2}) {
        Random random(31);
        std::vector<tests::Cells> records;
        for (int i = 0; i < 500; ++i) {
            const tests::Cells person{{attributes::GivenName, fmt::format("g{}", random.below(80))},
                                      {attributes::FamilyName, fmt::format("f{}", random.below(200))},
                                      {attributes::BirthDate, fmt::format("{}-03-{:02}", 1940 + random.below(60), 1 + random.below(28))},
                                      {attributes::NationalId, fmt::format("{:09}", random.below(1'000'000'000))}};
            records.push_back(person);
            records.push_back(person);
            if (wrongOneIn != 0 && i % wrongOneIn == 0)
                records.back()[3].second = fmt::format("{:09}", random.below(1'000'000'000));
        }
        const ColumnTable table = tests::tableOf(records);
        Model model;
        for (const AttributeId attribute : {attributes::GivenName, attributes::FamilyName, attributes::BirthDate, attributes::NationalId})
            model.comparisons.push_back(tests::exactComparison(attribute, AttributeCatalog().at(attribute).code));
        model.blockingRules = {"l.family_name = r.family_name", "l.birth_date = r.birth_date"};
        Progress progress;
        const AttributeCatalog catalog;
        const auto trained = train(table, catalog, model, {}, progress);
        VERIFY_OK(trained);
        QCOMPARE(trained->model.looseUnique.empty(), wrongOneIn != 10);
        const auto read = modelFromJson(modelToJson(trained->model, catalog), catalog);
        VERIFY_OK(read);
        QCOMPARE(read->looseUnique, trained->model.looseUnique);
    }
}

void TrainerTest::hopelessDataGivesDefaults()
{
    Progress progress;
    const Model model = tests::peopleModel();
    const AttributeCatalog catalog;
    QVERIFY(!train(tests::tableOf({{}}), catalog, model, {}, progress)); // one record
    const std::vector<tests::Cells> same(40,
                                         tests::Cells{{attributes::GivenName, "ann"}, {attributes::FamilyName, "lee"}, {attributes::Email, "a@x"}});
    for (const auto &records : {std::vector<tests::Cells>(30), same}) {
        const auto trained = train(tests::tableOf(records), catalog, model, {}, progress);
        VERIFY_OK(trained);
        VERIFY_OK(validate(trained->model, catalog));
        QVERIFY(!trained->untrained.empty());
    }
}

void TrainerTest::thresholdsKeepFalseMatchesRare()
{
    WeightHistogram histogram;
    histogram.bins[WeightHistogram::binOf(-20)] = 1'000'000;
    histogram.bins[WeightHistogram::binOf(0)] = 500;
    histogram.bins[WeightHistogram::binOf(8)] = 1000;
    histogram.bins[WeightHistogram::binOf(25)] = 10'000;
    const ThresholdChoice choice = chooseThresholds(histogram);
    QVERIFY(choice.thresholds.match > 1);
    QVERIFY(choice.thresholds.match <= 8);
    QVERIFY(choice.falseMatchRate <= 0.001);
    QVERIFY(choice.thresholds.review <= weightOf(1.0 / 20) && choice.thresholds.review > -5); // one true match in twenty
    QVERIFY(choice.keepWeight < choice.thresholds.review);
    const ThresholdChoice nothing = chooseThresholds({});
    QVERIFY(nothing.thresholds.match >= weightOf(0.999) - 1e-9); // nothing known: careful
}

TESSERA_TEST(TrainerTest, "trainer_test")
#include "trainer_test.moc"
