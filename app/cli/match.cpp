// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli {

namespace {

void show(Context &context, const engine::MatchReport &report)
{
    Output &output = context.output();
    context.counts() = {{"records", report.records},   {"candidates", report.candidates}, {"matches", report.matches}, {"reviews", report.reviews},
                        {"customers", report.customers}, {"created", report.created},       {"merged", report.merged},   {"split", report.split},
                        {"refusals", report.refusals}, {"tasks", report.tasks}};
    output.line(std::format("{} records, {} candidate pairs: {} match, {} to review", report.records, report.candidates, report.matches, report.reviews));
    output.line(std::format("{} customers ({} new, {} merged, {} split), {} links refused, {} tasks in the worklist", report.customers, report.created,
                            report.merged, report.split, report.refusals, report.tasks));
    for (const std::string &warning : report.warnings) {
        output.line("note: " + warning);
        output.object({{"warning", warning}});
    }
    nlohmann::json stages = nlohmann::json::object();
    std::string text;
    for (const engine::StageTime &stage : report.stages) {
        stages[stage.stage] = stage.seconds;
        text += std::format("{}{} {:.2f} s", text.empty() ? "" : ", ", stage.stage, stage.seconds);
    }
    output.object({{"stages", stages}});
    output.line(text);
}

engine::Result<Exit> match(Context &context, const engine::MatchRequest &request, bool isRun)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto report, isRun ? workspace.run(request, context.progress()) : workspace.match(request, context.progress()));
    show(context, report);
    TESSERA_CHECK(workspace.close());
    return Exit::Done;
}

void add(CLI::App &app, Context &context, const std::string &name, const std::string &help, bool isRun)
{
    CLI::App *verb = app.add_subcommand(name, help);
    const auto request = std::make_shared<engine::MatchRequest>();
    addProject(*verb, context);
    verb->add_option("--threads", request->threads, "How many threads; all when absent")->check(CLI::Range(1, 256));
    verb->add_option("--max-merges", request->maxMerges, "Refuse when more customers than this would merge")->type_name("N");
    verb->add_flag("--full", "Compare everything again (the default)");
    verb->callback([&context, request, name, isRun] { context.setAction(name, [&context, request, isRun] { return match(context, *request, isRun); }); });
}

} // namespace

void addMatch(CLI::App &app, Context &context)
{
    add(app, context, "match", "Score pairs, link, identify customers, compute golden records", false);
    add(app, context, "run", "Propose if there is no model, train if it is untrained, match", true);
}

} // namespace app::cli
