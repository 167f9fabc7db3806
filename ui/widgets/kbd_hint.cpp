// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/kbd_hint.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

namespace ui
{

QString keyText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText).replace(u'+', u' ').trimmed();
}

QSize KbdHint::size(const QString &keys)
{
    const QFontMetrics metrics(ui::font(TextSize::Small));
    return {std::max(metrics.horizontalAdvance(keys) + space::M, metrics.height() + space::Xs), metrics.height() + space::Xs};
}

void KbdHint::paint(QPainter &painter, const QRect &rect, const QString &keys, const QColor &text, const QColor &border)
{
    painter.save();
    paintRounded(painter, rect, {}, border, metric::RadiusSmall);
    painter.setPen(QPen(border, 1));
    painter.drawLine(QPointF(rect.left() + space::Tiny, rect.bottom() - 0.5), QPointF(rect.right() - space::Tiny + 1, rect.bottom() - 0.5));
    painter.setPen(text);
    painter.setFont(ui::font(TextSize::Small));
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt::AlignCenter | Qt::TextSingleLine, keys);
    painter.restore();
}

} // namespace ui
