// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "engine/store/tables/decision_store.h"
#include "tests/engine/store_tables/table_project.h"
#include "tests/support/test_registry.h"

using namespace engine;
using tests::must;
using tests::TableProject;

class DecisionStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionComesBackWhole();
    void aLaterDecisionReplacesAndNothingIsLost();
    void onlyOneIsInForceOnAPair();
    void pagesGoBackInTime();
};

namespace
{

Decision decision(std::int64_t a, std::int64_t b, Verdict verdict)
{
    Decision made;
    made.records = {RecordId{a}, RecordId{b}};
    made.verdict = verdict;
    made.author = "anna";
    made.at = TableProject::Now;
    made.reason = "she said \"yes\", twice\n";
    made.evidenceA = {std::byte{1}, std::byte{2}};
    made.evidenceB = {std::byte{3}, std::byte{4}};
    return made;
}

DecisionId add(TableProject &project, Decision &made)
{
    DecisionId replaced;
    project.change([&](StateDigest &digest) { replaced = must(DecisionStore(project.database()).add(made, digest)); });
    return replaced;
}

} // namespace

void DecisionStoreTest::aDecisionComesBackWhole()
{
    TableProject project;
    Decision made = decision(1, 2, Verdict::Different);
    QVERIFY(!add(project, made).isValid());
    const auto found = must(DecisionStore(project.database()).find(made.id));
    QVERIFY(found.has_value());
    QVERIFY(found->records == made.records && found->verdict == made.verdict && found->state == DecisionState::Active && found->at == made.at);
    QCOMPARE(found->reason, made.reason);
    QCOMPARE(found->author, made.author);
    QVERIFY(found->evidenceA == made.evidenceA && found->evidenceB == made.evidenceB);
    QVERIFY(project.sumsHold());
}

void DecisionStoreTest::aLaterDecisionReplacesAndNothingIsLost()
{
    TableProject project;
    Decision first = decision(1, 2, Verdict::Same), second = decision(1, 2, Verdict::Different);
    add(project, first);
    QCOMPARE(add(project, second), first.id);
    const DecisionStore store(project.database());
    QCOMPARE(must(store.inForce({RecordId{1}, RecordId{2}}))->id, second.id);
    QVERIFY(must(store.find(first.id))->state == DecisionState::Withdrawn);
    QCOMPARE(must(store.of(RecordId{2})).size(), 2U);
    QCOMPARE(must(store.allInForce()).size(), 1U);
    QCOMPARE(must(store.count(DecisionState::Withdrawn)), 1U);
    QVERIFY(project.sumsHold());
}

void DecisionStoreTest::onlyOneIsInForceOnAPair()
{
    TableProject project;
    Decision first = decision(1, 2, Verdict::Same), second = decision(1, 2, Verdict::Different);
    add(project, first);
    add(project, second);
    project.change([&](StateDigest &digest) {
        DecisionStore store(project.database());
        QCOMPARE(store.setState(first.id, DecisionState::Active, digest).error().code, ErrorCode::Conflict);
        must(store.setState(second.id, DecisionState::Stale, digest)); // a stale one is in force still
        QCOMPARE(store.setState(first.id, DecisionState::Active, digest).error().code, ErrorCode::Conflict);
        must(store.setState(second.id, DecisionState::Withdrawn, digest));
        must(store.setState(first.id, DecisionState::Active, digest));
    });
    QCOMPARE(must(DecisionStore(project.database()).inForce({RecordId{1}, RecordId{2}}))->id, first.id);
    QVERIFY(project.sumsHold());
}

void DecisionStoreTest::pagesGoBackInTime()
{
    TableProject project;
    std::vector<DecisionId> made;
    for (int i = 2; i < 9; ++i) {
        Decision one = decision(1, i, Verdict::Unsure);
        add(project, one);
        made.insert(made.begin(), one.id);
    }
    std::vector<DecisionId> seen;
    const DecisionStore store(project.database());
    for (DecisionId before; seen.size() <= made.size();) {
        const auto page = must(store.page(before, 3));
        if (page.empty())
            break;
        for (const Decision &one : page)
            seen.push_back(one.id);
        before = page.back().id;
    }
    QCOMPARE(seen, made);
    QCOMPARE(must(store.among(std::vector{RecordId{1}, RecordId{4}, RecordId{5}})).size(), 2U);
}

TESSERA_TEST(DecisionStoreTest, "decision_store_test")
#include "decision_store_test.moc"
