// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/base/hash.h"
#include "engine/link/connected_records.h"
#include "engine/link/linker.h"
#include "engine/model/attribute.h"
#include "tests/engine/link/local_linker.h"
#include "tests/engine/link/plain_linker.h"
#include "tests/engine/link/random_problem.h"
#include "tests/support/test_registry.h"

using namespace engine;

class LinkerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRulesOnRandomProblems();
    void everyPairBetweenTwoGroupsCanVeto();
    void orderOfInputDoesNotMatter();
    void relinkingAComponentGivesWhatLinkingAllGives();
    void eachReasonRefuses_data();
    void eachReasonRefuses();
    void aDecisionOutranksSoftLimits();
    void pairsOutsideAreRefused();
    void stopsWhenCancelled();
    void connectedRecordsFollowTheNeighbours();
};

namespace
{

bool isEqual(const LinkResult &x, const LinkResult &y)
{
    return x.labels == y.labels && x.clusters == y.clusters && x.used == y.used && x.refusals == y.refusals && x.overridden == y.overridden;
}

LinkResult linked(const LinkProblem &problem)
{
    Progress progress;
    auto result = linkRecords(problem, progress);
    return result ? *std::move(result) : LinkResult{};
}

} // namespace

void LinkerTest::followsTheRulesOnRandomProblems()
{
    std::array<int, 6> seen{};
    std::size_t overridden = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        const tests::RandomProblem problem = tests::randomProblem(seed);
        const LinkProblem view = problem.view();
        const LinkResult plain = tests::PlainLinker(view).run();
        QVERIFY2(isEqual(linked(view), plain), qPrintable(QStringLiteral("seed %1").arg(seed)));
        for (const LinkRefusal &refusal : plain.refusals)
            ++seen[static_cast<std::size_t>(refusal.reason)];
        overridden += plain.overridden.size();
    }
    for (std::size_t reason = 1; reason < seen.size(); ++reason)
        QVERIFY2(seen[reason] > 50, qPrintable(QStringLiteral("reason %1 seen %2 times").arg(reason).arg(seen[reason])));
    QVERIFY(overridden > 50);
}

// The weight of any pair: of a scored one as scored, of others from the seed.
void LinkerTest::everyPairBetweenTwoGroupsCanVeto()
{
    std::size_t vetoes = 0;
    std::size_t beyondScored = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        tests::RandomProblem problem = tests::randomProblem(seed);
        problem.constraints.vetoWeight = -6;
        LinkProblem view = problem.view();
        const LinkResult scoredOnly = linked(view);
        view.weightBetween = [&problem, seed](std::uint32_t x, std::uint32_t y) {
            const auto [a, b] = std::minmax(x, y);
            for (const ScoredPair &pair : problem.scored)
                if (pair.a == a && pair.b == b)
                    return pair.weight;
            return static_cast<double>(mixHash(mixHash(seed, a), b) % 24) - 14.0;
        };
        const LinkResult plain = tests::PlainLinker(view).run();
        const LinkResult fast = linked(view);
        const auto message = qPrintable(QStringLiteral("seed %1").arg(seed));
        QVERIFY2(fast.labels == plain.labels && fast.used == plain.used && fast.refusals.size() == plain.refusals.size(), message);
        for (std::size_t i = 0; i < fast.refusals.size(); ++i) {
            QVERIFY2(fast.refusals[i].reason == plain.refusals[i].reason && fast.refusals[i].a == plain.refusals[i].a, message);
            if (fast.refusals[i].reason != RefusalReason::Veto)
                continue;
            ++vetoes; // any pair that speaks against it may be named, and it must be one
            QVERIFY2(view.weightBetween(fast.refusals[i].becauseA, fast.refusals[i].becauseB) <= -6, message);
        }
        beyondScored += fast.labels != scoredOnly.labels ? 1 : 0;

        const std::vector<std::uint32_t> seeds{0};
        Progress progress;
        const auto local = tests::relink(view, seeds, progress);
        VERIFY_OK(local);
        for (std::size_t i = 0; i < local->records.size(); ++i)
            QVERIFY2(local->result.labels[i] == fast.labels[local->records[i]], message);
    }
    QVERIFY2(vetoes > 500 && beyondScored > 200, qPrintable(QStringLiteral("%1 vetoes, %2 beyond the scored").arg(vetoes).arg(beyondScored)));
}

void LinkerTest::orderOfInputDoesNotMatter()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        tests::RandomProblem problem = tests::randomProblem(seed);
        const LinkResult before = linked(problem.view());
        Random random(seed);
        tests::shuffle(problem.scored, random);
        tests::shuffle(problem.decisions, random);
        for (LinkDecision &decision : problem.decisions)
            std::swap(decision.a, decision.b);
        QVERIFY2(isEqual(linked(problem.view()), before), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void LinkerTest::relinkingAComponentGivesWhatLinkingAllGives()
{
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const tests::RandomProblem problem = tests::randomProblem(seed);
        const LinkProblem view = problem.view();
        const LinkResult whole = linked(view);
        const std::uint32_t start = static_cast<std::uint32_t>(seed % view.records);
        Progress progress;
        const auto local = tests::relink(view, std::span(&start, 1), progress);
        VERIFY_OK(local);
        const auto isIn = [&](std::uint32_t record) { return std::ranges::binary_search(local->records, record); };
        QVERIFY(isIn(start));
        for (std::size_t at = 0; at < local->records.size(); ++at)
            QCOMPARE(local->result.labels[at], whole.labels[local->records[at]]);
        LinkResult expected = whole;
        std::erase_if(expected.used, [&](const UsedLink &link) { return !isIn(link.a); });
        std::erase_if(expected.refusals, [&](const LinkRefusal &refusal) { return !isIn(refusal.a); });
        std::erase_if(expected.overridden, [&](const LinkRefusal &refusal) { return !isIn(refusal.a); });
        QCOMPARE(local->result.used, expected.used);
        QVERIFY(local->result.refusals == expected.refusals);
        QVERIFY(local->result.overridden == expected.overridden);
    }
}

