// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comparisons say of a pair, in the user's words. Pure; any thread.
#pragma once

#include <QStringList>
#include <span>

#include "engine/match/level_verdict.h"

namespace ui
{

// "exact" reads "same"; a label of the user's own reads as it is written.
[[nodiscard]] QString levelWord(const std::string &label);
// "E-mail, Phone and Birth date".
[[nodiscard]] QString listText(const QStringList &parts);
// "Same: E-mail and Phone; close: Family name; different: City". What is missing on a side is left out.
[[nodiscard]] QString agreementText(std::span<const engine::LevelVerdict> verdicts);

} // namespace ui
