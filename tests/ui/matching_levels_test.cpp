// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <algorithm>

#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "ui/editor/code_editor.h"
#include "ui/models/level_table_model.h"
#include "ui/theme/roles.h"
#include "ui/widgets/table_view.h"

using namespace ui;
using namespace Qt::StringLiterals;

// Comparisons and levels put together in the table, without a look at the text.
class MatchingLevelsTest final : public QObject, private tests::MatchingWindows
{
    Q_OBJECT

    struct Table {
        Window &window;
        TableView *view = window.find<TableView>(u"matchingLevels"_s);
        LevelTableModel *model = qobject_cast<LevelTableModel *>(view->model());

        [[nodiscard]] const std::vector<engine::Comparison> &comparisons() const { return window.flow().model().comparisons; }
        [[nodiscard]] int indexOf(const std::string &name) const
        {
            return static_cast<int>(std::ranges::find(comparisons(), name, &engine::Comparison::name) - comparisons().begin());
        }
        [[nodiscard]] QStringList labels(const std::string &name) const
        {
            QStringList all;
            for (const engine::Level &level : comparisons().at(static_cast<std::size_t>(indexOf(name))).levels)
                all.append(QString::fromStdString(level.label));
            return all;
        }
        void choose(const std::string &name, int level = -1) const
        {
            view->setFocus();
            view->setCurrentIndex(model->index(model->rowOf(indexOf(name), level), 0));
        }
        [[nodiscard]] QString chosenLabel() const { return view->currentIndex().siblingAtColumn(0).data().toString(); }
        [[nodiscard]] bool isEnabled(const QString &button) const { return window.find<QPushButton>(button)->isEnabled(); }
        void click(const QString &button) const { QTest::mouseClick(window.find<QPushButton>(button), Qt::LeftButton); }
        // What a menu offers, in its order.
        [[nodiscard]] QStringList offers(const QString &menu) const
        {
            QStringList all;
            for (const QAction *action : window.find<QMenu>(menu)->actions())
                all.append(action->objectName());
            return all;
        }
        void take(const QString &menu, const QString &offer) const
        {
            auto *shown = window.find<QMenu>(menu);
            QAction *action = shown->findChild<QAction *>(offer);
            QVERIFY2(action, qPrintable(offers(menu).join(u", "_s)));
            shown->setActiveAction(action);
            QTest::keyClick(shown, Qt::Key_Return);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        VERIFY_OK(makeProject());
    }

    void aComparisonIsTakenOutAndAdded()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const Table table{window};
        const engine::Model origin = window.flow().model();
        const int place = table.indexOf("birth_date");
        const engine::Comparison birthDate = table.comparisons().at(static_cast<std::size_t>(place));
        table.choose("birth_date");
        QVERIFY(window.find<QPushButton>(u"levelsRemove"_s)->text().contains(u"comparison"));
        table.click(u"levelsRemove"_s);
        QCOMPARE(table.comparisons().size(), origin.comparisons.size() - 1);
        QVERIFY(table.view->currentIndex().isValid());

        auto *menu = window.find<QMenu>(u"comparisonsNew"_s);
        table.click(u"comparisonsAdd"_s);
        QVERIFY(menu->isVisible());
        QTRY_COMPARE(table.offers(u"comparisonsNew"_s), QStringList{u"birth_date"_s}); // once the records were looked at
        QVERIFY(menu->isVisible());
        table.take(u"comparisonsNew"_s, u"birth_date"_s);
        QCOMPARE(table.comparisons().size(), origin.comparisons.size());
        QVERIFY(table.comparisons().back() == birthDate);
        QCOMPARE(table.chosenLabel(), u"Birth date"_s);
        QTRY_VERIFY(window.find<CodeEditor>(u"modelText"_s)->toPlainText().contains(u"birth_date"));
        table.click(u"comparisonsAdd"_s);
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY2(!menu->actions().front()->isEnabled(), "every attribute is compared");
        menu->hide();

