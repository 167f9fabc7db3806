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
    case TextTone::Normal:
        return {};
    case TextTone::Muted:
        return u"muted"_s;
    case TextTone::Faint:
        return u"faint"_s;
    case TextTone::Accent:
        return u"accent"_s;
    case TextTone::Match:
        return u"match"_s;
    case TextTone::Review:
        return u"review"_s;
    case TextTone::NoMatch:
        return u"noMatch"_s;
    case TextTone::Different:
        return u"different"_s;
    case TextTone::Golden:
        return u"golden"_s;
    }
    return {};
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
    m_text = lines.join(u'\n');
    fit(width());
    updateGeometry();
}

void TextLabel::setTone(TextTone tone)
{
    setProperty("tone", nameOf(tone));
    style()->unpolish(this);
    style()->polish(this);
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    fit(width());
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elided ? QSize(fontMetrics().horizontalAdvance(u"Mm…"_s), QLabel::minimumSizeHint().height()) : QLabel::minimumSizeHint();
}

QSize TextLabel::sizeHint() const
{
    return m_elided ? QSize(fontMetrics().horizontalAdvance(m_text) + space::Tiny, QLabel::sizeHint().height()) : QLabel::sizeHint();
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_elided)
        fit(event->size().width());
}

void TextLabel::fit(int width)
{
    const QString shown = m_elided ? fontMetrics().elidedText(m_text, Qt::ElideRight, width) : m_text;
    QLabel::setText(shown);
    if (m_elided)
        setToolTip(shown == m_text ? QString() : toolTipText(m_text));
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
