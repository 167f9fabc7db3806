// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMenu>
#include <QSettings>
#include <QTest>

#include "app/application.h"
#include "tests/support/test_registry.h"
#include "tests/ui/round_trip.h"
#include "tests/ui/window_project.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/main_window.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

// Matching in the program's own window: what stands around the page keeps up with it.
class MatchingInWindowTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void theWindowKeepsUpWithTheDraft()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"keeps-up.tessera"_s));
        const auto page = [&tessera] { return tessera.window().findChild<ui::MatchingPage *>(); };
        QTRY_VERIFY(page() && page()->flow().isLoaded() && page()->flow().saved().runVersion != 0);
        ui::MatchingFlow &flow = page()->flow();
        tessera.go(u"matching"_s);

        // A message goes with its cause, and only that one.
        auto *banner = tessera.window().banner();
        const auto raise = [&flow](double by) { return flow.change([by](engine::Model &model) { model.thresholds.match += by; }); };
        flow.refuse(u"abc is no probability."_s);
        QVERIFY(banner->isVisible());
        QVERIFY(raise(1));
        QVERIFY(!banner->isVisible());
        flow.refuse(u"abc is no probability."_s);
        tessera.showError({engine::ErrorCode::Io, "The disk is full.", {}});
        QVERIFY(raise(1));
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->text().happened, u"The disk is full."_s);

        // Undo takes back the draft, not what the project's journal has last.
        const int version = flow.saved().version;
        for (int steps = 0; steps < 3 && flow.isChanged(); ++steps)
            tessera.actions().trigger(u"edit.undo"_s);
        QCOMPARE(flow.saved().version, version);
        QVERIFY(!flow.isChanged() && !flow.history().lastStep());

        // The last run was with the model before the one that is in force now.
        const auto *status = tessera.window().findChild<ui::TextLabel *>(u"statusLastRun"_s);
        const int used = flow.saved().runVersion;
        QTRY_VERIFY2(status->fullText().endsWith(u"model %1"_s.arg(used)), qPrintable(status->fullText()));
        QVERIFY(raise(1));
        flow.save();
        QTRY_COMPARE(flow.saved().version, version + 1);
        QTRY_COMPARE(tessera.session().view()->modelVersion, version + 1);
        QVERIFY(tests::roundTrip(tessera.session())); // for a number that would be wrong
        QVERIFY2(status->fullText().endsWith(u"model %1"_s.arg(used)), qPrintable(status->fullText()));
    }

    // From another page, as the command palette has them.
    void commandsLeadToTheModel()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"commands.tessera"_s));
        const auto page = [&tessera] { return tessera.window().findChild<ui::MatchingPage *>(); };
        QTRY_VERIFY(page() && page()->flow().isLoaded());
        tessera.go(u"customers"_s);
        auto *comparisons = page()->findChild<QMenu *>(u"comparisonsNew"_s);
        tessera.actions().trigger(u"matching.addComparison"_s);
        QVERIFY(page()->isVisible());
        QTRY_VERIFY(comparisons->isVisible());
        comparisons->hide();

        tessera.go(u"customers"_s);
        tessera.actions().trigger(u"matching.versions"_s);
        QTRY_VERIFY(page()->findChild<QWidget *>(u"modelVersions"_s)->isVisible());
    }
};

TESSERA_TEST(MatchingInWindowTest, "matching_in_window_test")
#include "matching_in_window_test.moc"
