// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "engine/base/random.h"
#include "engine/match/quality_estimate.h"
#include "tests/support/test_registry.h"

using namespace engine;

class QualityEstimateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutDecisionsTheModelIsBelieved();
    void decisionsFindAModelThatIsOff();
    void moreDecisionsNarrowTheBounds();
    void oneSlipIsNoProof();
    void nothingMatchedIsNothingKnown();
};

namespace
{

// Candidates spread evenly over -10 … +20 bits.
WeightHistogram evenHistogram()
{
    WeightHistogram histogram;
    for (double weight = -10; weight < 20; weight += WeightHistogram::Width)
        histogram.bins[WeightHistogram::binOf(weight)] = 100;
    return histogram;
}

// Pairs whose true weight is the model's less `off` bits.
std::vector<DecidedWeight> decisions(std::size_t count, double off, std::uint64_t seed)
{
    Random random(seed);
    std::vector<DecidedWeight> decided;
    for (std::size_t i = 0; i < count; ++i) {
        const double weight = random.unit() * 20 - 5;
        decided.push_back({weight, random.chance(probabilityOf(weight - off))});
    }
    return decided;
}

} // namespace

void QualityEstimateTest::withoutDecisionsTheModelIsBelieved()
{
    const Calibration calibration({});
    QCOMPARE(calibration.shift(), 0.0);
    QCOMPARE(calibration.slope(), 1.0);
    QCOMPARE(calibration.probability(3), probabilityOf(3));
    const QualityEstimate quality = calibration.quality(evenHistogram(), 10);
    QCOMPARE(quality.decided, 0U);
    for (const Estimate &estimate : {quality.precision, quality.recall})
        QVERIFY(estimate.low < estimate.value && estimate.value < estimate.high && estimate.low >= 0 && estimate.high <= 1);
    QVERIFY(quality.precision.value > 0.99);
    // A lower line finds more and is less sure of it.
    const QualityEstimate low = calibration.quality(evenHistogram(), 0);
    QVERIFY(low.precision.value < quality.precision.value && low.recall.value > quality.recall.value);
}

void QualityEstimateTest::decisionsFindAModelThatIsOff()
{
    const Calibration calibration(decisions(2000, 4, 3));
    QVERIFY2(std::abs(calibration.shift() + 4) < 0.8, qPrintable(QString::number(calibration.shift())));
    const Calibration fair(decisions(2000, 0, 4));
    QVERIFY2(std::abs(fair.shift()) < 0.8, qPrintable(QString::number(fair.shift())));
    QVERIFY(calibration.quality(evenHistogram(), 5).precision.high < fair.quality(evenHistogram(), 5).precision.low);
}

void QualityEstimateTest::moreDecisionsNarrowTheBounds()
{
    double width = 1;
    for (const std::size_t count : {0U, 50U, 1000U}) {
        const QualityEstimate quality = Calibration(decisions(count, 0, 5)).quality(evenHistogram(), 3);
        const double now = quality.precision.high - quality.precision.low;
        QVERIFY2(now < width, qPrintable(QStringLiteral("%1 decisions: %2").arg(count).arg(now)));
        width = now;
        QCOMPARE(quality.decided, count);
        QCOMPARE(Calibration(decisions(count, 0, 5)).quality(evenHistogram(), 3), quality);
    }
}

void QualityEstimateTest::oneSlipIsNoProof()
{
    std::vector<DecidedWeight> decided = decisions(300, 0, 6);
    const double before = Calibration(decided).quality(evenHistogram(), 8).precision.value;
    decided.push_back({30, false}); // surely the same, decided different
    const double after = Calibration(decided).quality(evenHistogram(), 8).precision.value;
    QVERIFY(before - after < 0.02);
}

void QualityEstimateTest::nothingMatchedIsNothingKnown()
{
    const QualityEstimate quality = Calibration({}).quality(WeightHistogram{}, 10);
    QCOMPARE(quality.precision, (Estimate{1, 0, 1}));
}

TESSERA_TEST(QualityEstimateTest, "quality_estimate_test")
#include "quality_estimate_test.moc"
