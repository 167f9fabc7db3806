// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/threshold_chart.h"

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

constexpr double Step = 0.25; // bits; the resolution of the histogram of a run
constexpr int PreferredHeight = 250;
constexpr int LeastHeight = 150;
constexpr int GrabWidth = 8;

QFont flagFont()
{
    return ui::font(TextSize::Small, QFont::DemiBold);
}

} // namespace

ThresholdChart::ThresholdChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"thresholdChart"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    offerTo(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void ThresholdChart::setData(HistogramData histogram)
{
    m_data = std::move(histogram);
    describe();
}

void ThresholdChart::setSquareRoot(bool on)
{
    m_squareRoot = on;
    update();
}

void ThresholdChart::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    unsetCursor();
}

void ThresholdChart::describe()
{
    setAccessibleName(tr("Weights of candidate pairs with both thresholds"));
    setAccessibleDescription(m_current == Line::Match
                                 ? tr("Match from %1 bits is chosen; review from %2 bits").arg(signedWeight(match()), signedWeight(review()))
                                 : tr("Review from %1 bits is chosen; match from %2 bits").arg(signedWeight(review()), signedWeight(match())));
    update();
}

QSize ThresholdChart::sizeHint() const
{
    return {metric::SearchWidth, PreferredHeight};
}

QSize ThresholdChart::minimumSizeHint() const
{
    return {metric::SidePanel, LeastHeight};
}

QRectF ThresholdChart::plot(const QSize &size) const
{
    const int above = QFontMetrics(flagFont()).height() + space::M;
    const int below = QFontMetrics(ui::font(TextSize::Small)).height() + space::S;
    return {0.0, static_cast<double>(above), static_cast<double>(size.width()), static_cast<double>(size.height() - above - below)};
}

double ThresholdChart::xOf(double weight) const
{
    const double span = std::max(1e-9, m_data.to() - m_data.from);
    return (weight - m_data.from) / span * width();
}

double ThresholdChart::weightAt(double x) const
{
    const double weight = m_data.from + x / std::max(1, width()) * (m_data.to() - m_data.from);
    return std::round(weight / Step) * Step;
}

// The flag keeps clear of the other one and of the edges.
QRectF ThresholdChart::flag(Line line, const QSize &size) const
{
    const QFontMetrics metrics(flagFont());
    const double width = metrics.horizontalAdvance(signedWeight(-88.88)) + 2 * space::M;
    const double height = metrics.height() + space::Xs;
    const double span = std::max(1e-9, m_data.to() - m_data.from);
    const auto place = [&](Line of) { return (value(of) - m_data.from) / span * size.width(); };
    double left = place(line) - width / 2;
    const double apart = place(Line::Match) - place(Line::Review);
    if (const double missing = width + space::Xs - apart; missing > 0)
        left += (line == Line::Match ? 0.5 : -0.5) * missing;
    return {std::clamp(left, 0.0, std::max(0.0, size.width() - width)), 0.0, width, height};
}

void ThresholdChart::paintLine(QPainter &painter, Line line, const QSize &size, bool isMarked) const
{
    const Colours &c = colours();
    const QRectF area = plot(size);
    const QRectF box = flag(line, size);
    const double span = std::max(1e-9, m_data.to() - m_data.from);
    const double x = (value(line) - m_data.from) / span * size.width();
    const bool isCurrent = isMarked && line == m_current;
    painter.fillRect(QRectF(x - space::Hair, box.bottom(), space::Tiny, area.bottom() - box.bottom()), c.text);
    paintRounded(painter, box, c.raised, isCurrent ? c.accent : c.line, metric::RadiusSmall);
    if (isCurrent)
        paintFocusRing(painter, box, metric::RadiusSmall);
    painter.setFont(flagFont());
    painter.setPen(line == Line::Match ? c.match : c.review);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, signedWeight(value(line)));
}

void ThresholdChart::paint(QPainter &painter, const QSize &size, bool isMarked) const
{
    if (m_data.counts.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintHistogramBars(painter, plot(size), m_data, m_squareRoot);
    paintHistogramAxis(painter, plot(size), m_data);
    paintLine(painter, Line::Review, size, isMarked);
    paintLine(painter, Line::Match, size, isMarked);
}

void ThresholdChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, size(), hasFocus());
}

void ThresholdChart::moveTo(Line line, double weight)
{
    if (m_isReadOnly || m_data.counts.empty())
        return;
    const double low = std::ceil(m_data.from / Step) * Step;
    const double high = std::floor(m_data.to() / Step) * Step;
    double &moving = line == Line::Review ? m_data.reviewFrom : m_data.matchFrom;
    const double before = moving;
    // The lines never cross: the one that is moved stops at the other.
    moving = line == Line::Review ? std::clamp(weight, std::min(low, m_data.matchFrom), m_data.matchFrom)
                                  : std::clamp(weight, m_data.reviewFrom, std::max(high, m_data.reviewFrom));
    describe();
    if (moving != before)
        Q_EMIT moved(m_data.reviewFrom, m_data.matchFrom);
}

void ThresholdChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_data.counts.empty())
        return;
    const QPointF at = event->position();
    const double toReview = std::abs(at.x() - xOf(review()));
    const double toMatch = std::abs(at.x() - xOf(match()));
    if (flag(Line::Match, size()).contains(at))
        m_current = Line::Match;
    else if (flag(Line::Review, size()).contains(at))
        m_current = Line::Review;
    else if (std::min(toReview, toMatch) <= GrabWidth)
        m_current = toReview < toMatch ? Line::Review : Line::Match;
    else
        return;
    m_isDragging = true;
    describe();
}

void ThresholdChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_isDragging) {
        moveTo(m_current, weightAt(at.x()));
        return;
    }
    const bool isNear = std::min(std::abs(at.x() - xOf(review())), std::abs(at.x() - xOf(match()))) <= GrabWidth
                        || flag(Line::Match, size()).contains(at) || flag(Line::Review, size()).contains(at);
    if (isNear && !m_isReadOnly)
        setCursor(Qt::SizeHorCursor);
    else
        unsetCursor();
}

void ThresholdChart::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
}

void ThresholdChart::keyPressEvent(QKeyEvent *event)
{
    const double by = event->modifiers() & Qt::ShiftModifier ? 1.0 : Step;
    switch (event->key()) {
    case Qt::Key_Left: moveTo(m_current, value(m_current) - by); return;
    case Qt::Key_Right: moveTo(m_current, value(m_current) + by); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_current = m_current == Line::Match ? Line::Review : Line::Match;
        describe();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool ThresholdChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_data.counts.empty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int bin = static_cast<int>(help->pos().x() / static_cast<double>(std::max(1, width())) * static_cast<double>(m_data.counts.size()));
        QToolTip::showText(help->globalPos(), histogramBinText(m_data, bin), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
