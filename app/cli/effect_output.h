// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the command line shows what a change would do.
#pragma once

#include "app/cli/context.h"
#include "engine/workspace/effects.h"

namespace app::cli
{

void showEffect(Context &context, const engine::WhatIfReport &report);
[[nodiscard]] nlohmann::json toJson(const engine::QualityEstimate &estimate);
[[nodiscard]] std::string textOf(const engine::Estimate &estimate); // "99.8 % (99.1 to 99.9)"

} // namespace app::cli
