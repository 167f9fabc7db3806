// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one logger. Lines carry ids and counts, never a person's data. Any thread.
#pragma once

#include <memory>
#include <spdlog/logger.h>

namespace engine
{

// Usage: log().info("imported {} records of batch {}", count, id.value);
[[nodiscard]] spdlog::logger &log();

// Replaces where lines go; called once at start-up, and by tests.
void setLogger(std::shared_ptr<spdlog::logger> logger);

} // namespace engine
