// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/review_desk.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;
using engine::Verdict;

// A verdict is about the pair on the screen and about no other, however busy the project is.
class ReviewVerdictTest final : public QObject, private tests::ReviewDesks
{
    Q_OBJECT

    static engine::RecordPair asked(const ReviewFlow &flow) { return engine::orderedPair(flow.task()->question.a, flow.task()->question.b); }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(make()); }

    void aSecondKeyCorrectsTheFirst()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        QSignalSpy decided(&flow, &ReviewFlow::decided);
        const engine::RecordPair pair = asked(flow);
        tests::Gate gate;
        gate.holdStore(session);
        flow.decide(Verdict::Same);
        QVERIFY(flow.waiting() == Verdict::Same);
        flow.decide(Verdict::Different);
        QVERIFY(flow.waiting() == Verdict::Different);
        QCOMPARE(asked(flow), pair); // and it is still the one on the screen
        gate.open();
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(decisions(session, before), (Decisions{{pair, Verdict::Different}}));
        QCOMPARE(decided.count(), 1);
        QVERIFY(!flow.waiting());
        QVERIFY(asked(flow) != pair);
    }

    void whatComesTooLateIsAnotherVerdictOnTheSamePair()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        const engine::RecordPair pair = asked(flow);
        int count = 0;
        connect(&flow, &ReviewFlow::decided, this, [&] {
            if (++count == 1)
                flow.decide(Verdict::Different); // it is in the project, and the pair is still on the screen
        });
        flow.decide(Verdict::Same);
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(count, 2);
        QCOMPARE(decisions(session, before), (Decisions{{pair, Verdict::Different}}));
    }

    void nothingIsDecidedBeforeAPairIsThere()
    {
        Desk desk;
        QVERIFY(open(desk));
        auto &[session, model, flow, before] = desk;
        QSignalSpy refused(&flow, &ReviewFlow::refused);
        flow.setFilter({});
        flow.decide(Verdict::Same);
        QTRY_VERIFY(flow.task() && !flow.isBusy());
        flow.move(1);
        flow.decide(Verdict::Different); // the pair that was left, or the one that comes? neither was meant for sure
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(refused.count(), 2);
        QCOMPARE(decisions(session, before), Decisions());
    }

    void aPairThatComesByItselfIsLookedAtFirst()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        QSignalSpy refused(&flow, &ReviewFlow::refused);
        const engine::RecordPair pair = asked(flow);
        connect(&flow, &ReviewFlow::taskChanged, this, [&] {
            if (asked(flow) != pair)
                flow.decide(Verdict::Same); // the finger was on its way
        });
        // Another page answers the question that is on the screen.
        session.change<engine::DecisionOutcome>(
            this, Change::Decisions, [pair](engine::Workspace &workspace) { return workspace.decide({pair.a, pair.b, Verdict::Different, {}}); },
            [](const auto &) {});
        QTRY_VERIFY(asked(flow) != pair);
        QCOMPARE(refused.count(), 1);
        QTRY_VERIFY(flow.whyNot().isEmpty());
        QCOMPARE(decisions(session, before), (Decisions{{pair, Verdict::Different}}));
    }

    void duringAJobKeysAreRefusedWithAWord()
    {
        Window window;
        QVERIFY(begin(window));
        auto *list = window.find<QListView>(u"worklist"_s);
        auto *state = window.find<TextLabel>(u"reviewState"_s);
        auto *same = window.find<QAbstractButton>(u"decideSame"_s);
        QVERIFY(state->fullText().isEmpty() && same->isEnabled());
        tests::Gate gate;
        gate.holdByJob(window.session);
        QTest::keyClick(list, Qt::Key_S);
        QVERIFY2(state->fullText().contains(u"job is running"_s), qPrintable(state->fullText()));
        QVERIFY(!same->isEnabled());
        QTest::keyClick(list, Qt::Key_Space); // looking is free
        QTRY_VERIFY(!window.flow().isBusy() && window.flow().current() == window.before[1].task);
        QTest::keyClick(list, Qt::Key_D);
        gate.open();
        QTRY_VERIFY(!window.session.isJobRunning());
        QVERIFY(state->fullText().isEmpty() && same->isEnabled());
        QCOMPARE(decisions(window.session, window.before), Decisions());
        QTest::keyClick(list, Qt::Key_D);
        QTRY_VERIFY(!window.flow().isBusy());
        QCOMPARE(decisions(window.session, window.before), (Decisions{{window.before[1].pair, Verdict::Different}}));
    }

    void aSlowVerdictIsSeenToWait()
    {
        Window window;
        QVERIFY(begin(window));
        auto *state = window.find<TextLabel>(u"reviewState"_s);
        tests::Gate gate;
        gate.holdStore(window.session);
        window.flow().decide(Verdict::Same);
        QTRY_COMPARE(state->fullText(), u"Waiting to be saved: same customer"_s);
        window.flow().decide(Verdict::Unsure);
        QTRY_COMPARE(state->fullText(), u"Waiting to be saved: unsure"_s);
        gate.open();
        QTRY_VERIFY(state->fullText().isEmpty());
    }
};

TESSERA_TEST(ReviewVerdictTest, "review_verdict_test")
#include "review_verdict_test.moc"
