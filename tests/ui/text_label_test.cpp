// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <QVBoxLayout>

#include "tests/support/test_registry.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/visible_text.h"

using namespace ui;
using namespace Qt::StringLiterals;

class TextLabelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longTextAsksForLittle_data()
    {
        QTest::addColumn<TextStyle>("style");
        QTest::addColumn<QString>("text");
        QTest::newRow("one word") << text_style::Body << QString(10'000, u'x');
        QTest::newRow("many words") << text_style::Body << u"two words "_s.repeated(500);
        QTest::newRow("wrapped word") << text_style::Wrapped << QString(10'000, u'x');
        QTest::newRow("several lines") << text_style::Body << (QString(900, u'x') + u'\n' + QString(20, u'y'));
    }

    void longTextAsksForLittle()
    {
        QFETCH(TextStyle, style);
        QFETCH(QString, text);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        TextLabel *label = textLabel(text, style);
        layout->addWidget(label);
        QVERIFY2(label->minimumSizeHint().width() <= TextLabel::MostAsked, qPrintable(QString::number(label->minimumSizeHint().width())));
        window.resize(500, 200);
        window.show();
        QVERIFY(window.width() <= 500);
        QCOMPARE(label->fullText(), text);
    }

    void shortTextIsShownWhole()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        TextLabel *label = textLabel(u"What speaks for one customer"_s);
        layout->addWidget(label);
        window.show();
        QCOMPARE(label->text(), u"What speaks for one customer"_s);
        QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
    }

    void namesKeepTheirDirection()
    {
        TextLabel label{QString()};
        label.setSentence(u"%1?"_s, {u"مريم حسن"_s});
        QCOMPARE(label.text(), u"\u2068مريم حسن\u2069?"_s);
        QVERIFY(!label.text().isRightToLeft());                      // the sentence is English, so its question mark stands at the right
        label.setSentence(u"%1 and %2"_s, {u"%2"_s, u"b\u202Ec"_s}); // data is no sentence, and cannot turn it
        QCOMPARE(label.text(), u"\u2068%2\u2069 and \u2068b⟨U+202E⟩c\u2069"_s);
    }

    void whatIsCutIsInTheToolTip()
    {
        TextLabel label{QString()};
        label.setElided(true, Qt::ElideMiddle);
        label.resize(120, 20);
        label.setSentence(u"%1 = %2?"_s, {u"rec-482-dup-2"_s, u"rec-482-org-is-longer"_s});
        QVERIFY(label.text().contains(u'…'));
        QCOMPARE(label.toolTip(), u"rec-482-dup-2 = rec-482-org-is-longer?"_s);
    }

    void badgesAreShort()
    {
        QCOMPARE(shortCount(7), u"7"_s);
        QCOMPARE(shortCount(9999), grouped(9999));
        QCOMPARE(shortCount(26'323), u"26k"_s);
        QCOMPARE(shortCount(999'999), u"999k"_s);
        QCOMPARE(shortCount(1'290'000), u"1.2M"_s);
    }
};

TESSERA_TEST(TextLabelTest, "text_label_test")
#include "text_label_test.moc"
