// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/step_chart.h"

#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <numeric>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int UsualRow = 30;
constexpr int LeastRow = 19;
constexpr int BarHeight = 12;
constexpr double MostName = 0.34; // of the width
constexpr double FarLimit = 2.0;  // times the sum; beyond, the limit is only named
constexpr double LeastBar = 2.0;  // a step that adds little is seen
constexpr double BeforeAlpha = 0.2;

struct Panel {
    QRectF plot;
    double figure = 0; // width of the figures right of it
    double end = 1;
    [[nodiscard]] double x(double value) const { return plot.left() + std::clamp(value / end, 0.0, 1.0) * plot.width(); }
};

struct Frame {
    double name = 0;       // width of the names
    double top = 0;        // of the first row
    double row = UsualRow; // height
    std::vector<Panel> panels;
};

QFontMetricsF smallMetrics()
{
    return QFontMetricsF(ui::font(TextSize::Small));
}

double textHeight()
{
    return QFontMetricsF(ui::font()).height();
}

int rowHeight()
{
    return std::max(UsualRow, qCeil(textHeight()) + space::M);
}

// Where there is little room.
int leastRow()
{
    return std::max(LeastRow, qCeil(textHeight()));
}

double headHeight()
{
    return 2 * smallMetrics().height() + space::Xs;
}

QString figureOf(const StepSum &sum, double value)
{
    return sum.text ? sum.text(value) : QString::number(value);
}

QString addedText(const StepSum &sum, std::size_t step)
{
    return u"+"_s + figureOf(sum, sum.added.at(step));
}

bool isBeyond(const StepSum &sum, std::size_t steps)
{
    return sum.limit && sum.before(steps) > *sum.limit;
}

// What the first steps come to.
QString togetherText(const StepSum &sum, std::size_t steps)
{
    const QString figure = figureOf(sum, sum.before(steps));
    if (!sum.limit)
        return StepChart::tr("together %1").arg(figure);
    return (isBeyond(sum, steps) ? StepChart::tr("together %1, beyond the %2") : StepChart::tr("together %1, %2")).arg(figure, sum.limitName);
}

Frame frameOf(const QSizeF &size, const StepData &data)
{
    Frame frame;
    const QFontMetricsF metrics(ui::font());
    for (const QString &step : data.steps)
        frame.name = std::max(frame.name, metrics.horizontalAdvance(visibleText(step)));
    frame.name = std::min(frame.name, size.width() * MostName) + space::M;
    frame.top = headHeight();
    const double rows = std::max<double>(1, static_cast<double>(data.steps.size()));
    frame.row = std::clamp<double>((size.height() - frame.top) / rows, leastRow(), rowHeight());
    const auto panels = static_cast<double>(data.sums.size());
    const double width = (size.width() - frame.name - space::L * (panels - 1)) / std::max(1.0, panels);
    double left = frame.name;
    for (const StepSum &sum : data.sums) {
        Panel panel;
        for (std::size_t step = 0; step < sum.added.size(); ++step)
            panel.figure = std::max(panel.figure, metrics.horizontalAdvance(addedText(sum, step)));
        panel.figure += space::S;
        panel.end = std::max(sum.end(), 1e-12);
        panel.plot = QRectF(left, frame.top, std::max(1.0, width - panel.figure), frame.row * static_cast<double>(data.steps.size()));
        frame.panels.push_back(panel);
        left += width + space::L;
    }
    return frame;
}

QRectF barOf(const Frame &frame, const Panel &panel, const StepSum &sum, std::size_t step)
{
    const double from = panel.x(sum.before(step));
    const double to = panel.x(sum.before(step) + sum.added.at(step));
    const double width = sum.added.at(step) > 0 ? std::max(LeastBar, to - from) : 0;
    return {std::min(from, panel.plot.right() - width), frame.top + frame.row * static_cast<double>(step) + (frame.row - BarHeight) / 2, width,
            BarHeight};
}

void paintRow(QPainter &painter, const Frame &frame, const Panel &panel, const StepSum &sum, std::size_t step)
{
    const Colours &c = colours();
    const QColor colour = c.tone(sum.tone);
    const QRectF bar = barOf(frame, panel, sum, step);
    painter.fillRect(QRectF(QPointF(panel.plot.left(), bar.top()), QPointF(bar.left(), bar.bottom())), withAlpha(colour, BeforeAlpha));
    if (bar.width() > 0)
        paintRounded(painter, bar, colour, {}, space::Tiny);
    if (isBeyond(sum, step + 1)) { // colour and hatching: what is too much
        const double from = std::max(bar.left(), panel.x(*sum.limit));
        const QRectF over(from, bar.top(), std::max(LeastBar, bar.right() - from), bar.height());
        paintRounded(painter, over, c.review, {}, space::Tiny);
        paintHatch(painter, over, withAlpha(c.surface, 0.55), space::S - space::Tiny, space::Hair);
    }
    painter.setFont(ui::font());
    painter.setPen(sum.added.at(step) > 0 ? c.text : c.muted);
    painter.drawText(QRectF(panel.plot.right(), frame.top + frame.row * static_cast<double>(step), panel.figure, frame.row),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, addedText(sum, step));
}