        table.view->setFocus();
        for (int i = place; i + 1 < static_cast<int>(origin.comparisons.size()); ++i)
            QTest::keyClick(table.view, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(table.view, Qt::Key_Up, Qt::AltModifier); // one too far
        QTest::keyClick(table.view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(table.chosenLabel(), u"Birth date"_s);
        QVERIFY(table.comparisons().at(static_cast<std::size_t>(place)) == birthDate);
        QVERIFY(!window.flow().isChanged()); // as it was proposed
        while (table.comparisons().back() != birthDate)
            QVERIFY(window.page->takeBack());
        QVERIFY(window.page->takeBack());
        QCOMPARE(table.comparisons().size(), origin.comparisons.size() - 1);
        QVERIFY(window.page->takeBack());
        QVERIFY(window.flow().model() == origin);
        QVERIFY(window.page->doAgain());
        QCOMPARE(table.comparisons().size(), origin.comparisons.size() - 1);
        QCOMPARE(window.host.errors, QStringList());
    }

    void levelsAreAddedMovedAndTakenOut()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const Table table{window};
        const QStringList before = table.labels("family_name");
        const auto at = static_cast<int>(before.indexOf(u"close"_s));
        table.choose("family_name", at);
        QVERIFY(!window.find<QPushButton>(u"levelsRemove"_s)->text().contains(u"comparison"));
        table.click(u"levelsAdd"_s);
        QVERIFY(window.find<QMenu>(u"levelsNew"_s)->isVisible());
        const auto *menu = window.find<QMenu>(u"levelsNew"_s)->findChild<QMenu *>(); // of the family name; the swap reads the given name as well
        QVERIFY(menu);
        table.take(u"levelsNew"_s, u"sounds_alike"_s);
        QStringList after = before;
        after.insert(at + 1, u"sounds_alike"_s);
        QCOMPARE(table.labels("family_name"), after);
        QCOMPARE(table.chosenLabel(), u"sounds_alike"_s);
        QTest::keyClick(table.view, Qt::Key_Up, Qt::AltModifier);
        after.move(at + 1, at);
        QCOMPARE(table.labels("family_name"), after);
        QCOMPARE(table.chosenLabel(), u"sounds_alike"_s);
        table.click(u"levelsDown"_s);
        table.view->setFocus();
        QTest::keyClick(table.view, Qt::Key_Delete);
        QCOMPARE(table.labels("family_name"), before);
        QVERIFY(window.page->takeBack());
        QVERIFY(window.page->takeBack());
        QCOMPARE(table.labels("family_name"), after);
        QCOMPARE(window.host.errors, QStringList());
    }

    // Buttons, keys and menus offer what the engine takes.
    void whatTheModelNeedsStays()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const Table table{window};
        window.flow().change([&](engine::Model &model) {
            auto &levels = model.comparisons[static_cast<std::size_t>(table.indexOf("phone"))].levels;
            levels.erase(levels.begin() + 2, levels.end() - 1); // missing, exact, different
        });
        const auto state = [&table] {
            return QList<bool>{table.isEnabled(u"levelsUp"_s), table.isEnabled(u"levelsDown"_s), table.isEnabled(u"levelsRemove"_s)};
        };
        table.choose("phone", 0); // the missing one is the first
        QCOMPARE(state(), (QList<bool>{false, false, true}));
        table.choose("phone", 1); // one besides else is needed
        QCOMPARE(state(), (QList<bool>{false, false, false}));
        table.choose("phone", 2); // else is the last
        QCOMPARE(state(), (QList<bool>{false, false, false}));
        QTest::keyClick(table.view, Qt::Key_Delete);
        QTest::keyClick(table.view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(table.labels("phone"), (QStringList{u"missing"_s, u"exact"_s, u"different"_s}));
        QTest::keyClick(table.view, Qt::Key_Insert);
        QCOMPARE(table.offers(u"levelsNew"_s).contains(u"missing"_s), false);
        QVERIFY(table.offers(u"levelsNew"_s).contains(u"digit_off"_s));
        table.take(u"levelsNew"_s, u"digit_off"_s);
        QCOMPARE(table.labels("phone"), (QStringList{u"missing"_s, u"exact"_s, u"digit_off"_s, u"different"_s}));

        table.choose("given_name");
        QVERIFY(!table.isEnabled(u"levelsUp"_s) && table.isEnabled(u"levelsDown"_s) && table.isEnabled(u"levelsRemove"_s));
        window.flow().change([](engine::Model &model) {
            while (model.comparisons.size() > 1)
                engine::removeComparison(model, 1);
        });
        table.choose("given_name");
        QCOMPARE(state(), (QList<bool>{false, false, false})); // something must be compared
        window.flow().setText(window.flow().text() + u"}"_s);
        for (const QString &button : {u"comparisonsAdd"_s, u"levelsAdd"_s, u"levelsRemove"_s})
            QVERIFY2(!table.isEnabled(button), qPrintable(button));
        QCOMPARE(window.host.errors, QStringList());
    }

