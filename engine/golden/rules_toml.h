// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Survivorship rules as TOML text (matching.md, "Survivorship"): what the Rules page edits and `rules set` reads. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/golden/rule.h"

namespace engine
{

// Error InputRejected names line, column, key and what is allowed there; `name` is how the text is called in messages.
[[nodiscard]] Result<SurvivorshipRules> rulesFromToml(std::string_view text, const AttributeCatalog &catalog, std::string_view name = "rules");

// Reads back equal; equal rules give equal text.
[[nodiscard]] std::string rulesToToml(const SurvivorshipRules &rules, const AttributeCatalog &catalog);

} // namespace engine
