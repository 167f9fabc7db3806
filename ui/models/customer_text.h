// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sentences about golden values and identity, for the customer page and the compare table.
#pragma once

#include <QString>

#include "engine/workspace/views.h"

namespace ui
{

// Why a golden value won: "updated last", "all agree", "only source".
[[nodiscard]] QString strategyText(const engine::GoldenValue &value);
[[nodiscard]] QString changeText(const engine::IdentityChange &change);
[[nodiscard]] QString triggerText(const engine::IdentityChange &change); // "by a matching run"
[[nodiscard]] QString verdictText(engine::Verdict verdict);
[[nodiscard]] QString decisionText(const engine::Decision &decision); // "same customer, withdrawn since"
[[nodiscard]] bool isInForce(const engine::Decision &decision);

} // namespace ui
