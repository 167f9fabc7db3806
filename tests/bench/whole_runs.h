// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole path through tessera-cli on a made-up population, a process a verb: what a user waits for. One thread.
#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/base/result.h"
#include "tests/bench/report.h"

namespace bench
{

struct RunOptions {
    std::filesystem::path programs; // where tessera-cli, population and bench-probe are
    std::filesystem::path scratch;  // populations and projects; kept, so that a population is made once
    std::uint64_t records = 0;
    int runs = 1;
    int decisions = 300;
};

// Import, propose, train, match, export, verify, then a steward's work on the result, then matching by one and by two threads.
[[nodiscard]] engine::Result<Report> measureWholeRuns(const RunOptions &options);

// The project that measureWholeRuns leaves behind.
[[nodiscard]] std::filesystem::path projectOf(const RunOptions &options);
// … and the same before it had a model.
[[nodiscard]] std::filesystem::path importedOf(const RunOptions &options);
// Of the programs' own words.
[[nodiscard]] std::filesystem::path logOf(const RunOptions &options);

} // namespace bench
