// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Safeguards as TOML text: what the Matching page edits and `safeguards set` reads. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/model/safeguards.h"

namespace engine
{

// sources: the codes a duplicate-free source can have; null: any. Error InputRejected names line, column, key and what is allowed there; an empty
// text, an unknown attribute, a value that is never compared and a pattern that cannot be evaluated are refused.
[[nodiscard]] Result<Safeguards> safeguardsFromToml(std::string_view text, const AttributeCatalog &catalog, const std::vector<std::string> *sources,
                                                    std::string_view name = "safeguards");

// Reads back equal.
[[nodiscard]] std::string safeguardsToToml(const Safeguards &safeguards, const AttributeCatalog &catalog);

} // namespace engine
