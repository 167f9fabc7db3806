// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Splink's model files in and out. What cannot be represented is named with its comparison, level and text, and refused; nothing is guessed.
// A model that was read scores as it does there: its string metrics are those of the dialect's engine, and households and namesakes are left out of
// account.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/model.h"
#include "engine/match/splink/columns.h"
#include "engine/match/splink/dialect.h"

namespace engine
{

// How the engine of a dialect reads texts. Postgres counts characters as SQLite does.
[[nodiscard]] MetricProfile metricProfileOf(SqlDialect dialect);

struct SplinkImportOptions {
    std::map<std::string, std::string> columns = {}; // names there to attribute codes
    SplinkColumns::Guess guess = {};                 // for the others
    std::optional<SqlDialect> dialect = {};          // when the file names none
};

struct SplinkImport {
    Model model;
    std::map<std::string, std::string> columns; // names there to attribute codes
    std::vector<std::string> notices;           // what a person should know, one sentence each
};

// InputRejected lists everything that has no counterpart, a line each.
[[nodiscard]] Result<SplinkImport> modelFromSplink(std::string_view json, const AttributeCatalog &catalog, const SplinkImportOptions &options = {});

struct SplinkExportOptions {
    SqlDialect dialect = SqlDialect::DuckDb;
    // Leave out what Splink does not know (households, namesakes, limits of shared values; levels and blocking rules it has no words for) and
    // say so, instead of refusing the model. Refused is then only one of which no comparison or no blocking rule is left.
    bool isSimplified = false;
};

struct SplinkExport {
    std::string json;
    std::vector<std::string> notices;
};

// A file that Splink 4 and 5 load. Reading it gives the same model again when that was read from such a file. Unsupported lists
// everything that cannot be said, a line each. The model must be valid.
[[nodiscard]] Result<SplinkExport> modelToSplink(const Model &model, const AttributeCatalog &catalog, const SplinkExportOptions &options);

} // namespace engine
