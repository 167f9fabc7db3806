// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/weight_histogram.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int SmallHeight = 40;
constexpr int LargeHeight = 190;

} // namespace

WeightHistogram::WeightHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"weightHistogram"_s);
    setAccessibleName(tr("Pairs by match weight"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void WeightHistogram::setData(HistogramData histogram)
{
    m_data = std::move(histogram);
    update();
}

void WeightHistogram::setAxisVisible(bool visible)
{
    m_axis = visible;
    updateGeometry();
    update();
}

void WeightHistogram::setSquareRoot(bool on)
{
    m_squareRoot = on;
    update();
}

void WeightHistogram::setRange(const std::optional<WeightRange> &range)
{
    if (range == m_range)
        return;
    m_range = range;
    setAccessibleDescription(range ? tr("From %1 to %2 bits").arg(signedWeight(range->from), signedWeight(range->to)) : tr("Every weight"));
    update();
    Q_EMIT rangeChanged(range);
}

QSize WeightHistogram::sizeHint() const
{
    return {metric::RailWidth, m_axis ? LargeHeight : SmallHeight};
}

QSize WeightHistogram::minimumSizeHint() const
{
    return {metric::RailWidth / 2, sizeHint().height()};
}

QRectF WeightHistogram::plot() const
{
    const int below = m_axis ? QFontMetrics(ui::font(TextSize::Small)).height() + space::S : 1;
    return QRectF(0, space::Tiny, width(), height() - below - space::Tiny);
}

double WeightHistogram::share(qint64 count) const
{
    const qint64 most = std::max<qint64>(1, std::ranges::max(m_data.counts));
    const double of = static_cast<double>(count) / static_cast<double>(most);
    return m_squareRoot ? std::sqrt(of) : of;
}

int WeightHistogram::binAt(double x) const
{
    const auto count = static_cast<int>(m_data.counts.size());
    return count == 0 ? -1 : std::clamp(static_cast<int>(x / plot().width() * count), 0, count - 1);
}

void WeightHistogram::paintEvent(QPaintEvent *)
{
    const Colours &c = colours();
    QPainter painter(this);
    const QRectF area = plot();
    if (m_data.counts.empty())
        return;
    const double step = area.width() / static_cast<double>(m_data.counts.size());
    const double gap = step > space::S ? space::Tiny : (step > space::Xs ? 1.5 : 0.5);
    for (std::size_t i = 0; i < m_data.counts.size(); ++i) {
        const double middle = m_data.from + (static_cast<double>(i) + 0.5) * m_data.width;
        QColor colour = middle >= m_data.matchFrom ? c.match : (middle >= m_data.reviewFrom ? c.review : c.noMatch);
        if (m_range && (middle < m_range->from || middle > m_range->to))
            colour = withAlpha(colour, 0.25);
        if (m_data.counts[i] <= 0)
            continue;
        const double height = std::max(1.5, share(m_data.counts[i]) * area.height());
        const QRectF bar(area.left() + static_cast<double>(i) * step, area.bottom() - height, step - gap, height);
        painter.save();
        painter.setClipRect(bar);
        paintRounded(painter, bar.adjusted(0, 0, 0, space::S), colour, {}, std::min(2.0, step / 3));
        painter.restore();
    }
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), c.line);
    if (m_axis) {
        painter.setFont(ui::font(TextSize::Small));
        painter.setPen(c.faint);
        const double span = m_data.width * static_cast<double>(m_data.counts.size());
        for (int i = 0; i <= 4; ++i) {
            const double bits = m_data.from + span * i / 4;
            QString text = std::abs(bits) < 0.05 ? u"0"_s : signedWeight(bits, 0);
            if (i == 4)
                text = tr("%1 bits").arg(text);
            const Qt::Alignment side = i == 0 ? Qt::AlignLeft : (i == 4 ? Qt::AlignRight : Qt::AlignHCenter);
            const double x = area.left() + area.width() * i / 4;
            const double room = area.width() / 4;
            painter.drawText(QRectF(i == 0 ? x : (i == 4 ? x - room : x - room / 2), area.bottom() + space::Xs + space::Tiny, room, height()),
                             static_cast<int>(side) | Qt::TextSingleLine, text);
        }
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), metric::RadiusSmall);
}

void WeightHistogram::choose(int first, int last)
{
    if (first < 0 || last < 0)
        return;
    const auto [low, high] = std::minmax(first, last);
    setRange(WeightRange{m_data.from + low * m_data.width, m_data.from + (high + 1) * m_data.width});
}

void WeightHistogram::mousePressEvent(QMouseEvent *event)
{
    m_pressed = binAt(event->position().x());
}

void WeightHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed >= 0 && binAt(event->position().x()) != m_pressed)
        choose(m_pressed, binAt(event->position().x()));
}

void WeightHistogram::mouseReleaseEvent(QMouseEvent *)
{
    m_pressed = -1;
}

void WeightHistogram::mouseDoubleClickEvent(QMouseEvent *)
{
    setRange(std::nullopt);
}

void WeightHistogram::keyPressEvent(QKeyEvent *event)
{
    const double end = m_data.from + m_data.width * static_cast<double>(m_data.counts.size());
    if (event->key() == Qt::Key_Escape && m_range) {
        setRange(std::nullopt);
        return;
    }
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || m_data.counts.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    WeightRange range = m_range.value_or(WeightRange{m_data.from, end});
    const double by = event->key() == Qt::Key_Left ? -m_data.width : m_data.width;
    if (event->modifiers() & Qt::ShiftModifier)
        range.to = std::clamp(range.to + by, range.from + m_data.width, end);
    else
        range.from = std::clamp(range.from + by, m_data.from, range.to - m_data.width);
    setRange(range);
}

bool WeightHistogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_data.counts.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int bin = binAt(help->pos().x());
        const double from = m_data.from + bin * m_data.width;
        QToolTip::showText(help->globalPos(),
                           tr("%1 to %2 bits: %3 pairs")
                               .arg(signedWeight(from), signedWeight(from + m_data.width), grouped(m_data.counts.at(static_cast<std::size_t>(bin)))),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
