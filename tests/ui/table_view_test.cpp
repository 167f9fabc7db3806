// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QStringListModel>
#include <QTest>
#include <QToolTip>

#include "tests/support/test_registry.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/key_value_list.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tabs.h"

using namespace ui;
using namespace Qt::StringLiterals;

class TableViewTest final : public QObject
{
    Q_OBJECT

    static void fill(QStandardItemModel &model)
    {
        model.setHorizontalHeaderLabels({u"Name"_s, u"Town"_s, u"Count"_s});
        for (int i = 0; i < 3; ++i)
            model.appendRow({new QStandardItem(u"n\t%1"_s.arg(i)), new QStandardItem(u"t"_s), new QStandardItem(QString::number(i))});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"tessera-test"_s);
        QCoreApplication::setApplicationName(u"table-view-test"_s);
        QSettings().clear();
    }

    void copiesVisibleColumnsInTheirOrder()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({});
        view.setModel(&model);
        view.setColumnHidden(1, true);
        view.horizontalHeader()->moveSection(2, 0);
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Count\tName\n1\tn 1\n"_s);
        view.clearSelection();
        QCOMPARE(view.tsv().count(u'\n'), 4);
    }

    void remembersColumns()
    {
        QStandardItemModel model;
        fill(model);
        {
            TableView view(u"remembered"_s);
            view.setModel(&model);
            view.show();
            view.horizontalHeader()->setStretchLastSection(false);
            view.setColumnWidth(0, 222);
            view.horizontalHeader()->moveSection(1, 0);
        }
        TableView again(u"remembered"_s);
        again.setModel(&model);
        QCOMPARE(again.columnWidth(0), 222);
        QCOMPARE(again.horizontalHeader()->visualIndex(1), 0);
    }

    void emptyStateComesAndGoes()
    {
        QStandardItemModel model;
        TableView view({});
        auto *empty = new EmptyState(u"inbox"_s, u"No sources"_s, u"Import a file."_s);
        view.setEmptyState(empty);
        view.setModel(&model);
        view.show();
        QVERIFY(empty->isVisible());
        view.setLoading(true);
        QVERIFY(!empty->isVisible());
        view.setLoading(false);
        fill(model);
        QVERIFY(!empty->isVisible());
        model.removeRows(0, 3);
        QVERIFY(empty->isVisible());
    }

    void enterActivates()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({});
        view.setModel(&model);
        QSignalSpy spy(&view, &TableView::rowActivated);
        view.setCurrentIndex(model.index(2, 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().value<QModelIndex>().row(), 2);
    }

    void rowsThatComeAgainStaySelected()
    {
        const auto rows = [](int from, int to) {
            QStringList texts;
            for (int i = from; i < to; ++i)
                texts.append(QString::number(i));
            return texts;
        };
        QStringListModel model(rows(0, 100));
        TableView view({});
        view.setModel(&model);
        view.setKeyRole(Qt::DisplayRole);
        view.resize(300, 300);
        view.show();
        view.selectRow(40);
        view.selectionModel()->select(model.index(41), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.verticalScrollBar()->setValue(900);
        const int scrolled = view.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        model.setStringList(rows(3, 110)); // filled anew
        QCOMPARE(view.currentIndex().data().toString(), u"40"_s);
        QStringList selected;
        for (const QModelIndex &index : view.selectionModel()->selectedRows())
            selected.append(index.data().toString());
        selected.sort();
        QCOMPARE(selected, (QStringList{u"40"_s, u"41"_s}));
        QCOMPARE(view.verticalScrollBar()->value(), scrolled);
        model.setStringList(rows(41, 60)); // one of them is gone
        QVERIFY(!view.currentIndex().isValid());
        QCOMPARE(view.selectionModel()->selectedRows().size(), 1);
    }

    void columnsByKeyboard()
    {
        QStandardItemModel model;
        fill(model);
        TableView view({});
        view.setModel(&model);
        view.show();
        const auto menu = [&] { return view.findChild<QMenu *>(); };
        QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(menu() && menu()->isVisible());
        QCOMPARE(menu()->actions().size(), 3);
        menu()->actions().at(1)->trigger();
        QVERIFY(view.isColumnHidden(1));
        menu()->close();
        QTRY_VERIFY(!menu());
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(20, 60), view.mapToGlobal(QPoint(20, 60))); // where the pointer happens to be
        QApplication::sendEvent(&view, &key);
        QVERIFY(menu() && menu()->isVisible());
    }

    // A cell that cuts its text off tells it whole, unless the model has something to say of its own.
    void aCutOffTextIsTold()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(u"<b>far too long for so narrow a column</b>"_s), new QStandardItem(u"far too long as well, this one"_s),
                         new QStandardItem(u"1"_s)});
        model.item(0, 1)->setToolTip(u"why"_s);
        TableView view({});
        view.setModel(&model);
        view.setColumnWidth(0, 60);
        view.setColumnWidth(1, 60);
        view.resize(400, 100);
        view.show();
        const auto tip = [&view, &model](int column) {
            const QPoint at = view.visualRect(model.index(0, column)).center();
            QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(view.viewport(), &help);
            return QToolTip::text();
        };
        QVERIFY2(tip(0).contains(u"&lt;b&gt;far too long for so narrow a column"), qPrintable(tip(0)));
        QCOMPARE(tip(1), u"why"_s);
        tip(2);
        QTRY_VERIFY(!QToolTip::isVisible()); // all of it is seen
    }

    void whatIsClearedIsSeenNoMore()
    {
        KeyValueList list;
        list.addRow(u"Name"_s, u"Anna"_s, u"newest"_s, new QWidget);
        list.show();
        const QList<QWidget *> before = list.findChildren<QWidget *>();
        QVERIFY(!before.isEmpty());
        list.clear();
        for (const QWidget *widget : before)
            QVERIFY(!widget->isVisible());
        QTRY_VERIFY(list.findChildren<QWidget *>().isEmpty());
    }

    void tabsByKeys()
    {
        TabStrip strip;
        strip.addTab(u"One"_s);
        strip.addTab(u"Two"_s);
        strip.setCount(1, 7);
        QSignalSpy spy(&strip, &TabStrip::currentChanged);
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), 1);
        QCOMPARE(spy.count(), 1);
        QVERIFY(strip.accessibleName().contains(u"Two 7"_s));
    }

    void exclusiveFilters()
    {
        FilterChips chips(true);
        chips.addFilter(u"a"_s, true);
        chips.addFilter(u"b"_s);
        chips.setOn(1, true);
        QVERIFY(!chips.isOn(0));
        QVERIFY(chips.isOn(1));
    }

    void searchAsksOnce()
    {
        SearchBox box(u"Search"_s);
        QSignalSpy asked(&box, &SearchBox::searchRequested);
        QTest::keyClicks(&box, u"abc"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QTest::keyClick(&box, Qt::Key_Escape);
        QVERIFY(box.text().isEmpty());
        QTRY_COMPARE(asked.count(), 2);
    }
};

TESSERA_TEST(TableViewTest, "table_view_test")
#include "table_view_test.moc"
