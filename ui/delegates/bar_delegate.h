// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Cells of a table with heading rows, and cells with a signed bar beside their number. GUI thread.
#pragma once

#include "ui/delegates/cell_delegate.h"
#include "ui/theme/roles.h"

namespace ui
{

// Rows with HeadingRole are bolder, on a ground of their own.
class HeadingDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

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
