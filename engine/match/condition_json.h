// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Conditions of levels as JSON: {"kind": "jaro_winkler", "attribute": "email", "amount": 0.9, "transforms": [{"kind": "lower"}]}.
#pragma once

#include "engine/match/json_read.h"
#include "engine/match/model.h"

namespace engine
{

[[nodiscard]] json_read::Json conditionJson(const Condition &condition, const AttributeCatalog &catalog);

// Structure only; validate() checks the sense.
[[nodiscard]] Result<Condition> readCondition(const json_read::Json &json, const std::string &path, const AttributeCatalog &catalog);

} // namespace engine
