// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/weight_histogram.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int Height = 40;

} // namespace

WeightHistogram::WeightHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"weightHistogram"_s);
    setAccessibleName(tr("Pairs by match weight"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    offerTo(this);
}

void WeightHistogram::setData(HistogramData histogram)
{
    m_data = std::move(histogram);
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
    return {metric::RailWidth, Height};
}

QSize WeightHistogram::minimumSizeHint() const
{
    return {metric::RailWidth / 2, sizeHint().height()};
}

QRectF WeightHistogram::plot() const
{
    return QRectF(0, space::Tiny, width(), height() - space::Hair - space::Tiny);
}

int WeightHistogram::binAt(double x) const
{
    const auto count = static_cast<int>(m_data.counts.size());
    return count == 0 ? -1 : std::clamp(static_cast<int>(x / plot().width() * count), 0, count - 1);
}

void WeightHistogram::paintPicture(QPainter &painter, const QSize &) const
{
    if (m_data.counts.empty())
        return;
    paintHistogramBars(painter, plot(), m_data, m_squareRoot, m_range);
}

void WeightHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPicture(painter, size());
    if (hasFocus() && !m_data.counts.empty())
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
    if (event->button() == Qt::LeftButton)
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
    const double end = m_data.to();
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
        QToolTip::showText(help->globalPos(), histogramBinText(m_data, binAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
