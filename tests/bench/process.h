// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs another program to its end and tells what it took. Plain functions, one thread.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace bench
{

struct Finished {
    int exit = 0;
    std::string out;
    double seconds = 0;    // by the clock on the wall
    double cpuSeconds = 0; // of all its threads
    double peakMegabytes = 0;
};

// Standard error goes to the log file, appended. Io when the program cannot be started or ends by a signal.
[[nodiscard]] engine::Result<Finished> runProgram(const std::vector<std::string> &arguments, const std::filesystem::path &log);

// The lines of JSON that tessera-cli --json prints; lines of another kind are left out.
[[nodiscard]] std::vector<nlohmann::json> jsonLines(const std::string &out);

} // namespace bench
