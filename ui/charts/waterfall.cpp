// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/waterfall.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int LeastRow = 38;
constexpr int BarHeight = space::L;
constexpr int LabelMost = 132;

struct Frame {
    double label = 0; // width of the names
    double figure = 0;
    QRectF plot;
    int row = LeastRow; // height
    double low = 0;     // bits at both ends of the plot
    double high = 1;
    [[nodiscard]] double x(double bits) const { return plot.left() + (bits - low) / (high - low) * plot.width(); }
};

// Two lines of text.
int rowHeight()
{
    const QFontMetrics names(ui::font(TextSize::Body, QFont::Medium));
    const QFontMetrics small(ui::font(TextSize::Small));
    return std::max(LeastRow, names.height() + small.height() + space::Xs);
}

int axisHeight()
{
    return std::max(space::Xl + space::Xs, space::S + space::Hair + QFontMetrics(ui::font(TextSize::Small)).height());
}

double step(double span)
{
    for (const double candidate : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0})
        if (span / candidate <= 6)
            return candidate;
    return 200.0;
}

Frame frameOf(const QSize &size, const WaterfallData &data)
{
    Frame frame;
    frame.row = rowHeight();
    const QFontMetrics names(ui::font(TextSize::Body, QFont::Medium));
    const QFontMetrics small(ui::font(TextSize::Small));
    const auto wide = [&](const QString &label, const QString &sub) {
        frame.label = std::max<double>({frame.label, static_cast<double>(names.horizontalAdvance(visibleText(label))),
                                        static_cast<double>(small.horizontalAdvance(visibleText(sub)))});
    };
    wide(data.priorLabel, data.priorSublabel);
    double at = data.prior;
    frame.low = std::min({0.0, at, data.reviewFrom});
    frame.high = std::max({0.0, at, data.matchFrom});
    for (const WaterfallBar &bar : data.bars) {
        wide(bar.label, bar.sublabel);
        at += bar.weight;
        frame.low = std::min(frame.low, at);
        frame.high = std::max(frame.high, at);
    }
    frame.label = std::min<double>({frame.label + space::S, static_cast<double>(grown(LabelMost)), size.width() * 0.4});
    frame.figure = names.horizontalAdvance(u"+88.8 "_s);
    const double margin = (frame.high - frame.low) * 0.02 + 0.01;
    frame.low -= margin;
    frame.high += margin;
    frame.plot = QRectF(frame.label, 0, std::max(1.0, size.width() - frame.label - frame.figure - space::S),
                        frame.row * static_cast<double>(data.bars.size() + 1));
    return frame;
}

void paintBar(QPainter &painter, const Frame &frame, double top, double from, const WaterfallBar &bar, bool prior)
{
    const Colours &c = colours();
    const QColor colour = prior || bar.neutral ? c.noMatch : (bar.weight >= 0 ? c.match : c.different);
    const double a = frame.x(from);
    const double b = frame.x(from + bar.weight);
    QRectF rect(std::min(a, b), top + (frame.row - BarHeight) / 2.0, std::abs(b - a), BarHeight);
    if (rect.width() < space::Tiny) { // no weight: a hair, so that the place is seen
        painter.fillRect(QRectF(rect.left() - 0.5, rect.top(), 1.5, rect.height()), c.noMatch);
        return;
    }
    paintRounded(painter, rect, colour, {}, metric::MarkWidth);
    if (bar.termFrequency != 0 && !prior) {
        // The share grows from the end of the bar, where the weight was added or taken.
        const double share = std::min(1.0, std::abs(bar.termFrequency / (bar.weight == 0 ? 1 : bar.weight)));
        const double width = rect.width() * share;
        const QRectF part(bar.weight >= 0 ? rect.right() - width : rect.left(), rect.top(), width, rect.height());
        paintHatch(painter, part, withAlpha(c.surface, 0.55), space::S - space::Tiny, metric::MarkWidth - 0.5);
    }
}

void paintAxis(QPainter &painter, const Frame &frame, const WaterfallData &data)
{
    const Colours &c = colours();
    const double bottom = frame.plot.bottom();
    painter.fillRect(QRectF(frame.plot.left(), bottom + space::Xs, frame.plot.width(), 1), c.line);
    painter.setFont(ui::font(TextSize::Small));
    painter.setPen(c.faint);
    const QFontMetricsF small(painter.font());
    const double every = step(frame.high - frame.low);
    for (double bits = std::ceil(frame.low / every) * every; bits <= frame.high; bits += every) {
        const QString text = bits == 0 ? u"0"_s : signedWeight(bits, 0);
        const double x = frame.x(bits);
        painter.fillRect(QRectF(x, bottom + space::Xs, 1, space::Xs), c.line);
        painter.drawText(QRectF(x - 30, bottom + space::S + 1, 60, small.height()), Qt::AlignHCenter | Qt::TextSingleLine, text);
    }
    painter.drawText(QRectF(frame.plot.right() + space::S, bottom + space::S + 1, frame.figure, small.height()), Qt::AlignRight | Qt::TextSingleLine,
                     Waterfall::tr("bits"));
    painter.save();
    QPen dashed(c.faint, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    for (const double threshold : {data.reviewFrom, data.matchFrom}) {
        const double x = std::round(frame.x(threshold)) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom + space::Xs));
    }
    painter.restore();
}

} // namespace

