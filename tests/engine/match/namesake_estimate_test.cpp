// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <array>
#include <fmt/format.h>

#include "engine/match/namesake_estimate.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class NamesakeEstimateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesWithTheNameIsLearned();
    void independentNamesKeepTheirWeight();
    void fewPairsTeachLittle();
    void withoutNamesakesNothingChanges();
};

namespace
{

enum Part : unsigned { Given, Family, Email, Phone, Parts };
constexpr double AllPairs = 1e9;
constexpr double ByChance = AllPairs * 0.001 * 0.002; // pairs of strangers with the same names, were names independent

// Levels of e-mail: 3 equal, 2 alike, 1 different; of phone: 2 equal, 1 different. By level number.
struct People {
    double pairs = 0;
    std::array<double, 4> email{};
    std::array<double, 3> phone{};
};

constexpr People Matches{3000, {0, 0.2, 0.05, 0.75}, {0, 0.2, 0.8}};
constexpr std::array<double, 4> StrangersEmail{0, 0.99998, 0.00002, 1e-8};

People strangers(double pairs, double alike)
{
    return {pairs, {0, 1 - alike - 1e-8, alike, 1e-8}, {0, 1 - 1e-7, 1e-7}};
}

std::vector<LevelCount> sharingName(std::initializer_list<People> all, double scale = 1)
{
    std::vector<LevelCount> counts;
    for (const People &people : all)
        for (LevelVector email = 1; email <= 3; ++email)
            for (LevelVector phone = 1; phone <= 2; ++phone) {
                const LevelVector levels = 2U | (2U << LevelBits) | (email << (Email * LevelBits)) | (phone << (Phone * LevelBits));
                counts.push_back({levels, scale * people.pairs * people.email[email] * people.phone[phone]});
            }
    return counts;
}

Model modelOf()
{
    Model model;
    model.prior = Matches.pairs / AllPairs;
    model.comparisons = {tests::exactComparison(attributes::GivenName, "given_name"), tests::exactComparison(attributes::FamilyName, "family_name"),
                         tests::exactComparison(attributes::Email, "email"), tests::exactComparison(attributes::Phone, "phone")};
    model.comparisons[Email].levels.insert(model.comparisons[Email].levels.begin() + 2,
                                           tests::level("close", tests::on(ConditionKind::JaroWinkler, attributes::Email, 0.9)));
    const auto set = [](Level &level, double m, double u) {
        level.m = m;
        level.u = u;
    };
    set(model.comparisons[Given].levels[1], 0.95, 0.001);
    set(model.comparisons[Given].levels[2], 0.05, 0.999);
    set(model.comparisons[Family].levels[1], 0.95, 0.002);
    set(model.comparisons[Family].levels[2], 0.05, 0.998);
    for (unsigned number = 1; number <= 3; ++number)
        set(model.comparisons[Email].levels[4 - number], Matches.email[number], StrangersEmail[number]);
    set(model.comparisons[Phone].levels[1], 0.8, 1e-7);
    set(model.comparisons[Phone].levels[2], 0.2, 1 - 1e-7);
    model.comparisons[Email].levels[2].n = 0.05;
    model.namesakes.comparisons = {"given_name", "family_name"};
    return model;
}

} // namespace

void NamesakeEstimateTest::whatComesWithTheNameIsLearned()
{
    const Model proposed = modelOf();
    Model model = proposed;
    learnNamesakes(sharingName({Matches, strangers(6 * ByChance, 0.15)}), AllPairs, model);
    const double n = *model.comparisons[Email].levels[2].n;
    QVERIFY2(std::abs(n - 0.15) < 0.01, fmt::format("{}", n).c_str());
    QVERIFY2(std::abs(model.namesakes.excess - 6) < 0.4, fmt::format("{}", model.namesakes.excess).c_str());
    QVERIFY(!model.comparisons[Email].levels[1].n && !model.comparisons[Phone].levels[1].n);
    Model again = model;
    learnNamesakes(sharingName({Matches, strangers(6 * ByChance, 0.15)}), AllPairs, again);
    QVERIFY(std::abs(*again.comparisons[Email].levels[2].n - n) < 1e-3 * n);
}

void NamesakeEstimateTest::independentNamesKeepTheirWeight()
{
    const Model proposed = modelOf();
    Model model = proposed;
    learnNamesakes(sharingName({Matches, strangers(0.8 * ByChance, 0.00002)}), AllPairs, model);
    QCOMPARE(model.namesakes.excess, 1.0); // never below: that would speak for a match
    const double n = *model.comparisons[Email].levels[2].n;
    QVERIFY2(n < 0.01, fmt::format("{}", n).c_str()); // a match whose number differs may be two people
}

void NamesakeEstimateTest::fewPairsTeachLittle()
{
    const Model proposed = modelOf();
    Model model = proposed;
    learnNamesakes(sharingName({strangers(3, 0.5)}), 1e6, model);
    QCOMPARE(*model.comparisons[Email].levels[2].n, *proposed.comparisons[Email].levels[2].n);
    QVERIFY(model.namesakes.excess < 1.2);
    model = proposed;
    learnNamesakes({}, 1e6, model);
    QCOMPARE(model, proposed);
}

void NamesakeEstimateTest::withoutNamesakesNothingChanges()
{
    Model proposed = modelOf();
    proposed.comparisons[Email].levels[2].n.reset();
    proposed.namesakes = {};
    Model model = proposed;
    learnNamesakes({}, AllPairs, model);
    QCOMPARE(model, proposed);
}

TESSERA_TEST(NamesakeEstimateTest, "namesake_estimate_test")
#include "namesake_estimate_test.moc"
