// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/effect_output.h"
#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/match/model_json.h"
#include "engine/match/model_text.h"
#include "engine/model/pair.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

std::string shortNumber(double value)
{
    return fmt::format("{:.4g}", value);
}

std::vector<std::vector<std::string>> levelTable(const std::vector<engine::ModelLevelRow> &rows)
{
    std::vector<std::vector<std::string>> table{{"comparison", "level", "condition", "m", "u", "bits", "term frequency", ""}};
    std::string before;
    for (const engine::ModelLevelRow &row : rows) {
        std::string remarks;
        if (row.isMFixed)
            remarks += "m fixed";
        if (row.isUFixed)
            remarks += remarks.empty() ? "u fixed" : ", u fixed";
        if (!row.isLearned && !row.isMissing)
            remarks += remarks.empty() ? "default" : ", default";
        table.push_back({row.comparison == before ? "" : row.comparison, row.label, row.condition, row.isMissing ? "" : shortNumber(row.m),
                         row.isMissing ? "" : shortNumber(row.u), row.isMissing ? "" : fmt::format("{:+.2f}", row.weight), row.termFrequency,
                         remarks});
        before = row.comparison;
    }
    return table;
}

nlohmann::json levelsJson(const std::vector<engine::ModelLevelRow> &rows)
{
    nlohmann::json levels = nlohmann::json::array();
    for (const engine::ModelLevelRow &row : rows) {
        levels.push_back({{"comparison", row.comparison}, {"level", row.label}, {"condition", row.condition}, {"learned", row.isLearned}});
        if (row.isMissing)
            continue;
        levels.back()["m"] = row.m;
        levels.back()["u"] = row.u;
        levels.back()["weight"] = row.weight;
    }
    return levels;
}

// A table for people; for programs the model itself and what each level weighs.
engine::Result<void> showModel(Context &context, const engine::AttributeCatalog &catalog, const std::string &json)
{
    TESSERA_TRY(const engine::Model model, engine::modelFromJson(json, catalog));
    const std::vector<engine::ModelLevelRow> rows = engine::modelRows(model, catalog);
    Output &output = context.output();
    output.object({{"model", nlohmann::json::parse(json, nullptr, false)}, {"levels", levelsJson(rows)}});
    output.table(levelTable(rows), {false, false, false, true, true, true});
    output.line(fmt::format("\nTwo random records match with probability {:.3g} (prior {:+.2f} bits). Texts are compared as {}.", model.prior,
                            engine::weightOf(model.prior), engine::codeOf(model.metrics)));
    output.line(fmt::format("Match from {:+.2f} bits, review from {:+.2f}; pairs below {:+.2f} are counted, not kept.", model.thresholds.match,
                            model.thresholds.review, model.keepWeight));
    if (!model.namesakes.comparisons.empty())
        output.line(fmt::format(
            "Different people share a whole name {:.1f} times as often as its parts meet by chance; an e-mail address made of it counts for less.",
            model.namesakes.excess));
    output.line("Blocking rules:");
    for (const std::string &rule : model.blockingRules)
        output.line("  " + rule);
    return {};
}

// What the data have beyond the most that a model compares.
void showLeftOut(Output &output, const engine::ModelNotes &notes)
{
    if (!notes.proposal || notes.proposal->leftOut.empty())
        return;
    std::string names;
    for (const std::string &name : notes.proposal->leftOut)
        names += (names.empty() ? "" : ", ") + name;
    output.object({{"left_out", notes.proposal->leftOut}});
    output.line(fmt::format("Not compared, for a model has {} comparisons at most: {}.", engine::MaxComparisons, names));
}

engine::Result<Exit> propose(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto catalog, workspace.reader().attributes()); // before: what is set must not be reported as failed
    TESSERA_TRY(const std::string json, workspace.proposeModel(context.progress()));
    TESSERA_CHECK(showModel(context, catalog, json));
    TESSERA_TRY(const auto view, workspace.reader().model());
    showLeftOut(context.output(), view.notes);
    return Exit::Done;
}

engine::Result<Exit> train(Context &context, std::uint64_t seed)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(const auto catalog, workspace.reader().attributes());
    TESSERA_TRY(const std::string json, workspace.trainModel(seed, context.progress()));
    TESSERA_CHECK(showModel(context, catalog, json));
    return Exit::Done;
}

