// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The benchmarks of single parts (Google Benchmark programs beside this one), and how far they are from what the machine could do.
#pragma once

#include <filesystem>

#include "engine/base/result.h"
#include "tests/bench/report.h"

namespace bench
{

[[nodiscard]] engine::Result<Report> measureMicro(const std::filesystem::path &programs, const std::filesystem::path &scratch, bool isQuick);

} // namespace bench
