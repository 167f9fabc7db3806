// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stat_card.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

QFont valueFont()
{
    return ui::font(TextSize::Title, QFont::DemiBold);
}

} // namespace

StatCard::StatCard(const QString &title, const QString &name, QWidget *parent) : QAbstractButton(parent), m_title(visibleText(title))
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setClickable(false);
}

void StatCard::setValue(const QString &value, Tone tone)
{
    m_value = visibleText(value);
    m_tone = tone;
    describe();
}

void StatCard::setSubtitle(const QString &subtitle)
{
    m_subtitle = visibleText(subtitle);
    describe();
}

void StatCard::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
    describe();
}

void StatCard::setSunken(bool sunken)
{
    m_sunken = sunken;
    update();
}

void StatCard::describe()
{
    setAccessibleName(u"%1: %2, %3"_s.arg(m_title, m_value, m_subtitle));
    updateGeometry();
    update();
}

QSize StatCard::sizeHint() const
{
    const QFontMetrics small(ui::font(TextSize::Small));
    const QFontMetrics large(valueFont());
    const int width = std::max({small.horizontalAdvance(m_title), large.horizontalAdvance(m_value), small.horizontalAdvance(m_subtitle)});
    const int lines = m_subtitle.isEmpty() ? 1 : 2;
    return {width + 2 * space::L, lines * small.height() + large.height() + 2 * space::M + lines * space::Xs};
}

QSize StatCard::minimumSizeHint() const
{
    const QFontMetrics large(valueFont());
    return {large.horizontalAdvance(m_value) + 2 * space::L, sizeHint().height()};
}

void StatCard::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    const bool active = focusPolicy() != Qt::NoFocus;
    const QColor ground = m_sunken ? c.bg : c.surface;
    paintRounded(painter, rect(), active && underMouse() ? c.hover : ground, m_sunken ? QColor() : c.line, space::S);
    if (hasFocus())
        paintFocusRing(painter, rect(), space::S);
    const QRect inner = rect().adjusted(space::L, space::M, -space::L, -space::M);
    const QFontMetrics small(ui::font(TextSize::Small));
    const QFontMetrics large(valueFont());
    painter.setFont(ui::font(TextSize::Small));
    painter.setPen(c.muted);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), small.height()), Qt::AlignLeft | Qt::TextSingleLine,
                     small.elidedText(m_title, Qt::ElideRight, inner.width()));
    // Rather smaller than cut off.
    const QFont font = large.horizontalAdvance(m_value) <= inner.width() ? valueFont() : ui::font(TextSize::Large, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_tone == Tone::Neutral ? c.text : c.tone(m_tone));
    const int valueTop = inner.top() + small.height() + space::Xs;
    painter.drawText(QRect(inner.left(), valueTop, inner.width(), large.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_value, Qt::ElideRight, inner.width()));
    painter.setFont(ui::font(TextSize::Small));
    painter.setPen(c.faint);
    painter.drawText(QRect(inner.left(), valueTop + large.height() + space::Xs, inner.width(), small.height()), Qt::AlignLeft | Qt::TextSingleLine,
                     small.elidedText(m_subtitle, Qt::ElideRight, inner.width()));
}

void StatCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace ui
