// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/chip_delegate.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/zone_badge.h"

namespace ui
{

namespace
{

// Ground, hover and selection as in every cell, without the text.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    painter->fillRect(option.rect, option.state & QStyle::State_Selected
                                       ? colours().accentBg
                                       : (option.state & QStyle::State_MouseOver ? colours().hover : colours().surface));
}

} // namespace

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option);
    const QStringList names = index.data().toStringList();
    const auto hues = index.data(ChipHuesRole).value<QList<int>>();
    int x = option.rect.left() + space::S;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString text = visibleText(names.at(i));
        const QSize size = Chip::size(text);
        const int room = option.rect.right() - x - space::Xs;
        if (room < space::Xl)
            break;
        Chip::paint(*painter, QRect(x, option.rect.center().y() - size.height() / 2, room, size.height()), text, i < hues.size() ? hues.at(i) : 0);
        x += size.width() + space::Xs;
    }
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option);
    const QString text = visibleText(index.data().toString());
    if (text.isEmpty())
        return;
    const QSize size = ZoneBadge::size(text);
    ZoneBadge::paint(*painter, QRect(QPoint(option.rect.left() + space::S, option.rect.center().y() - size.height() / 2), size), text,
                     static_cast<Tone>(index.data(BadgeToneRole).toInt()));
}

} // namespace ui
