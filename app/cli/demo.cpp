// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/demo.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "app/sample_directory.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> demo(Context &context, const std::string &directory)
{
    Output &output = context.output();
    output.line("Five systems know the same people, each in its own way; all of them are made up.\n");
    TESSERA_TRY(const auto report,
                engine::makeDemo(directory, sampleDirectory(), context.progress(), [&](const std::string &line) { output.line(line); }));
    context.counts() = {{"records", report.match.records}, {"customers", report.match.customers}, {"tasks", report.match.tasks}};
    output.object({{"project", report.project.string()}, {"export", report.exported.string()}});
    output.line(fmt::format("\nLook at it:  tessera {0}\n"
                            "or:          tessera-cli queue {0}\n"
                            "             tessera-cli search {0} maria",
                            report.project.string()));
    return Exit::Done;
}

} // namespace

void addDemo(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("demo", "Make the demo project with its source files and an export");
    const auto directory = std::make_shared<std::string>();
    verb->add_option("directory", *directory, "Where; made when there is none such")->required()->type_name("DIR");
    verb->callback([&context, directory] { context.setAction("demo", [&context, directory] { return demo(context, *directory); }); });
}

} // namespace app::cli
