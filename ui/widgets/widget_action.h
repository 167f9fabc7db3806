// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An action of one widget alone: its key works while the widget has the focus, and stands beside it in a context menu. GUI thread.
#pragma once

class QAction;
class QKeySequence;
class QString;
class QWidget;

namespace ui
{

[[nodiscard]] QAction *addWidgetAction(QWidget *widget, const QString &text, const QKeySequence &key);

} // namespace ui
