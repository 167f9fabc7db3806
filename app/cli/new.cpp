// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli
{

void addNew(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("new", "Make an empty project (encrypted when a key is given)");
    addProject(*verb, context);
    verb->callback([&context] {
        context.setAction("new", [&context]() -> engine::Result<Exit> {
            TESSERA_CHECK(context.create());
            context.output().line("Made " + context.options.project);
            return Exit::Done;
        });
    });
}

} // namespace app::cli
