// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A project's safeguards as its parts read them. Inside engine/workspace only; any connection.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/match/model.h"
#include "engine/model/attribute.h"
#include "engine/model/safeguards.h"
#include "engine/model/source.h"

namespace engine
{

class Database;

// Checked against the attributes and sources of the project.
[[nodiscard]] Result<Safeguards> parseSafeguards(Database &database, const AttributeCatalog &catalog, const std::string &toml);
// Those that the next run uses, and those that the last run used: what is linked again between two runs goes by the latter.
[[nodiscard]] Result<Safeguards> safeguardsInForce(Database &database, const AttributeCatalog &catalog);
[[nodiscard]] Result<Safeguards> safeguardsOfLastRun(Database &database, const AttributeCatalog &catalog);
[[nodiscard]] Result<Safeguards> safeguardsNumbered(Database &database, const AttributeCatalog &catalog,
                                                    int version); // 0: nothing of the project's own
// The version in force; 0 without one.
[[nodiscard]] Result<int> safeguardsVersion(Database &database);

// With the parts that are left out filled in. model: none when the project has none.
[[nodiscard]] Safeguards completed(Safeguards safeguards, const AttributeCatalog &catalog, const std::vector<Source> &sources, const Model *model);
[[nodiscard]] std::vector<AttributeId> uniqueAttributes(const Safeguards &safeguards, const AttributeCatalog &catalog,
                                                        std::span<const AttributeId> loose = {});
[[nodiscard]] std::vector<SourceId> duplicateFreeSources(const Safeguards &safeguards, const std::vector<Source> &sources);
[[nodiscard]] Result<std::vector<SourceId>> duplicateFreeSources(Database &database, const Safeguards &safeguards);

// Whether a canonical value is blocked by name or pattern; safe to call from several threads. Empty when nothing is blocked.
using IsBlocked = std::function<bool(AttributeId, std::string_view canonical)>;
[[nodiscard]] IsBlocked blockedTest(const Safeguards &safeguards, const AttributeCatalog &catalog);

} // namespace engine
