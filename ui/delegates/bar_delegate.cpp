// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/bar_delegate.h"

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

constexpr double BarShare = 0.5; // of the height of the row

} // namespace

void HeadingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (index.data(HeadingRole).toBool())
        option->font = ui::font(TextSize::Body, QFont::DemiBold);
}

void HeadingDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours();
    const bool isHeading = index.data(HeadingRole).toBool();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? c.accentBg : (isHeading ? c.rail : c.surface));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), metric::RadiusSmall);
}

void HeadingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    QStyleOptionViewItem inner = option;
    const bool isBelow = index.column() == 0 && !index.data(HeadingRole).toBool();
    inner.rect.adjust(isBelow ? space::L : space::Xs, 0, -space::Xs, 0);
    CellDelegate::paint(painter, inner, index);
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    const QString text = visibleText(index.data().toString());
    if (text.isEmpty())
        return;
    const Colours &c = colours();
    const QFont font = ui::font(TextSize::Body, index.data(HeadingRole).toBool() ? QFont::DemiBold : QFont::Normal);
    const int figure = QFontMetrics(font).horizontalAdvance(u"−88.8"_s) + space::S;
    const QRect inner = option.rect.adjusted(space::S, 0, -space::S, 0);
    painter->setFont(font);
    painter->setPen(c.text);
    const QVariant value = index.data(BarValueRole);
    const QRect textRect = value.isValid() ? QRect(inner.right() - figure, inner.top(), figure, inner.height()) : inner;
    painter->drawText(textRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    const double low = index.data(BarLowRole).toDouble();
    const double high = index.data(BarHighRole).toDouble();
    if (!value.isValid() || low >= high)
        return;
    const QRectF bars(inner.left(), inner.top(), inner.width() - figure - space::S, inner.height());
    if (bars.width() < space::L)
        return;
    const double perUnit = bars.width() / (high - low);
    const double zero = bars.left() - low * perUnit; // as far right as the longest bar to the left needs
    const double height = bars.height() * BarShare;
    const bool isFor = value.toDouble() >= 0;
    const double length = (isFor ? std::min(value.toDouble(), high) : -std::max(value.toDouble(), low)) * perUnit;
    const QRectF bar(isFor ? zero : zero - length, bars.center().y() - height / 2, std::max(length, 1.0), height);
    paintRounded(*painter, bar, isFor ? c.match : c.different, {}, 2);
    painter->fillRect(QRectF(zero - 0.5, bars.top() + space::Xs, 1, bars.height() - space::S), c.line);
}

} // namespace ui
