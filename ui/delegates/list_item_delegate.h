// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two-line items of a work list: title and figure above, dots, remark and tag below. Reads the roles of ListItemRole. GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/roles.h"

namespace ui
{

class ListItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
