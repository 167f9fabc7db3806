// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/histogram_paint.h"

#include <QCoreApplication>
#include <QPainter>
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

constexpr double LeastBar = 1.5; // a bin with one pair is seen

double shareOf(qint64 count, qint64 most, bool squareRoot)
{
    const double share = static_cast<double>(count) / static_cast<double>(most);
    return squareRoot ? std::sqrt(share) : share;
}

QString say(const char *text)
{
    return QCoreApplication::translate("ui::WeightHistogram", text);
}

} // namespace

void paintHistogramBars(QPainter &painter, const QRectF &area, const HistogramData &data, bool squareRoot, const std::optional<WeightRange> &range)
{
    if (data.counts.empty())
        return;
    const Colours &c = colours();
    const qint64 most = std::max<qint64>(1, std::ranges::max(data.counts));
    const double step = area.width() / static_cast<double>(data.counts.size());
    const double gap = step > space::S ? space::Tiny : (step > space::Xs ? 1.5 : 0.5);
    for (std::size_t i = 0; i < data.counts.size(); ++i) {
        if (data.counts[i] <= 0)
            continue;
        const double middle = data.from + (static_cast<double>(i) + 0.5) * data.width;
        QColor colour = middle >= data.matchFrom ? c.match : (middle >= data.reviewFrom ? c.review : c.noMatch);
        if (range && (middle < range->from || middle > range->to))
            colour = withAlpha(colour, 0.25);
        const double height = std::max(LeastBar, shareOf(data.counts[i], most, squareRoot) * area.height());
        const QRectF bar(area.left() + static_cast<double>(i) * step, area.bottom() - height, step - gap, height);
        painter.save();
        painter.setClipRect(bar);
        paintRounded(painter, bar.adjusted(0, 0, 0, space::S), colour, {}, std::min(2.0, step / 3));
        painter.restore();
    }
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), c.line);
}

void paintHistogramAxis(QPainter &painter, const QRectF &area, const HistogramData &data)
{
    painter.setFont(ui::font(TextSize::Small));
    painter.setPen(colours().faint);
    const double room = area.width() / 4;
    for (int i = 0; i <= 4; ++i) {
        const double bits = data.from + (data.to() - data.from) * i / 4;
        QString text = std::abs(bits) < 0.05 ? u"0"_s : signedWeight(bits, 0);
        if (i == 4)
            text = say(QT_TRANSLATE_NOOP("ui::WeightHistogram", "%1 bits")).arg(text);
        const Qt::Alignment side = i == 0 ? Qt::AlignLeft : (i == 4 ? Qt::AlignRight : Qt::AlignHCenter);
        const double x = area.left() + area.width() * i / 4;
        const double left = i == 0 ? x : (i == 4 ? x - room : x - room / 2);
        painter.drawText(QRectF(left, area.bottom() + space::Xs + space::Tiny, room, painter.fontMetrics().height() + space::Tiny),
                         static_cast<int>(side) | Qt::TextSingleLine, text);
    }
}

QString histogramBinText(const HistogramData &data, int bin)
{
    if (bin < 0 || static_cast<std::size_t>(bin) >= data.counts.size())
        return {};
    const double from = data.from + bin * data.width;
    return say(QT_TRANSLATE_NOOP("ui::WeightHistogram", "%1 to %2 bits: %3 pairs"))
        .arg(signedWeight(from), signedWeight(from + data.width), grouped(data.counts.at(static_cast<std::size_t>(bin))));
}

QString histogramTsv(const HistogramData &data)
{
    QString text = say(QT_TRANSLATE_NOOP("ui::WeightHistogram", "From, bits")) + u'\t' + say(QT_TRANSLATE_NOOP("ui::WeightHistogram", "To, bits"))
                   + u'\t' + say(QT_TRANSLATE_NOOP("ui::WeightHistogram", "Pairs")) + u'\n';
    for (std::size_t bin = 0; bin < data.counts.size(); ++bin) {
        const double from = data.from + static_cast<double>(bin) * data.width;
        if (data.counts[bin] > 0)
            text += u"%1\t%2\t%3\n"_s.arg(from).arg(from + data.width).arg(data.counts[bin]);
    }
    return text;
}

} // namespace ui
