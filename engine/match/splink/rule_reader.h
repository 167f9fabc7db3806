// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Blocking rules of Splink as ours, and ours as Splink's. Only equations joined by AND, the same expression on both sides.
#pragma once

#include <string>

#include "engine/match/blocking_rule.h"
#include "engine/match/splink/columns.h"
#include "engine/match/splink/origin.h"

namespace engine
{

// The error says what cannot be represented.
[[nodiscard]] Result<BlockingRule> ruleFromSplink(const SplinkRule &rule, SqlDialect dialect, SplinkColumns &columns);

// `columns` names each attribute. Unsupported names the function that the dialect does not have.
[[nodiscard]] Result<std::string> ruleToSplink(const BlockingRule &rule, SqlDialect dialect, const std::map<AttributeId, std::string> &columns);

} // namespace engine
