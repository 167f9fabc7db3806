// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An explanation of the engine as bars and as a sentence in the user's language. Pure; GUI thread.
#pragma once

#include <QString>

#include "ui/charts/waterfall.h"

namespace engine
{
struct Explanation;
}

namespace ui
{

[[nodiscard]] WaterfallData waterfallData(const engine::Explanation &explanation);
// "Same phone and close family name speak for one customer (+23.4); different e-mail speaks against it (−1.8)."
[[nodiscard]] QString sentenceOf(const engine::Explanation &explanation);

} // namespace ui
