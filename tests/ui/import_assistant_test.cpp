// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <semaphore>

#include "tests/support/test_registry.h"
#include "tests/ui/page_host_stub.h"
#include "tests/ui/plain_text.h"
#include "ui/dialogs/ask.h"
#include "ui/pages/sources/columns_step.h"
#include "ui/pages/sources/import_assistant.h"
#include "ui/pages/sources/sources_page.h"
#include "ui/session/project_session.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;
using Step = ImportAssistant::Step;

// The way of a file through the sources page, to the end, with real intake.
class ImportAssistantTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<tests::PageHostStub> m_host;
    SourcesPage *m_page = nullptr;

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    static QByteArray people(int count, int broken)
    {
        QByteArray text = "customer_no;first_name;last_name;email;birthdate;phone\n";
        for (int i = 0; i < count; ++i)
            text += QByteArray("K") + QByteArray::number(100 + i) + ";Anna" + ";M\xc3\xbcller" + QByteArray::number(i) + ";anna"
                    + QByteArray::number(i) + "@example.org;" + (i < 9 ? "0" : "") + QByteArray::number(1 + i % 28) + ".03.1984;030 1234"
                    + QByteArray::number(100 + i) + "\n";
        for (int i = 0; i < broken; ++i)
            text += ";No;Key;x@example.org;01.01.1990;\n";
        return text;
    }

    ImportAssistant &assistant() { return m_page->assistant(); }
    bool waitForStep(Step step)
    {
        return QTest::qWaitFor([&] { return assistant().step() == step && !assistant().isWaiting(); }, 20'000);
    }
    [[nodiscard]] QString headline() const { return m_page->findChild<TextLabel *>(u"importHeadline"_s)->fullText(); }

    [[nodiscard]] bool go(std::initializer_list<Step> steps)
    {
        return std::ranges::all_of(steps, [this](Step step) {
            assistant().next();
            return waitForStep(step);
        });
    }

    // What undo would take back first, with the settings of the source as they stand.
    struct Stand {
        engine::EntryKind next = engine::EntryKind::ProjectCreated;
        engine::Source source;
    };
    Stand stand()
    {
        std::optional<Stand> stand;
        m_session->ask<Stand>(
            m_page,
            [](const engine::Reader &reader) -> engine::Result<Stand> {
                Stand found;
                TESSERA_TRY(const auto next, reader.nextUndo());
                TESSERA_TRY(const auto source, reader.source("crm"));
                if (next)
                    found.next = next->entry.kind;
                if (source)
                    found.source = *source;
                return found;
            },
            [&](const engine::Result<Stand> &found) { stand = found ? *found : Stand(); });
        return QTest::qWaitFor([&] { return stand.has_value(); }) ? *stand : Stand();
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<ProjectSession>();
        m_host = std::make_unique<tests::PageHostStub>();
        m_page = new SourcesPage(*m_session, *m_host);
        m_host->window.setCentralWidget(m_page);
        m_host->window.resize(1280, 720);
        m_host->window.show();
        m_session->create(m_folder.filePath(u"%1.tessera"_s.arg(QLatin1String(QTest::currentTestFunction()))));
        QTRY_VERIFY(m_session->isOpen());
    }

    void cleanup()
    {
        m_host.reset();
        m_session.reset();
    }

    void fromFileToRecords()
    {
        m_page->open(QStringList{write(u"crm.csv"_s, people(30, 2)), write(u"shop.csv"_s, people(10, 0))});
        QVERIFY(waitForStep(Step::Format));
        QVERIFY(m_page->findChild<TextLabel *>(u"formatDescription"_s)->fullText().contains(u"UTF-8"_s));
        QCOMPARE(m_page->findChild<TableView *>(u"formatPreview"_s)->model()->columnCount(), 6);
        assistant().next();
        QVERIFY(waitForStep(Step::Columns));
        const MappingChoice &mapping = m_page->findChild<ColumnsStep *>()->mapping();
        // Two rows have none, so no column can be taken for the key unseen; without one there is no way on.
        QCOMPARE(mapping.key, QString());
        assistant().next();
        QCOMPARE(assistant().step(), Step::Columns);
        auto *key = m_page->findChild<QComboBox *>(u"mappingKey"_s);
        key->setCurrentIndex(key->findData(u"customer_no"_s));
        Q_EMIT key->activated(key->currentIndex());
        QCOMPARE(mapping.columns.at(1).attribute, u"given_name"_s);
        QCOMPARE(mapping.columns.at(3).attribute, u"email"_s);
        auto *cleaned = m_page->findChild<TableView *>(u"cleanedPreview"_s);
        QTRY_VERIFY(cleaned->model()->rowCount() > 0);
        assistant().next();
        QVERIFY(waitForStep(Step::Source));
        assistant().next();
        QVERIFY(waitForStep(Step::Check));
        QVERIFY2(headline().contains(u"nothing is in the project yet"_s), qPrintable(headline()));
        QCOMPARE(m_page->findChild<TableView *>(u"importRejects"_s)->model()->rowCount(), 2);
        QCOMPARE(m_session->view()->records, 0U); // a dry run is one
        QCOMPARE(tests::richTextOffenders(m_page).join(u", "_s), QString());
        QCOMPARE(tests::unnamedControls(m_page).join(u", "_s), QString());
        assistant().next();
        QVERIFY(waitForStep(Step::Done));
        QTRY_COMPARE(m_session->view()->records, 30U);
        assistant().next(); // the second file
        QVERIFY(waitForStep(Step::Format));
        for (const Step step : {Step::Columns, Step::Source, Step::Check, Step::Done}) {
            assistant().next();
            QVERIFY(waitForStep(step));
        }
        QTRY_COMPARE(m_session->view()->records, 40U);
        QCOMPARE(m_session->view()->sources, 2U);
        assistant().next(); // "Match now"
        QCOMPARE(m_host->matched, 1);
        QVERIFY(!assistant().isActive());
        QCOMPARE(m_host->errors, QStringList());
    }

    // Two files from end to end with nothing but Ctrl+Return: the keys stay in the assistant at every step.
    void theKeysAreEnough()
    {
        m_page->open(QStringList{write(u"crm.csv"_s, people(30, 0)), write(u"shop.csv"_s, people(10, 0))});
        for (int file = 0; file < 2; ++file) {
            for (const Step step : {Step::Format, Step::Columns, Step::Source, Step::Check, Step::Done}) {
                QVERIFY(waitForStep(step));
                QWidget *focused = m_host->window.focusWidget();
                QVERIFY2(focused && (focused == &assistant() || assistant().isAncestorOf(focused)),
                         qPrintable(u"file %1, step %2: the keys are in %3"_s.arg(file)
                                        .arg(static_cast<int>(step))
                                        .arg(focused ? focused->objectName() : u"nothing"_s)));
                m_host->window.activateWindow();
                QVERIFY(QTest::qWaitForWindowActive(&m_host->window));
                QTest::keyClick(focused, Qt::Key_Return, Qt::ControlModifier);
            }
        }
        QTRY_COMPARE(m_host->matched, 1);
        QTRY_COMPARE(m_session->view()->records, 40U);
    }

    // What was said of the source is part of the import: one entry, which undo takes back as a whole.
    void theSourceComesWithItsImport()
    {
        for (const int trust : {70, 20}) {
            m_page->open(QStringList{write(u"crm.csv"_s, people(30, 0))});
            QVERIFY(waitForStep(Step::Format));
            QVERIFY(go({Step::Columns, Step::Source}));
            m_page->findChild<QLineEdit *>(u"sourceName"_s)->setText(u"Customer desk %1"_s.arg(trust));
            m_page->findChild<QSpinBox *>(u"sourceTrust"_s)->setValue(trust);
            QVERIFY(go({Step::Check, Step::Done}));
            assistant().cancel();
            const Stand now = stand();
            QCOMPARE(now.next, engine::EntryKind::Imported);
            QCOMPARE(now.source.trust, trust);
            QCOMPARE(QString::fromStdString(now.source.name), u"Customer desk %1"_s.arg(trust));
        }
        QCOMPARE(m_host->errors, QStringList());
    }

    // Whoever leaves an import while it is being checked has no say in the jobs that come after it.
    void cancelStopsNoJobOfOthers()
    {
        m_page->open(QStringList{write(u"crm.csv"_s, people(30, 0))});
        QVERIFY(waitForStep(Step::Format));
        QVERIFY(go({Step::Columns, Step::Source}));
        assistant().next();
        QVERIFY(m_session->isJobRunning());
        assistant().cancel();
        QTRY_VERIFY(!m_session->isJobRunning());
        std::binary_semaphore mayEnd(0);
        auto release = qScopeGuard([&] { mayEnd.release(); });
        std::optional<bool> wasStopped;
        m_session->startJob<bool>(
            m_page, u"Matching"_s, Change::Nothing,
            [&](engine::Workspace &, engine::Progress &progress) -> engine::Result<bool> {
                mayEnd.acquire();
                return progress.isCancelled();
            },
            [&](const engine::Result<bool> &stopped) { wasStopped = *stopped; });
        m_page->open(QStringList{write(u"shop.csv"_s, people(10, 0))});
        QVERIFY(waitForStep(Step::Format));
        assistant().cancel();
        release.dismiss();
        mayEnd.release();
        QTRY_VERIFY(wasStopped);
        QVERIFY(!*wasStopped);
    }

    void aSmallerFileAsksForTheNumber()
    {
        const auto import = [this](const QByteArray &text) {
            m_page->open(QStringList{write(u"crm.csv"_s, text)});
            if (!waitForStep(Step::Format))
                return false;
            for (const Step step : {Step::Columns, Step::Source, Step::Check}) {
                assistant().next();
                if (!waitForStep(step))
                    return false;
            }
            assistant().next();
            return true;
        };
        QVERIFY(import(people(40, 0)));
        QVERIFY(waitForStep(Step::Done));
        assistant().cancel();
        ask::setNextAnswer({.chosen = true, .text = u"1"_s, .files = {}}); // not the number
        QVERIFY(import(people(10, 0)));
        QCOMPARE(ask::lastQuestion()->typed, u"30"_s);
        QCOMPARE(assistant().step(), Step::Check);
        QTRY_COMPARE(m_session->view()->records, 40U);
        ask::setNextAnswer({.chosen = true, .text = u"30"_s, .files = {}});
        assistant().next();
        QVERIFY(waitForStep(Step::Done));
        QTRY_COMPARE(m_session->view()->records, 10U);
    }

    void theWrongFileIsToldOf()
    {
        m_page->open(QStringList{write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))});
        QVERIFY(waitForStep(Step::Format));
        assistant().next(); // leads nowhere
        QCOMPARE(assistant().step(), Step::Format);
        assistant().cancel();
        QVERIFY(!assistant().isActive());
        QCOMPARE(m_session->view()->records, 0U);
    }

    void formatCanBeCorrected()
    {
        m_page->open(QStringList{write(u"bars.csv"_s, "id|name\n1|Anna, the first\n2|Bela, the second\n")});
        QVERIFY(waitForStep(Step::Format));
        auto *box = m_page->findChild<QComboBox *>(u"formatDelimiter"_s);
        box->setCurrentIndex(box->findData(u","_s));
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(waitForStep(Step::Format));
        box->setCurrentIndex(box->findData(u"|"_s));
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(waitForStep(Step::Format));
        QTRY_COMPARE(m_page->findChild<TableView *>(u"formatPreview"_s)->model()->columnCount(), 2);
        QCOMPARE(m_page->findChild<TableView *>(u"formatPreview"_s)->model()->index(0, 1).data().toString(), u"Anna, the first"_s);
        assistant().cancel();
    }
};

TESSERA_TEST(ImportAssistantTest, "import_assistant_test")
#include "import_assistant_test.moc"
