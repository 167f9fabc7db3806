// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <fmt/format.h>

#include "engine/match/household_estimate.h"
#include "engine/match/scorer.h"
#include "tests/engine/match/table_fixture.h"
#include "tests/support/test_registry.h"

using namespace engine;

class HouseholdEstimateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contactsAreLearned();
    void namesStayAsProposed();
    void fewHouseholdsTeachNothing();
};

namespace
{

enum Part : unsigned { Given, Birth, Family, Street, Email, Parts };
constexpr double AllPairs = 1e7;

// How often the values are equal.
struct People {
    double pairs = 0;
    std::array<double, Parts> equal{};
};

constexpr People Matches{1000, {0.95, 0.97, 0.95, 0.9, 0.75}};
constexpr People Households{2000, {0.001, 0.002, 0.95, 0.9, 0.002}};
constexpr People Strangers{AllPairs, {0.003, 0.0001, 0.003, 1e-5, 1e-7}};

void add(std::vector<LevelCount> &counts, const People &people, double scale)
{
    for (unsigned bits = 0; bits < 1U << Parts; ++bits) {
        double count = people.pairs * scale;
        LevelVector levels = 0;
        for (unsigned part = 0; part < Parts; ++part) {
            const bool isEqual = (bits >> part & 1U) != 0;
            count *= isEqual ? people.equal[part] : 1 - people.equal[part];
            levels |= LevelVector{isEqual ? 2U : 1U} << (part * LevelBits);
        }
        counts.push_back({levels, count});
    }
}

// Blocking finds all pairs of people who know each other, and those strangers who have a name, a street or an e-mail address in common.
std::vector<LevelCount> candidates(double households = 1)
{
    std::vector<LevelCount> counts;
    add(counts, Strangers, 1);
    std::erase_if(counts, [](const LevelCount &entry) {
        return levelAt(entry.levels, Email) == 1 && levelAt(entry.levels, Family) == 1 && levelAt(entry.levels, Street) == 1;
    });
    add(counts, Matches, 1);
    add(counts, Households, households);
    return counts;
}

Model modelOf()
{
    Model model;
    model.prior = Matches.pairs / AllPairs;
    model.household = {.isConsidered = true, .odds = Matches.pairs / Households.pairs};
    const std::array read{attributes::GivenName, attributes::BirthDate, attributes::FamilyName, attributes::Street, attributes::Email};
    const std::array<std::optional<double>, Parts> equalH{0.008, 0.012, std::nullopt, std::nullopt, 0.03};
    const std::array<std::optional<double>, Parts> otherH{0.85, 0.85, std::nullopt, std::nullopt, 0.75};
    for (unsigned part = 0; part < Parts; ++part) {
        Comparison comparison = tests::exactComparison(read[part], fmt::format("part{}", part));
        for (const std::size_t index : {1U, 2U}) {
            Level &level = comparison.levels[index];
            level.m = index == 1 ? Matches.equal[part] : 1 - Matches.equal[part];
            level.u = index == 1 ? Strangers.equal[part] : 1 - Strangers.equal[part];
            level.h = index == 1 ? equalH[part] : otherH[part];
        }
        model.comparisons.push_back(std::move(comparison));
    }
    return model;
}

} // namespace

void HouseholdEstimateTest::contactsAreLearned()
{
    const Model proposed = modelOf();
    Model model = proposed;
    learnHousehold(proposed, candidates(), model);
    const double h = *model.comparisons[Email].levels[1].h;
    QVERIFY2(h > 0.0015 && h < 0.003, fmt::format("{}", h).c_str());
    const double differs = *model.comparisons[Email].levels[2].h; // one person may have two addresses, however many do
    QVERIFY(differs > 0.75 && !isClearDifference(differs, 1));
    QVERIFY(!model.comparisons[Family].levels[1].h);
}

void HouseholdEstimateTest::namesStayAsProposed()
{
    const Model proposed = modelOf();
    Model model = proposed;
    learnHousehold(proposed, candidates(), model);
    for (const unsigned part : {Given, Birth}) // although one in a thousand only was seen
        QCOMPARE(model.comparisons[part], proposed.comparisons[part]);
}

void HouseholdEstimateTest::fewHouseholdsTeachNothing()
{
    Model proposed = modelOf();
    proposed.household.odds = 256;
    Model model = proposed;
    learnHousehold(proposed, candidates(0.001), model);
    QCOMPARE(model, proposed);
}

TESSERA_TEST(HouseholdEstimateTest, "household_estimate_test")
#include "household_estimate_test.moc"
