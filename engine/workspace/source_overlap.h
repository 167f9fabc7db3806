// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sources that have nothing in common to be compared by. Inside engine/workspace only.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/workspace/requests.h"

namespace engine
{

class Database;

// The compared attributes that some record of a source has a value of.
using ComparedIn = std::map<SourceId, std::set<AttributeId>>;
[[nodiscard]] ComparedIn findCompared(const ColumnTable &table, const Model &model);

[[nodiscard]] Result<SourcesApart> sourcesApart(Database &database, const ComparedIn &compared);

// As a run keeps it among its statistics; those of an earlier version have nothing of it. A small run adds what its records show; that a source
// lost the last value of an attribute is found by the next whole one.
void keepCompared(const ComparedIn &compared, nlohmann::json &statistics);
[[nodiscard]] std::optional<ComparedIn> keptCompared(const nlohmann::json &statistics);

} // namespace engine
