// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>
#include <QSettings>
#include <QTest>

#include "app/application.h"
#include "tests/support/test_registry.h"
#include "tests/ui/review_fixture.h"
#include "tests/ui/window_project.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/pages/matching/matching_flow.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/widgets/inline_banner.h"

using namespace Qt::StringLiterals;

// Leaving a project, whichever way: a draft is asked about, and so is what runs.
class LeavingTest final : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 30'000; // milliseconds: a busy machine takes its time to open a project

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

    static ui::MatchingPage *matching(app::Application &tessera) { return tessera.window().findChild<ui::MatchingPage *>(); }

    // Opens a project and raises the match threshold of its model, unsaved.
    static bool openWithDraft(app::Application &tessera, const QString &file)
    {
        tessera.start(file);
        const auto isReady = [&] { return matching(tessera) && matching(tessera)->flow().isLoaded() && matching(tessera)->flow().hasModel(); };
        return QTest::qWaitFor(isReady, Patience) && matching(tessera)->flow().change([](engine::Model &model) { model.thresholds.match += 1; });
    }

    static double threshold(app::Application &tessera) { return matching(tessera)->flow().model().thresholds.match; }

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void cancelKeepsEverything_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"quit", "close", "open"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void cancelKeepsEverything()
    {
        QFETCH(QString, way);
        const QString other = tests::makeWindowProject(m_folder, u"other-%1.tessera"_s.arg(way), false);
        app::Application tessera(*qApp);
        QVERIFY(openWithDraft(tessera, tests::makeWindowProject(m_folder, u"cancel-%1.tessera"_s.arg(way), false)));
        const double changed = threshold(tessera);
        if (way == u"open"_s)
            ui::ask::setNextAnswer({.chosen = true, .text = {}, .files = {other}});
        ui::ask::setNextAnswer({.chosen = false});
        tessera.actions().trigger(way == u"quit"_s ? u"window.quit"_s : u"project."_s + way);
        QCOMPARE(ui::ask::answersLeft(), 0);
        QVERIFY2(ui::ask::lastQuestion()->text.contains(u"model"_s), qPrintable(ui::ask::lastQuestion()->text));
        QCOMPARE(ui::ask::lastQuestion()->verb, u"Save"_s);
        QCOMPARE(ui::ask::lastQuestion()->other, u"Discard"_s);
        QVERIFY(tessera.window().isVisible() && tessera.session().isOpen());
        QCOMPARE(threshold(tessera), changed);
    }

    void savedWhenAsked()
    {
        const QString file = tests::makeWindowProject(m_folder, u"save.tessera"_s, false);
        double changed = 0;
        {
            app::Application tessera(*qApp);
            QVERIFY(openWithDraft(tessera, file));
            changed = threshold(tessera);
            ui::ask::setNextAnswer({});
            tessera.window().close();
            QTRY_VERIFY_WITH_TIMEOUT(!tessera.window().isVisible(), Patience);
            QCOMPARE(ui::ask::answersLeft(), 0);
        }
        app::Application again(*qApp);
        again.start(file);
        QTRY_VERIFY_WITH_TIMEOUT(matching(again) && matching(again)->flow().isLoaded(), Patience);
        QCOMPARE(threshold(again), changed);
    }

    void discardedWhenAsked()
    {
        const QString file = tests::makeWindowProject(m_folder, u"discard.tessera"_s, false);
        app::Application tessera(*qApp);
        QVERIFY(openWithDraft(tessera, file));
        const double changed = threshold(tessera);
        ui::ask::setNextAnswer({.chosen = false, .text = {}, .files = {}, .other = true});
        tessera.actions().trigger(u"project.close"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!tessera.session().isOpen(), Patience);
        QVERIFY(tessera.window().showsStartPage());
        tessera.session().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(matching(tessera) && matching(tessera)->flow().isLoaded(), Patience);
        QVERIFY(threshold(tessera) != changed);
    }

    void nothingIsAskedWithoutADraft()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"plain.tessera"_s, false));
        QTRY_VERIFY_WITH_TIMEOUT(matching(tessera) && matching(tessera)->flow().isLoaded(), Patience);
        tessera.window().close();
        QVERIFY(!tessera.window().isVisible());
    }

    void theBoxAboutAJobGoesWithTheJob()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"job.tessera"_s, false));
        QTRY_VERIFY_WITH_TIMEOUT(matching(tessera) && matching(tessera)->flow().isLoaded(), Patience);
        tests::Gate gate;
        gate.holdByJob(tessera.session());
        tessera.window().close();
        const QPointer<QDialog> box = tessera.window().findChild<QDialog *>(u"ask"_s);
        QVERIFY(box && box->isVisible());
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!tessera.session().isJobRunning(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!box || !box->isVisible(), Patience);
        QVERIFY(tessera.window().isVisible() && tessera.session().isOpen());
    }

    void closingAProjectAsksAboutAJobToo()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"running.tessera"_s, false));
        QTRY_VERIFY_WITH_TIMEOUT(matching(tessera) && matching(tessera)->flow().isLoaded(), Patience);
        tests::Gate gate;
        gate.holdByJob(tessera.session());
        ui::ask::setNextAnswer({.chosen = false});
        tessera.actions().trigger(u"project.close"_s);
        QCOMPARE(ui::ask::answersLeft(), 0);
        QVERIFY(tessera.session().isOpen() && tessera.session().isJobRunning());
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!tessera.session().isJobRunning(), Patience);
    }
};

TESSERA_TEST(LeavingTest, "leaving_test")
#include "leaving_test.moc"
