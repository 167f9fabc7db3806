// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot_view.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>
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

constexpr int PreferredHeight = 210;
constexpr int LeastHeight = 150;
constexpr double SmallestValue = 1e-12; // a logarithmic scale has no zero
constexpr double LineWidth = 1.8;
constexpr int MostTicks = 6;

// Qt Charts renders HTML in everything it writes.
QString plain(const QString &text)
{
    return visibleText(text).toHtmlEscaped();
}

QString shareText(double share)
{
    return QLocale().toString(share * 100, 'f', share < 0.01 ? 3 : 1) + u" %"_s;
}

} // namespace

PlotView::PlotView(QWidget *parent) : QChartView(new QChart, parent)
{
    setObjectName(u"plot"_s);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    offerTo(this);
    viewport()->setAutoFillBackground(false);
    setBackgroundBrush(Qt::NoBrush);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
}

QSize PlotView::sizeHint() const
{
    return {metric::SidePanel, PreferredHeight};
}

QSize PlotView::minimumSizeHint() const
{
    return {metric::SidePanelLeast, LeastHeight};
}

void PlotView::dress()
{
    const Colours &c = colours();
    chart()->legend()->setFont(ui::font(TextSize::Small));
    chart()->legend()->setLabelColor(c.muted);
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsFont(ui::font(TextSize::Small));
        axis->setLabelsColor(c.muted);
        axis->setTitleFont(ui::font(TextSize::Small));
        axis->setTitleBrush(c.muted);
        axis->setGridLineColor(c.hairline);
        axis->setMinorGridLineVisible(false);
        axis->setLinePen(QPen(c.line));
    }
    applyTones();
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

void PlotView::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        paintFocusRing(painter, viewport()->rect(), metric::RadiusSmall);
    }
}

void PlotView::paintPicture(QPainter &painter, const QSize &size) const
{
    scene()->render(&painter, QRectF(QPointF(), size), scene()->sceneRect());
}

LinePlot::LinePlot(const QString &xTitle, const QString &yTitle, QWidget *parent) : PlotView(parent), m_xTitle(xTitle), m_yTitle(yTitle) {}

void LinePlot::setLines(std::vector<PlotLine> lines)
{
    m_lines = std::move(lines);
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    std::size_t longest = 1;
    double low = 1;
    double high = SmallestValue;
    for (const PlotLine &line : m_lines) {
        longest = std::max(longest, line.values.size());
        for (const double value : line.values) {
            low = std::min(low, std::max(value, SmallestValue));
            high = std::max(high, value);
        }
    }
    auto *x = new QValueAxis;
    x->setTitleText(plain(m_xTitle));
    x->setLabelFormat(u"%d"_s);
    const std::size_t step = (longest + MostTicks - 1) / MostTicks;
    x->setRange(0, static_cast<double>((longest + step - 1) / step * step));
    x->setTickType(QValueAxis::TicksDynamic);
    x->setTickAnchor(0);
    x->setTickInterval(static_cast<double>(step));
    auto *y = new QLogValueAxis;
    y->setTitleText(plain(m_yTitle));
    y->setLabelFormat(u"%.0e"_s);
    y->setRange(std::pow(10, std::floor(std::log10(low))), std::pow(10, std::ceil(std::log10(std::max(high, low * 1.01)))));
    chart()->addAxis(x, Qt::AlignBottom);
    chart()->addAxis(y, Qt::AlignLeft);
    for (const PlotLine &line : m_lines) {
        auto *series = new QLineSeries;
        series->setName(plain(line.name));
        for (std::size_t i = 0; i < line.values.size(); ++i)
            series->append(static_cast<double>(i + 1), std::max(line.values[i], SmallestValue));
        series->setPointsVisible(line.values.size() < 40);
        chart()->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
        connect(series, &QLineSeries::hovered, this, [this, name = line.name](const QPointF &point, bool isInside) {
            if (isInside)
                QToolTip::showText(QCursor::pos(), toolTipText(u"%1, %2: %3"_s.arg(name).arg(std::lround(point.x())).arg(point.y(), 0, 'g', 3)),
                                   this);
        });
    }
    chart()->legend()->setVisible(m_lines.size() > 1);
    setAccessibleDescription(tsv());
    dress();
}

