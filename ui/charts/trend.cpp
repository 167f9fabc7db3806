// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trend.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

Trend::Trend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Trend::setData(std::vector<TrendPoint> points, Tone tone)
{
    m_points = std::move(points);
    m_tone = tone;
    QStringList parts;
    for (const TrendPoint &point : m_points)
        parts.append(u"%1: %2"_s.arg(visibleText(point.label), QLocale().toString(point.value)));
    setAccessibleName(tr("Trend"));
    setAccessibleDescription(parts.join(u"; "_s));
    update();
}

QSize Trend::sizeHint() const
{
    return {metric::RailWidth, metric::ControlHeight + space::M};
}

QSize Trend::minimumSizeHint() const
{
    return {metric::RailWidth / 3, metric::ControlHeight};
}

void Trend::paintEvent(QPaintEvent *)
{
    if (m_points.empty())
        return;
    const QColor colour = colours().tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [low, high] = std::ranges::minmax(m_points, {}, &TrendPoint::value);
    const double base = std::min(0.0, low.value);
    const double span = std::max(1e-9, high.value - base);
    const QRectF area = QRectF(rect()).adjusted(space::Tiny, space::Xs, -space::Tiny, -space::Tiny);
    const double step = area.width() / static_cast<double>(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const double y = area.bottom() - (m_points[i].value - base) / span * area.height();
        paintRounded(painter,
                     QRectF(area.left() + static_cast<double>(i) * step, y, std::max(1.0, step - space::Tiny), std::max(1.0, area.bottom() - y)),
                     colour, {}, 1.5);
    }
}

bool Trend::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_points.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto at = std::clamp<std::size_t>(
            static_cast<std::size_t>(help->pos().x()) * m_points.size() / static_cast<std::size_t>(std::max(1, width())), 0, m_points.size() - 1);
        QToolTip::showText(help->globalPos(), toolTipText(u"%1: %2"_s.arg(m_points[at].label, QLocale().toString(m_points[at].value))), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
