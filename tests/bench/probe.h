// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What bench-probe measures from inside the engine, in a process of its own so that memory and caches are its own too.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/result.h"

namespace bench
{

// Prints a line of JSON a measure: name, seconds of each sample, units.
[[nodiscard]] engine::Result<void> probeSteward(const std::filesystem::path &project, int decisions);

// Prints a line of JSON a round: seconds by stage from the stored records to clusters, and counts. Writes nothing to the project.
[[nodiscard]] engine::Result<void> probeStages(const std::filesystem::path &project, unsigned threads, int rounds);

// Writes the canonical values of every record as CSV (unique_id, source_dataset, an attribute a column, several values as the first):
// what other programs are measured on.
[[nodiscard]] engine::Result<void> dumpRecords(const std::filesystem::path &project, const std::filesystem::path &file);

} // namespace bench
