// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Models from Splink's files, and as such.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "engine/base/ascii.h"
#include "engine/intake/column_words.h"
#include "engine/intake/mapping.h"
#include "engine/match/model_json.h"
#include "engine/match/splink/interchange.h"
#include "engine/workspace/model_draft.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

constexpr double LeastSure = 0.5; // the name is known, though other words stand beside it

std::string attributeNamedLike(std::string_view column)
{
    const ColumnName name = readColumnName(column);
    return name.confidence < LeastSure || name.meaning.starts_with('@') ? std::string() : std::string(name.meaning);
}

Result<SqlDialect> dialectOf(const std::string &code)
{
    const auto dialect = sqlDialectFromCode(code);
    if (dialect)
        return *dialect;
    return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no SQL dialect known here. Say duckdb, spark, sqlite or postgres.", code));
}

// What a person said of columns must be of use: a slip of the pen would leave the guess in force unseen.
Result<void> checkColumns(const std::map<std::string, std::string> &said, const SplinkImport &read, const AttributeCatalog &catalog)
{
    for (const auto &[column, attribute] : said) {
        if (catalog.find(std::string_view(attribute)) == nullptr)
            return fail(ErrorCode::InvalidArgument,
                        fmt::format("{}={}: this project has no attribute \"{}\". Nothing was changed.", column, attribute, attribute));
        const std::string wanted = ascii::lower(column); // Splink's columns are named without regard to case
        if (std::ranges::any_of(read.columns, [&wanted](const auto &known) { return ascii::lower(known.first) == wanted; }))
            continue;
        std::string names;
        for (const auto &[name, ignored] : read.columns)
            names += (names.empty() ? "" : ", ") + name;
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("{}={}: the Splink file has no column \"{}\". It has {}. Nothing was changed.", column, attribute, column, names));
    }
    return {};
}

} // namespace

Result<SplinkDraft> Reader::splinkDraft(const SplinkImportRequest &request) const
{
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    SplinkImportOptions options{.columns = request.columns, .guess = attributeNamedLike};
    if (!request.dialect.empty()) {
        TESSERA_TRY(options.dialect, dialectOf(request.dialect));
    }
    if (request.mappingToml) {
        TESSERA_TRY(const Mapping mapping, mappingFromToml(*request.mappingToml, "the mapping of columns", catalog));
        for (const ColumnMapping &column : mapping.columns)
            options.columns.emplace(column.column, column.attribute);
    }
    TESSERA_TRY(SplinkImport read, modelFromSplink(request.json, catalog, options));
    TESSERA_CHECK(checkColumns(request.columns, read, catalog));
    SplinkDraft taken;
    taken.draft = {modelToJson(read.model, catalog), {}, "from a Splink file"};
    taken.report = {std::move(read.columns), std::move(read.notices), read.model.comparisons.size(), read.model.blockingRules.size()};
    return taken;
}

Result<SplinkImportReport> Workspace::importSplink(const SplinkImportRequest &request)
{
    TESSERA_TRY(SplinkDraft taken, m_state->reader->splinkDraft(request));
    TESSERA_CHECK(saveModel(taken.draft));
    return std::move(taken.report);
}

Result<SplinkExportReport> Reader::splinkFile(const SplinkExportRequest &request) const
{
    TESSERA_TRY(const SqlDialect dialect, dialectOf(request.dialect));
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    std::optional<std::string> json = request.modelJson;
    if (!json) {
        TESSERA_TRY(json, modelJson());
    }
    if (!json)
        return fail(ErrorCode::NotFound, "The project has no model yet. Propose or import one first.");
    TESSERA_TRY(const Model model, modelFromJson(*json, catalog));
    TESSERA_TRY(SplinkExport written, modelToSplink(model, catalog, {.dialect = dialect, .isSimplified = request.isSimplified}));
    return SplinkExportReport{std::move(written.json), std::move(written.notices)};
}

} // namespace engine