void showLearned(Context &context, const engine::LearnReport &report)
{
    Output &output = context.output();
    output.object({{"model", nlohmann::json::parse(report.modelJson, nullptr, false)}});
    for (const engine::LearnedLevel &level : report.levels) {
        output.object(
            {{"comparison", level.comparison}, {"level", level.level}, {"m_before", level.before}, {"m_after", level.after}, {"seen", level.seen}});
        output.line(
            fmt::format("  {} / {}: m {:.4f} -> {:.4f} ({} decisions)", level.comparison, level.level, level.before, level.after, level.seen));
    }
    const nlohmann::json before{{"review", report.before.review}, {"match", report.before.match}};
    const nlohmann::json after{{"review", report.after.review}, {"match", report.after.match}};
    output.object({{"thresholds_before", before}, {"thresholds_after", after}, {"shift", report.shift}, {"slope", report.slope}});
    output.line(fmt::format("{} decided the same, {} different, {} of no use (unsure, stale, gone)", report.same, report.different, report.unused));
    output.line(fmt::format("thresholds review {:+.2f} -> {:+.2f}, match {:+.2f} -> {:+.2f}", report.before.review, report.after.review,
                            report.before.match, report.after.match));
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
        return engine::fail(
            engine::ErrorCode::GateFailed,
            fmt::format("The next match with this model would merge {} customers into others, and {} are allowed. Nothing was changed.",
                        report.effect.customersMerging, *maxMerges));
    if (!isDryRun) {
        TESSERA_CHECK(workspace.setLearnedModel(report));
        context.output().line("The model is set. Run match to use it.");
    }
    return Exit::Done;
}

engine::Result<Exit> setThresholds(Context &context, const engine::Thresholds &thresholds)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(workspace.setThresholds(thresholds));
    context.output().line("The thresholds are set. Run match to use them.");
    return Exit::Done;
}

engine::Result<Exit> show(Context &context, bool isWhole)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto json, workspace.reader().modelJson());
    if (!json)
        return engine::fail(engine::ErrorCode::NotFound, "The project has no model yet. Run: tessera-cli propose " + context.options.project);
    TESSERA_TRY(const auto catalog, workspace.reader().attributes());
    if (isWhole && !context.output().isJson())
        context.output().line(*json);
    else
        TESSERA_CHECK(showModel(context, catalog, *json));
    return Exit::Done;
}

engine::Result<Exit> set(Context &context, const std::string &file)
{
    TESSERA_TRY(const std::string json, readTextFile(file));
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(namingFile(workspace.setModel(json), file));
    context.output().line("The model is set. Run match to use it; undo takes it back.");
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
    CLI::Option *fromDecisions =
        trainVerb->add_flag("--from-decisions", learning->isAsked, "Learn m and thresholds from the decisions instead, and say what would change");
    trainVerb->add_flag("--dry-run", learning->isDryRun, "Only say what it would change")->needs(fromDecisions);
    trainVerb->add_option("--max-merges", learning->maxMerges, "Set nothing when more customers than this would merge")
        ->type_name("N")
        ->needs(fromDecisions);
    trainVerb->callback([&context, seed, learning] {
        context.setAction("train", [&context, seed, learning] {
            return learning->isAsked ? learn(context, learning->isDryRun, learning->maxMerges) : train(context, *seed);
        });
    });

    CLI::App *model = app.add_subcommand("model", "The matching model");
    addProject(*model, context);
    model->require_subcommand(1);
    const auto isWhole = std::make_shared<bool>(false);
    CLI::App *showVerb = model->add_subcommand("show", "Print its comparisons, levels and weights");
    showVerb->add_flag("--text", *isWhole, "Print the model's own JSON text, as set takes it");
    showVerb->callback([&context, isWhole] { context.setAction("model", [&context, isWhole] { return show(context, *isWhole); }); });
    const auto file = std::make_shared<std::string>();
    CLI::App *setVerb = model->add_subcommand("set", "Replace it");
    setVerb->add_option("file", *file, "The model as JSON")->required()->type_name("FILE");
    setVerb->callback([&context, file] { context.setAction("model", [&context, file] { return set(context, *file); }); });
    const auto thresholds = std::make_shared<engine::Thresholds>();
    CLI::App *thresholdsVerb = model->add_subcommand("thresholds", "Set where the zones of review and match begin");
    thresholdsVerb->add_option("--review", thresholds->review, "In bits of match weight")->required()->type_name("BITS");
    thresholdsVerb->add_option("--match-at", thresholds->match, "In bits of match weight")->required()->type_name("BITS");
    thresholdsVerb->callback(
        [&context, thresholds] { context.setAction("model", [&context, thresholds] { return setThresholds(context, *thresholds); }); });
    addModelStatistics(*model, context);
    addSplink(*model, context);
}

} // namespace app::cli
