// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <ranges>

#include "engine/workspace/workspace.h"
#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "ui/charts/threshold_chart.h"
#include "ui/dialogs/ask.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/safeguards_flow.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Thresholds, what-if and safeguards: what a change of them comes to, on a small real project.
class MatchingEffectsTest final : public QObject, private tests::MatchingWindows
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
            this, Change::Project, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); },
            [](const auto &outcome) { VERIFY_OK(outcome); });
        QTRY_VERIFY(!window.flow().statistics());
        QVERIFY(count());
        QCOMPARE(window.flow().statistics()->records, records - 1);
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
};

TESSERA_TEST(MatchingEffectsTest, "matching_effects_test")
#include "matching_effects_test.moc"
