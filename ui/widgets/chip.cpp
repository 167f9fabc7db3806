// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int Square = 7;
constexpr int Inner = space::Xs + space::Tiny;

QFont chipFont()
{
    return ui::font(TextSize::Small, QFont::DemiBold);
}

} // namespace

Chip::Chip(const QString &text, int hue, QWidget *parent) : QWidget(parent), m_hue(hue)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChip(text, hue);
}

void Chip::setChip(const QString &text, int hue)
{
    m_text = visibleText(text);
    m_hue = hue;
    setAccessibleName(m_text);
    setToolTip(size(m_text).width() > metric::SidePanel ? toolTipText(m_text) : QString());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QSize wanted = size(m_text);
    return {std::min(wanted.width(), metric::SidePanel), wanted.height()}; // painted elided
}

QSize Chip::size(const QString &text)
{
    const QFontMetrics metrics(chipFont());
    return {metrics.horizontalAdvance(text) + Square + 3 * Inner, metrics.height() + space::Xs};
}

QRect Chip::paint(QPainter &painter, const QRect &rect, const QString &text, int hue)
{
    const QColor colour = colours().sourceHue(hue);
    QSize wanted = size(text);
    const QFontMetrics metrics(chipFont());
    QString shown = text;
    if (wanted.width() > rect.width()) {
        shown = metrics.elidedText(text, Qt::ElideRight, rect.width() - Square - 3 * Inner);
        wanted.setWidth(rect.width());
    }
    const QRect area(rect.topLeft(), wanted);
    painter.save();
    paintRounded(painter, area, {}, colour, metric::RadiusSmall);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(area.left() + Inner, area.top() + (area.height() - Square) / 2.0, Square, Square), space::Tiny, space::Tiny);
    painter.setPen(colour);
    painter.setFont(chipFont());
    painter.drawText(area.adjusted(Inner + Square + Inner - 1, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter.restore();
    return area;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_hue);
}

} // namespace ui
