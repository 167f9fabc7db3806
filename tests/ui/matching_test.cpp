// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include "engine/workspace/workspace.h"
#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "tests/ui/plain_text.h"
#include "ui/charts/plot_view.h"
#include "ui/charts/step_chart.h"
#include "ui/charts/threshold_chart.h"
#include "ui/dialogs/ask.h"
#include "ui/editor/code_editor.h"
#include "ui/models/level_table_model.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Matching as a steward drives it, on a small real project.
class MatchingTest final : public QObject, private tests::MatchingWindows
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        VERIFY_OK(makeProject());
    }

    void tableAndTextAreOneModel()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        auto *table = window.find<TableView>(u"matchingLevels"_s);
        auto *editor = window.find<CodeEditor>(u"modelText"_s);
        QVERIFY(table->model()->rowCount() > 10);
        QVERIFY(!window.flow().isChanged());
        QVERIFY(!window.find<QPushButton>(u"matchingSave"_s)->isEnabled());

        // By keys, in the table.
        const QModelIndex cell = table->model()->index(2, LevelTableModel::M);
        table->setFocus();
        table->setCurrentIndex(cell);
        QTest::keyClick(table, Qt::Key_Return);
        auto *line = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"0.4321"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(editor->toPlainText().contains(u"0.4321"));
        QVERIFY(window.flow().isChanged());
        QVERIFY(window.find<QPushButton>(u"matchingSave"_s)->isEnabled());

        // And in the text.
        editor->setContents(editor->toPlainText().replace(u"0.4321"_s, u"0.1234"_s));
        editor->moveCursor(QTextCursor::End);
        QTest::keyClick(editor, Qt::Key_Space);
        QTRY_COMPARE(table->model()->index(2, LevelTableModel::M).data().toString(), u"0.1234"_s);
        ask::setNextAnswer({});
        QTest::mouseClick(window.find<QPushButton>(u"matchingDiscard"_s), Qt::LeftButton);
        QTRY_VERIFY(!window.flow().isChanged());
        QVERIFY(!editor->toPlainText().contains(u"0.1234"));
        QCOMPARE(window.host.errors, QStringList());
    }

    // A file of Splink becomes a draft, and the draft a file again; what Splink cannot hold is named first.
    void splinkFilesComeInAsDraftsAndGoOut()
    {
        const QString own = project();
        Window window;
        QVERIFY(show(window, own));
        window.open(u"model"_s);
        auto *menu = window.page->findChild<QMenu *>(u"splinkMenu"_s);
        QVERIFY(menu);
        const auto choose = [menu](const QString &name) { menu->findChild<QAction *>(name)->trigger(); };
        const QString file = m_folder.filePath(u"for-splink.json"_s);
        ask::setNextAnswer({.files = {file}});
        ask::setNextAnswer({.chosen = false});
        choose(u"splinkSave-duckdb"_s); // of a model with nicknames: there is no word for them
        QTRY_COMPARE(ask::answersLeft(), 0);
        QVERIFY2(ask::lastQuestion()->text.contains(u"nickname"), qPrintable(ask::lastQuestion()->text));
        QVERIFY(!QFile::exists(file));

        ask::setNextAnswer({.files = {QStringLiteral(TESSERA_SPLINK_FILE)}});
        ask::setNextAnswer({});
        choose(u"splinkTake"_s);
        QTRY_VERIFY(window.flow().isChanged()); // a draft: nothing is saved
        const std::size_t comparisons = window.flow().model().comparisons.size();
        QVERIFY2(ask::lastQuestion()->text.contains(u"%1 comparison"_s.arg(comparisons)), qPrintable(ask::lastQuestion()->text));
        QCOMPARE(window.flow().saved().version, 1);

        window.flow().change([](engine::Model &model) { model.sharedLimits[engine::attributes::City] = 100; });
        ask::setNextAnswer({.files = {file}});
        ask::setNextAnswer({});
        choose(u"splinkSave-duckdb"_s);
        QTRY_VERIFY(QFile::exists(file));
        QVERIFY2(ask::lastQuestion()->text.contains(u"city"), qPrintable(ask::lastQuestion()->text));
        QTRY_COMPARE(window.host.toasts.size(), 1);
        ask::setNextAnswer({.files = {file}});
        ask::setNextAnswer({});
        choose(u"splinkTake"_s);
        QTRY_VERIFY(window.flow().model().sharedLimits.empty());
        QCOMPARE(window.flow().model().comparisons.size(), comparisons);

        QFile broken(m_folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"no\": \"model\"}") > 0);
        broken.close();
        ask::setNextAnswer({.files = {broken.fileName()}});
        choose(u"splinkTake"_s);
        QTRY_COMPARE(window.host.errors.size(), 1);
        ask::setNextAnswer({.files = {own}}); // not even opened: that would drop the locks of the store
        choose(u"splinkTake"_s);
        QCOMPARE(window.host.errors.size(), 2);
        QVERIFY2(window.host.errors.back().contains(u"the project itself"), qPrintable(window.host.errors.back()));
        QCOMPARE(ask::answersLeft(), 0);
    }

    void aWrongTextIsMarkedAtItsLine()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        auto *editor = window.find<CodeEditor>(u"modelText"_s);
        const QString good = editor->toPlainText();
        const QStringList lines = good.split(u'\n');
        const qsizetype label = lines.indexOf(QRegularExpression(u"\\s*\"label\": \"exact\",.*"_s));
        QVERIFY(label > 0);
        QString bad = good;
        bad.replace(u"\"kind\": \"exact\""_s, u"\"kind\": \"exakt\""_s);
        editor->setPlainText(bad);
        QTRY_VERIFY(window.flow().fault());
        QVERIFY(window.flow().fault()->place);
        QTRY_COMPARE(editor->marks().size(), std::size_t{1});
        QVERIFY(bad.split(u'\n').at(editor->marks().front().line - 1).contains(u"exakt"));
        QVERIFY(window.find<QWidget>(u"modelFault"_s)->isVisible());
        QVERIFY(window.find<TextLabel>(u"modelFaultText"_s)->fullText().contains(u"exakt"));
        QVERIFY(!window.find<QPushButton>(u"matchingSave"_s)->isEnabled());
        QVERIFY(!window.find<QPushButton>(u"matchingApply"_s)->isEnabled());
        editor->setPlainText(good + u"}"_s); // no JSON any more
        QTRY_VERIFY(window.flow().fault() && window.flow().fault()->place
                    && static_cast<qsizetype>(window.flow().fault()->place->line) >= lines.size());
        editor->setPlainText(good);
        QTRY_VERIFY(!window.flow().fault());
        QVERIFY(!window.find<QWidget>(u"modelFault"_s)->isVisible());
        QVERIFY(editor->marks().empty());
    }

    void blockingRulesAreCheckedAndCounted()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *editor = window.find<CodeEditor>(u"blockingText"_s);
        auto *rules = window.find<TableView>(u"blockingRules"_s);
        QTRY_COMPARE(rules->model()->rowCount(), static_cast<int>(window.flow().model().blockingRules.size()));
        const std::size_t before = window.flow().model().blockingRules.size();
        QCOMPARE(rules->model()->index(0, 1).data().toString(), u"—"_s);
        auto *firstCount = window.find<QPushButton>(u"blockingFirstCount"_s);
        QVERIFY(firstCount->isVisible()); // instead of a chart without figures

        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, u"l.phone = r.fone"_s);
        QTRY_VERIFY(!editor->marks().empty());
        QCOMPARE(editor->marks().front().line, static_cast<int>(before) + 1);
        QVERIFY(editor->marks().front().column > 1);
        QVERIFY(window.find<TextLabel>(u"blockingFault"_s)->isVisible());
        QCOMPARE(window.flow().model().blockingRules.size(), before);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(editor, Qt::Key_Backspace);
        QTest::keyClicks(editor, u"phone"_s);
        QTRY_COMPARE(window.flow().model().blockingRules.size(), before + 1);
        QVERIFY(editor->marks().empty());

        QTest::mouseClick(window.find<QPushButton>(u"blockingUp"_s), Qt::LeftButton);
        QTRY_VERIFY(window.flow().model().blockingRules[before - 1] == "l.phone = r.phone");
        QTest::mouseClick(firstCount, Qt::LeftButton);
        QTRY_VERIFY(window.flow().statistics());
        const engine::ModelStatistics &counted = *window.flow().statistics();
        QCOMPARE(counted.rules.size(), before + 1);
        quint64 added = 0;
        for (const engine::RuleStatistics &rule : counted.rules) {
            QVERIFY(rule.added <= rule.possible);
            added += rule.added;
        }
        QVERIFY(counted.pairs > 0);
        QCOMPARE(counted.pairs, added);
        QTRY_COMPARE(rules->model()->index(0, 2).data().toString(), QLocale().toString(counted.rules[0].added));
        auto *chart = window.find<StepChart>(u"blockingChart"_s);
        QTRY_VERIFY(chart->isVisible() && !firstCount->isVisible());
        QCOMPARE(chart->data().steps.size(), static_cast<qsizetype>(before) + 1);
        QCOMPARE(chart->data().steps.at(static_cast<qsizetype>(before) - 1), u"l.phone = r.phone"_s);
        QCOMPARE(chart->data().sums[0].before(before + 1), static_cast<double>(counted.pairs));
        QVERIFY(qAbs(chart->data().sums[1].before(before + 1) + counted.missedShare - 1) < 1e-9);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(editor->currentLine(), static_cast<int>(before) + 1); // where the rule stands
        QTest::keyClick(chart, Qt::Key_Up);
        QTest::mouseClick(window.find<QPushButton>(u"blockingRemove"_s), Qt::LeftButton);
        QTRY_COMPARE(window.flow().model().blockingRules.size(), before);
        QVERIFY(firstCount->isVisible() && !chart->isVisible());
        QVERIFY(!window.flow().statistics()); // of other rules
        QCOMPARE(window.host.errors, QStringList());
    }

    void trainingStaysAfterARestart()
    {
        const QString file = project();
        {
            Window window;
            QVERIFY(show(window, file));
            window.open(u"training"_s);
            QVERIFY(!window.flow().notes().training);
            QTest::mouseClick(window.find<QPushButton>(u"trainingFirst"_s), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(window.flow().notes().training && window.isQuiet(), 60'000);
            auto *sessions = window.find<TableView>(u"trainingSessions"_s);
            QTRY_VERIFY(sessions->model()->rowCount() > 0);
            QCOMPARE(sessions->model()->rowCount(), static_cast<int>(window.flow().notes().training->sessions.size()));
            QTRY_VERIFY(window.find<QPushButton>(u"matchingSave"_s)->isEnabled());
            QTest::mouseClick(window.find<QPushButton>(u"matchingSave"_s), Qt::LeftButton);
            QTRY_COMPARE(window.flow().saved().version, 2);
            QTRY_VERIFY(!window.flow().isChanged());
            QCOMPARE(window.host.toasts, QStringList{u"Saved as model 2"_s});
            QCOMPARE(window.host.errors, QStringList());
        }
        Window again;
        QVERIFY(show(again, file));
        again.open(u"training"_s);
        QVERIFY(again.flow().notes().training);
        QVERIFY(again.flow().notes().proposal);
        QTRY_VERIFY(again.find<TableView>(u"trainingSessions"_s)->model()->rowCount() > 0);
        QVERIFY(!again.find<LinePlot>(u"trainingConvergence"_s)->tsv().isEmpty());
        QVERIFY(again.find<BarPlot>(u"trainingBars"_s)->tsv().count(u'\n') > 2);
        QVERIFY(again.flow().weights()); // of the training
        QVERIFY(!again.flow().isApplied());
    }

    // Another project is another draft; what was asked of the one before is not waited for.
    void theNextProjectStartsAnew()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"blocking"_s);
        auto *rules = window.find<CodeEditor>(u"blockingText"_s);
        rules->setFocus();
        QTest::keyClicks(rules, u"nonsense "_s);
        QTRY_VERIFY(window.find<TextLabel>(u"blockingFault"_s)->isVisible());
        window.flow().change([](engine::Model &model) { model.thresholds.match = 33; });
        window.page->safeguards().change([](engine::Safeguards &safeguards) { safeguards.largestCluster = 7; });
        QVERIFY(window.flow().isChanged());
        window.flow().measure(engine::StatisticsDetail::Weights);
        QVERIFY(window.flow().isBusy());
        window.session.open(project());
        QTRY_VERIFY(window.session.isOpen() && window.flow().isLoaded() && window.page->safeguards().isLoaded());
        QVERIFY(!window.flow().isBusy());
        QVERIFY(!window.flow().isChanged());
        QVERIFY(window.flow().model().thresholds.match != 33);
        QVERIFY(!window.page->safeguards().isChanged());
        QTRY_VERIFY(!rules->toPlainText().contains(u"nonsense"));
        QVERIFY(!window.find<TextLabel>(u"blockingFault"_s)->isVisible());
    }

    // A steward proposes, trains, moves a threshold, sees what it comes to, applies, and takes it back.
    void aStewardTunesTheModel()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        QTest::mouseClick(window.find<QPushButton>(u"modelPropose"_s), Qt::LeftButton);
        QTRY_VERIFY(window.isQuiet() && window.flow().notes().proposal);
        QTest::mouseClick(window.find<QPushButton>(u"modelTrain"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.flow().notes().training && window.isQuiet(), 60'000);
        QVERIFY(window.flow().isChanged());
        QCOMPARE(window.flow().saved().version, 1); // nothing is saved yet

        window.open(u"thresholds"_s);
        auto *chart = window.find<ThresholdChart>(u"thresholdChart"_s);
        QTRY_VERIFY(chart->isVisible());
        const QString before = window.find<StatCard>(u"thresholdsLinks"_s)->accessibleName();
        const double match = chart->match();
        chart->setFocus();
        const auto links = [&window] { return window.find<StatCard>(u"thresholdsLinks"_s)->accessibleName(); };
        int bits = 0; // until pairs fall out of the zone: nothing is known of where they lie
        for (; bits < 40 && links() == before; ++bits)
            QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(window.flow().model().thresholds.match, match + bits);
        QVERIFY(links() != before);

        ask::setNextAnswer({});
        QTRY_VERIFY(window.find<QPushButton>(u"matchingApply"_s)->isEnabled());
        QTest::mouseClick(window.find<QPushButton>(u"matchingApply"_s), Qt::LeftButton);
        QTRY_COMPARE(window.host.matched, 1); // the window matches, with a job
        QVERIFY(ask::lastQuestion());
        QVERIFY(ask::lastQuestion()->verb.contains(u"240"));
        std::optional<engine::MatchReport> report;
        window.session.startJob<engine::MatchReport>(
            this, u"Matching"_s, Change::Matching,
            [](engine::Workspace &workspace, engine::Progress &progress) { return workspace.run({}, progress); },
            [&](engine::Result<engine::MatchReport> result) {
                if (result)
                    report = *result;
            });
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 60'000);
        QTRY_VERIFY(window.flow().isApplied());
        QCOMPARE(window.flow().saved().version, 2);
        QVERIFY(window.flow().hasWeightsOfRun());

        std::optional<std::string> undone;
        window.session.change<engine::UndoOutcome>(
            this, Change::Project, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); },
            [&](engine::Result<engine::UndoOutcome> outcome) { undone = outcome ? outcome->sentence : outcome.error().message; });
        QTRY_VERIFY(undone.has_value());
        QVERIFY2(undone->contains("model 2"), undone->c_str());
        QTRY_COMPARE(window.flow().saved().version, 1);
        QTRY_VERIFY(!window.flow().isChanged() && !window.flow().isApplied());
        QCOMPARE(window.host.errors, QStringList());
    }

    void olderVersionsComeBackAsDrafts()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const engine::Model first = window.flow().model();
        window.flow().change([](engine::Model &model) { model.comparisons[0].levels[1].m = 0.42; });
        window.flow().save({});
        QTRY_COMPARE(window.flow().saved().version, 2);
        window.find<TabStrip>(u"modelSide"_s)->setCurrent(1);
        auto *versions = window.find<TableView>(u"modelVersions"_s);
        QTRY_COMPARE(versions->model()->rowCount(), 2);
        versions->selectRow(1);
        QTest::mouseClick(window.find<QPushButton>(u"versionsUse"_s), Qt::LeftButton);
        QTRY_VERIFY(window.flow().model() == first);
        QVERIFY(window.flow().isChanged());
    }

    void emptyAndReadOnlyProjects()
    {
        const QString empty = m_folder.filePath(u"empty.tessera"_s);
        {
            auto made = engine::Workspace::create(empty.toStdString(), {});
            VERIFY_OK(made);
            VERIFY_OK(made->close());
        }
        Window window;
        QVERIFY(show(window, empty));
        auto *first = window.find<QPushButton>(u"matchingFirst"_s);
        QTRY_VERIFY(first->isVisible());
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(window.host.places.last().first, u"sources"_s);

        // Somebody else holds the project.
        const QString file = project();
        engine::Progress progress;
        auto holder = engine::Workspace::open(file.toStdString(), {}, progress);
        VERIFY_OK(holder);
        Window reading;
        QVERIFY(show(reading, file));
        QVERIFY(reading.session.view()->isReadOnly);
        reading.open(u"model"_s);
        for (const QString &name : {u"matchingSave"_s, u"matchingApply"_s, u"modelPropose"_s, u"modelTrain"_s})
            QVERIFY2(!reading.find<QPushButton>(name)->isEnabled(), qPrintable(name));
        QVERIFY(reading.find<CodeEditor>(u"modelText"_s)->isReadOnly());
    }

    void everythingHasANameAndIsPlainText()
    {
        Window window;
        QVERIFY(show(window, project()));
        for (int tab = 0; tab < window.page->tabs().strip()->count(); ++tab) {
            window.page->tabs().strip()->setCurrent(tab);
            QCOMPARE(tests::unnamedControls(window.page).join(u", "_s), QString());
            QCOMPARE(tests::richTextOffenders(window.page).join(u", "_s), QString());
        }
        QCOMPARE(window.host.actions().conflicts(), QStringList());
    }
};

TESSERA_TEST(MatchingTest, "matching_test")
#include "matching_test.moc"
