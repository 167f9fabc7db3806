// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Data shown as text: marks what would be invisible or would reorder the line. Pure functions; any thread.
#pragma once

#include <QString>

namespace ui
{

// The text on one line, with bidi controls, zero-width and control characters replaced by a visible mark such as "⟨U+202E⟩".
[[nodiscard]] QString visibleText(const QString &text);

// Safe for Qt::ToolTipRole and setToolTip, which would render HTML: shown exactly as given.
[[nodiscard]] QString toolTipText(const QString &text);

// "ML" for "Maria Lindqvist": first letters of the first and last word, upper case; "?" when there is none.
[[nodiscard]] QString initials(const QString &name);

// "7", "9,999", "26k", "1.2M": for badges; a tool tip says all of it.
[[nodiscard]] QString shortCount(qint64 number);

// "1,000,000" in the user's locale; "+8.4" and "−1.8" with a real minus sign.
[[nodiscard]] QString grouped(qint64 number);
[[nodiscard]] QString signedWeight(double weight, int decimals = 1);

} // namespace ui
