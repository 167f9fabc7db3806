// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <variant>

#include "engine/store/database.h"
#include "tests/support/test_registry.h"
#include "tests/ui/review_desk.h"
#include "ui/charts/waterfall.h"
#include "ui/charts/weight_histogram.h"
#include "ui/pages/review/why_panel.h"
#include "ui/widgets/compare/compare_table.h"
#include "ui/widgets/text_label.h"

using namespace ui;
using namespace Qt::StringLiterals;
using engine::Verdict;

// What Review says is about the pair that the next key decides.
class ReviewPageTest final : public QObject, private tests::ReviewDesks
{
    Q_OBJECT

    std::unique_ptr<Window> m_window;

    [[nodiscard]] CompareTable *table() const { return m_window->find<CompareTable>(u"compareTable"_s); }
    [[nodiscard]] QString text(const QString &name) const { return m_window->find<TextLabel>(name)->fullText(); }
    [[nodiscard]] ReviewFlow &flow() const { return m_window->flow(); }

    [[nodiscard]] engine::RecordPair shown() const
    {
        const auto record = [this](int column) {
            return engine::RecordId{table()->data().columns.at(static_cast<std::size_t>(column)).id.toLongLong()};
        };
        return engine::orderedPair(record(table()->referenceColumn()), record(table()->focusColumn()));
    }

    // What the columns of the pair and all records of their customers would be as one, asked of the engine.
    engine::MergeView merged()
    {
        return answer<engine::MergeView>(m_window->session, [pair = shown()](const engine::Reader &reader) { return reader.merged(pair); });
    }

    [[nodiscard]] QStringList golden() const
    {
        QStringList values;
        for (const CompareRow &row : table()->data().rows)
            if (!row.golden.missing)
                values.append(row.golden.raw);
        values.sort();
        return values;
    }

    static QStringList goldenOf(const engine::MergeView &view)
    {
        QStringList values;
        for (const engine::GoldenCellView &cell : view.golden)
            if (!cell.value.isSecondary)
                values.append(QString::fromStdString(cell.value.text));
        values.sort();
        return values;
    }

    bool decide(const engine::RecordPair &pair, Verdict verdict, const std::string &reason = {})
    {
        bool isDone = false;
        m_window->session.change<engine::DecisionOutcome>(
            this, Change::Decisions, [=](engine::Workspace &workspace) { return workspace.decide({pair.a, pair.b, verdict, reason}); },
            [&](const auto &outcome) { isDone = outcome.has_value(); });
        return QTest::qWaitFor([&] { return isDone; });
    }

    // Until an item of three records is asked about.
    bool goToThree()
    {
        for (int i = 0; i < 60 && flow().task()->records.size() < 3; ++i) {
            flow().move(1);
            if (!QTest::qWaitFor([this] { return !flow().isBusy(); }))
                return false;
        }
        return flow().task()->records.size() >= 3;
    }

    bool execute(const std::string &sql)
    {
        bool isDone = false;
        m_window->session.change<std::monostate>(
            this, Change::Nothing,
            [sql](engine::Workspace &workspace) -> engine::Result<std::monostate> {
                TESSERA_CHECK(workspace.reader().connection().execute(sql));
                return std::monostate();
            },
            [&](const auto &done) { isDone = done.has_value(); });
        return QTest::qWaitFor([&] { return isDone; });
    }

    bool undo()
    {
        bool isDone = false;
        m_window->session.change<engine::UndoOutcome>(
            this, Change::Decisions, [](engine::Workspace &workspace) { return workspace.undo(std::nullopt); },
            [&](const auto &outcome) { isDone = outcome.has_value(); });
        return QTest::qWaitFor([&] { return isDone; });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(makeCrowded()); }

