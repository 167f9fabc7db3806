// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Splink origin of a model inside our model JSON.
#pragma once

#include "engine/match/json_read.h"
#include "engine/match/splink/origin.h"

namespace engine
{

[[nodiscard]] json_read::Json splinkOriginJson(const SplinkOrigin &origin, const AttributeCatalog &catalog);
[[nodiscard]] Result<SplinkOrigin> readSplinkOrigin(const json_read::Json &json, const std::string &path, const AttributeCatalog &catalog);

} // namespace engine
