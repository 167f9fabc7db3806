// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

using namespace ui;
using namespace Qt::StringLiterals;

class TokensTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastOfKnownColours()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(contrast(QColor(0x98A2B3), Qt::white) < 4.5); // what the test below must refuse
    }

    void textIsReadable_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
    }

    void textIsReadable()
    {
        QFETCH(int, scheme);
        const Colours &c = coloursOf(static_cast<Scheme>(scheme));
        const QList<QColor> grounds{c.bg, c.surface, c.raised, c.rail, c.hover, c.accentBg, c.goldenBg};
        const QList<std::pair<const char *, QColor>> texts{{"text", c.text}, {"muted", c.muted}, {"faint", c.faint}};
        for (const auto &[name, colour] : texts)
            for (const QColor &ground : grounds)
                QVERIFY2(contrast(colour, ground) >= 4.5,
                         qPrintable(u"%1 on %2: %3"_s.arg(QLatin1String(name), ground.name()).arg(contrast(colour, ground))));
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Match, Tone::Review, Tone::NoMatch, Tone::Different, Tone::Golden})
            for (const QColor &ground : {c.surface, c.bg, c.accentBg, c.toneBg(tone)})
                QVERIFY2(contrast(c.tone(tone), ground) >= 4.5,
                         qPrintable(u"tone %1 on %2: %3"_s.arg(static_cast<int>(tone)).arg(ground.name()).arg(contrast(c.tone(tone), ground))));
        for (int hue = 0; hue < SourceHues; ++hue)
            for (const QColor &ground : {c.surface, c.bg, c.rail, c.accentBg})
                QVERIFY2(contrast(c.sourceHue(hue), ground) >= 4.5,
                         qPrintable(u"hue %1 on %2: %3"_s.arg(hue).arg(ground.name()).arg(contrast(c.sourceHue(hue), ground))));
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
    }

    void huesWrapAround()
    {
        const Colours &c = coloursOf(Scheme::Light);
        QCOMPARE(c.sourceHue(SourceHues), c.sourceHue(0));
        QCOMPARE(c.sourceHue(-1), c.sourceHue(SourceHues - 1));
    }

    void styleSheetIsComplete()
    {
        const QString sheet = styleSheet(coloursOf(Scheme::Dark));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(sheet.contains(coloursOf(Scheme::Dark).surface.name()));
        QVERIFY(sheet.contains(u"border-radius: 6px"_s));
    }

    void themeSwitchesAtRunTime()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        const QColor before = colours().surface;
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(theme.scheme(), Scheme::Dark);
        QVERIFY(colours().surface != before);
        QCOMPARE(QApplication::palette().color(QPalette::Base), colours().surface);
        theme.setChoice(ThemeChoice::Light);
        QCOMPARE(colours().surface, before);
    }

    void iconsTakeTheColourOfTheTheme()
    {
        Theme theme(*qApp, ThemeChoice::Light);
        const QIcon sign = icon(u"page-review"_s);
        const auto darkest = [&] {
            const QImage image = sign.pixmap(QSize(32, 32), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        return QColor(image.pixel(x, y));
            return QColor();
        };
        QCOMPARE(darkest(), coloursOf(Scheme::Light).muted);
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(darkest(), coloursOf(Scheme::Dark).muted);
        QVERIFY(icon(u"no-such-icon-anywhere"_s).isNull());
        QVERIFY(!applicationIcon().isNull());
        theme.setChoice(ThemeChoice::Light);
    }
};

TESSERA_TEST(TokensTest, "tokens_test")
#include "tokens_test.moc"
