// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/cli/report_json.h"
#include "app/cli/text_file.h"
#include "app/cli/verbs.h"

namespace app::cli
{

namespace
{

struct Arguments {
    engine::ImportRequest request;
    std::string file;
    std::string mapping;
    std::string mode = "full";
    std::string rejects;
};

// "mail (email): 12, no e-mail address; lines 5, 17, 23, …"
std::string textOf(const engine::InvalidValues &values)
{
    std::string lines;
    for (const std::uint64_t line : values.lines)
        lines += (lines.empty() ? "" : ", ") + std::to_string(line);
    return fmt::format("{} ({}): {}, {}; {} {}{}", values.column, values.attribute, values.count, values.reason,
                       values.lines.size() > 1 ? "lines" : "line", lines, values.count > values.lines.size() ? ", …" : "");
}

void show(Context &context, const engine::ImportReport &report, bool isDryRun)
{
    Output &output = context.output();
    const engine::ImportCounts &counts = report.counts;
    context.counts() = countsOf(report);
    output.line(report.format);
    if (report.wasSuggested)
        output.line("\nSuggested mapping (save it with: tessera-cli mapping suggest FILE --out M.toml):\n\n" + report.mappingToml);
    output.line(fmt::format("{}{} rows: {} new, {} changed, {} unchanged, {} gone, {} rejected", isDryRun ? "Dry run, nothing was written. " : "",
                            counts.rows, counts.added, counts.changed, counts.unchanged, counts.gone, counts.rejected));
    for (const engine::Reject &reject : report.firstRejects) {
        output.line(fmt::format("  line {}{}{}: {}", reject.line, reject.field.empty() ? "" : ", ", reject.field, reject.reason));
        output.object({{"reject", {{"line", reject.line}, {"field", reject.field}, {"reason", reject.reason}, {"raw", reject.raw}}}});
    }
    if (counts.rejected > report.firstRejects.size())
        output.line(fmt::format("  … and {} more; --rejects FILE writes them all", counts.rejected - report.firstRejects.size()));
    if (!report.invalid.empty())
        output.line("Values that are not what their column should hold, kept as they stand and compared as missing:");
    for (const engine::InvalidValues &values : report.invalid) {
        output.line("  " + textOf(values));
        output.object({{"invalid",
                        {{"column", values.column},
                         {"attribute", values.attribute},
                         {"reason", values.reason},
                         {"count", values.count},
                         {"lines", values.lines}}}});
    }
    if (report.wasSuggested)
        output.object({{"mapping", report.mappingToml}});
}

engine::Result<Exit> import(Context &context, Arguments &arguments)
{
    arguments.request.file = arguments.file;
    arguments.request.mode = arguments.mode == "delta" ? engine::ImportMode::Delta : engine::ImportMode::Full;
    if (!arguments.mapping.empty()) {
        TESSERA_TRY(arguments.request.mappingToml, readTextFile(arguments.mapping));
        arguments.request.mappingName = arguments.mapping;
    }
    if (!arguments.rejects.empty())
        arguments.request.rejectsFile = arguments.rejects;
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto report, workspace.importFile(arguments.request, context.progress()));
    show(context, report, arguments.request.isDryRun);
    return report.counts.rejected > 0 ? Exit::GateFailed : Exit::Done;
}

} // namespace

void addImport(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("import", "Import a file of one source: CSV, TSV, JSON, JSON lines");
    const auto arguments = std::make_shared<Arguments>();
    addProject(*verb, context);
    verb->add_option("--source", arguments->request.source, "Code of the source; made when there is none such")->required()->type_name("CODE");
    verb->add_option("file", arguments->file, "The file")->required()->type_name("FILE");
    verb->add_option("--mapping", arguments->mapping, "Which column is which attribute")->type_name("M.toml");
    verb->add_option("--mode", arguments->mode, "full: what is missing is gone; delta: new and changed only")
        ->check(CLI::IsMember({"full", "delta"}));
    verb->add_flag("--dry-run", arguments->request.isDryRun, "Count, and change nothing");
    verb->add_option("--rejects", arguments->rejects, "Write rejected rows here as CSV")->type_name("R.csv");
    verb->add_option("--max-gone", arguments->request.maxGonePercent, "Refuse when more of the source's records would be gone")
        ->check(CLI::Range(0.0, 100.0))
        ->type_name("PCT");
    verb->callback([&context, arguments] { context.setAction("import", [&context, arguments] { return import(context, *arguments); }); });
}

} // namespace app::cli
