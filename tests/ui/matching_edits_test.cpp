// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDoubleSpinBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <future>

#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "tests/ui/round_trip.h"
#include "ui/dialogs/ask.h"
#include "ui/editor/code_editor.h"
#include "ui/models/level_table_model.h"
#include "ui/pages/matching/model_changes.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;

// What a person edits on Matching is never lost without a word: not to a job, not to another draft, not to a fault.
class MatchingEditsTest final : public QObject, private tests::MatchingWindows
{
    Q_OBJECT

    static void setM(Window &window, double m)
    {
        window.flow().change([m](engine::Model &model) { model.comparisons[0].levels[1].m = m; });
    }

    // Answers the next question and notes how it was put.
    template <typename Click> static std::optional<ask::Question> questionOf(bool isChosen, const Click &click)
    {
        ask::setNextAnswer({.chosen = isChosen});
        click();
        return ask::answersLeft() == 0 ? ask::lastQuestion() : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        VERIFY_OK(makeProject());
    }

    void nothingIsEditedWhileAJobReplacesTheDraft()
    {
        Window window;
        QVERIFY(show(window, project()));
        auto *table = window.find<TableView>(u"matchingLevels"_s);
        auto *text = window.find<CodeEditor>(u"modelText"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        for (const QString &tab : {u"blocking"_s, u"thresholds"_s, u"model"_s})
            window.open(tab);
        QVERIFY(!text->isReadOnly());
        window.flow().train();
        QVERIFY(window.flow().isBusy());
        QVERIFY(!window.flow().mayEdit());
        const QString reason = window.flow().lockReason();
        QVERIFY(!reason.isEmpty());
        QVERIFY(text->isReadOnly());
        QVERIFY(!(table->model()->index(2, LevelTableModel::M).flags() & Qt::ItemIsEditable));
        QCOMPARE(table->toolTip(), reason);
        window.open(u"blocking"_s);
        QVERIFY(rules->isReadOnly());
        window.open(u"thresholds"_s);
        QVERIFY(!window.find<QDoubleSpinBox>(u"thresholdsMatch"_s)->isEnabled());
        const engine::Model before = window.flow().model();
        setM(window, 0.123); // whoever comes by another way is told
        QCOMPARE(window.host.errors.size(), 1);
        QVERIFY(window.host.errors.first().startsWith(reason));
        QVERIFY(window.flow().model() == before);

        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet() && window.flow().notes().training, 60'000);
        QVERIFY(window.flow().mayEdit());
        QVERIFY(window.find<QDoubleSpinBox>(u"thresholdsMatch"_s)->isEnabled());
        window.open(u"model"_s);
        QVERIFY(!text->isReadOnly());
        QCOMPARE(table->toolTip(), QString());
    }

    // Counting replaces nothing, and what is edited meanwhile stays.
    void aJobThatOnlyLooksLeavesEditsAlone()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.flow().measure(engine::StatisticsDetail::Pairs);
        QVERIFY(window.flow().isBusy() && window.flow().mayEdit());
        setM(window, 0.123);
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet(), 60'000);
        QCOMPARE(window.flow().model().comparisons[0].levels[1].m, std::optional(0.123));
        QCOMPARE(window.host.errors, QStringList());
    }

    void whatIsSavedIsNotEditedUntilItIs()
    {
        Window window;
        QVERIFY(show(window, project()));
        SafeguardsFlow &safeguards = window.page->safeguards();
        QTRY_VERIFY(safeguards.mayEdit());
        setM(window, 0.123);
        window.flow().save();
        QVERIFY(!window.flow().mayEdit());
        QTRY_COMPARE(window.flow().saved().version, 2);
        QTRY_VERIFY(window.flow().mayEdit());
        safeguards.change([](engine::Safeguards &draft) { draft.largestCluster = 7; });
        safeguards.save();
        QVERIFY(!safeguards.mayEdit());
        QTRY_VERIFY(safeguards.mayEdit() && safeguards.version() == 1);
        QCOMPARE(window.host.errors, QStringList());
    }

