// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "app/application.h"
#include "engine/store/secret_key.h"
#include "tests/support/test_registry.h"
#include "tests/ui/plain_text.h"
#include "tests/ui/window_project.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/palette_model.h"
#include "ui/mainwindow/start_page.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

using namespace Qt::StringLiterals;

// The assembled window: opening, unlocking, reading only, commands, dropped files.
class ApplicationTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

    QString make(const QString &name, std::shared_ptr<const engine::SecretKey> key = {})
    {
        engine::OpenOptions options;
        options.key = std::move(key);
        auto made = engine::Workspace::create(m_folder.filePath(name).toStdString(), options);
        return made && made->close() ? m_folder.filePath(name) : QString();
    }

    // With two systems that know some of the same people, matched.
    QString makeMatched(const QString &name)
    {
        QString crm = u"id,first_name,last_name,birthdate,email\n"_s;
        QString shop = crm;
        for (int i = 0; i < 40; ++i) {
            const QString person = u"Anna%1,Berg%2,19%3-03-04,anna%1@example.org\n"_s.arg(i).arg(i % 7).arg(50 + i);
            (i < 30 ? crm : shop) += u"%1,%2"_s.arg(i).arg(person);
            if (i % 3 == 0)
                shop += u"%1,%2"_s.arg(100 + i).arg(person);
        }
        const QString file = make(name);
        engine::Progress progress;
        auto workspace = engine::Workspace::open(file.toStdString(), {}, progress);
        for (const auto &[source, text] : {std::pair(u"crm"_s, crm), std::pair(u"shop"_s, shop)}) {
            engine::ImportRequest request;
            request.source = source.toStdString();
            request.file = m_folder.filePath(source + u".csv"_s).toStdString();
            QFile csv(m_folder.filePath(source + u".csv"_s));
            if (!csv.open(QIODevice::WriteOnly) || csv.write(text.toUtf8()) < 0 || !csv.flush() || !workspace
                || !workspace->importFile(request, progress))
                return {};
        }
        return workspace->run({}, progress) && workspace->close() ? file : QString();
    }

    // What the newest toast says.
    static QString said(app::Application &tessera)
    {
        QStringList texts;
        for (const QLabel *label : tessera.window().toasts()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    }

    static std::shared_ptr<const engine::SecretKey> key(std::string_view text)
    {
        return std::make_shared<const engine::SecretKey>(engine::SecretKey::fromText(text));
    }

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void opensShowsAndCloses()
    {
        const QString file = make(u"plain.tessera"_s);
        app::Application tessera(*qApp);
        tessera.start({});
        QVERIFY(tessera.window().showsStartPage());
        QCOMPARE(tessera.actions().conflicts(), QStringList());
        tessera.session().open(file);
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(!tessera.window().showsStartPage());
        QCOMPARE(tessera.window().navigation()->current().page, u"sources"_s); // an empty project begins with a file
        for (const QString &page : {u"overview"_s, u"sources"_s, u"matching"_s, u"review"_s, u"customers"_s}) {
            tessera.go(page);
            QCOMPARE(tests::richTextOffenders(&tessera.window()).join(u", "_s), QString());
        }
        QCOMPARE(tests::unnamedControls(&tessera.window()).join(u", "_s), QString());
        QCOMPARE(tessera.actions().conflicts(), QStringList());
        tessera.actions().trigger(u"project.close"_s);
        QVERIFY(tessera.window().showsStartPage());
        QCOMPARE(QSettings().value(u"recentProjects"_s).toStringList().value(0), file);
        tessera.session().open(file); // again, with pages made anew
        QTRY_VERIFY(tessera.session().isOpen());
        QCOMPARE(tessera.actions().conflicts(), QStringList());
    }

    void whatWouldHaveNoEffectIsNotOffered()
    {
        const QString file = make(u"offered.tessera"_s);
        app::Application tessera(*qApp);
        tessera.start({});
        const auto offered = [&](const QStringList &ids) {
            QStringList some;
            for (const QString &id : ids)
                if (tessera.actions().find(id)->isEnabled())
                    some.append(id);
            return some;
        };
        const QStringList reading{u"project.close"_s,  u"project.export"_s, u"project.exportDelta"_s, u"project.backup"_s,
                                  u"project.verify"_s, u"edit.undo"_s,      u"edit.redo"_s,           u"customers.search"_s};
        const QStringList writing{u"project.match"_s, u"project.matchAll"_s, u"project.import"_s};
        QCOMPARE(offered(reading + writing), QStringList());
        tessera.session().open(file);
        QTRY_VERIFY(tessera.session().isOpen());
        QCOMPARE(offered(reading + writing), reading + writing);
        tessera.actions().trigger(u"project.close"_s);
        QCOMPARE(offered(reading + writing), QStringList());
        const QString held = make(u"held.tessera"_s);
        engine::Progress progress;
        const auto holder = engine::Workspace::open(held.toStdString(), {}, progress);
        VERIFY_OK(holder);
        tessera.session().open(held);
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(tessera.session().view()->isReadOnly);
        QCOMPARE(offered(reading + writing), reading);
    }

    void asksForTheKeyUntilItFits()
    {
        const QString file = make(u"locked.tessera"_s, key("seven tiles"));
        app::Application tessera(*qApp);
        tessera.start({});
        ui::ask::setNextAnswer({.chosen = true, .text = u"wrong"_s, .files = {}});
        ui::ask::setNextAnswer({.chosen = true, .text = u"seven tiles"_s, .files = {}});
        tessera.session().open(file);
        QTRY_VERIFY(tessera.session().isOpen());
        QCOMPARE(ui::ask::answersLeft(), 0);
        QVERIFY(tessera.session().view()->isEncrypted);
    }

    void damagedIsToldOfAndNothingOpens()
    {
        QFile file(m_folder.filePath(u"no.tessera"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3");
        file.write(QByteArray(1, '\0'));
        file.write(QByteArray(4000, 'x'));
        file.close();
        app::Application tessera(*qApp);
        tessera.start(file.fileName());
        QTRY_VERIFY(tessera.window().banner()->isVisible());
        QVERIFY(tessera.window().showsStartPage());
        QVERIFY(!tessera.session().isOpen());
    }

    void paletteFindsCommands()
    {
        app::Application tessera(*qApp);
        tessera.start(make(u"palette.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        tessera.window().commandPalette()->open(u"dark"_s);
        auto *model = tessera.window().commandPalette()->model();
        QTRY_COMPARE(model->rowCount(), 1);
        model->run(0);
        QCOMPARE(tessera.theme().choice(), ui::ThemeChoice::Dark);
        tessera.actions().trigger(u"theme.system"_s);
        tessera.window().commandPalette()->hide();
    }

    void matchingSaysWhatItCompared()
    {
        const QString file = makeMatched(u"matched.tessera"_s);
        QVERIFY(!file.isEmpty());
        app::Application tessera(*qApp);
        tessera.start(file);
        QTRY_VERIFY(tessera.session().isOpen());
        tessera.actions().trigger(u"project.match"_s);
        QTRY_VERIFY2(said(tessera).contains(u"New and changed records matched: 0"_s), qPrintable(said(tessera)));
        tessera.actions().trigger(u"project.matchAll"_s);
        QTRY_VERIFY2(said(tessera).contains(u"customers from"_s), qPrintable(said(tessera)));
    }

    void undoOfNothingIsNoError()
    {
        app::Application tessera(*qApp);
        tessera.start(make(u"undo.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        tessera.undo();
        QTRY_COMPARE(tessera.window().toasts()->count(), 1);
        QVERIFY(!tessera.window().banner()->isVisible());
    }

    void verifyTellsThatAllIsWell()
    {
        app::Application tessera(*qApp);
        tessera.start(make(u"verify.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        QSignalSpy changed(&tessera.session(), &ui::ProjectSession::changed);
        tessera.actions().trigger(u"project.verify"_s);
        QTRY_COMPARE(tessera.window().toasts()->count(), 1);
        QVERIFY(!tessera.session().isJobRunning());
        QCOMPARE(changed.count(), 0); // no page has to look again
    }

    void exportsEverythingAndThenWhatChanged()
    {
        const QString file = makeMatched(u"export.tessera"_s);
        QVERIFY(!file.isEmpty());
        app::Application tessera(*qApp);
        tessera.start(file);
        QTRY_VERIFY(tessera.session().isOpen());
        QSignalSpy changed(&tessera.session(), &ui::ProjectSession::changed);
        const QTemporaryDir directory;
        const auto exportAs = [&](const QString &action) {
            tessera.window().toasts()->clear();
            ui::ask::setNextAnswer({.chosen = true, .text = {}, .files = {directory.path()}});
            tessera.actions().trigger(action);
        };
        exportAs(u"project.exportDelta"_s);
        QTRY_VERIFY2(said(tessera).contains(u"Nothing was exported there before"_s), qPrintable(said(tessera)));
        exportAs(u"project.exportDelta"_s);
        QTRY_VERIFY2(said(tessera).contains(u"with what changed"_s), qPrintable(said(tessera)));
        exportAs(u"project.export"_s);
        QTRY_VERIFY2(said(tessera).contains(u"written to"_s) && !said(tessera).contains(u"changed"_s), qPrintable(said(tessera)));
        QCOMPARE(changed.count(), 0);
    }

    // Whoever asked for a new project from files and then did not make it is not asked for files by the next one.
    void onlyTheNewProjectAsksForFiles()
    {
        app::Application tessera(*qApp);
        tessera.start({});
        ui::ask::setNextAnswer({.chosen = false});
        Q_EMIT tessera.window().startPage()->newRequested({});
        tessera.session().open(make(u"empty.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(ui::ask::lastQuestion()->title != u"Import files"_s);
        tessera.session().close();
        ui::ask::setNextAnswer({.chosen = true, .text = {}, .files = {m_folder.filePath(u"fresh.tessera"_s)}});
        ui::ask::setNextAnswer({.chosen = false}); // which files
        Q_EMIT tessera.window().startPage()->newRequested({});
        QTRY_COMPARE(ui::ask::answersLeft(), 0);
        QCOMPARE(ui::ask::lastQuestion()->title, u"Import files"_s);
    }

    void agesMoveOn()
    {
        app::Application tessera(*qApp);
        tessera.start(make(u"ages.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        const auto says = [&] {
            const auto labels = tessera.window().status()->findChildren<ui::TextLabel *>();
            return std::ranges::any_of(labels, [](const ui::TextLabel *label) { return label->fullText() == u"Not matched yet"_s; });
        };
        QVERIFY(says());
        tessera.window().status()->setStatus({});
        QVERIFY(!says());
        auto *minute = tessera.findChild<QTimer *>(u"minute"_s);
        QVERIFY(minute->isActive());
        QCOMPARE(minute->intervalAsDuration(), std::chrono::minutes(1));
        QVERIFY(QMetaObject::invokeMethod(minute, "timeout", Qt::DirectConnection));
        QVERIFY(says());
    }
};

TESSERA_TEST(ApplicationTest, "application_test")
#include "application_test.moc"
