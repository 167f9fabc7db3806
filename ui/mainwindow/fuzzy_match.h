// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How well a few typed letters fit a text. Pure function; any thread.
#pragma once

#include <QString>
#include <optional>

namespace ui
{

// The letters of the needle must occur in order, ignoring case and accents; spaces separate words that may come in any order.
// Higher is better: starts of words and runs of letters count more. Nothing when it does not fit; 0 for an empty needle.
[[nodiscard]] std::optional<int> fuzzyMatch(const QString &needle, const QString &text);

} // namespace ui