    void theContextMenuHoldsTheSame()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const Table table{window};
        table.choose("email", 1);
        auto *menu = window.find<QMenu>(u"levelsMenu"_s);
        const QPoint at = table.view->visualRect(table.view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, table.view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(table.view->viewport(), &event);
        QVERIFY(menu->isVisible());
        QStringList texts;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                texts.append(action->text());
        QCOMPARE(texts, (QStringList{u"Add level"_s, u"Move up"_s, u"Move down"_s, u"Remove level"_s, u"Add comparison"_s}));
        const QStringList before = table.labels("email");
        menu->setActiveAction(window.page->findChild<QAction *>(u"levelsRemoveAction"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(table.labels("email").size(), before.size() - 1);
    }

    // How close values must be is set where it is read.
    void theAmountOfAConditionIsTypedIntoIt()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        const Table table{window};
        const auto level = static_cast<int>(table.labels("family_name").indexOf(u"close"_s));
        const auto amount = [&] {
            return table.comparisons()
                .at(static_cast<std::size_t>(table.indexOf("family_name")))
                .levels.at(static_cast<std::size_t>(level))
                .condition.amount;
        };
        table.choose("family_name", level);
        const auto type = [&](const QString &text) {
            table.view->setCurrentIndex(table.view->currentIndex().siblingAtColumn(LevelTableModel::Condition));
            QTest::keyClick(table.view, Qt::Key_Return);
            auto *line = table.view->viewport()->findChild<QLineEdit *>();
            QVERIFY(line);
            QCOMPARE(line->text(), QLocale().toString(amount() * 100));
            line->selectAll();
            QTest::keyClicks(line, text);
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_VERIFY(!table.view->viewport()->findChild<QLineEdit *>());
        };
        type(u"87.5 %"_s);
        QCOMPARE(amount(), 0.875);
        type(u"0.9"_s);
        QCOMPARE(amount(), 0.9);
        QCOMPARE(window.host.errors, QStringList());
        type(u"120"_s); // said, and not taken
        QCOMPARE(window.host.errors.size(), 1);
        QCOMPARE(amount(), 0.9);
    }

    void theBarsOfTheWeightsHaveRoom()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        auto *table = window.find<TableView>(u"matchingLevels"_s);
        QCOMPARE(window.host.window.width(), 1280);
        for (const int column : {LevelTableModel::Weight, LevelTableModel::Condition})
            QVERIFY2(table->columnWidth(column) >= 150, qPrintable(QString::number(table->columnWidth(column))));
        const double low = table->model()->index(0, 0).data(BarLowRole).toDouble();
        const double high = table->model()->index(0, 0).data(BarHighRole).toDouble();
        QVERIFY(low < 0 && high > -low); // what speaks for a match weighs more, and has more of the column
    }
};

TESSERA_TEST(MatchingLevelsTest, "matching_levels_test")
#include "matching_levels_test.moc"