    // What was read before it was saved, and comes while it is, takes no place of edits; they are still there when saving fails.
    void whatCannotBeSavedStays()
    {
        const QString file = project();
        engine::Progress progress;
        auto holder = engine::Workspace::open(file.toStdString(), {}, progress); // so that the window can only read
        VERIFY_OK(holder);
        Window window;
        QVERIFY(show(window, file));
        SafeguardsFlow &safeguards = window.page->safeguards();
        QTRY_VERIFY(safeguards.isLoaded());
        setM(window, 0.123);
        safeguards.change([](engine::Safeguards &draft) { draft.largestCluster = 7; });
        const engine::Model edited = window.flow().model();

        std::promise<void> mayWrite;
        window.session.change<int>(
            this, Change::Nothing,
            [&mayWrite](engine::Workspace &) {
                mayWrite.get_future().wait();
                return 0;
            },
            [](const auto &) {});
        Q_EMIT window.session.changed(Change::Sources);
        safeguards.save();
        window.flow().save();
        QVERIFY(tests::readersAnswer(window.session)); // what was read before: both are still to be saved
        QVERIFY(safeguards.isChanged() && window.flow().isChanged());
        mayWrite.set_value();
        QTRY_COMPARE(window.host.errors.size(), 2);
        QVERIFY(tests::roundTrip(window.session));
        QCOMPARE(safeguards.draft().largestCluster, 7U);
        QVERIFY(window.flow().model() == edited);
        QVERIFY(safeguards.isChanged() && window.flow().isChanged());
        QVERIFY(window.flow().lockReason().isEmpty());
    }

    // Decisions are frequent, and neither a model nor safeguards are made of them.
    void decisionsLoadNothingAgain()
    {
        Window window;
        QVERIFY(show(window, project()));
        QVERIFY(tests::roundTrip(window.session));
        QSignalSpy model(&window.flow(), &MatchingFlow::changed);
        QSignalSpy guards(&window.page->safeguards(), &SafeguardsFlow::changed);
        Q_EMIT window.session.changed(Change::Decisions);
        QVERIFY(tests::roundTrip(window.session));
        QCOMPARE(model.count() + guards.count(), 0);
        Q_EMIT window.session.changed(Change::Sources);
        QVERIFY(tests::roundTrip(window.session));
        QVERIFY(model.count() > 0 && guards.count() > 0);
    }

    void anotherDraftTakesThePlaceOfEditsOnlyWhenAsked()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        setM(window, 0.123);
        const engine::Model edited = window.flow().model();
        auto *propose = window.find<QPushButton>(u"modelPropose"_s);
        auto question = questionOf(false, [&] { QTest::mouseClick(propose, Qt::LeftButton); });
        QVERIFY(question);
        QCOMPARE(question->title, u"Replace the draft?"_s);
        QVERIFY(!window.flow().isBusy());
        question = questionOf(false, [&] { window.host.actions().trigger(u"matching.learn"_s); });
        QVERIFY(question && question->text.contains(u"in force"));
        question = questionOf(false, [&] { QTest::mouseClick(window.find<QPushButton>(u"modelTrain"_s), Qt::LeftButton); });
        QVERIFY(question && question->text.contains(u"Training"));
        question = questionOf(false, [&] { QTest::mouseClick(window.find<QPushButton>(u"matchingDiscard"_s), Qt::LeftButton); });
        QCOMPARE(question->title, u"Discard the changes?"_s);
        QVERIFY(window.flow().model() == edited);

        question = questionOf(true, [&] { QTest::mouseClick(propose, Qt::LeftButton); });
        QVERIFY(question);
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet() && !window.flow().hasOwnEdits(), 60'000);
        QVERIFY(window.flow().model() != edited);
        window.flow().propose(); // nobody's edits: nothing is asked
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet(), 60'000);
        QTest::mouseClick(propose, Qt::LeftButton);
        QVERIFY(window.flow().isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet(), 60'000);
        QCOMPARE(ask::answersLeft(), 0);
    }

