// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The benchmark's report: a table for the terminal, JSON for comparing runs, charts. The same measures give the same bytes.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "engine/base/result.h"
#include "tests/quality/set_measures.h"

namespace tests::quality
{

[[nodiscard]] std::string tableOf(std::span<const SetMeasures> all);
[[nodiscard]] std::string jsonOf(std::span<const SetMeasures> all);

// f1.svg (own zones, after review, best threshold) and, per set, calibration and weights.
[[nodiscard]] engine::Result<void> writeCharts(std::span<const SetMeasures> all, const std::filesystem::path &directory);

// Wrongly merged pairs (strongest first) and missed ones (weakest last), at most `limit` each, with why. Shows the records' values.
[[nodiscard]] engine::Result<std::string> examplesOf(const LabelledSet &set, const ProjectRun &run, std::size_t limit);

} // namespace tests::quality
