// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Icons by name in the text colour of the theme: our own from the resources first, then Breeze. GUI thread.
#pragma once

#include <QIcon>
#include <QString>

#include "ui/theme/tokens.h"

namespace ui
{

// Follows the theme without being made again. An unknown name gives a null icon.
[[nodiscard]] QIcon icon(const QString &name);

// The same in one tone, for states and zones.
[[nodiscard]] QIcon icon(const QString &name, Tone tone);

// The four tiles.
[[nodiscard]] QIcon applicationIcon();

} // namespace ui