double WaterfallData::total() const
{
    double sum = prior;
    for (const WaterfallBar &bar : bars)
        sum += bar.weight;
    return sum;
}

void paintWaterfall(QPainter &painter, const QSize &size, const WaterfallData &data, int current, int hover)
{
    const Colours &c = colours();
    const Frame frame = frameOf(size, data);
    painter.save();
    double at = 0;
    for (int i = 0; i <= static_cast<int>(data.bars.size()); ++i) {
        const bool prior = i == 0;
        WaterfallBar first;
        first.label = data.priorLabel;
        first.sublabel = data.priorSublabel;
        first.weight = data.prior;
        const WaterfallBar &bar = prior ? first : data.bars.at(static_cast<std::size_t>(i - 1));
        const double top = frame.row * static_cast<double>(i);
        if (i == hover || i == current)
            paintRounded(painter, QRectF(-space::Xs, top + 1, size.width() + space::Xs, frame.row - 2), i == current ? c.accentBg : c.hover, {},
                         metric::RadiusSmall);
        const QFont strong = ui::font(TextSize::Body, QFont::Medium);
        const QFontMetrics names(strong);
        const QFontMetrics small(ui::font(TextSize::Small));
        const double lead = (frame.row - names.height() - small.height()) / 2.0;
        painter.setFont(strong);
        painter.setPen(c.text);
        painter.drawText(QRectF(0, top + lead, frame.label, names.height()), Qt::AlignLeft | Qt::TextSingleLine,
                         names.elidedText(visibleText(bar.label), Qt::ElideRight, static_cast<int>(frame.label) - space::Xs));
        painter.setFont(ui::font(TextSize::Small));
        painter.setPen(c.muted);
        painter.drawText(QRectF(0, top + lead + names.height(), frame.label, small.height()), Qt::AlignLeft | Qt::TextSingleLine,
                         small.elidedText(visibleText(bar.sublabel), Qt::ElideRight, static_cast<int>(frame.label) - space::Xs));
        const double before = at;
        at += bar.weight;
        paintBar(painter, frame, top, before, bar, prior);
        if (i < static_cast<int>(data.bars.size())) // hands the sum on to the next bar
            painter.fillRect(QRectF(std::round(frame.x(at)), top + (frame.row + BarHeight) / 2.0, 1, frame.row - BarHeight),
                             withAlpha(c.faint, 0.45));
        painter.setFont(ui::font(TextSize::Body, QFont::DemiBold));
        painter.setPen(bar.neutral ? c.muted : c.text);
        painter.drawText(QRectF(size.width() - frame.figure, top, frame.figure, frame.row), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         bar.neutral && bar.weight == 0 ? signedWeight(0) : signedWeight(bar.weight));
    }
    paintAxis(painter, frame, data);
    painter.restore();
}

Waterfall::Waterfall(QWidget *parent) : RowChart(parent)
{
    setObjectName(u"waterfall"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rowsChanged(-1);
}

void Waterfall::setData(WaterfallData data)
{
    m_data = std::move(data);
    rowsChanged(hasFocus() ? 0 : -1);
}

QSize Waterfall::pictureSize() const
{
    return sizeHint().expandedTo(size());
}

void Waterfall::paintPicture(QPainter &painter, const QSize &size) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintWaterfall(painter, size, m_data);
}

QString Waterfall::tsv() const
{
    QString text = tr("Comparison") + u'\t' + tr("Level") + u'\t' + tr("Bits") + u'\n';
    const auto line = [&](const QString &label, const QString &sub, double weight) {
        text += u"%1\t%2\t%3\n"_s.arg(label, sub, QLocale::c().toString(weight, 'f', 3));
    };
    line(m_data.priorLabel, m_data.priorSublabel, m_data.prior);
    for (const WaterfallBar &bar : m_data.bars)
        line(bar.label, bar.sublabel, bar.weight);
    return text;
}

QString Waterfall::rowText(int row) const
{
    if (row == 0)
        return u"%1, %2: %3"_s.arg(m_data.priorLabel, m_data.priorSublabel, signedWeight(m_data.prior));
    const WaterfallBar &bar = m_data.bars.at(static_cast<std::size_t>(row - 1));
    return u"%1, %2: %3"_s.arg(bar.label, bar.sublabel, signedWeight(bar.weight));
}

QString Waterfall::tipOf(int row) const
{
    const QString detail = row > 0 ? m_data.bars.at(static_cast<std::size_t>(row - 1)).detail : QString();
    return detail.isEmpty() ? rowText(row) : rowText(row) + u'\n' + detail;
}

QString Waterfall::summary() const
{
    return tr("Why: %1 bits from %n comparison(s)", nullptr, static_cast<int>(m_data.bars.size())).arg(signedWeight(m_data.total()));
}

QSize Waterfall::sizeHint() const
{
    return {metric::SearchWidth - space::Xl * 3, rowHeight() * static_cast<int>(m_data.bars.size() + 1) + axisHeight()};
}

QSize Waterfall::minimumSizeHint() const
{
    return {metric::SearchWidth / 2, sizeHint().height()};
}

void Waterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWaterfall(painter, size(), m_data, shownRow(), hoveredRow());
}

int Waterfall::rowAt(const QPointF &position) const
{
    const int row = static_cast<int>(position.y()) / rowHeight();
    return position.y() >= 0 && row < rows() ? row : -1;
}

} // namespace ui
