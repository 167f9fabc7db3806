// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDoubleSpinBox>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "ui/editor/code_editor.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/navigation.h"
#include "ui/pages/matching/draft_history.h"
#include "ui/pages/matching/safeguards_flow.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Undo and redo on Matching are for the draft's own steps first, then for the project's.
class MatchingUndoTest final : public QObject, private tests::MatchingWindows
{
    Q_OBJECT

    static std::optional<double> m(const engine::Model &model) { return model.comparisons[0].levels[1].m; }

    static void setM(MatchingFlow &flow, double m)
    {
        flow.change([m](engine::Model &model) { model.comparisons[0].levels[1].m = m; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        VERIFY_OK(makeProject());
    }

    void aHistoryGoesBackAndForth()
    {
        DraftHistory<int> history;
        QVERIFY(!history.lastStep());
        QVERIFY(!history.takeBack(1));
        history.note(1);
        history.note(2);
        QCOMPARE(history.takeBack(3), std::optional(2));
        QCOMPARE(history.takeBack(2), std::optional(1));
        QVERIFY(!history.lastStep() && history.lastTakenBack());
        QCOMPARE(history.doAgain(1), std::optional(2));
        history.note(2); // another way: what was ahead is gone
        QVERIFY(!history.doAgain(4));
        history.clear();
        history.note(1, true);
        for (int i = 2; i < 50; ++i)
            history.note(i, true); // a line that is dragged
        QCOMPARE(history.takeBack(50), std::optional(1));
        QVERIFY(!history.lastStep());
        for (int i = 0; i < 1000; ++i)
            history.note(i);
        int steps = 0;
        while (history.takeBack(0))
            ++steps;
        QCOMPARE(steps, 100); // not without end
    }

    void theKeysAreForTheDraftFirst()
    {
        ProjectSession session;
        tests::PageHostStub host;
        MainWindow window;
        auto *page = new MatchingPage(session, host);
        window.addPage({.id = u"matching"_s, .title = u"Matching"_s, .iconName = u"page-matching"_s, .widget = page});
        window.navigation()->go(u"matching"_s);
        window.show();
        session.open(project());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(session.isOpen() && page->flow().isLoaded() && page->safeguards().isLoaded());
        MatchingFlow &flow = page->flow();
        QSignalSpy undone(&window, &MainWindow::undoRequested);
        QSignalSpy redone(&window, &MainWindow::redoRequested);
        const auto press = [&window](bool isRedo) {
            QTest::keyClick(&window, Qt::Key_Z, isRedo ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
        };
        page->open(u"model"_s);
        press(false);
        QCOMPARE(undone.count(), 1); // no step of the draft
        const auto before = m(flow.model());
        setM(flow, 0.123);
        page->safeguards().change([](engine::Safeguards &draft) { draft.largestCluster = 7; });
        setM(flow, 0.456);
        press(false);
        QCOMPARE(m(flow.model()), std::optional(0.123));
        QCOMPARE(page->safeguards().draft().largestCluster, 7U);
        press(false);
        QVERIFY(!page->safeguards().isChanged());
        QCOMPARE(m(flow.model()), std::optional(0.123));
        press(false);
        QCOMPARE(m(flow.model()), before);
        QVERIFY(!flow.isChanged());
        QCOMPARE(undone.count(), 1);
        press(false);
        QCOMPARE(undone.count(), 2); // the project's turn
        for (int i = 0; i < 3; ++i)
            press(true);
        QCOMPARE(m(flow.model()), std::optional(0.456));
        QCOMPARE(page->safeguards().draft().largestCluster, 7U);
        QCOMPARE(redone.count(), 0);
        press(true);
        QCOMPARE(redone.count(), 1);

        page->saveChanges({}); // saving is a step of the project
        QTRY_VERIFY(flow.saved().version == 2 && page->safeguards().version() == 1 && flow.mayEdit() && !flow.isChanged());
        press(false);
        QCOMPARE(undone.count(), 3);
        QCOMPARE(m(flow.model()), std::optional(0.456));

        // Boxes and editors do not keep the keys to themselves once what was typed is in the draft.
        page->open(u"thresholds"_s);
        auto *match = page->findChild<QDoubleSpinBox *>(u"thresholdsMatch"_s);
        const engine::Thresholds thresholds = flow.model().thresholds;
        match->setFocus();
        match->selectAll();
        QTest::keyClicks(match, u"77"_s);
        QTest::keyClick(match, Qt::Key_Return);
        QCOMPARE(flow.model().thresholds.match, 77.0);
        QTest::keyClick(match, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(flow.model().thresholds == thresholds);
        for (const auto &[tab, name] : {std::pair{u"blocking"_s, u"blockingText"_s}, std::pair{u"model"_s, u"modelText"_s}}) {
            page->open(tab);
            auto *editor = page->findChild<CodeEditor *>(name);
            const QString text = editor->toPlainText();
            editor->setFocus();
            editor->moveCursor(QTextCursor::End);
            QTest::keyClicks(editor, u" nonsense"_s);
            QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(editor->toPlainText(), text);
            QVERIFY(!flow.isChanged());
        }
        QCOMPARE(undone.count(), 3);
        QCOMPARE(host.errors, QStringList());
    }

    // Also while the focus is where text is typed.
    void whatIsTypedIsTakenBackWhereItIsTyped()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        const QString before = rules->toPlainText();
        const auto count = window.flow().model().blockingRules.size();
        rules->setFocus();
        rules->moveCursor(QTextCursor::End);
        QTest::keyClick(rules, Qt::Key_Return);
        QTest::keyClicks(rules, u"l.phone = r.fone"_s);
        QTRY_VERIFY(!window.flow().rulesFault().isEmpty());
        const QString wrong = rules->toPlainText();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(rules, Qt::Key_Backspace);
        QTest::keyClicks(rules, u"phone"_s);
        QVERIFY(window.page->takeBack()); // at once: what was typed last is a step already
        QCOMPARE(rules->toPlainText(), wrong);
        QVERIFY(!rules->marks().empty());
        QCOMPARE(window.flow().model().blockingRules.size(), count);
        QVERIFY(window.page->takeBack());
        QCOMPARE(rules->toPlainText(), before);
        QVERIFY(rules->marks().empty());
        QVERIFY(!window.flow().isChanged());
        QVERIFY(!window.page->takeBack());
        QVERIFY(window.page->doAgain());
        QVERIFY(window.page->doAgain());
        QCOMPARE(window.flow().model().blockingRules.size(), count + 1);
        QCOMPARE(window.host.errors, QStringList());
    }

    // A draft that another took the place of comes back with its notes.
    void aReplacedDraftComesBack()
    {
        Window window;
        QVERIFY(show(window, project()));
        setM(window.flow(), 0.123);
        const engine::Model edited = window.flow().model();
        window.flow().train();
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet() && window.flow().notes().training, 60'000);
        QVERIFY(window.flow().model() != edited);
        QVERIFY(window.page->takeBack());
        QVERIFY(window.flow().model() == edited);
        QVERIFY(!window.flow().notes().training);
        QVERIFY(window.flow().hasOwnEdits());
        window.flow().discard();
        QVERIFY(!window.flow().isChanged());
        QVERIFY(window.page->takeBack());
        QVERIFY(window.flow().model() == edited);
        QVERIFY(window.page->takeBack());
        QVERIFY(!window.flow().isChanged());
        QCOMPARE(window.host.errors, QStringList());
    }
};

TESSERA_TEST(MatchingUndoTest, "matching_undo_test")
#include "matching_undo_test.moc"
