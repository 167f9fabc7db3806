// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The model as text: JSON with a version, attributes by their codes. Reading what was written gives the same model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/match/model.h"

namespace engine
{

[[nodiscard]] std::string modelToJson(const Model &model, const AttributeCatalog &catalog);

// Reads and validates. Unknown or repeated keys, unknown attributes and kinds are errors. An error names the JSON path (its detail is the path,
// for locateInJson) and the line and column.
[[nodiscard]] Result<Model> modelFromJson(std::string_view text, const AttributeCatalog &catalog);

// The same for equal models on every machine: names the model version a run used.
[[nodiscard]] std::uint64_t modelHash(const Model &model, const AttributeCatalog &catalog);

} // namespace engine
