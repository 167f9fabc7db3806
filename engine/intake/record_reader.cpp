// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/record_reader.h"

#include "engine/intake/csv_reader.h"
#include "engine/intake/json_reader.h"
#include "engine/intake/open_sample.h"

namespace engine
{

Result<std::unique_ptr<RecordReader>> openSourceFile(const std::filesystem::path &file, const FileFormat &format)
{
    return format.container == Container::Csv ? CsvReader::open(file, format) : JsonReader::open(file, format);
}

Result<std::unique_ptr<RecordReader>> openSample(const std::filesystem::path &file, const FileFormat &format)
{
    constexpr std::uint64_t ScanBytes = std::uint64_t{1} << 20U;
    return format.container == Container::Csv ? CsvReader::open(file, format) : JsonReader::open(file, format, ScanBytes);
}

} // namespace engine
