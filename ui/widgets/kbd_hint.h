// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A key cap beside the name of an action. GUI thread.
#pragma once

#include <QColor>
#include <QKeySequence>
#include <QRect>
#include <QString>

class QPainter;

namespace ui
{

// "Ctrl K" in the words of the platform.
[[nodiscard]] QString keyText(const QKeySequence &keys);

// keys: as keyText() has them.
struct KbdHint {
    [[nodiscard]] static QSize size(const QString &keys);
    static void paint(QPainter &painter, const QRect &rect, const QString &keys, const QColor &text, const QColor &border);
};

} // namespace ui
