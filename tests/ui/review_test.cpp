// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

#include "engine/store/tables/decision_store.h"
#include "tests/support/test_registry.h"
#include "tests/ui/page_host_stub.h"
#include "tests/ui/plain_text.h"
#include "tests/ui/review_project.h"
#include "ui/models/task_list_model.h"
#include "ui/pages/review/review_flow.h"
#include "ui/pages/review/review_page.h"
#include "ui/session/project_session.h"
#include "ui/widgets/compare/compare_table.h"

using namespace ui;
using namespace Qt::StringLiterals;
using engine::Verdict;

class ReviewTest final : public QObject
{
    Q_OBJECT

    struct Asked {
        engine::TaskId task;
        engine::RecordPair pair;
    };

    static engine::RecordPair pairOf(const Asked &asked) { return asked.pair; }
    static engine::RecordPair pairOf(const std::pair<const engine::RecordPair, Verdict> &decided) { return decided.first; }

    QTemporaryDir m_folder;
    int m_copies = 0;

    // A copy of its own for each test: decisions change it.
    QString project()
    {
        const QString copy = m_folder.filePath(u"copy%1.tessera"_s.arg(++m_copies));
        return QFile::copy(m_folder.filePath(u"project.tessera"_s), copy) ? copy : QString();
    }

    template <typename T> T answer(ProjectSession &session, std::function<engine::Result<T>(const engine::Reader &)> question)
    {
        std::optional<T> got;
        session.ask<T>(this, std::move(question), [&](engine::Result<T> result) {
            if (result)
                got = std::move(*result);
        });
        return QTest::qWaitFor([&] { return got.has_value(); }) ? *got : T();
    }

    // The worklist with the question of each task, in its order.
    std::vector<Asked> worklist(ProjectSession &session)
    {
        return answer<std::vector<Asked>>(session, [](const engine::Reader &reader) -> engine::Result<std::vector<Asked>> {
            std::vector<Asked> all;
            TESSERA_TRY(const auto page, reader.tasks({}, {}, 1000));
            for (const engine::TaskRow &row : page.rows) {
                TESSERA_TRY(const auto task, reader.task(row.id));
                all.push_back({row.id, engine::orderedPair(task.question.a, task.question.b)});
            }
            return all;
        });
    }

    // All decisions in force, read over the records of the pairs.
    template <typename Pairs> std::map<engine::RecordPair, Verdict> decisions(ProjectSession &session, const Pairs &about)
    {
        std::set<engine::RecordId> records;
        for (const auto &one : about) {
            records.insert(pairOf(one).a);
            records.insert(pairOf(one).b);
        }
        return answer<std::map<engine::RecordPair, Verdict>>(
            session, [&records](const engine::Reader &reader) -> engine::Result<std::map<engine::RecordPair, Verdict>> {
                std::map<engine::RecordPair, Verdict> found;
                for (const engine::RecordId record : records) {
                    TESSERA_TRY(const auto all, engine::DecisionStore(reader.connection()).of(record));
                    for (const engine::Decision &decision : all)
                        if (decision.state == engine::DecisionState::Active)
                            found[decision.records] = decision.verdict;
                }
                return found;
            });
    }

    bool open(ProjectSession &session)
    {
        session.open(project());
        return QTest::qWaitFor([&] { return session.isOpen(); });
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(tests::makeReviewProject(m_folder.filePath(u"project.tessera"_s).toStdString())); }

