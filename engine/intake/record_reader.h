// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the rows of a source file one by one, in constant memory, whatever its format. One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/intake/file_format.h"
#include "engine/model/import.h"
#include "engine/model/record.h"

namespace engine
{

// Larger things are no customer data but a file that lost its structure.
inline constexpr std::size_t MaxColumns = 10'000;
inline constexpr std::size_t MaxCellBytes = std::size_t{1} << 20U;
inline constexpr std::size_t MaxRowBytes = std::size_t{8} << 20U;

// Stands between the values of a cell that holds several (an array in JSON).
inline constexpr char ValueSeparator = '\x1F';

struct SourceRow {
    std::uint64_t line = 0; // where the row begins, from 1
    RawRow cells;           // UTF-8; by column, unless there is a fault
    std::string raw;        // the text of the row in UTF-8, for reject reports
    std::optional<Reject> fault;
};

class RecordReader
{
public:
    virtual ~RecordReader() = default;

    // Names without blanks around them; a column without a name is "column 3". Of JSON: the paths of all members ("address.city").
    [[nodiscard]] virtual const std::vector<std::string> &columns() const = 0;
    // Fills row and says true, or false at the end of the file. A row that cannot be taken comes with a fault; an error ends the file.
    [[nodiscard]] virtual Result<bool> next(SourceRow &row) = 0;

    [[nodiscard]] virtual const FileFormat &format() const = 0;
    [[nodiscard]] virtual std::uint64_t bytesRead() const = 0;
    [[nodiscard]] virtual std::uint64_t bytesTotal() const = 0;
    // Of the bytes read so far, BLAKE2b-256: of the whole file once next() has said false.
    [[nodiscard]] virtual std::string fileHash() const = 0;
};

// InputRejected when there is no row to read: no such file, a directory, not readable, empty, a header only, names twice in the header, binary.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openSourceFile(const std::filesystem::path &file, const FileFormat &format);

} // namespace engine