void LinePlot::applyTones()
{
    const auto all = chart()->series();
    for (qsizetype i = 0; i < all.size() && static_cast<std::size_t>(i) < m_lines.size(); ++i) {
        if (auto *series = qobject_cast<QLineSeries *>(all.at(i))) {
            series->setPen(QPen(colours().tone(m_lines[static_cast<std::size_t>(i)].tone), LineWidth));
            series->setMarkerSize(space::Xs);
        }
    }
}

QString LinePlot::tsv() const
{
    QStringList header{m_xTitle};
    std::size_t longest = 0;
    for (const PlotLine &line : m_lines) {
        header.append(line.name);
        longest = std::max(longest, line.values.size());
    }
    QStringList rows{header.join(u'\t')};
    for (std::size_t i = 0; i < longest; ++i) {
        QStringList cells{QString::number(i + 1)};
        for (const PlotLine &line : m_lines)
            cells.append(i < line.values.size() ? QString::number(line.values[i], 'g', 9) : QString());
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n') + u'\n';
}

BarPlot::BarPlot(QWidget *parent) : PlotView(parent) {}

void BarPlot::setBars(PlotBars bars)
{
    m_bars = std::move(bars);
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    auto *series = new QHorizontalBarSeries;
    // The axis counts from below, people read from above.
    const auto add = [&](const QString &name, const std::vector<double> &values) {
        auto *set = new QBarSet(plain(name));
        for (auto value = values.rbegin(); value != values.rend(); ++value)
            *set << *value * 100;
        series->append(set);
        connect(set, &QBarSet::hovered, this, [this, name](bool isInside, int index) {
            const qsizetype category = m_bars.categories.size() - 1 - index;
            const auto &shown = name == m_bars.firstName ? m_bars.first : m_bars.second;
            if (isInside && category >= 0 && static_cast<std::size_t>(category) < shown.size())
                QToolTip::showText(
                    QCursor::pos(),
                    toolTipText(u"%1, %2: %3"_s.arg(m_bars.categories.at(category), name, shareText(shown[static_cast<std::size_t>(category)]))),
                    this);
        });
    };
    add(m_bars.secondName, m_bars.second);
    add(m_bars.firstName, m_bars.first);
    series->setBarWidth(0.7);
    chart()->addSeries(series);
    auto *levels = new QBarCategoryAxis;
    QStringList fromBelow;
    for (const QString &category : m_bars.categories) {
        QString name = plain(category);
        while (fromBelow.contains(name)) // the axis drops a name it has
            name += QChar(QChar::Nbsp);
        fromBelow.prepend(name);
    }
    levels->append(fromBelow);
    levels->setTruncateLabels(false);
    levels->setGridLineVisible(false);
    auto *shares = new QValueAxis;
    shares->setRange(0, 100);
    shares->setTickCount(5);
    shares->setLabelFormat(u"%d %%"_s);
    chart()->addAxis(levels, Qt::AlignLeft);
    chart()->addAxis(shares, Qt::AlignBottom);
    series->attachAxis(levels);
    series->attachAxis(shares);
    setAccessibleDescription(tsv());
    dress();
}

void BarPlot::applyTones()
{
    const auto all = chart()->series();
    auto *series = all.isEmpty() ? nullptr : qobject_cast<QHorizontalBarSeries *>(all.first());
    if (!series)
        return;
    for (QBarSet *set : series->barSets()) {
        set->setBrush(set->label() == plain(m_bars.firstName) ? colours().match : colours().noMatch);
        set->setPen(Qt::NoPen);
    }
}

QString BarPlot::tsv() const
{
    QStringList rows{u"\t%1\t%2"_s.arg(m_bars.firstName, m_bars.secondName)};
    for (qsizetype i = 0; i < m_bars.categories.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        rows.append(u"%1\t%2\t%3"_s.arg(m_bars.categories.at(i))
                        .arg(at < m_bars.first.size() ? m_bars.first[at] : 0, 0, 'g', 9)
                        .arg(at < m_bars.second.size() ? m_bars.second[at] : 0, 0, 'g', 9));
    }
    return rows.join(u'\n') + u'\n';
}

} // namespace ui
