// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "engine/match/free_levels.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class FreeLevelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeOnesShareWhatIsWanted();
    void whereNothingIsFreeNothingMoves();
};

namespace
{

Comparison comparisonWithFixed()
{
    Comparison comparison = tests::exactComparison(attributes::City, "city"); // missing, exact, different
    comparison.levels.insert(comparison.levels.begin() + 2, tests::level("close", tests::on(ConditionKind::Levenshtein, attributes::City, 1)));
    comparison.levels[1].fixM = true;
    return comparison;
}

} // namespace

void FreeLevelsTest::freeOnesShareWhatIsWanted()
{
    const Comparison comparison = comparisonWithFixed();
    std::vector<double> m{0.9, 0.4, 0.3, 0.1};
    QCOMPARE(sumOfFixed(comparison, m), 0.4);
    QCOMPARE(sumOfFree(comparison, m), 0.3 + 0.1);
    normaliseFree(comparison, 1 - 0.4, m);
    QCOMPARE(m[0], 0.9); // of the missing level: no part of it
    QCOMPARE(m[1], 0.4);
    QVERIFY(std::abs(m[2] - 0.45) < 1e-12);
    QVERIFY(std::abs(m[3] - 0.15) < 1e-12);
}

void FreeLevelsTest::whereNothingIsFreeNothingMoves()
{
    Comparison comparison = comparisonWithFixed();
    for (Level &level : comparison.levels)
        level.fixM = true;
    std::vector<double> m{1, 0.4, 0.3, 0.1};
    normaliseFree(comparison, 1, m);
    QCOMPARE(m, (std::vector<double>{1, 0.4, 0.3, 0.1}));
}

TESSERA_TEST(FreeLevelsTest, "free_levels_test")
#include "free_levels_test.moc"
