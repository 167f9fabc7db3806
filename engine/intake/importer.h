// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings the rows of a file into an import target: reads them, makes values of them on all cores and puts them in the order of the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/intake/mapping.h"
#include "engine/intake/record_reader.h"
#include "engine/model/attribute.h"
#include "engine/model/import.h"

namespace engine
{

struct ImportFileInfo {
    FileFormat format;
    std::vector<std::string> columns;
    std::string fileHash;               // see RecordReader
    std::uint64_t rows = 0;             // read, rejected ones included
    std::vector<InvalidValues> invalid; // of the rows that were taken
};

// InputRejected when the mapping asks for what the file does not have: a column, a key column. mappingName: how a person knows the mapping.
[[nodiscard]] Result<void> checkMapping(const Mapping &mapping, std::span<const std::string> columns, std::string_view mappingName,
                                        const std::filesystem::path &file);

// The mapping fits the reader's columns (checkMapping) and the catalog knows its own attributes. Rows without a key, with a key that
// stood before, or with a fault go to reject(); the key of a rejected row, where it can be seen, to keep(). The target is used by one
// thread at a time, not always the same; what it gets does not depend on threads (0: all cores). Progress counts bytes.
[[nodiscard]] Result<ImportFileInfo> importRows(RecordReader &reader, const Mapping &mapping, const AttributeCatalog &catalog, ImportTarget &target,
                                                Progress &progress, unsigned threads = 0);

} // namespace engine
