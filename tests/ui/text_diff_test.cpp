// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRandomGenerator>
#include <QTest>

#include "tests/support/test_registry.h"
#include "ui/widgets/compare/text_diff.h"

using namespace ui;
using namespace Qt::StringLiterals;

class TextDiffTest final : public QObject
{
    Q_OBJECT

    // "Lind[qu<qv]ist": what stands here, and what stood there instead.
    static QString shown(const QString &other, const QString &text, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
    {
        QString out;
        for (const DiffPart &part : textDiff(other, text, sensitivity))
            out += part.kind == DiffPart::Kind::Equal ? text.mid(part.from, part.length)
                                                      : u"[%1<%2]"_s.arg(text.mid(part.from, part.length), part.other);
        return out;
    }

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equal") << u"Maria"_s << u"Maria"_s << u"Maria"_s;
        QTest::newRow("replace") << u"Lindqvist"_s << u"Lindquist"_s << u"Lindq[u<v]ist"_s;
        QTest::newRow("accent") << u"Maria"_s << u"Mária"_s << u"M[á<a]ria"_s;
        QTest::newRow("insert") << u"Ann"_s << u"Anna"_s << u"Ann[a<]"_s;
        QTest::newRow("delete") << u"Anna"_s << u"Ana"_s << u"An[<n]a"_s;
        QTest::newRow("front") << u"411"_s << u"+411"_s << u"[+<]411"_s;
        QTest::newRow("all") << u"ab"_s << u"xy"_s << u"[xy<ab]"_s;
        QTest::newRow("from nothing") << QString() << u"x"_s << u"[x<]"_s;
        QTest::newRow("to nothing") << u"x"_s << QString() << u"[<x]"_s;
        QTest::newRow("both empty") << QString() << QString() << QString();
        QTest::newRow("combining mark is one character") << u"e\u0301a"_s << u"ea"_s << u"[e<e\u0301]a"_s;
        QTest::newRow("family emoji is one character") << u"x👨\u200D👩\u200D👧y"_s << u"xzy"_s << u"x[z<👨\u200D👩\u200D👧]y"_s;
    }

    void cases()
    {
        QFETCH(QString, other);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QString found = shown(other, text);
        // A doubled letter may be dropped at either place.
        if (found == u"A[<n]na"_s)
            found = u"An[<n]a"_s;
        QCOMPARE(found, expected);
    }

    void caseCanBeIgnored()
    {
        QCOMPARE(shown(u"Mária"_s, u"MARIA"_s, Qt::CaseInsensitive), u"M[A<á]RIA"_s);
        QCOMPARE(changed(textDiff(u"Maria"_s, u"MARIA"_s, Qt::CaseInsensitive)), 0);
    }

    void longTextsAreOnePart()
    {
        const QString other(MaxDiffLength + 1, u'a');
        const auto parts = textDiff(other, other + u'b');
        QCOMPARE(parts.size(), 1U);
        QCOMPARE(parts.front().kind, DiffPart::Kind::Replace);
        QCOMPARE(parts.front().length, other.size() + 1);
    }

    // Putting the other side's parts in place of the changed ones must give the other text back.
    void partsRebuildBothTexts()
    {
        QRandomGenerator random(20261124);
        const QString letters = u"abcäöå🙂 "_s;
        const auto word = [&] {
            QString made;
            for (int i = random.bounded(12); i > 0; --i)
                made += letters.at(random.bounded(6));
            return made + (random.bounded(4) == 0 ? u"🙂"_s : QString());
        };
        for (int round = 0; round < 500; ++round) {
            const QString other = word();
            const QString text = word();
            QString here;
            QString there;
            for (const DiffPart &part : textDiff(other, text)) {
                QCOMPARE(part.from, here.size());
                here += text.mid(part.from, part.length);
                there += part.kind == DiffPart::Kind::Equal ? text.mid(part.from, part.length) : part.other;
            }
            QCOMPARE(here, text);
            QCOMPARE(there, other);
        }
    }
};

TESSERA_TEST(TextDiffTest, "text_diff_test")
#include "text_diff_test.moc"
