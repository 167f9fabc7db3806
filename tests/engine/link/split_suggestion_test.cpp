// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/link/split_suggestion.h"
#include "tests/engine/link/random_problem.h"
#include "tests/support/test_registry.h"

using namespace engine;

class SplitSuggestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSingleRecordStays();
    void splitFindsTheWeakestCut();
    void splitAgreesWithTryingEveryCut();
};

namespace
{

// Two triangles held together by one weak link.
const std::vector<ScoredPair> TwoTriangles{{0, 1, 9, 0, 0}, {1, 2, 8, 0, 0}, {0, 2, 7, 0, 0}, {3, 4, 9, 0, 0},
                                           {4, 5, 9, 0, 0}, {3, 5, 6, 0, 0}, {2, 3, 4, 0, 0}};

} // namespace

void SplitSuggestionTest::aSingleRecordStays()
{
    QVERIFY(suggestSplit(1, {}).move.empty());
}

void SplitSuggestionTest::splitFindsTheWeakestCut()
{
    const SplitSuggestion split = suggestSplit(6, TwoTriangles);
    QCOMPARE(split.stay, (std::vector<std::uint32_t>{0, 1, 2}));
    QCOMPARE(split.move, (std::vector<std::uint32_t>{3, 4, 5}));
    QCOMPARE(split.cut, 4.0);
}

void SplitSuggestionTest::splitAgreesWithTryingEveryCut()
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

TESSERA_TEST(SplitSuggestionTest, "split_suggestion_test")
#include "split_suggestion_test.moc"
