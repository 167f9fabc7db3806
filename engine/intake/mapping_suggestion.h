// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Proposes a mapping from the names of the columns and from the values of the first rows. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/intake/file_format.h"
#include "engine/intake/mapping.h"

namespace engine
{

struct ColumnSuggestion {
    std::string column;
    std::string attribute;            // code; empty: leave it unmapped
    double confidence = 0;            // 0 to 1
    std::string reason;               // "named like family_name" …
    std::vector<std::string> samples; // some of its first different values
};

struct MappingSuggestion {
    Mapping mapping; // without a key when no column is filled and different in every row
    DetectedFormat format;
    std::vector<ColumnSuggestion> columns; // one for each column of the file
};

[[nodiscard]] Result<MappingSuggestion> suggestMapping(const std::filesystem::path &file, const AttributeCatalog &catalog,
                                                       const std::string &sourceCode, const FormatOverrides &overrides);

} // namespace engine
