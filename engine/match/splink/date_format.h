// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Formats of dates as the dialects write them: %Y-%m-%d in DuckDB (and here), yyyy-MM-dd in Spark, YYYY-MM-DD in Postgres.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/match/splink/dialect.h"

namespace engine
{

// Nothing when a part of the format has no counterpart.
[[nodiscard]] std::optional<std::string> strptimeFormatOf(std::string_view format, SqlDialect dialect);
[[nodiscard]] std::optional<std::string> dialectFormatOf(std::string_view strptimeFormat, SqlDialect dialect);
[[nodiscard]] bool hasTimeOfDay(std::string_view strptimeFormat);

} // namespace engine
