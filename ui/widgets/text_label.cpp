// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/text_label.h"

#include <QResizeEvent>
#include <QStyle>

#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(TextTone tone)
{
    switch (tone) {
    case TextTone::Normal: return {};
    case TextTone::Muted: return u"muted"_s;
    case TextTone::Faint: return u"faint"_s;
    case TextTone::Accent: return u"accent"_s;
    case TextTone::Match: return u"match"_s;
    case TextTone::Review: return u"review"_s;
    case TextTone::NoMatch: return u"noMatch"_s;
    case TextTone::Different: return u"different"_s;
    case TextTone::Golden: return u"golden"_s;
    }
    return {};
}

constexpr QChar FirstStrongIsolate(0x2068);
constexpr QChar PopIsolate(0x2069);
// Characters without a place to break the line; more where a person may copy them, breaks and all.
constexpr qsizetype LongestRun = 40;
constexpr qsizetype LongestSelectableRun = 120;

// A run without a space would ask for all of its width: it may break within.
QString breakable(const QString &text, qsizetype longest)
{
    QString shown;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longest && !c.isLowSurrogate() && !c.isMark()) {
            shown += QChar(0x200B);
            run = 1;
        }
        shown += c;
    }
    return shown;
}

} // namespace

TextLabel::TextLabel(const QString &text, const TextStyle &style, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(style.size, style.weight));
    setWordWrap(style.wrap);
    if (style.selectable)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setProperty("tone", nameOf(style.tone));
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line);
    const QString shown = lines.join(u'\n');
    put(shown, shown);
}

void TextLabel::setSentence(QString form, const QStringList &values)
{
    QString tip = form;
    for (qsizetype i = values.size(); i > 0; --i) { // %10 before %1; what data holds is no place for more data
        const QString place = u"%%1"_s.arg(i);
        form.replace(place, FirstStrongIsolate + QString(u"\uFDD0%1\uFDD1"_s).arg(i) + PopIsolate);
        tip.replace(place, QString(u"\uFDD0%1\uFDD1"_s).arg(i));
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString place = QString(u"\uFDD0%1\uFDD1"_s).arg(i + 1);
        form.replace(place, visibleText(values.at(i)));
        tip.replace(place, visibleText(values.at(i)));
    }
    put(form, tip);
}

void TextLabel::put(const QString &text, const QString &tip)
{
    m_text = text;
    m_tip = tip;
    fit(width());
    updateGeometry();
}

void TextLabel::setTone(TextTone tone)
{
    setProperty("tone", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
}

void TextLabel::setElided(bool elided, Qt::TextElideMode mode)
{
    m_elided = elided;
    m_mode = mode;
    fit(width());
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    if (m_elided)
        return {fontMetrics().horizontalAdvance(u"Mm…"_s), least.height()};
    return {std::min(wordWrap() ? least.width() : sizeHint().width(), MostAsked), least.height()};
}

QSize TextLabel::sizeHint() const
{
    const QSize wanted = QLabel::sizeHint();
    if (wordWrap() || !pixmap().isNull())
        return wanted;
    int widest = 0;
    for (const QString &line : m_text.split(u'\n'))
        widest = std::max(widest, fontMetrics().horizontalAdvance(line));
    return {widest + space::Tiny, wanted.height()};
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit(event->size().width());
}

void TextLabel::fit(int width)
{
    if (!pixmap().isNull())
        return;
    QString shown = m_text;
    const bool isLong = !wordWrap() && (m_elided || (testAttribute(Qt::WA_Resized) && sizeHint().width() > MostAsked));
    if (isLong) {
        QStringList lines = m_text.split(u'\n');
        for (QString &line : lines)
            line = fontMetrics().elidedText(line, m_mode, width);
        shown = lines.join(u'\n');
    } else if (wordWrap()) {
        shown = breakable(m_text, textInteractionFlags() & Qt::TextSelectableByMouse ? LongestSelectableRun : LongestRun);
    }
    if (shown != QLabel::text())
        QLabel::setText(shown);
    if (isLong || m_ownTip) {
        m_ownTip = isLong && shown != m_text;
        setToolTip(m_ownTip ? toolTipText(m_tip) : QString());
    }
}

TextLabel *textLabel(const QString &text, const TextStyle &style, QWidget *parent)
{
    return new TextLabel(text, style, parent);
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(toolTipText(text));
    widget->setAccessibleDescription(visibleText(text));
}

} // namespace ui
