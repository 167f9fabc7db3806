// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <fmt/format.h>

#include "engine/match/trainer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

// What a person fixed, no training moves; what is not fixed, it does.
class FixedParametersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trainingLeavesThemAlone();
    void sessionsLeaveThemAlone();
};

namespace
{

constexpr double FixedM = 0.123;
constexpr double FixedU = 0.0456;

Model modelWithFixed()
{
    Model model = tests::peopleModel();
    for (Comparison &comparison : model.comparisons) {
        comparison.levels[1].m = FixedM;
        comparison.levels[1].fixM = true;
        comparison.levels[2].u = FixedU;
        comparison.levels[2].fixU = true;
    }
    return model;
}

} // namespace

void FixedParametersTest::trainingLeavesThemAlone()
{
    const ColumnTable table = tests::tableOf(tests::peopleWithDuplicates(1500, 5));
    for (const unsigned threads : {1U, 4U}) {
        TrainOptions options;
        options.threads = threads;
        Progress progress;
        const auto trained = train(table, AttributeCatalog(), modelWithFixed(), options, progress);
        VERIFY_OK(trained);
        unsigned moved = 0;
        for (const Comparison &comparison : trained->model.comparisons) {
            double sum = 0;
            for (const Level &level : comparison.levels)
                sum += level.m.value_or(0);
            QVERIFY2(std::abs(sum - 1) < 1e-9, fmt::format("{}: m adds up to {}", comparison.name, sum).c_str());
            QCOMPARE(comparison.levels[1].m, std::optional(FixedM));
            QCOMPARE(comparison.levels[2].u, std::optional(FixedU));
            for (const LevelParameters &parameters : parametersOf(comparison))
                QVERIFY(parameters.m >= 1e-300 && parameters.u >= 1e-300);
            moved += comparison.levels[1].u != FixedU && comparison.levels.back().m.has_value() ? 1 : 0;
        }
        QVERIFY(moved > 0);
    }
}

void FixedParametersTest::sessionsLeaveThemAlone()
{
    Model model;
    model.comparisons = {tests::exactComparison(attributes::GivenName, "a"), tests::exactComparison(attributes::City, "b")};
    model.comparisons[0].levels[1].m = FixedM;
    model.comparisons[0].levels[1].fixM = true;
    model.comparisons[1].levels[2].u = FixedU;
    model.comparisons[1].levels[2].fixU = true;
    const auto vector = [](unsigned a, unsigned b) { return LevelVector{a} | LevelVector{b} << LevelBits; };
    const std::vector<LevelCount> counts{{vector(1, 1), 900}, {vector(1, 2), 30}, {vector(2, 1), 20}, {vector(2, 2), 50}};
    const EmResult result = runEm(counts, model, {true, true}, {.maxIterations = 20, .convergence = 1e-6, .fixU = false, .startPrior = 0.1});
    QCOMPARE(result.m[0][2], FixedM);
    QCOMPARE(result.u[1][1], FixedU);
    QVERIFY(result.m[0][1] != parametersOf(model.comparisons[0])[2].m);
    QVERIFY(result.u[0][2] != parametersOf(model.comparisons[0])[1].u);
}

TESSERA_TEST(FixedParametersTest, "fixed_parameters_test")
#include "fixed_parameters_test.moc"
