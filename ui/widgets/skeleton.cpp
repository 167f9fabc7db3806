// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/skeleton.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

namespace ui
{

Skeleton::Skeleton(int rows, QWidget *parent) : QWidget(parent), m_rows(rows)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Loading"));
    m_timer.setInterval(120);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % 20;
        update();
    });
}

QSize Skeleton::sizeHint() const
{
    return {metric::SearchWidth, m_rows * metric::RowHeight};
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().surface);
    const double pulse = 0.55 + 0.45 * std::abs(m_phase - 10) / 10.0;
    // Different lengths, the same each time, as texts have.
    constexpr std::array<int, 5> Percent{62, 48, 71, 55, 40};
    for (int i = 0; i < m_rows; ++i) {
        const double y = i * metric::RowHeight + (metric::RowHeight - space::M) / 2.0;
        const double lead = width() * 0.2;
        const QColor colour = withAlpha(colours().line, pulse);
        paintRounded(painter, QRectF(space::S, y, lead - space::L, space::M), colour, {}, metric::RadiusSmall);
        paintRounded(
            painter,
            QRectF(lead + space::S, y, (width() - lead - space::Xl) * Percent.at(static_cast<std::size_t>(i) % Percent.size()) / 100.0, space::M),
            colour, {}, metric::RadiusSmall);
        painter.fillRect(QRect(0, (i + 1) * metric::RowHeight - 1, width(), 1), colours().hairline);
    }
}

void Skeleton::showEvent(QShowEvent *)
{
    m_timer.start();
}

void Skeleton::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace ui