// What the sum comes to and what it is measured by.
void paintFrame(QPainter &painter, const Panel &panel, const StepSum &sum)
{
    const Colours &c = colours();
    const QFontMetricsF metrics = smallMetrics();
    const double wide = panel.plot.width() + panel.figure;
    const auto line = [&](double y, const QColor &colour, const QString &text) {
        painter.setPen(colour);
        painter.drawText(QRectF(panel.plot.left(), y, wide, metrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(visibleText(text), Qt::ElideRight, wide));
    };
    painter.setFont(ui::font(TextSize::Small));
    line(0, c.muted, sum.title);
    line(metrics.height(), isBeyond(sum, sum.added.size()) ? c.review : c.faint, togetherText(sum, sum.added.size()));
    painter.fillRect(QRectF(panel.plot.left(), panel.plot.top(), 1, panel.plot.height()), c.line);
    if (!sum.limit || *sum.limit > sum.end())
        return;
    const double x = panel.x(*sum.limit);
    painter.save();
    QPen dashed(c.review, space::Hair);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(x, panel.plot.top()), panel.plot.bottomLeft() + QPointF(x - panel.plot.left(), 0));
    painter.restore();
}

void paintSteps(QPainter &painter, const QSizeF &size, const StepData &data, int current = -1, int hover = -1)
{
    const Colours &c = colours();
    const Frame frame = frameOf(size, data);
    const QFontMetricsF metrics(ui::font());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(data.steps.size()); ++i) {
        const double top = frame.top + frame.row * i;
        if (i == hover || i == current)
            paintRounded(painter, QRectF(0, top + 1, size.width(), frame.row - 2), i == current ? c.accentBg : c.hover, {}, metric::RadiusSmall);
        painter.setFont(ui::font());
        painter.setPen(c.text);
        painter.drawText(QRectF(space::Xs, top, frame.name - space::M, frame.row), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(visibleText(data.steps.at(i)), Qt::ElideRight, frame.name - space::M - space::Xs));
        for (std::size_t sum = 0; sum < data.sums.size(); ++sum)
            paintRow(painter, frame, frame.panels[sum], data.sums[sum], static_cast<std::size_t>(i));
    }
    for (std::size_t sum = 0; sum < data.sums.size(); ++sum)
        paintFrame(painter, frame.panels[sum], data.sums[sum]);
    painter.restore();
}

} // namespace

double StepSum::before(std::size_t step) const
{
    return std::accumulate(added.begin(), added.begin() + static_cast<std::ptrdiff_t>(std::min(step, added.size())), 0.0);
}

double StepSum::end() const
{
    const double sum = before(added.size());
    return std::max({whole, sum, limit && *limit <= sum * FarLimit ? *limit : 0.0});
}

StepChart::StepChart(QWidget *parent) : RowChart(parent)
{
    setObjectName(u"stepChart"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void StepChart::setData(StepData data)
{
    m_data = std::move(data);
    for (StepSum &sum : m_data.sums)
        sum.added.resize(static_cast<std::size_t>(rows()));
    rowsChanged(currentRow());
}

QString StepChart::rowText(int row) const
{
    const auto step = static_cast<std::size_t>(row);
    QStringList lines{visibleText(m_data.steps.at(row))};
    for (const StepSum &sum : m_data.sums) {
        lines.append(tr("%1: %2, %3").arg(visibleText(sum.title), addedText(sum, step), togetherText(sum, step + 1)));
    }
    return lines.join(u'\n');
}

QRectF StepChart::bar(std::size_t step, std::size_t sum) const
{
    const Frame frame = frameOf(size(), m_data);
    return barOf(frame, frame.panels.at(sum), m_data.sums.at(sum), step);
}

QSize StepChart::pictureSize() const
{
    return sizeHint().expandedTo(size());
}

void StepChart::paintPicture(QPainter &painter, const QSize &size) const
{
    paintSteps(painter, size, m_data);
}

QString StepChart::tsv() const
{
    QStringList header{tr("Step")};
    for (const StepSum &sum : m_data.sums)
        header += {sum.title, tr("%1, together").arg(sum.title)};
    QStringList lines{header.join(u'\t')};
    for (int row = 0; row < rows(); ++row) {
        const auto step = static_cast<std::size_t>(row);
        QStringList cells{m_data.steps.at(row)};
        for (const StepSum &sum : m_data.sums)
            cells += {QString::number(sum.added.at(step), 'g', 9), QString::number(sum.before(step + 1), 'g', 9)};
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QString StepChart::summary() const
{
    QStringList sums;
    for (const StepSum &sum : m_data.sums)
        sums.append(u"%1 %2"_s.arg(visibleText(sum.title), figureOf(sum, sum.before(sum.added.size()))));
    return tr("%n step(s)", nullptr, rows()) + u": "_s + sums.join(u", "_s);
}

QSize StepChart::sizeHint() const
{
    return {metric::SearchWidth, qRound(headHeight()) + rowHeight() * rows() + space::Tiny};
}

QSize StepChart::minimumSizeHint() const
{
    return {metric::SidePanel, qRound(headHeight()) + leastRow() * rows() + space::Tiny};
}

void StepChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSteps(painter, size(), m_data, shownRow(), hoveredRow());
    if (hasFocus() && currentRow() < 0)
        paintFocusRing(painter, rect(), metric::RadiusSmall);
}

int StepChart::rowAt(const QPointF &position) const
{
    const Frame frame = frameOf(size(), m_data);
    const int row = static_cast<int>((position.y() - frame.top) / frame.row);
    return position.y() >= frame.top && row < rows() ? row : -1;
}

} // namespace ui
