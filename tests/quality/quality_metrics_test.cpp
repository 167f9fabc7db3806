// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "engine/base/random.h"
#include "tests/support/quality_metrics.h"
#include "tests/support/test_registry.h"

using namespace tests;

class QualityMetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPairsAndCustomers();
    void equalsCountingPairByPair();
    void wrongPairsGoToTheirDangers();
    void recallGoesToTheMistakes();
    void calibrationIsWeightedByPairs();
    void sizesThatDoNotFitAreRefused();
};

namespace
{

bool isNear(double x, double y)
{
    return std::abs(x - y) < 1e-12;
}

} // namespace

void QualityMetricsTest::countsPairsAndCustomers()
{
    // People 0 0 0 1 1 2; customers {0, 0, 1 of person 1}, {0, 1}, {2}.
    const std::vector<std::uint32_t> person{0, 0, 0, 1, 1, 2}, cluster{7, 7, 9, 7, 9, 3};
    const auto quality = measureClusters(person, cluster);
    VERIFY_OK(quality);
    QCOMPARE(quality->pairs.right, 1U);
    QCOMPARE(quality->pairs.wrong, 3U);
    QCOMPARE(quality->pairs.missed, 3U);
    QCOMPARE(quality->clusters, 3U);
    QCOMPARE(quality->people, 3U);
    QCOMPARE(quality->impureClusters, 2U);
    // Per record, by hand: 2/3, 2/3, 1/2, 1/3, 1/2, 1 and 2/3, 2/3, 1/3, 1/2, 1/2, 1.
    QVERIFY(isNear(quality->bCubed.precision, (2.0 / 3 + 2.0 / 3 + 0.5 + 1.0 / 3 + 0.5 + 1) / 6));
    QVERIFY(isNear(quality->bCubed.recall, (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 0.5 + 0.5 + 1) / 6));
}

void QualityMetricsTest::equalsCountingPairByPair()
{
    engine::Random random(3);
    std::vector<std::uint32_t> person, cluster;
    for (int i = 0; i < 300; ++i) {
        person.push_back(static_cast<std::uint32_t>(random.below(90)));
        cluster.push_back(random.chance(0.8) ? person.back() : static_cast<std::uint32_t>(random.below(90)));
    }
    PairCounts counts;
    for (std::size_t i = 0; i < person.size(); ++i) {
        for (std::size_t j = i + 1; j < person.size(); ++j) {
            const bool isTrue = person[i] == person[j], isTogether = cluster[i] == cluster[j];
            counts.right += isTrue && isTogether ? 1 : 0;
            counts.wrong += !isTrue && isTogether ? 1 : 0;
            counts.missed += isTrue && !isTogether ? 1 : 0;
        }
    }
    const auto quality = measureClusters(person, cluster);
    VERIFY_OK(quality);
    QCOMPARE(quality->pairs.right, counts.right);
    QCOMPARE(quality->pairs.wrong, counts.wrong);
    QCOMPARE(quality->pairs.missed, counts.missed);
}

void QualityMetricsTest::wrongPairsGoToTheirDangers()
{
    Truth truth;
    truth.person = {0, 1, 2, 0};
    truth.dangerNames = {"twin", "household"};
    truth.dangers = {{5, 5, 0, 5}, {8, 8, 8, 8}};
    const auto quality = measureClusters(truth, std::vector<std::uint32_t>{1, 1, 1, 1});
    VERIFY_OK(quality);
    QCOMPARE(quality->wrongByDanger[0].pairs.wrong, 2U); // the two records of 0 with 1
    QCOMPARE(quality->wrongByDanger[1].pairs.wrong, 5U); // all
    QCOMPARE(quality->wrongByDanger[2].name, std::string("other"));
    QCOMPARE(quality->wrongByDanger[2].pairs.wrong, 0U);
}

void QualityMetricsTest::recallGoesToTheMistakes()
{
    Truth truth;
    truth.person = {0, 0, 0, 1};
    truth.mistakeNames = {"typo", "nickname"};
    truth.mistakes = {0, 0b01, 0b11, 0b10};
    const auto quality = measureClusters(truth, std::vector<std::uint32_t>{4, 4, 5, 5});
    VERIFY_OK(quality);
    const auto &recall = quality->recallByMistake;
    QCOMPARE(recall[0].pairs.right + recall[0].pairs.missed, 0U);
    QCOMPARE(recall[1].pairs.right, 1U); // 0 and 1
    QCOMPARE(recall[1].pairs.missed, 2U);
    QCOMPARE(recall[2].pairs.right, 0U);
    QCOMPARE(recall[2].pairs.missed, 2U);
}

void QualityMetricsTest::calibrationIsWeightedByPairs()
{
    const std::vector<std::uint32_t> person{0, 0, 1, 1};
    PairTally tally(person);
    tally.add(0, 1, 0.95); // true
    tally.add(0, 2, 0.05);
    tally.add(1, 3, 0.05);
    tally.add(1, 2, 1.0); // wrong
    QCOMPARE(tally.candidates(), 4U);
    QVERIFY(isNear(tally.blockingRecall(), 0.5));
    QCOMPARE(tally.deciles()[9].pairs, 2U);
    QVERIFY(isNear(tally.calibrationError(), (2 * 0.05 + 2 * std::abs(0.975 - 0.5)) / 4));
}

void QualityMetricsTest::sizesThatDoNotFitAreRefused()
{
    QVERIFY(!measureClusters(std::vector<std::uint32_t>{1, 2}, std::vector<std::uint32_t>{1}));
    Truth truth;
    truth.person = {0, 1};
    truth.mistakeNames = {"typo"};
    truth.mistakes = {0, 0b10};
    QVERIFY(!measureClusters(truth, std::vector<std::uint32_t>{1, 2}));
    VERIFY_OK(measureClusters(std::vector<std::uint32_t>{}, std::vector<std::uint32_t>{}));
}

TESSERA_TEST(QualityMetricsTest, "quality_metrics_test")
#include "quality_metrics_test.moc"