void LinkerTest::eachReasonRefuses_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<std::uint32_t>("becauseA");
    QTest::addColumn<std::uint32_t>("becauseB");
    QTest::newRow("decided") << 1 << 0U << 2U;
    QTest::newRow("unique") << 2 << 0U << 2U;
    QTest::newRow("duplicate free") << 3 << 0U << 2U;
    QTest::newRow("too large") << 4 << 1U << 2U;
    QTest::newRow("veto") << 5 << 0U << 2U;
}

// 0 - 1 - 2 in a chain; 0 and 2 must not meet.
void LinkerTest::eachReasonRefuses()
{
    QFETCH(int, reason);
    QFETCH(std::uint32_t, becauseA);
    QFETCH(std::uint32_t, becauseB);
    std::vector<ScoredPair> scored{{0, 1, 9, 0, 0}, {1, 2, 7, 0, 0}};
    std::vector<LinkDecision> decisions;
    LinkConstraints constraints;
    switch (static_cast<RefusalReason>(reason)) {
    case RefusalReason::DecidedDifferent: decisions.push_back({2, 0, false}); break;
    case RefusalReason::UniqueAttribute: {
        UniqueValues unique;
        unique.attribute = attributes::NationalId;
        for (const std::vector<std::uint32_t> &codes : {std::vector<std::uint32_t>{1}, {}, {2}})
            unique.addRecord(codes);
        constraints.unique.push_back(unique);
        break;
    }
    case RefusalReason::DuplicateFree:
        constraints.source = {0, 1, 0};
        constraints.isDuplicateFree = {true, true};
        break;
    case RefusalReason::TooLarge: constraints.largestCluster = 2; break;
    case RefusalReason::Veto:
        constraints.vetoWeight = -8;
        scored.push_back({0, 2, -8, 0, 0});
        break;
    }
    const LinkResult result = linked({3, scored, 7, decisions, constraints});
    QCOMPARE(result.labels, (std::vector<std::uint32_t>{0, 0, 2}));
    QCOMPARE(result.refusals.size(), 1U);
    QCOMPARE(static_cast<int>(result.refusals[0].reason), reason);
    QCOMPARE(result.refusals[0].becauseA, becauseA);
    QCOMPARE(result.refusals[0].becauseB, becauseB);
    QCOMPARE(result.refusals[0].weight, 7.0);
}

void LinkerTest::aDecisionOutranksSoftLimits()
{
    LinkConstraints constraints;
    constraints.source = {0, 0};
    constraints.isDuplicateFree = {true};
    const std::vector<LinkDecision> decisions{{0, 1, true}};
    const LinkResult result = linked({2, {}, 7, decisions, constraints});
    QCOMPARE(result.clusters, 1U);
    QCOMPARE(result.used.size(), 1U);
    QVERIFY(result.used[0].isDecided);
    QCOMPARE(result.overridden.size(), 1U);
    QVERIFY(result.overridden[0].reason == RefusalReason::DuplicateFree);
}

void LinkerTest::pairsOutsideAreRefused()
{
    Progress progress;
    const std::vector<ScoredPair> links{{0, 5, 9, 0, 0}};
    const auto outside = linkRecords({2, links, 7, {}, {}}, progress);
    QVERIFY(!outside);
    QVERIFY(outside.error().code == ErrorCode::InvalidArgument);
    LinkConstraints constraints;
    constraints.unique.emplace_back();
    QVERIFY(!linkRecords({2, {}, 7, {}, constraints}, progress));
    QVERIFY(linkRecords({0, {}, 7, {}, {}}, progress));
}

void LinkerTest::stopsWhenCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token());
    const std::vector<ScoredPair> links{{0, 1, 9, 0, 0}};
    const auto result = linkRecords({2, links, 7, {}, {}}, progress);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
}

void LinkerTest::connectedRecordsFollowTheNeighbours()
{
    const NeighboursOf chain = [](RecordId record) {
        std::vector<RecordId> next;
        if (record.value < 5)
            next.emplace_back(record.value + 1);
        if (record.value > 3)
            next.emplace_back(record.value - 1);
        return next;
    };
    const std::vector<RecordId> seeds{RecordId{4}};
    QCOMPARE(connectedRecords(seeds, chain), (std::vector<RecordId>{RecordId{3}, RecordId{4}, RecordId{5}}));
}

TESSERA_TEST(LinkerTest, "linker_test")
#include "linker_test.moc"
