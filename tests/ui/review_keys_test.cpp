// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QAction>
#include <QListView>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/review_desk.h"
#include "ui/graph/cluster_graph.h"
#include "ui/widgets/button.h"

using namespace ui;
using namespace Qt::StringLiterals;
using engine::Verdict;

// The commands of Review mean what is on the screen, and keys mean what has the keyboard.
class ReviewKeysTest final : public QObject, private tests::ReviewDesks
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(make()); }

    // The palette offers the commands on every page.
    void aHiddenDoubtIsLeftAlone_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"same", "different", "unsure", "skip", "next", "reason", "differences", "recordAfter"})
            QTest::newRow(command) << u"review."_s + QString::fromLatin1(command);
    }

    void aHiddenDoubtIsLeftAlone()
    {
        QFETCH(QString, command);
        Window window;
        QVERIFY(begin(window));
        window.page->hide();
        window.host.places.clear();
        window.host.actions().trigger(command);
        QVERIFY(!window.flow().isBusy());
        QCOMPARE(window.flow().current(), window.before[0].task);
        QCOMPARE(decisions(window.session, window.before), Decisions());
        QCOMPARE(window.host.places.size(), 1);
        QCOMPARE(window.host.places.first().first, u"review"_s);
        window.page->show();
        window.host.actions().trigger(u"review.same"_s);
        QTRY_COMPARE(decisions(window.session, window.before), (Decisions{{window.before[0].pair, Verdict::Same}}));
    }

    // The palette gives the keyboard back to the button that had it before the command runs.
    void skippingDecidesNothing()
    {
        Window window;
        QVERIFY(begin(window));
        window.find<QAbstractButton>(u"decideSame"_s)->setFocus();
        window.host.actions().trigger(u"review.skip"_s);
        QTRY_VERIFY(!window.flow().isBusy() && window.flow().current() == window.before[1].task);
        QCOMPARE(decisions(window.session, window.before), Decisions());
    }

    void spacePressesTheButtonThatHasTheKeyboard()
    {
        Window window;
        QVERIFY(begin(window));
        auto *unsure = window.find<QAbstractButton>(u"decideUnsure"_s);
        unsure->setFocus();
        QTest::keyClick(unsure, Qt::Key_Space);
        QTRY_COMPARE(decisions(window.session, window.before), (Decisions{{window.before[0].pair, Verdict::Unsure}}));
    }

    void spaceSelectsInTheGraph()
    {
        Window window;
        QVERIFY(begin(window));
        auto *graph = window.find<ClusterGraph>(u"reviewGraph"_s);
        graph->setFocus();
        QTest::keyClick(graph, Qt::Key_Right);
        QTest::keyClick(graph, Qt::Key_Space);
        QCOMPARE(graph->selection(), QSet<int>{0});
        QVERIFY(!window.flow().isBusy());
        QCOMPARE(window.flow().current(), window.before[0].task);
    }

    void aRecordLeadsToItsCustomer()
    {
        Window window;
        QVERIFY(begin(window));
        const auto &records = window.flow().task()->records;
        const auto asked = std::ranges::find(records, window.flow().task()->question.b, &engine::RecordView::id);
        QVERIFY(asked != records.end());
        const auto customer =
            answer<engine::CustomerId>(window.session, [id = asked->goldenId](const engine::Reader &reader) { return reader.findCustomer(id); });
        QVERIFY(customer.isValid());
        const std::pair place{u"customers"_s, QVariant::fromValue<qint64>(customer.value)};
        QTest::keyClick(window.find<QListView>(u"worklist"_s), Qt::Key_O); // of the record in focus
        QTRY_COMPARE(window.host.places.size(), 1);
        QCOMPARE(window.host.places.last(), place);
        auto *graph = window.find<ClusterGraph>(u"reviewGraph"_s);
        for (std::size_t node = 0; node < graph->data().nodes.size(); ++node)
            if (graph->data().nodes[node].id.toLongLong() == asked->id.value)
                Q_EMIT graph->nodeActivated(static_cast<int>(node));
        QTRY_COMPARE(window.host.places.size(), 2);
        QCOMPARE(window.host.places.last(), place);
        QCOMPARE(window.host.errors, QStringList());
    }

    // Somebody else holds the project: looking is free, and what would change something is not offered.
    void readOnlyLooksOnly()
    {
        const QString file = project();
        engine::Progress progress;
        const auto holder = engine::Workspace::open(file.toStdString(), {}, progress);
        VERIFY_OK(holder);
        Window window;
        window.host.window.setCentralWidget(window.page);
        window.host.window.show();
        window.session.open(file);
        QTRY_VERIFY(window.session.isOpen() && window.flow().task() && !window.flow().isBusy());
        QVERIFY(window.session.view()->isReadOnly);
        window.before = worklist(window.session);
        for (const QString &name : {u"decideSame"_s, u"decideDifferent"_s, u"decideUnsure"_s, u"decideReason"_s})
            QVERIFY2(!window.find<QAbstractButton>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!window.host.actions().find(u"review.reason"_s)->isEnabled());
        QVERIFY(window.find<Button>(u"reviewMatch"_s)->isHidden());
        auto *skip = window.find<QAbstractButton>(u"decideSkip"_s);
        QVERIFY(skip->isEnabled());
        skip->click();
        QTRY_VERIFY(!window.flow().isBusy() && window.flow().current() == window.before[1].task);
    }
};

TESSERA_TEST(ReviewKeysTest, "review_keys_test")
#include "review_keys_test.moc"
