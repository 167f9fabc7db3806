// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/paint.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace ui
{

void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(border.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
    painter.restore();
}

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal step, qreal width)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width));
    // Anchored to the origin of the widget, so that neighbouring areas continue one another.
    const qreal first = std::floor((rect.left() + rect.top()) / step) * step;
    for (qreal sum = first; sum <= rect.right() + rect.bottom(); sum += step)
        painter.drawLine(QPointF(sum - rect.top() + 1, rect.top() - 1), QPointF(sum - rect.bottom() - 1, rect.bottom() + 1));
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().accent, metric::FocusWidth));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

QColor withAlpha(QColor colour, qreal alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QColor mixed(const QColor &a, const QColor &b, qreal shareOfA)
{
    const auto mix = [&](int x, int y) { return qRound(x * shareOfA + y * (1 - shareOfA)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace ui
