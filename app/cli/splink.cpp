// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The Splink side of the verb model: taking its model files, and writing ones it loads.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

struct SplinkArguments {
    std::string file;
    std::vector<std::string> columns; // name=attribute
    std::string mapping;
    std::string dialect;
    bool isSimplified = false;
};

engine::Result<engine::SplinkImportRequest> importRequest(const SplinkArguments &arguments)
{
    engine::SplinkImportRequest request;
    request.dialect = arguments.dialect;
    TESSERA_TRY(request.json, readTextFile(arguments.file));
    if (!arguments.mapping.empty()) {
        TESSERA_TRY(request.mappingToml, readTextFile(arguments.mapping));
    }
    for (const std::string &column : arguments.columns) {
        const std::size_t sign = column.rfind('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == column.size())
            return engine::fail(engine::ErrorCode::InvalidArgument,
                                fmt::format("--column {}: a column and an attribute are expected, as in --column surname=family_name.", column));
        request.columns[column.substr(0, sign)] = column.substr(sign + 1);
    }
    return request;
}

void showNotices(Output &output, const std::vector<std::string> &notices)
{
    for (const std::string &notice : notices) {
        output.line("Note: " + notice);
        output.object({{"notice", notice}});
    }
}

engine::Result<Exit> importSplink(Context &context, const SplinkArguments &arguments)
{
    TESSERA_TRY(const auto request, importRequest(arguments));
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto report, namingFile(workspace.importSplink(request), arguments.file));
    Output &output = context.output();
    std::vector<std::vector<std::string>> rows{{"column", "attribute"}};
    for (const auto &[column, attribute] : report.columns) {
        rows.push_back({column, attribute});
        output.object({{"column", column}, {"attribute", attribute}});
    }
    output.table(rows);
    showNotices(output, report.notices);
    output.line(fmt::format("The model is set: {} comparisons, {} blocking rules. Run match to use it.", report.comparisons, report.blockingRules));
    context.counts() = {{"comparisons", report.comparisons}, {"blocking_rules", report.blockingRules}, {"notices", report.notices.size()}};
    return Exit::Done;
}

engine::Result<Exit> exportSplink(Context &context, const SplinkArguments &arguments)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto report, workspace.reader().splinkFile({.dialect = arguments.dialect, .isSimplified = arguments.isSimplified}));
    TESSERA_CHECK(writeNewTextFile(arguments.file, report.json));
    showNotices(context.output(), report.notices);
    context.output().line(fmt::format("Written to {} for Splink 4 and 5 ({}).", arguments.file, arguments.dialect));
    context.counts() = {{"notices", report.notices.size()}};
    return Exit::Done;
}

} // namespace

void addSplink(CLI::App &model, Context &context)
{
    const auto arguments = std::make_shared<SplinkArguments>();
    CLI::App *importVerb = model.add_subcommand("import-splink", "Take a model file of Splink 4 or 5");
    importVerb->add_option("file", arguments->file, "Settings as Splink saves them")->required()->type_name("FILE");
    importVerb->add_option("--column", arguments->columns, "Which attribute a column is, as in surname=family_name; may be repeated");
    importVerb->add_option("--columns", arguments->mapping, "A mapping file whose [columns] say the same")->type_name("M.toml");
    importVerb->add_option("--dialect", arguments->dialect, "Of a file that names none (otherwise duckdb)");
    importVerb->callback([&context, arguments] { context.setAction("model", [&context, arguments] { return importSplink(context, *arguments); }); });

    CLI::App *exportVerb = model.add_subcommand("export-splink", "Write it as a file that Splink 4 and 5 load");
    exportVerb->add_option("file", arguments->file, "The file to write")->required()->type_name("FILE");
    exportVerb->add_option("--dialect", arguments->dialect, "duckdb, spark, sqlite or postgres")->required();
    exportVerb->add_flag("--simplify", arguments->isSimplified,
                         "Leave out what Splink does not know, and say so: households, namesakes, limits of shared values, levels and blocking rules "
                         "it has no words for");
    exportVerb->callback([&context, arguments] { context.setAction("model", [&context, arguments] { return exportSplink(context, *arguments); }); });
}

} // namespace app::cli
