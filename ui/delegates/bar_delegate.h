// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells of a table with heading rows, and cells with a signed bar beside their number. GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/roles.h"

namespace ui
{

// Plain visible text; rows with HeadingRole are bolder, on a ground of their own.
class HeadingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    // The whole text of a cell that cuts it off.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

class BarDelegate final : public HeadingDelegate
{
    Q_OBJECT
public:
    using HeadingDelegate::HeadingDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
