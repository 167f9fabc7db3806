// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <ranges>

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
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/theme/roles.h"
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

    // Into a third source, as the window imports.
    void importTill(Window &window, const QByteArray &text)
    {
        const QString file = m_folder.filePath(u"till%1.csv"_s.arg(++m_copies));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(text) == text.size());
        csv.close();
        window.session.startJob<engine::ImportReport>(
            this, u"Importing"_s, Change::Sources,
            [file](engine::Workspace &workspace, engine::Progress &progress) {
                engine::ImportRequest request;
                request.source = "till";
                request.file = file.toStdString();
                return workspace.importFile(request, progress);
            },
            [](const auto &report) { VERIFY_OK(report); });
    }

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

    void theBarsOfTheWeightsHaveRoom()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        auto *table = window.find<TableView>(u"matchingLevels"_s);
        QCOMPARE(window.host.window.width(), 1280);
        for (const int column : {LevelTableModel::Weight, LevelTableModel::Condition})
            QVERIFY2(table->columnWidth(column) >= 150, qPrintable(QString::number(table->columnWidth(column))));
        const double low = table->model()->index(0, 0).data(BarLowRole).toDouble();
        const double high = table->model()->index(0, 0).data(BarHighRole).toDouble();
        QVERIFY(low < 0 && high > -low); // what speaks for a match weighs more, and has more of the column
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
        QTRY_VERIFY(window.flow().fault() && window.flow().fault()->place && static_cast<qsizetype>(window.flow().fault()->place->line) >= lines.size());
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

    void thresholdsAreDraggedTypedAndChosenByCare()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"thresholds"_s);
        auto *chart = window.find<ThresholdChart>(u"thresholdChart"_s);
        auto *links = window.find<StatCard>(u"thresholdsLinks"_s);
        QTRY_VERIFY(chart->isVisible() && window.flow().weights());
        QVERIFY(window.flow().hasWeightsOfRun());
        const QString before = links->accessibleName();
        const engine::Thresholds was = window.flow().model().thresholds;
        const int y = chart->height() / 2;
        QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(qRound(chart->xOf(was.match)), y));
        const int far = chart->width() - 30; // so far right that pairs fall out of the zone
        QTest::mouseMove(chart, QPoint(far, y));
        QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(far, y));
        QVERIFY(window.flow().model().thresholds.match > was.match + 4);
        QVERIFY(window.flow().isChanged());
        QVERIFY(links->accessibleName() != before);
        QVERIFY(window.flow().weights()); // a threshold changes no weight

        auto *match = window.find<QDoubleSpinBox>(u"thresholdsMatch"_s);
        match->setFocus();
        match->selectAll();
        QTest::keyClicks(match, u"7.5"_s);
        QTest::keyClick(match, Qt::Key_Return);
        QCOMPARE(window.flow().model().thresholds.match, 7.5);
        QCOMPARE(chart->match(), 7.5);

        auto *care = window.find<QSlider>(u"thresholdsCare"_s);
        care->setFocus();
        QTest::keyClick(care, Qt::Key_End);
        const double complete = window.flow().model().thresholds.match;
        QTest::keyClick(care, Qt::Key_Home);
        QVERIFY(window.flow().model().thresholds.match >= complete);
        QCOMPARE(window.host.errors, QStringList());
    }

    void changedWeightsMustBeMeasured()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"thresholds"_s);
        QVERIFY(window.flow().weights());
        window.flow().change([](engine::Model &model) { model.comparisons[0].levels[1].m = 0.42; });
        QVERIFY(!window.flow().weights());
        QTRY_VERIFY(window.find<QPushButton>(u"thresholdsMeasure"_s)->isVisible());
        QTest::mouseClick(window.find<QPushButton>(u"thresholdsMeasure"_s), Qt::LeftButton);
        QTRY_VERIFY(window.flow().weights());
        QTRY_VERIFY(window.find<ThresholdChart>(u"thresholdChart"_s)->isVisible());
        const auto weights = window.flow().weights();
        quint64 sum = 0;
        for (const std::uint64_t count : weights->histogram.bins)
            sum += count;
        QCOMPARE(sum, weights->pairs);
        QCOMPARE(window.flow().saved().version, 1); // nothing was written
    }

    // The boxes show two digits of what may have more: one that is typed into leaves the other threshold as it is.
    void eachThresholdIsTypedByItself()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"thresholds"_s);
        auto *review = window.find<QDoubleSpinBox>(u"thresholdsReview"_s);
        auto *match = window.find<QDoubleSpinBox>(u"thresholdsMatch"_s);
        const auto type = [](QDoubleSpinBox *box, const QString &text) {
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, text);
            QTest::keyClick(box, Qt::Key_Return);
        };
        const auto thresholds = [&window] { return window.flow().model().thresholds; };
        window.flow().change([](engine::Model &model) { model.thresholds = {1.23456, 55.55555}; });
        QTRY_COMPARE(match->value(), 55.56);
        type(review, u"2"_s);
        QCOMPARE(thresholds(), (engine::Thresholds{2, 55.55555}));
        window.flow().change([](engine::Model &model) { model.thresholds = {1.23456, 55.55555}; });
        type(match, u"60.5"_s);
        QCOMPARE(thresholds(), (engine::Thresholds{1.23456, 60.5}));
        type(match, u"1"_s); // review from is never above match from
        QCOMPARE(thresholds(), (engine::Thresholds{1, 1}));
        window.flow().change([](engine::Model &model) { model.thresholds = {-2000, 3000}; });
        QTRY_COMPARE(match->value(), 3000.0);
        QCOMPARE(review->value(), -2000.0);
        QCOMPARE(window.host.errors, QStringList());
    }

    // Counts are of the records and the model they were taken of.
    void countsGoWithWhatTheyAreOf()
    {
        Window window;
        QVERIFY(show(window, project()));
        const auto count = [&window] {
            window.flow().measure(engine::StatisticsDetail::Weights);
            return QTest::qWaitFor([&window] { return window.isQuiet(); }) && window.flow().statistics() != nullptr;
        };
        QVERIFY(count());
        window.flow().change([](engine::Model &model) { engine::removeComparison(model, model.comparisons.size() - 1); });
        QVERIFY(!window.flow().statistics()); // large blocks may be split by others now
        QVERIFY(!window.flow().weights());
        window.flow().discard();
        QVERIFY(window.flow().statistics());

        importTill(window, "id,first_name,last_name,birthdate,email\nT1,Anna,Berg,1970-05-05,anna@example.org\n");
        QTRY_COMPARE(window.session.view()->sources, 3U);
        QTRY_VERIFY(!window.flow().statistics());
        QVERIFY(count());
        const quint64 records = window.flow().statistics()->records;
        window.session.change<engine::UndoOutcome>(
            this, Change::Project, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); }, [](const auto &outcome) { VERIFY_OK(outcome); });
        QTRY_VERIFY(!window.flow().statistics());
        QVERIFY(count());
        QCOMPARE(window.flow().statistics()->records, records - 1);
        QCOMPARE(window.host.errors, QStringList());
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

    // Asked before the safeguards were read: the answer is of those in force, and stays when they come.
    void whatIfDoesNotMindLateSafeguards()
    {
        Window window;
        QVERIFY(show(window, project()));
        SafeguardsFlow safeguards(window.session);
        EffectFlow effect(window.session, window.flow(), safeguards);
        effect.workOut();
        QVERIFY(!safeguards.isLoaded());
        QTRY_VERIFY_WITH_TIMEOUT(safeguards.isLoaded() && !effect.isBusy(), 60'000);
        QVERIFY(effect.report() != nullptr);
    }

    void whatIfTellsBeforeAnythingHappens()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"whatif"_s);
        QTRY_VERIFY(window.find<QPushButton>(u"whatIfWorkOut"_s)->isVisible());
        window.flow().change([](engine::Model &model) { model.thresholds.match = model.thresholds.review = 30; });
        QTRY_VERIFY(window.find<QPushButton>(u"whatIfWorkOut"_s)->isEnabled()); // not while something else is worked out
        QTest::mouseClick(window.find<QPushButton>(u"whatIfWorkOut"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.page->effect().report() != nullptr, 60'000);
        const engine::WhatIfReport &report = *window.page->effect().report();
        QVERIFY(report.customersSplitting > 0); // links below 30 bits are gone
        auto *customers = window.find<TableView>(u"whatIfCustomerTable"_s);
        QTRY_VERIFY(customers->model()->rowCount() > 0);
        QVERIFY(customers->model()->index(0, 0).data().toString().contains(u"split"));
        QCOMPARE(window.session.view()->modelVersion, 1);
        customers->setCurrentIndex(customers->model()->index(0, 0));
        QTest::keyClick(customers, Qt::Key_Return);
        QTRY_COMPARE(window.host.places.size(), 1);
        QCOMPARE(window.host.places.first().first, u"customers"_s);
        QVERIFY(window.host.places.first().second.toLongLong() > 0);
        window.flow().discard(); // another draft: the report is not about it
        QVERIFY(window.page->effect().report() == nullptr);
        QCOMPARE(window.host.errors, QStringList());
    }

    void safeguardsAreSetSavedAndSimulated()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"safeguards"_s);
        QTRY_VERIFY(window.page->safeguards().isLoaded());
        auto *blocked = window.find<TableView>(u"safeguardsBlocked"_s);
        auto *value = window.find<QLineEdit>(u"blockedValue"_s);
        QTest::keyClicks(value, u"p7@example.org"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(blocked->model()->rowCount(), 1);
        QVERIFY(value->text().isEmpty());
        window.find<QComboBox>(u"blockedKind"_s)->setCurrentIndex(1);
        QTest::keyClicks(value, u"^(noreply"_s); // no pattern
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(window.host.errors.size(), 1);
        QCOMPARE(blocked->model()->rowCount(), 1);
        value->clear();
        QTest::keyClicks(value, u"^noreply@"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(blocked->model()->rowCount(), 2);
        QTest::mouseClick(window.find<QCheckBox>(u"hasVeto"_s), Qt::LeftButton);
        QVERIFY(window.page->safeguards().draft().vetoWeight);
        QVERIFY(window.page->safeguards().isChanged());

        QTRY_VERIFY(window.find<QPushButton>(u"matchingSave"_s)->isEnabled());
        QTest::mouseClick(window.find<QPushButton>(u"matchingSave"_s), Qt::LeftButton);
        QTRY_COMPARE(window.page->safeguards().version(), 1);
        QTRY_VERIFY(!window.page->safeguards().isChanged());
        window.find<TabStrip>(u"safeguardsSide"_s)->setCurrent(1);
        QTest::mouseClick(window.find<QPushButton>(u"safeguardsSimulate"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.page->safeguards().simulation(), 60'000);
        QTRY_COMPARE(window.find<TableView>(u"safeguardsSimulation"_s)->model()->rowCount(),
                     static_cast<int>(window.page->safeguards().simulation()->cases.size()));
        blocked->selectRow(0);
        QTest::mouseClick(window.find<QPushButton>(u"blockedRemove"_s), Qt::LeftButton);
        QTRY_COMPARE(blocked->model()->rowCount(), 1);
        ask::setNextAnswer({});
        QTest::mouseClick(window.find<QPushButton>(u"matchingDiscard"_s), Qt::LeftButton);
        QTRY_COMPARE(blocked->model()->rowCount(), 2);
    }

    // A name that is no identifier leaves the list with its own click, unless it is what the safeguards in force say.
    void whatWasUniqueIsUnticked()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"safeguards"_s);
        SafeguardsFlow &safeguards = window.page->safeguards();
        QTRY_VERIFY(safeguards.isLoaded());
        auto *list = window.find<QWidget>(u"uniqueAttributes"_s);
        const auto box = [list] { return list->findChild<QCheckBox *>(u"email"_s); };
        const auto isUnique = [&safeguards] { return std::ranges::contains(safeguards.draft().unique.value(), engine::attributes::Email); };
        QVERIFY(!box());
        safeguards.change([](engine::Safeguards &draft) { draft.unique = {engine::attributes::Email}; });
        QVERIFY(box() && box()->isChecked());
        QTest::mouseClick(box(), Qt::LeftButton, {}, QPoint(8, box()->height() / 2));
        QVERIFY(!isUnique());
        QVERIFY(!box());

        safeguards.change([](engine::Safeguards &draft) { draft.unique = {engine::attributes::Email}; });
        safeguards.save();
        QTRY_VERIFY(safeguards.version() == 1 && !safeguards.isChanged());
        QTest::mouseClick(box(), Qt::LeftButton, {}, QPoint(8, box()->height() / 2));
        QVERIFY(!isUnique());
        QVERIFY(box());
        QTest::mouseClick(box(), Qt::LeftButton, {}, QPoint(8, box()->height() / 2));
        QVERIFY(isUnique());
        QVERIFY(!safeguards.isChanged());
        QCOMPARE(window.host.errors, QStringList());
    }

    void severalRepeatedValuesAreBlockedAtOnce()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"safeguards"_s);
        auto *repeated = window.find<TableView>(u"safeguardsRepeated"_s);
        QTRY_VERIFY(window.page->safeguards().isLoaded() && !window.page->safeguards().isFindingRepeated());
        const int before = repeated->model()->rowCount();
        QByteArray text("id,first_name,last_name,birthdate,email\n");
        for (int i = 0; i < 90; ++i)
            text += QStringLiteral("%1,Given%2,Family%1,19%3-05-05,office%4@example.org\n").arg(i).arg(i % 7).arg(10 + i).arg(i % 3).toUtf8();
        importTill(window, text);
        QTRY_COMPARE(repeated->model()->rowCount(), before + 3); // looked for again: the records are others
        const auto values = window.page->safeguards().repeated();
        int changes = 0;
        connect(&window.page->safeguards(), &SafeguardsFlow::changed, this, [&changes] { ++changes; });
        repeated->setFocus();
        repeated->selectRow(0);
        QTest::keyClick(repeated, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(repeated, Qt::Key_Down, Qt::ShiftModifier);
        QTest::mouseClick(window.find<QPushButton>(u"repeatedBlock"_s), Qt::LeftButton);
        QCOMPARE(changes, 1);
        const auto &blocked = window.page->safeguards().draft().blocked;
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY2(blocked.contains(values[i].attribute) && std::ranges::contains(blocked.at(values[i].attribute).values, values[i].value),
                     values[i].value.c_str());
        QCOMPARE(window.host.errors, QStringList());
    }

    // What a box offers is taken, and what may be set is shown.
    void safeguardBoxesKnowWhatMayBeSet()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"safeguards"_s);
        SafeguardsFlow &safeguards = window.page->safeguards();
        QTRY_VERIFY(safeguards.isLoaded());
        auto *limits = window.find<TableView>(u"safeguardsLimits"_s);
        auto *limit = window.find<QSpinBox>(u"limitValue"_s);
        auto *veto = window.find<QDoubleSpinBox>(u"vetoWeight"_s);
        limits->selectRow(0);
        const auto set = [&](const QString &text) {
            limit->setFocus();
            limit->selectAll();
            QTest::keyClicks(limit, text);
            QTest::mouseClick(window.find<QPushButton>(u"limitSet"_s), Qt::LeftButton);
            return safeguards.draft().limits.value();
        };
        const std::size_t before = set(u"0"_s).size();
        for (const auto &[text, number] : {std::pair{u"2"_s, 2U}, std::pair{u"900000000"_s, 900'000'000U}}) {
            const auto now = set(text);
            QCOMPARE(now.size(), before + 1);
            QVERIFY(std::ranges::contains(std::views::values(now), number));
        }
        for (const QString &none : {u"1"_s, u"0"_s}) {
            QCOMPARE(set(none).size(), before);
            QCOMPARE(limit->text(), limit->specialValueText());
            set(u"3"_s);
        }
        for (const double weight : {-1000.0, -0.04, -10.0}) {
            safeguards.change([weight](engine::Safeguards &draft) { draft.vetoWeight = weight; });
            QCOMPARE(veto->value(), weight);
        }
        for (const double end : {veto->minimum(), veto->maximum()}) {
            veto->setValue(end);
            QCOMPARE(safeguards.draft().vetoWeight, std::optional(end));
        }
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
