// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/decisions_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

struct Arguments {
    std::string a;
    std::string b;
    std::string verdict;
    std::string reason;
    std::string file;
};

void show(Context &context, const engine::DecisionOutcome &outcome)
{
    nlohmann::json changes = nlohmann::json::array();
    for (const engine::IdentityChange &change : outcome.changes)
        changes.push_back({{"kind", engine::codeOf(change.kind)}, {"old_id", change.oldId}, {"new_id", change.newId}});
    context.output().object({{"golden_id", outcome.goldenId}, {"entry", outcome.entry.value}, {"id_changes", changes}});
}

engine::Result<Exit> decideOne(Context &context, const Arguments &arguments)
{
    const auto verdict = engine::verdictFromCode(arguments.verdict);
    if (!verdict)
        return engine::fail(engine::ErrorCode::InvalidArgument,
                            fmt::format("'{}' is no verdict; say same, different or unsure. Nothing was changed.", arguments.verdict));
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto a, workspace.reader().findRecord(arguments.a));
    TESSERA_TRY(const auto b, workspace.reader().findRecord(arguments.b));
    TESSERA_TRY(const auto outcome, workspace.decide({a, b, *verdict, arguments.reason}));
    show(context, outcome);
    context.counts()["decisions"] = 1;
    context.output().line(fmt::format("Decided {}. {} is in customer {} {}. Undo with: tessera-cli undo {}", arguments.verdict, arguments.a,
                                      outcome.goldenId, outcome.customerName, context.options.project));
    return Exit::Done;
}

engine::Result<Exit> decideFile(Context &context, const std::string &file)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto requests, readDecisions(file, workspace.reader()));
    TESSERA_TRY(const auto outcomes, workspace.decideAll(requests, context.progress()));
    for (const engine::DecisionOutcome &outcome : outcomes)
        show(context, outcome);
    context.counts()["decisions"] = outcomes.size();
    context.output().line(fmt::format("{} decisions taken", outcomes.size()));
    return Exit::Done;
}

} // namespace

void addDecide(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("decide", "Say of two records: same, different, unsure");
    const auto arguments = std::make_shared<Arguments>();
    addProject(*verb, context);
    verb->add_option("a", arguments->a, "A record")->type_name("SOURCE:KEY");
    verb->add_option("b", arguments->b, "Another record")->type_name("SOURCE:KEY");
    verb->add_option("verdict", arguments->verdict, "same, different or unsure");
    verb->add_option("--reason", arguments->reason, "Why; kept with the decision");
    CLI::Option *file = verb->add_option("--file", arguments->file, "Many decisions as CSV with the columns of decisions.csv")->type_name("D.csv");
    verb->callback([&context, arguments, file] {
        if (file->count() == 0 && arguments->verdict.empty())
            throw CLI::RequiredError("A B VERDICT, or --file");
        if (file->count() != 0 && !arguments->verdict.empty())
            throw CLI::ExcludesError("A B VERDICT", "--file");
        context.setAction("decide", [&context, arguments] {
            return arguments->file.empty() ? decideOne(context, *arguments) : decideFile(context, arguments->file);
        });
    });
}

} // namespace app::cli
