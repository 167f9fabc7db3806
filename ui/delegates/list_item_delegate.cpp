// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/list_item_delegate.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

namespace
{

constexpr int Side = space::M + space::Tiny;
constexpr int Dot = space::S;

} // namespace

void ListItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? c.accentBg : (option.state & QStyle::State_MouseOver ? c.hover : c.surface));
    if (selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), metric::MarkWidth, option.rect.height()), c.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
    const QFont strong = ui::font(TextSize::Body, QFont::DemiBold);
    const QFont light = ui::font(TextSize::Small);
    const QFont tagged = ui::font(TextSize::Small, QFont::DemiBold);
    const QFontMetrics large(strong);
    const QFontMetrics small(light);
    const QRect inner = option.rect.adjusted(Side, space::S, -Side, -space::S);
    const QRect upper(inner.left(), inner.top(), inner.width(), large.height());
    const QRect lower(inner.left(), upper.bottom() + 1 + space::MarkGap, inner.width(), small.height());

    const QString figure = visibleText(index.data(ListFigureRole).toString());
    const int figureWidth = figure.isEmpty() ? 0 : large.horizontalAdvance(figure) + space::S;
    painter->setFont(strong);
    painter->setPen(c.text);
    painter->drawText(upper.adjusted(0, 0, -figureWidth, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      large.elidedText(visibleText(index.data(ListTitleRole).toString()), Qt::ElideRight, upper.width() - figureWidth));
    painter->setPen(c.tone(static_cast<Tone>(index.data(ListFigureToneRole).toInt())));
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, figure);

    int x = lower.left();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const int hue : index.data(ListHuesRole).value<QList<int>>()) {
        paintRounded(*painter, QRectF(x, lower.center().y() + 1 - Dot / 2.0, Dot, Dot), c.sourceHue(hue), {}, space::Tiny);
        x += Dot + space::MarkGap;
    }
    if (x > lower.left())
        x += space::Xs + 1;
    const QString tag = visibleText(index.data(ListTagRole).toString());
    const int tagWidth = tag.isEmpty() ? 0 : QFontMetrics(tagged).horizontalAdvance(tag) + space::S;
    painter->setFont(light);
    painter->setPen(c.muted);
    const int room = lower.right() + 1 - x - tagWidth;
    painter->drawText(QRect(x, lower.top(), room, lower.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      small.elidedText(visibleText(index.data(ListRemarkRole).toString()), Qt::ElideRight, room));
    painter->setFont(tagged);
    painter->setPen(c.tone(static_cast<Tone>(index.data(ListTagToneRole).toInt())));
    painter->drawText(lower, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, tag);
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, option.rect, metric::RadiusSmall);
    painter->restore();
}

QSize ListItemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics large(ui::font(TextSize::Body, QFont::DemiBold));
    const QFontMetrics small(ui::font(TextSize::Small));
    return {metric::RailWidth / 2, large.height() + small.height() + 2 * space::S + space::MarkGap + 2};
}

} // namespace ui
