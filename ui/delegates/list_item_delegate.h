// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two-line items of a work list: title and figure above, dots, remark and tag below. Reads the roles of ListItemRole. GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

enum ListItemRole {
    ListTitleRole = Qt::DisplayRole,
    ListFigureRole = Qt::UserRole + 1, // QString at the right, "+8.4"
    ListFigureToneRole,                // int(Tone)
    ListRemarkRole,                    // QString below, "3 records"
    ListHuesRole,                      // QList<int>: one dot per source
    ListTagRole,                       // QString at the right below, "stale"
    ListTagToneRole,                   // int(Tone)
    ListItemRolesEnd,                  // own roles of a model start here
};

class ListItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
