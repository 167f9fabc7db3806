// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small strokes shared by the painted widgets. GUI thread.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace ui
{

void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius);
// Slanted hairs over the rectangle: missing, or a share of a bar.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal step, qreal width);
// The ring of what has the keyboard.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius);
[[nodiscard]] QColor withAlpha(QColor colour, qreal alpha);
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal shareOfA);

} // namespace ui
