// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Records as Splink reads them, a CSV file of texts, with a Splink model over them: what engine and Splink are compared on.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/model.h"
#include "engine/model/attribute.h"

namespace tests
{

struct CsvTable {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows; // an empty cell is missing
};

[[nodiscard]] engine::Result<std::string> readFile(const std::filesystem::path &file);
// RFC 4180, UTF-8, a head line.
[[nodiscard]] engine::Result<CsvTable> csvFromText(std::string_view text);
[[nodiscard]] std::string csvCell(std::string_view text);

// Every column but unique_id becomes an attribute of its name, with the cells as values. Record ids count from 1 in the order of the file.
struct SplinkRecords {
    engine::AttributeCatalog catalog;
    engine::ColumnTable table;
    std::vector<std::string> ids;               // unique_id by index
    std::map<std::string, std::string> columns; // name to attribute code
};
[[nodiscard]] engine::Result<SplinkRecords> splinkRecords(const CsvTable &csv);

// The model of the file over these records.
[[nodiscard]] engine::Result<engine::Model> splinkModel(const std::filesystem::path &file, const SplinkRecords &records);

} // namespace tests
