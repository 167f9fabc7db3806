// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The style sheet of the application, made from the tokens. Pure function; any thread.
#pragma once

#include <QString>

#include "ui/theme/tokens.h"

namespace ui
{

[[nodiscard]] QString styleSheet(const Colours &colours);

} // namespace ui
