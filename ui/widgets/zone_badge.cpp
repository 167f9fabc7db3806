// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/zone_badge.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

ZoneBadge::ZoneBadge(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(text, tone);
}

void ZoneBadge::setBadge(const QString &text, Tone tone)
{
    m_text = visibleText(text);
    m_tone = tone;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize ZoneBadge::sizeHint() const
{
    return size(m_text);
}

QSize ZoneBadge::size(const QString &text)
{
    const QFontMetrics metrics(ui::font(TextSize::Small, QFont::DemiBold));
    return {metrics.horizontalAdvance(text) + space::L - space::Tiny, metrics.height() + space::Xs};
}

void ZoneBadge::paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone, bool round)
{
    paintRounded(painter, rect, colours().toneBg(tone), {}, round ? rect.height() / 2.0 : metric::RadiusSmall);
    painter.save();
    painter.setPen(colours().tone(tone == Tone::Close ? Tone::Match : tone));
    painter.setFont(ui::font(TextSize::Small, QFont::DemiBold));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

void ZoneBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_tone);
}

} // namespace ui