    void fastKeysLoseNothing()
    {
        ProjectSession session;
        QVERIFY(open(session));
        const std::vector<Asked> before = worklist(session);
        QVERIFY2(before.size() >= 8, qPrintable(u"%1 doubts"_s.arg(before.size())));
        TaskListModel model(session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ReviewFlow flow(session, model);
        QSignalSpy failed(&flow, &ReviewFlow::failed);
        flow.setFilter({});
        const std::vector<Verdict> keys{Verdict::Same, Verdict::Different, Verdict::Unsure, Verdict::Different,
                                        Verdict::Same, Verdict::Different, Verdict::Unsure, Verdict::Same};
        for (const Verdict key : keys) // before anything else is loaded, and without waiting for one another
            flow.decide(key);
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(failed.count(), 0);

        // The same keys of a person who looks at every answer.
        ProjectSession calm;
        QVERIFY(open(calm));
        TaskListModel calmModel(calm);
        ReviewFlow calmFlow(calm, calmModel);
        calmFlow.setFilter({});
        std::map<engine::RecordPair, Verdict> expected;
        for (const Verdict key : keys) {
            QTRY_VERIFY(!calmFlow.isBusy() && !calmModel.isLoading());
            QVERIFY(calmFlow.task());
            expected[engine::orderedPair(calmFlow.task()->question.a, calmFlow.task()->question.b)] = key;
            calmFlow.decide(key);
        }
        QTRY_VERIFY(!calmFlow.isBusy());
        QCOMPARE(expected.size(), keys.size());
        QCOMPARE(decisions(session, expected), expected);
        QTRY_COMPARE(flow.current(), calmFlow.current());
    }

    void movesKeepTheirOrderAmongVerdicts()
    {
        ProjectSession session;
        QVERIFY(open(session));
        const std::vector<Asked> before = worklist(session);
        TaskListModel model(session);
        ReviewFlow flow(session, model);
        flow.setFilter({});
        QTRY_VERIFY(flow.task());
        flow.move(1);                    // to the second
        flow.decide(Verdict::Different); // the third stands there now
        flow.choose(before[5].task);
        flow.decide(Verdict::Same);
        QTRY_VERIFY(!flow.isBusy());
        const auto made = decisions(session, before);
        QCOMPARE(made.size(), 2U);
        QVERIFY(made.contains(before[1].pair) && made.contains(before[5].pair));
        QCOMPARE(made.at(before[1].pair), Verdict::Different);
        QCOMPARE(made.at(before[5].pair), Verdict::Same);
        QCOMPARE(flow.current(), before[6].task);
    }

    void undoLeadsBack()
    {
        ProjectSession session;
        QVERIFY(open(session));
        const std::vector<Asked> before = worklist(session);
        TaskListModel model(session);
        ReviewFlow flow(session, model);
        flow.setFilter({});
        QTRY_VERIFY(flow.task());
        flow.decide(Verdict::Different);
        QTRY_VERIFY(!flow.isBusy());
        QTRY_COMPARE(flow.current(), before[1].task);
        session.change<engine::UndoOutcome>(
            this, Change::Decisions, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); }, [](const auto &) {});
        QTRY_VERIFY(flow.task() && engine::orderedPair(flow.task()->question.a, flow.task()->question.b) == before[0].pair);
        QVERIFY(decisions(session, before).empty());
    }

    void keysOnThePage()
    {
        ProjectSession session;
        tests::PageHostStub host;
        auto *page = new ReviewPage(session, host);
        host.window.setCentralWidget(page);
        host.window.resize(1280, 720);
        host.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&host.window));
        QVERIFY(open(session));
        const std::vector<Asked> before = worklist(session);
        QTRY_VERIFY(page->flow().task() && !page->flow().isBusy());
        page->open({});
        auto *list = page->findChild<QListView *>(u"worklist"_s);
        auto *table = page->findChild<CompareTable *>(u"compareTable"_s);
        QTest::keyClick(list, Qt::Key_V);
        QVERIFY(table->onlyDifferences());
        QTest::keyClick(list, Qt::Key_V);
        QVERIFY(!table->onlyDifferences());
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_VERIFY(!page->flow().isBusy() && page->flow().current() == before[1].task);
        // Each key is about the two records that stand first on the screen.
        std::map<engine::RecordPair, Verdict> expected;
        for (const auto &[key, verdict] :
             {std::pair{Qt::Key_S, Verdict::Same}, std::pair{Qt::Key_D, Verdict::Different}, std::pair{Qt::Key_U, Verdict::Unsure}}) {
            const auto recordAt = [table](int column) {
                return engine::RecordId{table->data().columns.at(static_cast<std::size_t>(column)).id.toLongLong()};
            };
            expected[engine::orderedPair(recordAt(table->referenceColumn()), recordAt(table->focusColumn()))] = verdict;
            QTest::keyClick(list, key);
            QTRY_VERIFY(!page->flow().isBusy());
        }
        QCOMPARE(expected.size(), 3U);
        QCOMPARE(decisions(session, expected), expected);
        QCOMPARE(host.toasts.size(), 3);
        QCOMPARE(host.errors, QStringList());
        QCOMPARE(host.actions().conflicts(), QStringList());
    }

    void dataIsShownAsText()
    {
        ProjectSession session;
        tests::PageHostStub host;
        auto *page = new ReviewPage(session, host);
        host.window.setCentralWidget(page);
        host.window.show();
        QVERIFY(open(session));
        page->flow().setFilter({});
        QTRY_VERIFY(page->flow().task());
        bool sawMarkup = false;
        for (int i = 0; i < 40 && !sawMarkup; ++i) {
            sawMarkup = page->flow().task()->row.title.contains('<') || page->flow().task()->records.back().source.name.contains('<');
            QCOMPARE(tests::richTextOffenders(page), QStringList());
            page->flow().move(1);
            QTRY_VERIFY(!page->flow().isBusy());
        }
        QVERIFY(sawMarkup); // else the test has seen nothing
        QCOMPARE(tests::unnamedControls(page), QStringList());
    }
};

TESSERA_TEST(ReviewTest, "review_test")
#include "review_test.moc"
