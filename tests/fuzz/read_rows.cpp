// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/read_rows.h"

#include <simdjson.h>

#include "engine/intake/mapping_suggestion.h"
#include "engine/intake/record_reader.h"
#include "tests/fuzz/fuzz_target.h"

using namespace engine;

namespace tests::fuzz
{

namespace
{

void checkRow(const SourceRow &row, const RecordReader &reader, std::uint64_t lineBefore)
{
    require(row.line >= lineBefore && row.line > 0, "lines go forward");
    require(simdjson::validate_utf8(row.raw), "what is shown of a row is UTF-8");
    if (row.fault) {
        require(!row.fault->reason.empty(), "a row that cannot be taken says why");
        return;
    }
    require(row.cells.size() == reader.columns().size(), "a row has a cell for each column");
    for (const std::string &cell : row.cells) {
        require(simdjson::validate_utf8(cell), "cells are UTF-8");
        require(cell.size() <= MaxCellBytes, "no cell is longer than the longest");
    }
}

Result<void> readAll(const std::filesystem::path &file, const FormatOverrides &overrides, std::size_t bytes)
{
    TESSERA_TRY(const auto detected, detectFormat(file, overrides));
    require(!overrides.container || detected.format.container == *overrides.container, "a given container stays");
    require(detected.encodingConfidence >= 0 && detected.encodingConfidence <= 1, "a confidence is a share");
    TESSERA_TRY(const auto reader, openSourceFile(file, detected.format));
    require(!reader->columns().empty(), "a file that opens has columns");
    SourceRow row;
    std::uint64_t line = 0;
    for (std::size_t rows = 0;; ++rows) {
        TESSERA_TRY(const bool hasRow, reader->next(row));
        if (!hasRow)
            break;
        require(rows <= bytes, "there are no more rows than bytes");
        checkRow(row, *reader, line);
        line = row.line;
    }
    require(reader->bytesRead() == reader->bytesTotal(), "the whole file was read");
    return {};
}

} // namespace

void readRows(std::string_view bytes, const FormatOverrides &overrides)
{
    const MemoryFile file(bytes);
    if (const auto read = readAll(file.path(), overrides, bytes.size()); !read)
        requireRefusal(read.error());
    if (const auto suggestion = suggestMapping(file.path(), AttributeCatalog(), "crm", overrides); !suggestion)
        requireRefusal(suggestion.error());
}

} // namespace tests::fuzz
