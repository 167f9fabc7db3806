// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/cell_delegate.h"

#include <QHelpEvent>
#include <QToolTip>

#include "ui/theme/tokens.h"
#include "ui/widgets/visible_text.h"

namespace ui
{

QString CellDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return visibleText(QStyledItemDelegate::displayText(value, locale));
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty() || !index.data(Qt::ToolTipRole).toString().isEmpty()
        || sizeHint(option, index).width() + space::L <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(text), view);
    return true;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the view or the delegate shows where the keys are; a dotted cell says nothing more
}

} // namespace ui
