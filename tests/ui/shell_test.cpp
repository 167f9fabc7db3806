// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/plain_text.h"
#include "ui/dialogs/ask.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/command_palette.h"
#include "ui/mainwindow/fuzzy_match.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/palette_model.h"
#include "ui/mainwindow/start_page.h"
#include "ui/mainwindow/status_strip.h"
#include "ui/mainwindow/top_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inline_banner.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

using namespace ui;
using namespace Qt::StringLiterals;

class ShellTest final : public QObject
{
    Q_OBJECT

    static QStringList texts(const PaletteModel &model)
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all.append(model.index(i).data().toString());
        return all;
    }

    static ActionSpec action(const QString &id, const QString &text, const QKeySequence &key = {}, QWidget *scope = nullptr)
    {
        ActionSpec spec;
        spec.id = id;
        spec.text = text;
        spec.key = key;
        spec.scope = scope;
        return spec;
    }

private Q_SLOTS:
    void fuzzyFits_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("empty") << QString() << u"Undo"_s << true;
        QTest::newRow("start") << u"un"_s << u"Undo"_s << true;
        QTest::newRow("scattered") << u"gtr"_s << u"Go to Review"_s << true;
        QTest::newRow("accents") << u"muller"_s << u"Ann-Kathrin Müller"_s << true;
        QTest::newRow("words in any order") << u"rev go"_s << u"Go to Review"_s << true;
        QTest::newRow("wrong order") << u"odnu"_s << u"Undo"_s << false;
        QTest::newRow("absent") << u"x"_s << u"Undo"_s << false;
    }

    void fuzzyFits()
    {
        QFETCH(QString, needle);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyMatch(needle, text).has_value(), fits);
    }

    void fuzzyPrefersRunsAndStarts()
    {
        QVERIFY(fuzzyMatch(u"rev"_s, u"Review"_s) > fuzzyMatch(u"rev"_s, u"Prevent"_s));
        QVERIFY(fuzzyMatch(u"rev"_s, u"Prevent"_s) > fuzzyMatch(u"rev"_s, u"Records over"_s));
    }

    void conflictsAreRefused()
    {
        QWidget window;
        QWidget one(&window);
        QWidget two(&window);
        Actions actions(&window);
        QVERIFY(actions.add(action(u"a"_s, u"A"_s, QKeySequence(Qt::Key_S), &one)));
        QVERIFY(actions.add(action(u"b"_s, u"B"_s, QKeySequence(Qt::Key_S), &two))); // another scope
        QVERIFY(!actions.add(action(u"a"_s, u"A again"_s)));
        QVERIFY(!actions.add(action(u"c"_s, u"C"_s, QKeySequence(Qt::Key_S))));
        QVERIFY(!actions.add(action(u"d"_s, u"D"_s, QKeySequence(Qt::Key_S), &one)));
        QCOMPARE(actions.conflicts().size(), 3);
        actions.remove(u"a"_s);
        QVERIFY(actions.add(action(u"d"_s, u"D"_s, QKeySequence(Qt::Key_S), &one)));
        QCOMPARE(actions.all().size(), 2U);
    }

    void paletteFiltersAndDropsLateAnswers()
    {
        QWidget window;
        Actions actions(&window);
        int ran = 0;
        ActionSpec spec = action(u"go"_s, u"Go to Review"_s);
        spec.handler = [&] { ++ran; };
        actions.add(spec);
        actions.add(action(u"undo"_s, u"Undo"_s));
        PaletteModel model(actions);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<std::function<void(std::vector<PaletteEntry>)>> asked;
        model.addProvider([&](const QString &, const auto &done) { asked.push_back(done); });
        const auto search = [&](const QString &text) {
            model.setText(text);
            model.askProviders();
            model.askProviders(); // no second time
        };
        search({});
        QCOMPARE(model.rowCount(), 2);
        search(u"rev"_s);
        QCOMPARE(texts(model), QStringList{u"Go to Review"_s});
        search(u"maria"_s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(asked.size(), 2U);
        asked.at(0)({{.text = u"late"_s, .detail = {}, .iconName = {}, .keys = {}, .handler = {}}});
        QCOMPARE(model.rowCount(), 0);
        asked.at(1)({{.text = u"Maria\u202E"_s, .detail = {}, .iconName = {}, .keys = {}, .handler = {}}});
        QCOMPARE(texts(model), QStringList{u"Maria⟨U+202E⟩"_s});
        model.setText(u"rev"_s);
        QCOMPARE(texts(model), QStringList{u"Go to Review"_s}); // and what was found for another text is gone
        model.run(0);
        model.run(7);
        QCOMPARE(ran, 1);
        actions.setEnabled(u"go"_s, false);
        model.setText(u"rev"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void askAnswersAhead()
    {
        QWidget window;
        int yes = 0;
        int no = 0;
        const auto erase = [&](const QString &typed) {
            ask::confirm(
                &window,
                {.title = u"Erase 3 records?"_s, .text = u"They are gone."_s, .verb = u"Erase 3 records"_s, .dangerous = true, .typed = typed},
                [&] { ++yes; }, [&] { ++no; });
        };
        ask::setNextAnswer({});
        ask::setNextAnswer({.chosen = false, .text = {}, .files = {}});
        ask::setNextAnswer({.chosen = true, .text = u"2"_s, .files = {}});
        erase({});
        erase({});
        erase(u"3"_s); // a wrong count is no consent
        QCOMPARE(yes, 1);
        QCOMPARE(no, 2);
        QCOMPARE(ask::answersLeft(), 0);
        QCOMPARE(ask::lastQuestion()->verb, u"Erase 3 records"_s);
        QString text;
        ask::setNextAnswer({.chosen = true, .text = u"why"_s, .files = {}});
        ask::forText(&window, u"Reason"_s, u"Why?"_s, u"Save"_s, {}, [&](const QString &given) { text = given; });
        QCOMPARE(text, u"why"_s);
    }

    void boxWaitsForTheTypedCount()
    {
        QWidget window;
        window.show();
        int yes = 0;
        ask::confirm(&window, {.title = u"<b>Erase?</b>"_s, .text = u"x"_s, .verb = u"Erase"_s, .dangerous = true, .typed = u"3"_s}, [&] { ++yes; });
        auto *box = window.findChild<QWidget *>(u"ask"_s);
        QVERIFY(box);
        QCOMPARE(tests::richTextOffenders(box), QStringList());
        auto *verb = box->findChild<QAbstractButton *>(u"askVerb"_s);
        auto *line = box->findChild<QLineEdit *>(u"askLine"_s);
        QVERIFY(!verb->isEnabled());
        QTest::keyClicks(line, u"3"_s);
        QVERIFY(verb->isEnabled());
        verb->click();
        QCOMPARE(yes, 1);
    }

    void toastUndoes()
    {
        QWidget window;
        window.resize(800, 600);
        ToastHost host(&window);
        int undone = 0;
        host.say({.text = u"Merged into <b>Maria</b>"_s, .action = u"Undo"_s, .handler = [&] { ++undone; }});
        QCOMPARE(host.count(), 1);
        QCOMPARE(tests::richTextOffenders(&window), QStringList());
        host.findChild<QAbstractButton *>(u"toastAction"_s)->click();
        QCOMPARE(undone, 1);
        QCOMPARE(host.count(), 0);
        for (int i = 0; i < ToastHost::Most + 2; ++i)
            host.say({.text = u"x"_s, .action = {}, .handler = {}});
        QCOMPARE(host.count(), ToastHost::Most);
        host.clear();
        host.say({.text = u"short"_s, .action = {}, .handler = {}, .milliseconds = 1});
        QTRY_COMPARE(host.count(), 0);
    }

    void jobsSayHowLong()
    {
        JobState state{.what = u"Matching"_s, .unit = u"records"_s, .done = 620400, .total = 1000000, .perSecond = 20000};
        QCOMPARE(jobText(state), u"Matching · 620,400 of 1,000,000 records · 19 s left"_s);
        state.perSecond = 100;
        QCOMPARE(remainingText(state), u"1 h 3 min"_s);
        state.cancelling = true;
        QVERIFY(jobText(state).contains(u"stopping"_s));
        state = {.what = u"Reading"_s, .unit = {}, .done = 0, .total = 0, .perSecond = 0};
        QCOMPARE(jobText(state), u"Reading"_s);
    }

    void navigationRemembers()
    {
        Navigation navigation;
        QSignalSpy spy(&navigation, &Navigation::changed);
        navigation.back();
        navigation.go(u"a"_s);
        navigation.go(u"a"_s); // gone to, but no step
        QVERIFY(!navigation.canGoBack());
        navigation.go(u"b"_s, 7);
        navigation.back();
        QCOMPARE(navigation.current().page, u"a"_s);
        navigation.forward();
        QCOMPARE(navigation.current(), (Place{u"b"_s, 7}));
        navigation.back();
        navigation.go(u"c"_s);
        QVERIFY(!navigation.canGoForward());
        QCOMPARE(spy.count(), 7); // a, a, b, back, forward, back, c
        for (int i = 0; i < 2 * Navigation::Most; ++i)
            navigation.go(u"p"_s, i);
        int steps = 0;
        for (; navigation.canGoBack(); ++steps)
            navigation.back();
        QCOMPARE(steps, Navigation::Most - 1);
    }

    void windowShowsPagesByKey()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        MainWindow window;
        QVariant opened;
        window.addPage({u"one"_s, u"One"_s, u"page-overview"_s, new QWidget, {}});
        window.addPage({u"two"_s, u"Two"_s, u"page-review"_s, textLabel(u"<i>two</i>"_s), [&](const QVariant &argument) { opened = argument; }});
        window.setBadge(u"two"_s, 3);
        window.topBar()->setUndo(u"Merge of <b>x</b>"_s);
        window.status()->setStatus({u"a.tessera"_s, true, u"read-only"_s, u"1 record"_s, {}, u"Anna"_s});
        window.startPage()->setRecent({u"/tmp/<b>.tessera"_s});
        window.banner()->say({BannerText::Kind::Error, u"<b>bad</b>"_s, {}, {}, u"d"_s, u"Do"_s});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.showsStartPage());
        QCOMPARE(window.actions()->conflicts(), QStringList());
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(window.navigation()->current().page, u"two"_s);
        QVERIFY(!window.showsStartPage());
        window.navigation()->go(u"two"_s, 42);
        QCOMPARE(opened.toInt(), 42);
        QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.navigation()->current(), (Place{u"two"_s, 42}));
        QCOMPARE(tests::richTextOffenders(&window), QStringList());
        QCOMPARE(tests::unnamedControls(&window), QStringList());
        opened.clear(); // the place where we are already is gone to as well: from the start page, or from another tab of it
        window.showStartPage();
        window.navigation()->go(u"two"_s, 42);
        QVERIFY(!window.showsStartPage());
        QCOMPARE(opened.toInt(), 42);
        window.removePages();
        QVERIFY(window.showsStartPage());
        QVERIFY(!window.actions()->find(u"page.two"_s));
    }

    void paletteByKeyboard()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        MainWindow window;
        window.addPage({u"review"_s, u"Review"_s, u"page-review"_s, new QWidget, {}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window.commandPalette()->isVisible());
        auto *input = window.findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"review"_s);
        QCOMPARE(texts(*window.commandPalette()->model()), QStringList{u"Go to Review"_s}); // whoever types fast waits for nothing
        QTest::keyClick(input, Qt::Key_Return);
        QVERIFY(!window.commandPalette()->isVisible());
        QCOMPARE(window.navigation()->current().page, u"review"_s);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!window.commandPalette()->isVisible());
    }

    // What only providers know comes after a pause, or with Enter where nothing else could be meant.
    void paletteAsksProvidersAfterAPause()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QStringList asked;
        int opened = 0;
        window.commandPalette()->model()->addProvider([&](const QString &text, const auto &done) {
            asked.append(text);
            done({{.text = u"Maria"_s, .detail = {}, .iconName = {}, .keys = {}, .handler = [&] { ++opened; }}});
        });
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *input = window.findChild<QLineEdit *>(u"paletteInput"_s);
        QTest::keyClicks(input, u"mariax"_s);
        QCOMPARE(asked, QStringList());
        QTRY_COMPARE(asked, QStringList{u"mariax"_s});
        QTest::keyClick(input, Qt::Key_Backspace);
        QCOMPARE(window.commandPalette()->model()->rowCount(), 0);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(asked, (QStringList{u"mariax"_s, u"maria"_s}));
        QVERIFY(window.commandPalette()->isVisible());
        QCOMPARE(opened, 0);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(opened, 1);
        QVERIFY(!window.commandPalette()->isVisible());
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier); // the same once more
        QTest::keyClicks(input, u"maria"_s);
        QTRY_COMPARE(asked.size(), 3);
    }

    void theRailByKeyboard()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        MainWindow window;
        for (const QString &page : {u"one"_s, u"two"_s, u"three"_s})
            window.addPage({page, page, u"page-overview"_s, new QWidget, {}});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.navigation()->go(u"one"_s);
        const auto button = [&](const QString &page) { return window.findChild<QAbstractButton *>(u"rail."_s + page); };
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        button(u"one"_s)->setFocus();
        press(Qt::Key_Down);
        QVERIFY(button(u"two"_s)->hasFocus());
        QCOMPARE(window.navigation()->current().page, u"one"_s); // looking for a page is not going there
        QVERIFY(button(u"one"_s)->isChecked() && !button(u"two"_s)->isChecked());
        press(Qt::Key_Down);
        press(Qt::Key_Down); // there is no further one
        QVERIFY(button(u"three"_s)->hasFocus());
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QCOMPARE(window.navigation()->current().page, u"two"_s);
        QVERIFY(button(u"two"_s)->isChecked() && !button(u"one"_s)->isChecked());
        button(u"two"_s)->click(); // again: it stays the one that is shown
        QVERIFY(button(u"two"_s)->isChecked());
    }

    void whatLeadsNowhereIsNotOffered()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        MainWindow window;
        const auto isOffered = [&](const QString &id) { return window.actions()->find(id)->isEnabled(); };
        QVERIFY(!isOffered(u"navigation.back"_s) && !isOffered(u"navigation.forward"_s) && !isOffered(u"project.start"_s));
        for (const QString &page : {u"one"_s, u"two"_s})
            window.addPage({page, page, u"page-overview"_s, new QWidget, {}});
        window.navigation()->go(u"one"_s);
        window.navigation()->go(u"two"_s);
        QVERIFY(isOffered(u"navigation.back"_s) && isOffered(u"project.start"_s));
        window.showStartPage();
        QVERIFY(!isOffered(u"project.start"_s));
        window.navigation()->go(u"two"_s); // where it was before
        QVERIFY(!window.showsStartPage());
        window.removePages();
        QVERIFY(!isOffered(u"navigation.back"_s));
    }
};

TESSERA_TEST(ShellTest, "shell_test")
#include "shell_test.moc"
