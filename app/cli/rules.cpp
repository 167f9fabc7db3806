// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> show(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const std::string toml, workspace.reader().rulesToml());
    context.output().line(toml);
    context.output().object({{"rules", toml}});
    return Exit::Done;
}

engine::Result<Exit> set(Context &context, const std::string &file)
{
    TESSERA_TRY(const std::string toml, readTextFile(file));
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(namingFile(workspace.setRules(toml, context.progress()), file));
    context.output().line("The rules are set and the golden records follow them.");
    return Exit::Done;
}

} // namespace

void addRules(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("rules", "Survivorship rules: whose value wins");
    addProject(*verb, context);
    verb->require_subcommand(1);
    verb->add_subcommand("show", "Print them as TOML")->callback([&context] { context.setAction("rules", [&context] { return show(context); }); });
    const auto file = std::make_shared<std::string>();
    CLI::App *setVerb = verb->add_subcommand("set", "Replace them and compute the golden records again");
    setVerb->add_option("file", *file, "The rules as TOML")->required()->type_name("FILE");
    setVerb->callback([&context, file] { context.setAction("rules", [&context, file] { return set(context, *file); }); });
}

} // namespace app::cli
