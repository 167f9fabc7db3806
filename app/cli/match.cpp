// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/effect_output.h"
#include "app/cli/report_json.h"
#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

void show(Context &context, const engine::MatchReport &report)
{
    Output &output = context.output();
    context.counts() = countsOf(report);
    output.line(report.isIncremental
                    ? fmt::format("Incremental: {} new or changed records compared with all others, {} pairs and {} customers changed",
                                  report.recordsCompared, report.pairsChanged, report.customersChanged)
                    : fmt::format("Full run{}: {}; {} customers changed", report.hasKeptFrequencies ? " with the frequencies of an earlier one" : "",
                                  engine::wordsOf(report.reason), report.customersChanged));
    output.object({{"run", kindOf(report)}});
    output.line(fmt::format("{} records, {} candidate pairs compared: {} match, {} to review", report.records, report.candidates, report.matches,
                            report.reviews));
    output.line(fmt::format("{} customers ({} new, {} merged, {} split), {} links refused, {} tasks in the worklist", report.customers,
                            report.created, report.merged, report.split, report.refusals, report.tasks));
    std::vector<std::string> warnings;
    for (const auto &[left, right] : report.sourcesApart)
        warnings.push_back(fmt::format("{} and {} have no compared attribute in common, so nobody can be found in both. Map more of their columns, "
                                       "or compare more of their attributes.",
                                       left, right));
    std::ranges::copy(report.warnings, std::back_inserter(warnings));
    for (const std::string &warning : warnings) {
        output.line("note: " + warning);
        output.object({{"warning", warning}});
    }
    nlohmann::json stages = nlohmann::json::object();
    std::string text;
    for (const engine::StageTime &stage : report.stages) {
        stages[stage.stage] = stage.seconds;
        text += fmt::format("{}{} {:.2f} s", text.empty() ? "" : ", ", stage.stage, stage.seconds);
    }
    output.object({{"stages", stages}});
    output.line(text);
}

engine::Result<Exit> match(Context &context, const engine::MatchRequest &request, bool isRun)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto report, isRun ? workspace.run(request, context.progress()) : workspace.match(request, context.progress()));
    show(context, report);
    return Exit::Done;
}

struct WhatIfOptions {
    std::string model;
    std::string safeguards;
    std::optional<double> review;
    std::optional<double> match;

    [[nodiscard]] bool isAsked() const { return !model.empty() || !safeguards.empty() || review || match; }
};

// The difference that a run would make; nothing is written. A gate that would stop the run fails here already.
engine::Result<Exit> whatIf(Context &context, const engine::MatchRequest &run, const WhatIfOptions &options)
{
    engine::WhatIfRequest request;
    request.threads = run.threads;
    if (!options.model.empty()) {
        TESSERA_TRY(request.modelJson, readTextFile(options.model));
    }
    if (!options.safeguards.empty()) {
        TESSERA_TRY(request.safeguardsToml, readTextFile(options.safeguards));
    }
    if (options.review.has_value() != options.match.has_value())
        return engine::fail(engine::ErrorCode::InvalidArgument, "Give both thresholds: --review and --match-at.");
    if (options.match)
        request.thresholds = engine::Thresholds{.review = *options.review, .match = *options.match};
    TESSERA_TRY(auto workspace, context.openForReading());
    const std::string files =
        fmt::format("{}{}{}", options.model, !options.model.empty() && !options.safeguards.empty() ? " or " : "", options.safeguards);
    TESSERA_TRY(const auto report, namingFile(workspace.reader().whatIf(request, context.progress()), files));
    showEffect(context, report);
    const bool isStopped = run.maxMerges && report.customersMerging > *run.maxMerges;
    if (isStopped)
        context.output().line(
            fmt::format("\nThis would merge {} customers into others, and {} are allowed.", report.customersMerging, *run.maxMerges));
    return isStopped ? Exit::GateFailed : Exit::Done;
}

void addWhatIf(CLI::App &verb, WhatIfOptions &options)
{
    verb.add_option("--what-if", options.model, "Change nothing; say what this model (JSON) would change")->type_name("MODEL");
    verb.add_option("--what-if-safeguards", options.safeguards, "Change nothing; say what these safeguards (TOML) would change")->type_name("FILE");
    verb.add_option("--review", options.review, "Change nothing; say what this review threshold would change")->type_name("BITS");
    verb.add_option("--match-at", options.match, "… and this match threshold")->type_name("BITS");
}

void add(CLI::App &app, Context &context, const std::string &name, const std::string &help, bool isRun)
{
    CLI::App *verb = app.add_subcommand(name, help);
    const auto request = std::make_shared<engine::MatchRequest>();
    const auto options = std::make_shared<WhatIfOptions>();
    addProject(*verb, context);
    if (!isRun)
        addWhatIf(*verb, *options);
    verb->add_option("--threads", request->threads, "How many threads; all when absent")->check(CLI::Range(1, 256));
    verb->add_option("--max-merges", request->maxMerges, "Refuse when more customers than this would merge")->type_name("N");
    auto *full =
        verb->add_flag_callback("--full", [request] { request->scope = engine::MatchScope::Full; }, "Compare everything again, whatever changed");
    auto *incremental = verb->add_flag_callback(
        "--incremental", [request] { request->scope = engine::MatchScope::Incremental; },
        "Compare only what changed, and fail where that is not enough");
    incremental->excludes(full);
    verb->add_flag("--keep-frequencies", request->keepsFrequencies, "With --full: how rare values are is taken as before, so that weights stay")
        ->needs(full);
    verb->callback([&context, request, options, name, isRun] {
        context.setAction(name, [&context, request, options, isRun] {
            return options->isAsked() ? whatIf(context, *request, *options) : match(context, *request, isRun);
        });
    });
}

} // namespace

void addMatch(CLI::App &app, Context &context)
{
    add(app, context, "match", "Score pairs, link, identify customers, compute golden records", false);
    add(app, context, "run", "Propose if there is no model, train if it is untrained, match", true);
}

} // namespace app::cli