    // Ticks, shapes and rules stay as they are: training loses only what it finds itself.
    void trainingLosesWhatItFindsAnew()
    {
        Window window;
        QVERIFY(show(window, project()));
        const engine::Model origin = window.flow().model();
        QVERIFY(!ui::trainingLosesEdits(origin, origin));
        const auto loses = [&origin](auto edit) {
            engine::Model edited = origin;
            edit(edited);
            return ui::trainingLosesEdits(edited, origin);
        };
        QVERIFY(loses([](engine::Model &model) { model.prior = 0.5; }));
        QVERIFY(loses([](engine::Model &model) { model.thresholds.match += 1; }));
        QVERIFY(loses([](engine::Model &model) { model.comparisons[0].levels[1].m = 0.123; }));
        QVERIFY(!loses([](engine::Model &model) {
            model.comparisons[0].levels[1].m = 0.123;
            model.comparisons[0].levels[1].fixM = true;
        }));
        QVERIFY(!loses([](engine::Model &model) { model.blockingRules.pop_back(); }));
        QVERIFY(!loses([](engine::Model &model) { engine::removeComparison(model, 0); }));

        // The edits that it keeps are a person's still.
        window.flow().change([](engine::Model &model) { engine::removeComparison(model, model.comparisons.size() - 1); });
        QVERIFY(!window.flow().trainingLosesEdits());
        window.flow().train();
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet() && window.flow().notes().training, 60'000);
        QCOMPARE(window.flow().model().comparisons.size(), origin.comparisons.size() - 1);
        QVERIFY(window.flow().hasOwnEdits());
        QVERIFY(!window.flow().trainingLosesEdits());
        QCOMPARE(window.host.errors, QStringList());
    }

