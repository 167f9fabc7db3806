// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTest>

#include "app/application.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_project.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"

using namespace Qt::StringLiterals;

// Review in the assembled window, where other parts could take the keys.
class ReviewWindowTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void thePaletteDecidesNothingFromAnotherPage()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"palette.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(QTest::qWaitForWindowActive(&tessera.window()));
        auto *review = tessera.window().findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->flow().task() && !review->flow().isBusy());
        QCOMPARE(tessera.window().navigation()->current().page, u"overview"_s);
        const auto asked = review->flow().current();
        QTest::keyClick(&tessera.window(), Qt::Key_K, Qt::ControlModifier);
        auto *input = tessera.window().findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"same customer"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(!tessera.window().commandPalette()->isVisible());
        QCOMPARE(tessera.window().navigation()->current().page, u"review"_s);
        QVERIFY(!review->flow().isBusy());
        QCOMPARE(review->flow().current(), asked);
        QVERIFY(!review->flow().waiting());
    }

    void aRunLeavesTheKeysInTheWorklist_data()
    {
        QTest::addColumn<bool>("isMatched");
        QTest::addColumn<QString>("run");
        QTest::newRow("first run") << false << u"project.match"_s;
        QTest::newRow("what changed") << true << u"project.match"_s;
        QTest::newRow("everything") << true << u"project.matchAll"_s;
    }

    void aRunLeavesTheKeysInTheWorklist()
    {
        QFETCH(bool, isMatched);
        QFETCH(QString, run);
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"%1.tessera"_s.arg(QString::fromLatin1(QTest::currentDataTag())), isMatched));
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(QTest::qWaitForWindowActive(&tessera.window()));
        tessera.go(u"review"_s);
        auto *review = tessera.window().findChild<ui::ReviewPage *>();
        auto *list = review->findChild<QListView *>(u"worklist"_s);
        if (isMatched)
            QTRY_VERIFY(review->flow().task() && list->hasFocus());
        tessera.actions().trigger(run);
        QTRY_VERIFY(tessera.session().isJobRunning());
        QTRY_VERIFY(!tessera.session().isJobRunning());
        QTRY_VERIFY(tessera.session().view()->lastRun);
        QTRY_VERIFY(!review->flow().isBusy());
        QVERIFY2(tessera.session().view()->openTasks > 0, "the run left no doubt");
        QTRY_VERIFY(review->flow().task());
        QTRY_VERIFY2(list->hasFocus(), qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nowhere"_s));
    }
};

TESSERA_TEST(ReviewWindowTest, "review_window_test")
#include "review_window_test.moc"
