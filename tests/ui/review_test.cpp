// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <map>

#include "tests/support/test_registry.h"
#include "tests/ui/plain_text.h"
#include "tests/ui/review_desk.h"
#include "ui/widgets/compare/compare_table.h"

using namespace ui;
using namespace Qt::StringLiterals;
using engine::Verdict;

class ReviewTest final : public QObject, private tests::ReviewDesks
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(make()); }

    void eachKeyIsAboutThePairThatWasAsked()
    {
        Desk desk;
        QVERIFY(open(desk));
        auto &[session, model, flow, before] = desk;
        QVERIFY2(before.size() >= 8, qPrintable(u"%1 doubts"_s.arg(before.size())));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy failed(&flow, &ReviewFlow::failed);
        flow.setFilter({});
        const std::vector<Verdict> keys{Verdict::Same, Verdict::Different, Verdict::Unsure, Verdict::Different,
                                        Verdict::Same, Verdict::Different, Verdict::Unsure, Verdict::Same};
        Decisions expected;
        for (const Verdict key : keys) {
            QTRY_VERIFY(!flow.isBusy() && !model.isLoading() && flow.task());
            expected[engine::orderedPair(flow.task()->question.a, flow.task()->question.b)] = key;
            for (int press = 0; press < 3; ++press) // whoever hammers the key means one verdict
                flow.decide(key);
        }
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(failed.count(), 0);
        QCOMPARE(expected.size(), keys.size());
        Decisions made = decisions(session, before); // and no other pair
        made.merge(decisions(session, expected));
        QCOMPARE(made, expected);
    }

    void movesKeepTheirOrder()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        flow.move(1);
        flow.move(1);
        flow.choose(before[6].task);
        flow.move(-1);
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.current(), before[5].task);
        flow.decide(Verdict::Same);
        flow.move(1); // waits for the verdict and goes on from where it leads
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(decisions(session, before), (Decisions{{before[5].pair, Verdict::Same}}));
        QCOMPARE(flow.current(), before[7].task);
    }

    void undoLeadsBack()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        flow.decide(Verdict::Different);
        QTRY_VERIFY(!flow.isBusy());
        QTRY_COMPARE(flow.current(), before[1].task);
        session.change<engine::UndoOutcome>(
            this, Change::Decisions, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); }, [](const auto &) {});
        QTRY_VERIFY(flow.task() && engine::orderedPair(flow.task()->question.a, flow.task()->question.b) == before[0].pair);
        QVERIFY(decisions(session, before).empty());
    }

    // A redo between them changes nothing about where undo leads.
    void undoRedoUndoLeadsBackEachTime()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        // Which question of the worklist as it was found is asked now.
        const auto asked = [&] {
            const auto pair = flow.task() ? engine::orderedPair(flow.task()->question.a, flow.task()->question.b) : engine::RecordPair();
            return static_cast<int>(std::ranges::find(before, pair, &Asked::pair) - before.begin());
        };
        const auto take = [&](bool isRedo) {
            session.change<engine::UndoOutcome>(
                this, Change::Decisions,
                [isRedo](engine::Workspace &workspace) -> engine::Result<engine::UndoOutcome> {
                    TESSERA_TRY(const auto next, isRedo ? workspace.reader().nextRedo() : workspace.reader().nextUndo());
                    return workspace.undo(next ? std::optional(next->entry.seq) : std::nullopt);
                },
                [](const auto &) {});
        };
        for (const int next : {1, 2, 3}) {
            flow.decide(Verdict::Different);
            QTRY_COMPARE(asked(), next);
        }
        take(false);
        QTRY_COMPARE(asked(), 2);
        take(true);
        QTRY_VERIFY(asked() != 2 && !flow.isBusy()); // to what stands in its place
        take(false);
        QTRY_COMPARE(asked(), 2);
        take(false);
        QTRY_COMPARE(asked(), 1);
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(decisions(session, before), (Decisions{{before[0].pair, Verdict::Different}}));
    }

    void aDraggedRangeIsListedOnce()
    {
        Desk desk;
        QVERIFY(begin(desk));
        auto &[session, model, flow, before] = desk;
        QSignalSpy loaded(&model, &PagedModelBase::loaded);
        engine::TaskFilter filter;
        for (int bin = 20; bin >= 0; --bin) {
            filter.minWeight = bin / 4.0 - 100;
            flow.setFilter(filter);
        }
        QTRY_VERIFY(!flow.isBusy() && !model.isLoading());
        QVERIFY2(loaded.count() <= 2, qPrintable(QString::number(loaded.count()))); // the first, which was on its way, and the last
        QCOMPARE(flow.filter().minWeight, std::optional(-100.0));
        QCOMPARE(static_cast<std::size_t>(model.rowCount()), before.size());
        QCOMPARE(flow.current(), before[0].task);
    }

    void keysOnThePage()
    {
        Window window;
        QVERIFY(begin(window));
        auto *list = window.find<QListView>(u"worklist"_s);
        auto *table = window.find<CompareTable>(u"compareTable"_s);
        QTest::keyClick(list, Qt::Key_V);
        QVERIFY(table->onlyDifferences());
        QTest::keyClick(list, Qt::Key_V);
        QVERIFY(!table->onlyDifferences());
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_VERIFY(!window.flow().isBusy() && window.flow().current() == window.before[1].task);
        // Each key is about the two records that stand first on the screen.
        Decisions expected;
        for (const auto &[key, verdict] :
             {std::pair{Qt::Key_S, Verdict::Same}, std::pair{Qt::Key_D, Verdict::Different}, std::pair{Qt::Key_U, Verdict::Unsure}}) {
            const auto recordAt = [table](int column) {
                return engine::RecordId{table->data().columns.at(static_cast<std::size_t>(column)).id.toLongLong()};
            };
            expected[engine::orderedPair(recordAt(table->referenceColumn()), recordAt(table->focusColumn()))] = verdict;
            QTest::keyClick(list, key);
            QTRY_VERIFY(!window.flow().isBusy());
        }
        QCOMPARE(expected.size(), 3U);
        QCOMPARE(decisions(window.session, expected), expected);
        QCOMPARE(window.host.toasts.size(), 3);
        QCOMPARE(window.host.errors, QStringList());
        QCOMPARE(window.host.actions().conflicts(), QStringList());
    }

    void dataIsShownAsText()
    {
        Window window;
        QVERIFY(begin(window));
        bool sawMarkup = false;
        for (int i = 0; i < 40 && !sawMarkup; ++i) {
            sawMarkup = window.flow().task()->row.title.contains('<') || window.flow().task()->records.back().source.name.contains('<');
            QCOMPARE(tests::richTextOffenders(window.page), QStringList());
            window.flow().move(1);
            QTRY_VERIFY(!window.flow().isBusy());
        }
        QVERIFY(sawMarkup); // else the test has seen nothing
        QCOMPARE(tests::unnamedControls(window.page), QStringList());
    }
};

TESSERA_TEST(ReviewTest, "review_test")
#include "review_test.moc"