    // A blank line is where the next rule is going to be typed.
    void ruleAfterRuleIsTyped()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        const auto blocking = [&window]() -> const auto & { return window.flow().model().blockingRules; };
        const std::size_t before = blocking().size();
        rules->setFocus();
        rules->moveCursor(QTextCursor::End);
        QTest::keyClick(rules, Qt::Key_Return);
        QTest::keyClicks(rules, u"l.phone = r.phone"_s);
        QTest::keyClick(rules, Qt::Key_Return);
        QTRY_COMPARE(blocking().size(), before + 1); // after a pause
        QCOMPARE(rules->currentLine(), static_cast<int>(before) + 2);
        QTest::keyClicks(rules, u"l.city ="_s);
        Q_EMIT window.flow().measured(); // before the pause: whatever comes then leaves alone what is being typed
        QTest::keyClicks(rules, u" r.city "_s);
        QTRY_COMPARE(blocking().size(), before + 2);
        QCOMPARE(blocking().at(before), std::string("l.phone = r.phone"));
        QCOMPARE(blocking().at(before + 1), std::string("l.city = r.city"));
        QVERIFY(rules->toPlainText().endsWith(u"r.city ")); // and may be gone on with
        QCOMPARE(window.host.errors, QStringList());
    }

    void theButtonsOfTheRulesDoNotMindABlankLine()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        const auto click = [&window](const QString &name) { QTest::mouseClick(window.find<QPushButton>(name), Qt::LeftButton); };
        window.flow().setRules({"l.email = r.email", "l.phone = r.phone", "l.city = r.city"});
        rules->goToLine(1);
        click(u"blockingAdd"_s);
        QCOMPARE(rules->currentLine(), 2);
        QCOMPARE(rules->blockCount(), 4);
        rules->goToLine(3);
        click(u"blockingDown"_s);
        QCOMPARE(window.flow().model().blockingRules, (std::vector<std::string>{"l.email = r.email", "l.city = r.city", "l.phone = r.phone"}));
        QCOMPARE(rules->blockCount(), 4); // it is still there
        window.find<TabStrip>(u"blockingView"_s)->setCurrent(1);
        auto *table = window.find<TableView>(u"blockingRules"_s);
        table->setFocus();
        table->selectRow(1);
        QCOMPARE(rules->currentLine(), 3); // where the second rule stands
        click(u"blockingRemove"_s);
        QCOMPARE(window.flow().model().blockingRules, (std::vector<std::string>{"l.email = r.email", "l.phone = r.phone"}));
        QVERIFY(window.page->takeBack());
        QCOMPARE(rules->toPlainText(), u"l.email = r.email\nl.city = r.city\nl.phone = r.phone"_s);
        QCOMPARE(window.host.errors, QStringList());
    }

    // It comes to what is typed, also while a line there cannot be read.
    void aRuleThatIsTakenIsNotLostToAWrongOne()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.flow().propose();
        QTRY_VERIFY_WITH_TIMEOUT(window.isQuiet() && window.flow().notes().proposal, 60'000);
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        auto *considered = window.find<TableView>(u"blockingConsidered"_s);
        QVERIFY(considered->model()->rowCount() > 0);
        const QString rule = considered->model()->index(0, 0).data().toString();
        rules->setFocus();
        rules->moveCursor(QTextCursor::End);
        QTest::keyClicks(rules, u"x"_s);
        QTRY_VERIFY(!window.flow().rulesFault().isEmpty());
        considered->selectRow(0);
        QTest::mouseClick(window.find<QPushButton>(u"blockingTake"_s), Qt::LeftButton);
        QVERIFY(rules->toPlainText().endsWith(u"x\n"_s + rule));
        rules->goToLine(rules->blockCount() - 1);
        rules->moveCursor(QTextCursor::EndOfLine);
        QTest::keyClick(rules, Qt::Key_Backspace);
        QTRY_VERIFY(window.flow().rulesFault().isEmpty());
        QCOMPARE(window.flow().model().blockingRules.back(), rule.toStdString());
        QCOMPARE(window.host.errors, QStringList());
    }

    // A rule that cannot be read is said beside the buttons on every tab, and nothing else is saved or applied in its place.
    void aWrongRuleStopsSavingAndApplying()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        auto *fault = window.find<TextLabel>(u"matchingFaultText"_s);
        auto *save = window.find<QPushButton>(u"matchingSave"_s);
        auto *apply = window.find<QPushButton>(u"matchingApply"_s);
        window.flow().change([](engine::Model &model) { model.thresholds.match += 1; });
        QTRY_VERIFY(save->isEnabled());
        QVERIFY(!fault->isVisible());
        rules->setFocus();
        rules->moveCursor(QTextCursor::End);
        QTest::keyClick(rules, Qt::Key_Return);
        QTest::keyClicks(rules, u"l.phone = r.fone"_s);
        QTRY_VERIFY(fault->isVisible());
        QVERIFY2(fault->fullText().contains(u"Blocking") && fault->fullText().contains(u"fone"), qPrintable(fault->fullText()));
        QVERIFY(!save->isEnabled() && !apply->isEnabled());
        QVERIFY(!window.flow().isApplied());
        QVERIFY(!window.page->unsavedChanges().isEmpty());
        window.open(u"whatif"_s);
        QVERIFY(!window.find<QPushButton>(u"whatIfWorkOut"_s)->isEnabled());
        QVERIFY(fault->isVisible());
        bool isSaved = false;
        window.page->saveChanges([&isSaved] { isSaved = true; });
        QCOMPARE(window.host.errors.size(), 1);
        QVERIFY(!isSaved);
        QTest::mouseClick(window.find<QPushButton>(u"matchingFaultTab"_s), Qt::LeftButton);
        QVERIFY(rules->isVisible());
        QVERIFY(rules->toPlainText().contains(u"fone"));

        QVERIFY(questionOf(true, [&] { QTest::mouseClick(window.find<QPushButton>(u"matchingDiscard"_s), Qt::LeftButton); }));
        QTRY_VERIFY(!fault->isVisible());
        QVERIFY(!rules->toPlainText().contains(u"fone"));
        QVERIFY(rules->marks().empty());
        QVERIFY(!window.flow().isChanged());

        window.open(u"model"_s);
        auto *text = window.find<CodeEditor>(u"modelText"_s);
        text->setPlainText(text->toPlainText() + u"}"_s);
        QTRY_VERIFY(window.flow().fault());
        window.open(u"thresholds"_s);
        QVERIFY(fault->isVisible() && fault->fullText().contains(u"Model"));
        QVERIFY(!apply->isEnabled());
    }
};

TESSERA_TEST(MatchingEditsTest, "matching_edits_test")
#include "matching_edits_test.moc"
