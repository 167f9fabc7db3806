// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/link/cluster_metrics.h"
#include "engine/link/disjoint_sets.h"
#include "engine/link/split_suggestion.h"
#include "tests/engine/link/random_problem.h"
#include "tests/support/test_registry.h"

using namespace engine;

class ClusterMetricsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsOfTwoTriangles();
    void singleRecord();
    void bridgesAreThoseWhoseLossSplits();
    void splitFindsTheWeakestCut();
    void splitAgreesWithTryingEveryCut();
};

namespace
{

// Two triangles held together by one weak link.
const std::vector<ScoredPair> TwoTriangles{{0, 1, 9, 0, 0}, {1, 2, 8, 0, 0}, {0, 2, 7, 0, 0}, {3, 4, 9, 0, 0},
                                           {4, 5, 9, 0, 0}, {3, 5, 6, 0, 0}, {2, 3, 4, 0, 0}};

std::uint32_t partsWithout(std::uint32_t size, std::span<const ScoredPair> links, std::size_t skipped)
{
    DisjointSets sets(size);
    std::uint32_t parts = size;
    for (std::size_t at = 0; at < links.size(); ++at) {
        const std::uint32_t a = sets.find(links[at].a);
        const std::uint32_t b = sets.find(links[at].b);
        if (at == skipped || a == b)
            continue;
        sets.join(a, b);
        --parts;
    }
    return parts;
}

} // namespace

void ClusterMetricsTest::factsOfTwoTriangles()
{
    const std::vector<std::uint32_t> sources{1, 2, 3, 1, 2, 9};
    const ClusterMetrics metrics = clusterMetrics(6, TwoTriangles, sources);
    QCOMPARE(metrics.links, 7U);
    QVERIFY(qAbs(metrics.density - 7.0 / 15) < 1e-12);
    QCOMPARE(metrics.lowestLink, 4.0);
    QCOMPARE(metrics.weakestHold, 4.0);
    QVERIFY(metrics.isConnected);
    QCOMPARE(metrics.bridges, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 3}}));
    QCOMPARE(metrics.sourcesInConflict, (std::vector<std::uint32_t>{1, 2}));
}

void ClusterMetricsTest::singleRecord()
{
    const ClusterMetrics metrics = clusterMetrics(1, {}, {});
    QVERIFY(metrics.isConnected && metrics.bridges.empty());
    QCOMPARE(metrics.density, 1.0);
    QVERIFY(suggestSplit(1, {}).move.empty());
}

void ClusterMetricsTest::bridgesAreThoseWhoseLossSplits()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const tests::RandomProblem problem = tests::randomProblem(seed);
        const std::uint32_t parts = partsWithout(problem.records, problem.scored, problem.scored.size());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
        for (std::size_t at = 0; at < problem.scored.size(); ++at)
            if (partsWithout(problem.records, problem.scored, at) > parts)
                expected.emplace_back(problem.scored[at].a, problem.scored[at].b);
        std::ranges::sort(expected);
        QCOMPARE(clusterMetrics(problem.records, problem.scored, {}).bridges, expected);
    }
}

void ClusterMetricsTest::splitFindsTheWeakestCut()
{
    const SplitSuggestion split = suggestSplit(6, TwoTriangles);
    QCOMPARE(split.stay, (std::vector<std::uint32_t>{0, 1, 2}));
    QCOMPARE(split.move, (std::vector<std::uint32_t>{3, 4, 5}));
    QCOMPARE(split.cut, 4.0);
}

void ClusterMetricsTest::splitAgreesWithTryingEveryCut()
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const tests::RandomProblem problem = tests::randomProblem(seed);
        const auto bitsAcross = [&](const auto &isMoved) {
            double bits = 0;
            for (const ScoredPair &pair : problem.scored)
                if (isMoved(pair.a) != isMoved(pair.b))
                    bits += std::max(0.0, pair.weight);
            return bits;
        };
        double least = 1e300;
        for (std::uint32_t side = 1; side < (1U << (problem.records - 1)); ++side)
            least = std::min(least, bitsAcross([side](std::uint32_t record) { return ((side >> record) & 1U) != 0; }));
        const SplitSuggestion split = suggestSplit(problem.records, problem.scored);
        QVERIFY(!split.stay.empty() && !split.move.empty());
        QCOMPARE(split.stay.size() + split.move.size(), problem.records);
        QVERIFY(split.stay.size() >= split.move.size());
        QCOMPARE(split.cut, least);
        QCOMPARE(bitsAcross([&](std::uint32_t record) { return std::ranges::binary_search(split.move, record); }), least);
    }
}

TESSERA_TEST(ClusterMetricsTest, "cluster_metrics_test")
#include "cluster_metrics_test.moc"
