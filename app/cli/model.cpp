// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli {

namespace {

void showModel(Context &context, const std::string &json)
{
    context.output().line(json);
    context.output().object({{"model", nlohmann::json::parse(json, nullptr, false)}});
}

engine::Result<Exit> propose(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const std::string json, workspace.proposeModel(context.progress()));
    showModel(context, json);
    TESSERA_CHECK(workspace.close());
    return Exit::Done;
}

engine::Result<Exit> train(Context &context, std::uint64_t seed)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const std::string json, workspace.trainModel(seed, context.progress()));
    showModel(context, json);
    TESSERA_CHECK(workspace.close());
    return Exit::Done;
}

engine::Result<Exit> show(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto json, workspace.reader().modelJson());
    if (!json)
        return engine::fail(engine::ErrorCode::NotFound, "The project has no model yet. Run: tessera-cli propose " + context.options.project);
    showModel(context, *json);
    return Exit::Done;
}

engine::Result<Exit> set(Context &context, const std::string &file)
{
    TESSERA_TRY(const std::string json, readTextFile(file));
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(workspace.setModel(json));
    context.output().line("The model is set. Run match to use it.");
    TESSERA_CHECK(workspace.close());
    return Exit::Done;
}

} // namespace

void addModel(CLI::App &app, Context &context)
{
    CLI::App *proposeVerb = app.add_subcommand("propose", "Propose a model from attributes and data");
    addProject(*proposeVerb, context);
    proposeVerb->callback([&context] { context.setAction("propose", [&context] { return propose(context); }); });

    CLI::App *trainVerb = app.add_subcommand("train", "Estimate prior, u and m of the model");
    const auto seed = std::make_shared<std::uint64_t>(1);
    addProject(*trainVerb, context);
    trainVerb->add_option("--seed", *seed, "Seed of the random sample");
    trainVerb->callback([&context, seed] { context.setAction("train", [&context, seed] { return train(context, *seed); }); });

    CLI::App *model = app.add_subcommand("model", "The matching model");
    addProject(*model, context);
    model->require_subcommand(1);
    model->add_subcommand("show", "Print it as JSON")->callback([&context] { context.setAction("model", [&context] { return show(context); }); });
    const auto file = std::make_shared<std::string>();
    CLI::App *setVerb = model->add_subcommand("set", "Replace it");
    setVerb->add_option("file", *file, "The model as JSON")->required()->type_name("FILE");
    setVerb->callback([&context, file] { context.setAction("model", [&context, file] { return set(context, *file); }); });
}

} // namespace app::cli
