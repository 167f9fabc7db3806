// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What imports and matching runs come to as JSON, for the verbs that start them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/workspace/requests.h"

namespace app::cli
{

[[nodiscard]] std::uint64_t invalidValues(const engine::ImportReport &report); // of all columns
[[nodiscard]] nlohmann::json countsOf(const engine::ImportReport &report);
[[nodiscard]] nlohmann::json countsOf(const engine::MatchReport &report);
[[nodiscard]] nlohmann::json kindOf(const engine::MatchReport &report); // full or incremental, and why

} // namespace app::cli
