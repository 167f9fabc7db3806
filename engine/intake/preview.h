// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The first rows of a file as they stand and as a mapping would take them. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/intake/file_format.h"
#include "engine/intake/mapping.h"
#include "engine/model/import.h"
#include "engine/model/record.h"

namespace engine
{

struct PreviewRow {
    std::uint64_t line = 0;
    RawRow cells;
    std::vector<Value> values;   // empty without a mapping
    std::optional<Reject> fault; // why the import would refuse the row
};

struct FilePreview {
    DetectedFormat format;
    std::vector<std::string> columns;
    std::vector<PreviewRow> rows;
};

// At most limit rows. mapping may be null; its own attributes need not be in the catalog yet. Columns that it names and the file lacks are passed
// over.
[[nodiscard]] Result<FilePreview> previewFile(const std::filesystem::path &file, const FormatOverrides &overrides, const Mapping *mapping,
                                              const AttributeCatalog &catalog, int limit);

} // namespace engine
