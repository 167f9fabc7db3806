// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Splink with DuckDB beside us: the same canonical records, blocking rules, comparisons and probabilities (splink_model.json is ours,
// splink_speed.py has the same for Splink).
#pragma once

#include "tests/bench/whole_runs.h"

namespace bench
{

// Works on a copy of the project that measureWholeRuns left behind, imported anew when there is none.
[[nodiscard]] engine::Result<Report> measureBesideSplink(const RunOptions &options, const std::string &python);

} // namespace bench
