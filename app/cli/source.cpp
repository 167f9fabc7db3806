// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> addOne(Context &context, const engine::Source &source)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(workspace.addSource(source));
    context.counts()["sources"] = 1;
    context.output().line("Added " + source.code);
    return Exit::Done;
}

engine::Result<Exit> list(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto sources, workspace.reader().sources());
    std::vector<std::vector<std::string>> rows{{"code", "name", "owner", "trust", "records", "last import", "rejected"}};
    for (const engine::SourceView &view : sources) {
        const std::string last = view.lastImport ? engine::toIsoText(*view.lastImport) : "never";
        rows.push_back({view.source.code, view.source.name, view.source.owner, std::to_string(view.source.trust), std::to_string(view.records), last,
                        std::to_string(view.rejects)});
        nlohmann::json json{{"code", view.source.code},
                            {"name", view.source.name},
                            {"owner", view.source.owner},
                            {"trust", view.source.trust},
                            {"duplicate_free", view.source.isDuplicateFree},
                            {"region", view.source.region},
                            {"records", view.records},
                            {"gone", view.gone},
                            {"rejects", view.rejects}};
        json["last_import"] = view.lastImport ? nlohmann::json(last) : nlohmann::json();
        context.output().object(json);
    }
    context.counts()["sources"] = sources.size();
    if (sources.empty())
        context.output().line("No sources yet. Import a file: tessera-cli import PROJECT --source CODE FILE");
    else
        context.output().table(rows, {false, false, false, true, true, false, true});
    return Exit::Done;
}

} // namespace

void addSource(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("source", "The systems that contribute records");
    addProject(*verb, context);
    verb->require_subcommand(1);
    const auto source = std::make_shared<engine::Source>();
    CLI::App *add = verb->add_subcommand("add", "Add a source");
    add->add_option("code", source->code, "Short name: lower-case letters, digits, underscores")->required()->type_name("CODE");
    add->add_option("--name", source->name, "Name for people");
    add->add_option("--owner", source->owner, "Who answers for it");
    add->add_option("--trust", source->trust, "Trust rank")->check(CLI::Range(0, 100));
    add->add_flag("--duplicate-free", source->isDuplicateFree, "Holds each customer once: two of its records never merge");
    add->add_option("--region", source->region, "Country for phone numbers and dates, as DE")->type_name("CC");
    add->callback([&context, source] { context.setAction("source", [&context, source] { return addOne(context, *source); }); });
    verb->add_subcommand("list", "List the sources")->callback([&context] { context.setAction("source", [&context] { return list(context); }); });
}

} // namespace app::cli
