// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli
{

namespace
{

struct Arguments {
    std::string directory;
    bool isExcelSafe = false;
    bool isDelta = false;
};

engine::Result<Exit> exportTo(Context &context, const Arguments &arguments)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto report, workspace.exportTo({arguments.directory, arguments.isExcelSafe, arguments.isDelta}, context.progress()));
    std::vector<std::vector<std::string>> rows{{"file", "rows"}};
    for (const engine::ExportedFile &file : report.files) {
        rows.push_back({file.name, std::to_string(file.rows)});
        context.output().object({{"file", file.name}, {"rows", file.rows}, {"sha256", file.sha256}});
        context.counts()[file.name] = file.rows;
    }
    context.output().table(rows, {false, true});
    if (arguments.isDelta && !report.isDelta)
        context.output().line("\nNothing was exported there before, so this is everything.");
    if (report.isMatchingDue)
        context.output().line("\nRecords changed since the last matching run: customers are as that run left them. Match, then export again.");
    context.counts()["delta"] = report.isDelta;
    context.counts()["matching_due"] = report.isMatchingDue;
    return Exit::Done;
}

} // namespace

void addExport(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("export", "Write customers, cross-references and lineage as CSV with a manifest");
    const auto arguments = std::make_shared<Arguments>();
    addProject(*verb, context);
    verb->add_option("--out", arguments->directory, "The directory; made when there is none")->required()->type_name("DIR");
    CLI::Option *full = verb->add_flag("--full", "Everything (the default)");
    verb->add_flag("--delta", arguments->isDelta, "What changed since the last export to the directory: golden.csv says insert, update or delete")
        ->excludes(full);
    verb->add_flag("--excel-safe", arguments->isExcelSafe, "Disarm cells that a spreadsheet would run");
    verb->callback([&context, arguments] { context.setAction("export", [&context, arguments] { return exportTo(context, *arguments); }); });
}

} // namespace app::cli
