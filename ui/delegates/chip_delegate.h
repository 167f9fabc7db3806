// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table cell with source chips. DisplayRole holds the names (QString or QStringList), ChipHuesRole the hues (QList<int>). GUI thread.
#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/roles.h"

namespace ui
{

class ChipDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A table cell with one badge: DisplayRole the word, BadgeToneRole int(Tone).
class BadgeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
