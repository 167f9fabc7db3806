// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "tests/support/test_registry.h"
#include "tests/ui/plain_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

using namespace ui;
using namespace Qt::StringLiterals;

class VisibleTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Maria Lindqvist"_s << u"Maria Lindqvist"_s;
        QTest::newRow("letters") << u"Łukasz Ærø 陈伟"_s << u"Łukasz Ærø 陈伟"_s;
        QTest::newRow("right to left override") << u"abc\u202Edef"_s << u"abc⟨U+202E⟩def"_s;
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"⟨U+2066⟩x⟨U+2069⟩"_s;
        QTest::newRow("zero width space") << u"a\u200Bb"_s << u"a⟨U+200B⟩b"_s;
        QTest::newRow("joiner in latin") << u"a\u200Db"_s << u"a⟨U+200D⟩b"_s;
        QTest::newRow("joiner in persian") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("byte order mark") << u"\uFEFFid"_s << u"⟨U+FEFF⟩id"_s;
        QTest::newRow("line break") << u"a\nb\tc"_s << u"a↵b⇥c"_s;
        QTest::newRow("control") << u"a\u0007b"_s << u"a⟨U+0007⟩b"_s;
        QTest::newRow("filler") << u"\u3164"_s << u"⟨U+3164⟩"_s;
        QTest::newRow("tag character") << u"x\U000E0041"_s << u"x⟨U+E0041⟩"_s;
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visibleText(text), shown);
    }

    void markupStaysText()
    {
        const QString evil = u"<img src=\"file:///etc/hostname\">"_s;
        QVERIFY(!toolTipText(evil).contains(u"<img"_s));
        QCOMPARE(toolTipText(u"plain"_s), u"plain"_s);
        QWidget window;
        auto *label = textLabel(evil, {}, &window);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        setPlainToolTip(label, evil);
        QCOMPARE(tests::richTextOffenders(&window), QStringList());
    }

    void theWalkFindsWhatItMustFind()
    {
        QWidget window;
        new QLabel(u"<b>x</b>"_s, &window);
        auto *tip = new QWidget(&window);
        tip->setToolTip(u"<b>x</b>"_s);
        QCOMPARE(tests::richTextOffenders(&window).size(), 2);
        new QLineEdit(&window);
        QCOMPARE(tests::unnamedControls(&window).size(), 2);
    }

    void elidedLabelKeepsTheWhole()
    {
        TextLabel label(u"A rather long sentence that will not fit at all"_s);
        label.setElided(true);
        label.resize(60, 20);
        QTest::qWait(0);
        label.show();
        QVERIFY(label.text().endsWith(u'…'));
        QCOMPARE(label.toolTip(), label.fullText());
        label.resize(900, 20);
        QCOMPARE(label.text(), label.fullText());
        QCOMPARE(label.toolTip(), QString());
    }

    void initialsOfNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::newRow("two") << u"Maria Lindqvist"_s << u"ML"_s;
        QTest::newRow("three") << u"jan van Berg"_s << u"JB"_s;
        QTest::newRow("one") << u"Łukasz"_s << u"Ł"_s;
        QTest::newRow("none") << u" – "_s << u"?"_s;
        QTest::newRow("empty") << QString() << u"?"_s;
        QTest::newRow("beyond the first plane") << u"𠮷野 太郎"_s << u"𠮷太"_s;
    }

    void initialsOfNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, letters);
        QCOMPARE(initials(name), letters);
    }

    void weightsHaveSigns()
    {
        QCOMPARE(signedWeight(8.44), u"+8.4"_s);
        QCOMPARE(signedWeight(-1.8), u"−1.8"_s);
        QCOMPARE(signedWeight(0), u"+0.0"_s);
    }
};

TESSERA_TEST(VisibleTextTest, "visible_text_test")
#include "visible_text_test.moc"
