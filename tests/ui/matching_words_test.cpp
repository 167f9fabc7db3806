// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLocale>
#include <QPushButton>
#include <QTest>

#include "engine/workspace/effects.h"
#include "tests/support/test_registry.h"
#include "tests/ui/matching_window.h"
#include "ui/dialogs/ask.h"
#include "ui/models/level_table_model.h"
#include "ui/pages/matching/effect_flow.h"
#include "ui/pages/matching/learned_text.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"

using namespace ui;
using namespace Qt::StringLiterals;

// What Matching says is of the draft as it is now, and says enough to decide on.
class MatchingWordsTest final : public QObject, private tests::MatchingWindows
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        VERIFY_OK(makeProject());
    }

    void learningSaysWhatMoved()
    {
        engine::LearnReport report;
        report.same = 12;
        report.different = 3;
        report.before = {-2, 8};
        report.after = {-2, 9.5};
        report.levels = {{"email", "exact", 0.8, 0.81, 5},
                         {"city", "exact", 0.4, 0.2, 5},
                         {"phone", "close", 0.01, 0.04, 5},
                         {"family_name", "close", 0.5, 0.6, 5}};
        const QStringList lines = learnedText(report).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(u"12 same and 3 different") && lines[0].contains(u"4 level(s)"), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(u"stays") && lines[1].contains(u"+8.0 → +9.5"), qPrintable(lines[1]));
        QVERIFY2(lines[2].indexOf(u"Phone") < lines[2].indexOf(u"City") && lines[2].contains(u"0.01 → 0.04"), qPrintable(lines[2]));
        QVERIFY(!lines[2].contains(u"E-mail")); // the smallest of four
        report.levels.clear();
        QCOMPARE(learnedText(report).count(u'\n'), 1);
    }

    // A message goes once the edit it was about is made well, or there is another draft.
    void messagesGoWithTheirCause()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.open(u"model"_s);
        auto *table = window.find<TableView>(u"matchingLevels"_s);
        const QModelIndex cell = table->model()->index(2, LevelTableModel::M);
        QVERIFY(!table->model()->setData(cell, u"abc"_s, Qt::EditRole));
        QCOMPARE(window.host.errors.size(), 1);
        QCOMPARE(window.host.cleared, QStringList());
        QVERIFY(table->model()->setData(cell, u"0.123"_s, Qt::EditRole));
        QCOMPARE(window.host.cleared, window.host.errors);
        QVERIFY(!table->model()->setData(cell, u"7"_s, Qt::EditRole));
        window.flow().discard();
        QCOMPARE(window.host.cleared, window.host.errors);
        QVERIFY(window.page->takeBack());
        QCOMPARE(window.host.cleared.size(), 2); // once each
    }

    // Applying what nobody looked at offers the look; without any link nothing is said of how many are right.
    void applyingOffersToWorkItOutFirst()
    {
        Window window;
        QVERIFY(show(window, project()));
        window.flow().change([](engine::Model &model) { model.thresholds.match = model.thresholds.review = 500; });
        QTRY_VERIFY(!window.session.isJobRunning() && window.find<QPushButton>(u"matchingApply"_s)->isEnabled());
        ask::setNextAnswer({.other = true});
        QTest::mouseClick(window.find<QPushButton>(u"matchingApply"_s), Qt::LeftButton);
        QVERIFY(!ask::lastQuestion()->other.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(window.page->effect().report() != nullptr, 60'000);
        QCOMPARE(window.host.matched, 0);
        auto *right = window.find<StatCard>(u"whatIfRight"_s);
        QTRY_VERIFY(right->isVisible());
        QCOMPARE(window.page->effect().report()->after.matches, 0U);
        QVERIFY2(right->accessibleName().contains(u"—") && !right->accessibleName().contains(u"100"), qPrintable(right->accessibleName()));

        ask::setNextAnswer({.chosen = false});
        QTRY_VERIFY(window.isQuiet());
        QTest::mouseClick(window.find<QPushButton>(u"matchingApply"_s), Qt::LeftButton);
        QVERIFY(ask::lastQuestion()->other.isEmpty()); // it says it now
        QCOMPARE(window.host.errors, QStringList());
    }
};

TESSERA_TEST(MatchingWordsTest, "matching_words_test")
#include "matching_words_test.moc"
