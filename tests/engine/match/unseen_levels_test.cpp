// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/match/unseen_levels.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class UnseenLevelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneWeighsMoreThanWhatIsMoreAlike();
    void whatStandsAboveAllOrIsFixedStays();
};

namespace
{

// missing, exact (weight ratio 50), close (20), initial (a million), else.
Model model()
{
    Comparison comparison = tests::exactComparison(attributes::GivenName, "given_name");
    const auto add = [&comparison](const char *label, ConditionKind kind, double amount, double m, double u) {
        Level level = tests::level(label, tests::on(kind, attributes::GivenName, amount));
        level.m = m;
        level.u = u;
        comparison.levels.insert(comparison.levels.end() - 1, level);
    };
    comparison.levels[1].m = 0.5;
    comparison.levels[1].u = 0.01;
    add("close", ConditionKind::JaroWinkler, 0.9, 0.2, 0.01);
    add("initial", ConditionKind::Initials, 0, 0.002, 2e-9);
    Model model;
    model.comparisons = {comparison};
    return model;
}

} // namespace

void UnseenLevelsTest::noneWeighsMoreThanWhatIsMoreAlike()
{
    Model changed = model();
    weighUnseen(std::vector{LevelPlace{0, 3}}, changed);
    QCOMPARE(*changed.comparisons[0].levels[3].m / *changed.comparisons[0].levels[3].u, 20.0);
    Model same = model();
    weighUnseen({}, same);
    QVERIFY(same == model());
}

void UnseenLevelsTest::whatStandsAboveAllOrIsFixedStays()
{
    Model changed = model();
    changed.comparisons[0].levels[3].fixU = true;
    const Model before = changed;
    weighUnseen(std::vector{LevelPlace{0, 1}, LevelPlace{0, 3}}, changed);
    QVERIFY(changed == before);
}

TESSERA_TEST(UnseenLevelsTest, "unseen_levels_test")
#include "unseen_levels_test.moc"