    void init()
    {
        m_window = std::make_unique<Window>();
        QVERIFY(begin(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void everythingIsAboutThePairAsked()
    {
        std::size_t most = 0;
        for (int i = 0; i < 40; ++i) {
            const engine::TaskView task = *flow().task();
            QCOMPARE(shown(), engine::orderedPair(task.question.a, task.question.b));
            QCOMPARE(table()->referenceColumn() + table()->focusColumn(), 1); // the first two columns
            QCOMPARE(table()->horizontalScrollBar()->value(), 0);             // and in view
            const engine::MergeView view = merged();
            QTRY_COMPARE(golden(), goldenOf(view));
            QCOMPARE(table()->data().goldenKey, QString::fromStdString(view.goldenId));
            for (const engine::RecordView &record : task.records)
                if (record.id == task.question.a || record.id == task.question.b)
                    QVERIFY2(text(u"reviewSubtitle"_s).contains(QString::fromStdString(record.key)), qPrintable(text(u"reviewSubtitle"_s)));
            most = std::max(most, task.records.size());
            flow().move(1);
            QTRY_VERIFY(!flow().isBusy());
        }
        QVERIFY(most > 2); // else nothing could have been mixed up
    }

    void anotherPairIsAskedInItsPlace()
    {
        QVERIFY(goToThree());
        QVERIFY2(text(u"reviewSubtitle"_s).contains(u"more question"_s), qPrintable(text(u"reviewSubtitle"_s)));
        table()->setFocusColumn(2);
        QCOMPARE(engine::orderedPair(flow().task()->question.a, flow().task()->question.b), shown());
        QTRY_COMPARE(golden(), goldenOf(merged()));
        QVERIFY(text(u"reviewSubtitle"_s).contains(table()->data().columns.at(2).key));
    }

    // From the worklist, where the keys are.
    void arrowsGoToAnotherRecord()
    {
        QVERIFY(goToThree());
        auto *list = m_window->find<QListView>(u"worklist"_s);
        const engine::RecordPair pair = shown();
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(table()->focusColumn(), 2);
        QVERIFY(shown() != pair);
        QCOMPARE(engine::orderedPair(flow().task()->question.a, flow().task()->question.b), shown());
        QTest::keyClick(list, Qt::Key_Left);
        QCOMPARE(shown(), pair);
        auto *histogram = m_window->find<WeightHistogram>(u"reviewHistogram"_s);
        histogram->setFocus();
        QTest::keyClick(histogram, Qt::Key_Right); // its own key
        QVERIFY(histogram->range());
        QCOMPARE(shown(), pair);
    }

    void thePairStaysWhileAVerdictWaits()
    {
        QVERIFY(goToThree());
        const engine::RecordPair pair = shown();
        const QString subtitle = text(u"reviewSubtitle"_s);
        tests::Gate gate;
        gate.holdStore(m_window->session);
        auto *list = m_window->find<QListView>(u"worklist"_s);
        QTest::keyClick(list, Qt::Key_S);
        table()->setFocusColumn(2);
        QCOMPARE(shown(), pair);
        auto *why = m_window->find<WhyPanel>(u"whyPanel"_s);
        for (const engine::PairView &other : flow().task()->pairs)
            Q_EMIT why->pairChosen(other.records);
        QCOMPARE(shown(), pair);
        QCOMPARE(text(u"reviewSubtitle"_s), subtitle);
        QTest::keyClick(list, Qt::Key_D); // corrects what was said of the pair on the screen
        gate.open();
        QTRY_VERIFY(!flow().isBusy());
        QCOMPARE(decisions(m_window->session, Decisions{{pair, Verdict::Different}}), (Decisions{{pair, Verdict::Different}}));
    }

    // Bars and values of another pair are worse than none.
    void whatCannotBeWorkedOutIsNotShown()
    {
        QVERIFY(goToThree());
        auto *waterfall = m_window->find<Waterfall>(u"waterfall"_s);
        QTRY_VERIFY(!waterfall->data().bars.empty());
        QVERIFY(!golden().isEmpty());
        QVERIFY(execute("UPDATE record SET packed_values = x'01FFFF' WHERE id = " + table()->data().columns.at(2).id.toString().toStdString()));
        QVERIFY(execute("UPDATE document SET kind = 'lost' WHERE kind = 'model'"));
        table()->setFocusColumn(2);
        QTRY_VERIFY(waterfall->data().bars.empty());
        QTRY_COMPARE(golden(), QStringList());
        QVERIFY2(text(u"whySentence"_s).contains(u"could not"_s), qPrintable(text(u"whySentence"_s)));
        QCOMPARE(m_window->host.errors.size(), 2);
        QVERIFY(execute("UPDATE document SET kind = 'model' WHERE kind = 'lost'"));
        table()->setFocusColumn(1); // asked anew
        QTRY_VERIFY(!waterfall->data().bars.empty() && !golden().isEmpty());
    }

    void withdrawnDecisionsAreToldAsSuch()
    {
        const engine::RecordPair pair = shown();
        for (const auto &[verdict, reason] : {std::pair{Verdict::Different, ""}, std::pair{Verdict::Unsure, "seen twice"}}) {
            QVERIFY(decide(pair, verdict, reason));
            QVERIFY(undo());
        }
        const auto said = [this] {
            QStringList texts;
            for (const TextLabel *label : m_window->find<QWidget>(u"whyDecisions"_s)->findChildren<TextLabel *>())
                texts.append(label->fullText());
            return texts;
        };
        const auto before = worklist(m_window->session);
        const auto task = std::ranges::find(before, pair, &Asked::pair);
        QVERIFY(task != before.end());
        flow().choose(task->task);
        QTRY_VERIFY(said().contains(u"unsure, withdrawn since"_s) && said().contains(u"different customers, withdrawn since"_s));
        QVERIFY(!said().contains(u"unsure"_s));
        for (const QString &line : said())
            QVERIFY2(!line.trimmed().endsWith(u':'), qPrintable(line));
    }

    // The list of doubts comes with a run; whoever waits for it decides at once.
    void theKeysAreInTheWorklistAfterARun()
    {
        m_window->page->open({});
        QVERIFY(m_window->find<QListView>(u"worklist"_s)->hasFocus());
        bool isDone = false;
        m_window->session.startJob<engine::MatchReport>(
            this, u"Matching"_s, Change::Matching,
            [](engine::Workspace &workspace, engine::Progress &progress) { return workspace.match({}, progress); },
            [&](const auto &report) { isDone = report.has_value(); });
        QTRY_VERIFY(isDone && !flow().isBusy() && flow().task());
        QVERIFY(m_window->find<QListView>(u"worklist"_s)->hasFocus());
        const auto current = flow().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_VERIFY(flow().current() != current);
        QTRY_VERIFY(!flow().isBusy());
        const engine::RecordPair pair = shown();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
        QTRY_VERIFY(!flow().isBusy());
        QCOMPARE(decisions(m_window->session, Decisions{{pair, Verdict::Different}}), (Decisions{{pair, Verdict::Different}}));
    }

    void theWorklistStaysWhereItIsScrolledTo()
    {
        auto *list = m_window->find<QListView>(u"worklist"_s);
        const engine::TaskId middle = m_window->before.at(m_window->before.size() / 2).task;
        flow().choose(middle);
        QTRY_VERIFY(!flow().isBusy() && flow().current() == middle);
        list->scrollTo(list->currentIndex(), QAbstractItemView::PositionAtCenter);
        const int scrolled = list->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        QSignalSpy filled(list->model(), &QAbstractItemModel::modelReset);
        QTest::keyClick(list, Qt::Key_D);
        QTRY_VERIFY(!flow().isBusy() && filled.count() == 1);
        QVERIFY(list->currentIndex().isValid());
        QCOMPARE(list->verticalScrollBar()->value(), scrolled);
    }

    void aLongReasonStaysInItsPlace()
    {
        flow().setReason(QString(400, u'x'));
        Q_EMIT flow().taskChanged();
        QVERIFY(text(u"reviewReason"_s).size() > 400);
        QVERIFY2(m_window->page->minimumSizeHint().width() <= 1100, qPrintable(QString::number(m_window->page->minimumSizeHint().width())));
    }
};

TESSERA_TEST(ReviewPageTest, "review_page_test")
#include "review_page_test.moc"
