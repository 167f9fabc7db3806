// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/effect_output.h"
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

void showLearned(Context &context, const engine::LearnReport &report)
{
    Output &output = context.output();
    output.object({{"model", nlohmann::json::parse(report.modelJson, nullptr, false)}});
    for (const engine::LearnedLevel &level : report.levels) {
        output.object({{"comparison", level.comparison}, {"level", level.level}, {"m_before", level.before}, {"m_after", level.after}, {"seen", level.seen}});
        output.line(std::format("  {} / {}: m {:.4f} -> {:.4f} ({} decisions)", level.comparison, level.level, level.before, level.after, level.seen));
    }
    const nlohmann::json before{{"review", report.before.review}, {"match", report.before.match}};
    const nlohmann::json after{{"review", report.after.review}, {"match", report.after.match}};
    output.object({{"thresholds_before", before}, {"thresholds_after", after}, {"shift", report.shift}, {"slope", report.slope}});
    output.line(std::format("{} decided the same, {} different, {} of no use (unsure, stale, gone)", report.same, report.different, report.unused));
    output.line(std::format("thresholds review {:+.2f} -> {:+.2f}, match {:+.2f} -> {:+.2f}", report.before.review, report.after.review, report.before.match,
                            report.after.match));
    showEffect(context, report.effect);
    context.counts().update({{"same", report.same}, {"different", report.different}, {"unused", report.unused}, {"levels", report.levels.size()}});
}

// Shows what follows first and sets it then: the effect is on the screen before it is in force.
engine::Result<Exit> learn(Context &context, bool isDryRun, const std::optional<std::uint64_t> &maxMerges)
{
    TESSERA_TRY(auto workspace, isDryRun ? context.openForReading() : context.openForWriting());
    TESSERA_TRY(const auto report, workspace.reader().learn(context.progress()));
    showLearned(context, report);
    if (maxMerges && report.effect.customersMerging > *maxMerges)
        return engine::fail(engine::ErrorCode::GateFailed, std::format("The next match with this model would merge {} customers into others, and {} are allowed. Nothing was changed.",
                                                                       report.effect.customersMerging, *maxMerges));
    if (!isDryRun) {
        TESSERA_CHECK(workspace.setLearnedModel(report.modelJson));
        context.output().line("The model is set. Run match to use it.");
    }
    TESSERA_CHECK(workspace.close());
    return Exit::Done;
}

engine::Result<Exit> setThresholds(Context &context, const engine::Thresholds &thresholds)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(workspace.setThresholds(thresholds));
    context.output().line("The thresholds are set. Run match to use them.");
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
    struct Learning {
        bool isAsked = false;
        bool isDryRun = false;
        std::optional<std::uint64_t> maxMerges;
    };
    const auto learning = std::make_shared<Learning>();
    CLI::Option *fromDecisions = trainVerb->add_flag("--from-decisions", learning->isAsked, "Learn m and thresholds from the decisions instead, and say what would change");
    trainVerb->add_flag("--dry-run", learning->isDryRun, "Only say what it would change")->needs(fromDecisions);
    trainVerb->add_option("--max-merges", learning->maxMerges, "Set nothing when more customers than this would merge")->type_name("N")->needs(fromDecisions);
    trainVerb->callback([&context, seed, learning] {
        context.setAction("train", [&context, seed, learning] {
            return learning->isAsked ? learn(context, learning->isDryRun, learning->maxMerges) : train(context, *seed);
        });
    });

    CLI::App *model = app.add_subcommand("model", "The matching model");
    addProject(*model, context);
    model->require_subcommand(1);
    model->add_subcommand("show", "Print it as JSON")->callback([&context] { context.setAction("model", [&context] { return show(context); }); });
    const auto file = std::make_shared<std::string>();
    CLI::App *setVerb = model->add_subcommand("set", "Replace it");
    setVerb->add_option("file", *file, "The model as JSON")->required()->type_name("FILE");
    setVerb->callback([&context, file] { context.setAction("model", [&context, file] { return set(context, *file); }); });
    const auto thresholds = std::make_shared<engine::Thresholds>();
    CLI::App *thresholdsVerb = model->add_subcommand("thresholds", "Set where the zones of review and match begin");
    thresholdsVerb->add_option("--review", thresholds->review, "In bits of match weight")->required()->type_name("BITS");
    thresholdsVerb->add_option("--match-at", thresholds->match, "In bits of match weight")->required()->type_name("BITS");
    thresholdsVerb->callback([&context, thresholds] { context.setAction("model", [&context, thresholds] { return setThresholds(context, *thresholds); }); });
}

} // namespace app::cli
