// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads truth.csv as writePopulation leaves it: source,source_key,person_id,dangers,mistakes. Plain functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/quality_metrics.h"

namespace tests
{

struct TruthFile {
    std::vector<std::string> records; // "crm:00417", in file order; index i is record i of truth
    Truth truth;
};

// InputRejected with file and line when a row is not what it should be.
[[nodiscard]] engine::Result<TruthFile> readTruth(const std::filesystem::path &file);

} // namespace tests
