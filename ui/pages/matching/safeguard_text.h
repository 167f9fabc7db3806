// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Safeguards in the user's words. Pure; any thread.
#pragma once

#include <QString>

#include "engine/model/attribute.h"
#include "engine/workspace/effects.h"

namespace ui
{

// Whether a limit on the records that share a value makes sense: of what is meant to belong to one person.
[[nodiscard]] bool canBeShared(engine::AttributeKind kind);
// Why a repeated value is suggested, or what keeps it from counting already.
[[nodiscard]] QString repeatText(const engine::RepeatedValue &value);
[[nodiscard]] QString badDataText(engine::BadData kind);
[[nodiscard]] QString examplesText(const engine::SimulatedCase &simulated);

} // namespace ui
