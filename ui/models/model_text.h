// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of a matching model in the user's words. Pure; any thread.
#pragma once

#include <QString>

#include "engine/match/model.h"
#include "engine/match/trainer.h"

namespace ui
{

// "E-mail is the same", "Given name at least 92 % alike (Jaro–Winkler)".
[[nodiscard]] QString conditionText(const engine::Condition &condition, const engine::AttributeCatalog &catalog);
// "given_name" reads "Given name".
[[nodiscard]] QString comparisonText(const engine::Comparison &comparison);
// What became of a training session: "Converged after 12 steps", "Passed over: too few pairs".
[[nodiscard]] QString sessionText(const engine::EmSession &session);
// "1 in 9,400".
[[nodiscard]] QString oddsText(double probability);
// A share with as many digits as it needs: "0.0012 %", "96.8 %".
[[nodiscard]] QString shareText(double share);
// Probabilities of a model as people type them: "0.0321", "1.2e-5".
[[nodiscard]] QString probabilityText(double value);

} // namespace ui
