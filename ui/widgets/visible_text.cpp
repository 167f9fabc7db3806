// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/visible_text.h"

#include <QLocale>
#include <QStringList>
#include <QTextDocument>
#include <cmath>

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: break;
    }
    // Fillers that are letters by category but paint nothing.
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

// Joiners belong to the spelling of some scripts and of emoji, between two visible characters.
bool joins(char32_t c, const QList<uint> &all, qsizetype i)
{
    if (c != 0x200D && c != 0x200C)
        return false;
    const auto shaped = [](char32_t n) {
        const QChar::Script script = QChar::script(n);
        return script != QChar::Script_Latin && script != QChar::Script_Greek && script != QChar::Script_Cyrillic
               && (QChar::isLetter(n) || QChar::isMark(n) || n > 0x2190);
    };
    return i > 0 && i + 1 < all.size() && shaped(all.at(i - 1)) && shaped(all.at(i + 1));
}

} // namespace

QString visibleText(const QString &text)
{
    const auto plain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; };
    if (std::ranges::all_of(text, plain))
        return text;
    QString shown;
    const QList<uint> all = text.toUcs4();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const char32_t c = all.at(i);
        if (c == U'\n')
            shown += u'↵';
        else if (c == U'\t')
            shown += u'⇥';
        else if (isInvisible(c) && !joins(c, all, i))
            shown += u"⟨U+%1⟩"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

QString toolTipText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    const QString shown = lines.join(u'\n');
    return Qt::mightBeRichText(shown) ? u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(shown.toHtmlEscaped()) : shown;
}

QString initials(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        if (std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
            words.append(word);
    const auto first = [](const QString &word) {
        for (const uint c : word.toUcs4()) {
            const char32_t letter = c;
            if (QChar::isLetterOrNumber(letter))
                return QString::fromUcs4(&letter, 1).toUpper();
        }
        return QString();
    };
    if (words.isEmpty())
        return u"?"_s;
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

QString shortCount(qint64 number)
{
    if (number < 10'000)
        return grouped(number);
    if (number < 1'000'000)
        return u"%1k"_s.arg(number / 1000); // never more than there are
    return u"%1M"_s.arg(QLocale().toString(std::floor(static_cast<double>(number) / 100'000) / 10, 'f', 1));
}

QString grouped(qint64 number)
{
    return QLocale().toString(number);
}

QString signedWeight(double weight, int decimals)
{
    const QString digits = QLocale().toString(std::abs(weight), 'f', decimals);
    return (std::signbit(weight) ? u"−"_s : u"+"_s) + digits;
}

} // namespace ui
