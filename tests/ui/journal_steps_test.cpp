// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QListView>
#include <QSettings>
#include <QTableView>
#include <QTest>

#include "app/application.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_project.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/models/source_list_model.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/text_label.h"

using namespace Qt::StringLiterals;

// Undo and redo in the assembled window: what is asked first, what is offered next, and that every page looks again.
class JournalStepsTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;

    static QAbstractButton *offered(app::Application &tessera) { return tessera.window().toasts()->findChild<QAbstractButton *>(u"toastAction"_s); }

    // Whether a record of the source is on the screen of Review.
    static bool shows(ui::ReviewPage &review, std::string_view source)
    {
        const auto &task = review.flow().task();
        return task && std::ranges::any_of(task->records, [&](const engine::RecordView &record) { return record.source.code == source; });
    }

    static QString recordsOf(app::Application &tessera, const QString &source)
    {
        const auto *model = tessera.window().findChild<QTableView *>(u"sources"_s)->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, ui::SourceListModel::Code).data().toString() == source)
                return model->index(i, ui::SourceListModel::Records).data().toString();
        return {};
    }

    bool decideFirst(app::Application &tessera)
    {
        bool isDone = false;
        tessera.session().change<engine::DecisionOutcome>(
            this, ui::Change::Decisions,
            [](engine::Workspace &workspace) -> engine::Result<engine::DecisionOutcome> {
                TESSERA_TRY(const auto page, workspace.reader().tasks({}, {}, 1));
                TESSERA_TRY(const auto task, workspace.reader().task(page.rows.at(0).id));
                return workspace.decide({task.question.a, task.question.b, engine::Verdict::Different, {}});
            },
            [&](const engine::Result<engine::DecisionOutcome> &outcome) { isDone = outcome.has_value(); });
        return QTest::qWaitFor([&] { return isDone; });
    }

    // What undo would take back next.
    engine::EntryKind next(app::Application &tessera)
    {
        std::optional<engine::EntryKind> kind;
        tessera.session().ask<std::optional<engine::JournalView>>(
            this, [](const engine::Reader &reader) { return reader.nextUndo(); },
            [&](const engine::Result<std::optional<engine::JournalView>> &view) {
                kind = view && *view ? (*view)->entry.kind : engine::EntryKind::ProjectCreated;
            });
        return QTest::qWaitFor([&] { return kind.has_value(); }) ? *kind : engine::EntryKind::ProjectCreated;
    }

private Q_SLOTS:
    void initTestCase() { tests::useSettingsIn(m_settings); }

    void anImportIsAskedAboutAndLeavesEveryPage()
    {
        const QString file = tests::makeWindowProject(m_folder, u"import.tessera"_s);
        QVERIFY(!file.isEmpty());
        app::Application tessera(*qApp);
        tessera.start(file);
        QTRY_VERIFY(tessera.session().isOpen());
        tessera.go(u"sources"_s);
        QTRY_COMPARE(recordsOf(tessera, u"shop"_s), u"120"_s);
        tessera.go(u"review"_s);
        auto *review = tessera.window().findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->flow().task() && shows(*review, "shop"));

        ui::ask::setNextAnswer({.chosen = false});
        tessera.undo(); // of the model that was proposed: nothing is asked
        QTRY_VERIFY(offered(tessera));
        QCOMPARE(ui::ask::answersLeft(), 1);
        tessera.undo();
        QTRY_COMPARE(ui::ask::answersLeft(), 0);
        QVERIFY2(ui::ask::lastQuestion()->text.contains(u"shop.csv"_s) && ui::ask::lastQuestion()->text.contains(u"120"_s),
                 qPrintable(ui::ask::lastQuestion()->text));
        QTest::qWait(20);
        QCOMPARE(tessera.session().view()->records, 240U);

        ui::ask::setNextAnswer({});
        tessera.undo();
        QTRY_COMPARE(tessera.session().view()->records, 120U);
        QTRY_COMPARE(tessera.window().toasts()->count(), 1);
        QVERIFY(!offered(tessera)); // an import cannot be redone
        QTRY_VERIFY(!review->flow().isBusy() && !shows(*review, "shop"));
        QTRY_COMPARE(review->findChild<QListView *>(u"worklist"_s)->model()->rowCount(), static_cast<int>(tessera.session().view()->openTasks));
        tessera.go(u"sources"_s);
        QTRY_COMPARE(recordsOf(tessera, u"shop"_s), u"0"_s);
        tessera.go(u"overview"_s);
        auto *records = tessera.window().findChild<QWidget *>(u"statRecords"_s);
        QTRY_VERIFY2(records->accessibleName().contains(u"120"_s), qPrintable(records->accessibleName()));
    }

    void aDecisionIsOfferedAgain()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"decision.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(decideFirst(tessera));
        QCOMPARE(next(tessera), engine::EntryKind::Decided);
        tessera.undo();
        QTRY_VERIFY(offered(tessera));
        QCOMPARE(next(tessera), engine::EntryKind::ModelSet);
        QCOMPARE(offered(tessera)->accessibleName(), u"Redo"_s);
        offered(tessera)->click();
        QTRY_COMPARE(next(tessera), engine::EntryKind::Decided);
        QTRY_VERIFY(offered(tessera) && offered(tessera)->accessibleName() == u"Undo"_s);
    }

    void asManyStepsAsWereAskedFor()
    {
        app::Application tessera(*qApp);
        tessera.start(tests::makeWindowProject(m_folder, u"steps.tessera"_s));
        QTRY_VERIFY(tessera.session().isOpen());
        QVERIFY(decideFirst(tessera));
        QVERIFY(decideFirst(tessera));
        QCOMPARE(next(tessera), engine::EntryKind::Decided);
        tessera.undo();
        tessera.undo();
        QTRY_COMPARE(next(tessera), engine::EntryKind::ModelSet);
        QVERIFY(!tessera.window().banner()->isVisible());
    }
};

TESSERA_TEST(JournalStepsTest, "journal_steps_test")
#include "journal_steps_test.moc"
