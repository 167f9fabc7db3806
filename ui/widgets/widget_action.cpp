// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/widget_action.h"

#include <QAction>
#include <QWidget>

namespace ui
{

QAction *addWidgetAction(QWidget *widget, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, widget);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    widget->addAction(action);
    return action;
}

} // namespace ui
