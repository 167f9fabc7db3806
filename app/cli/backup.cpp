// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli
{

void addBackup(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("backup", "Copy the project while it is in use, and check the copy");
    const auto target = std::make_shared<std::string>();
    addProject(*verb, context);
    verb->add_option("file", *target, "The copy; must not exist")->required()->type_name("FILE");
    verb->callback([&context, target] {
        context.setAction("backup", [&context, target]() -> engine::Result<Exit> {
            TESSERA_TRY(auto workspace, context.openForReading());
            TESSERA_CHECK(workspace.backup(*target, context.progress()));
            context.output().line("Copied and checked: " + *target);
            return Exit::Done;
        });
    });
}

} // namespace app::cli
