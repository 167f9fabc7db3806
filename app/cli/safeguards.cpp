// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/effect_output.h"
#include "app/cli/text_file.h"
#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/words.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> show(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto view, workspace.reader().safeguards());
    if (view.version == 0)
        context.output().line("# The project has no safeguards of its own; these hold.");
    context.output().line(view.toml);
    context.output().object({{"safeguards", view.toml}, {"version", view.version}});
    return Exit::Done;
}

engine::Result<Exit> set(Context &context, const std::string &file, bool isPreview)
{
    TESSERA_TRY(const std::string toml, readTextFile(file));
    if (isPreview) {
        TESSERA_TRY(auto workspace, context.openForReading());
        engine::WhatIfRequest request;
        request.safeguardsToml = toml;
        TESSERA_TRY(const auto report, namingFile(workspace.reader().whatIf(request, context.progress()), file));
        showEffect(context, report);
        return Exit::Done;
    }
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_CHECK(namingFile(workspace.setSafeguards(toml), file));
    context.output().line("The safeguards are set. Run match to use them.");
    return Exit::Done;
}

engine::Result<Exit> suggest(Context &context, const std::string &attribute, int limit, const std::string &out)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto catalog, workspace.reader().attributes());
    std::optional<engine::AttributeId> wanted;
    if (!attribute.empty()) {
        const engine::Attribute *found = catalog.find(attribute);
        if (found == nullptr)
            return engine::fail(engine::ErrorCode::InvalidArgument, fmt::format("There is no attribute \"{}\" in this project.", attribute));
        wanted = found->id;
    }
    TESSERA_TRY(const auto values, workspace.reader().repeatedValues(wanted, limit, context.progress()));
    std::vector<std::vector<std::string>> rows{{"records", "names", "attribute", "value", "", "why"}};
    std::size_t suggested = 0;
    for (const engine::RepeatedValue &value : values) {
        const std::string &code = catalog.at(value.attribute).code;
        const std::string why(value.isSuggested() ? engine::sentenceOf(value.reason) : engine::sentenceOf(value.blocked));
        suggested += value.isSuggested() ? 1 : 0;
        rows.push_back({std::to_string(value.records), std::to_string(value.names), code, value.value, value.isSuggested() ? "block" : "", why});
        context.output().object({{"attribute", code},
                                 {"value", value.value},
                                 {"records", value.records},
                                 {"names", value.names},
                                 {"sources", value.sources},
                                 {"suggested", value.isSuggested()},
                                 {"blocked", engine::codeOf(value.blocked)},
                                 {"reason", engine::codeOf(value.reason)}});
    }
    context.counts() = {{"shown", values.size()}, {"suggested", suggested}};
    if (values.empty())
        context.output().line("No value repeats often enough to be looked at.");
    else
        context.output().table(rows, {true, true});
    if (!out.empty()) {
        TESSERA_TRY(const std::string toml, workspace.reader().suggestedSafeguards(context.progress()));
        TESSERA_CHECK(writeNewTextFile(out, toml));
        context.output().line(fmt::format("\n{} holds the safeguards with every suggestion, also those that are not listed here. Look it through, "
                                          "then: tessera-cli safeguards {} set {} --preview",
                                          out, context.options.project, out));
    }
    return Exit::Done;
}

nlohmann::json toJson(const engine::SimulatedOutcome &outcome)
{
    return {{"wrong_pairs", outcome.wrongPairs},
            {"wrong_customers", outcome.wrongCustomers},
            {"reviews", outcome.reviews},
            {"refusals", outcome.refusals}};
}

engine::Result<Exit> simulate(Context &context, const std::string &file)
{
    std::optional<std::string> toml;
    if (!file.empty()) {
        TESSERA_TRY(toml, readTextFile(file));
    }
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto report, namingFile(workspace.reader().simulate(toml, context.progress()), file));
    std::vector<std::vector<std::string>> rows{{"bad data", "records", "merged wrongly", "to review", "refused", "without safeguards"}};
    std::uint64_t wrong = 0;
    for (const engine::SimulatedCase &one : report.cases) {
        context.output().object({{"case", engine::codeOf(one.kind)},
                                 {"possible", one.isPossible},
                                 {"records", one.records},
                                 {"guarded", toJson(one.guarded)},
                                 {"unguarded", toJson(one.unguarded)},
                                 {"examples", one.examples}});
        wrong += one.guarded.wrongCustomers;
        if (!one.isPossible) {
            rows.push_back({std::string(engine::sentenceOf(one.kind)), "-", "not possible here", "", "", ""});
            continue;
        }
        rows.push_back({std::string(engine::sentenceOf(one.kind)), std::to_string(one.records), std::to_string(one.guarded.wrongCustomers),
                        std::to_string(one.guarded.reviews), std::to_string(one.guarded.refusals), std::to_string(one.unguarded.wrongCustomers)});
    }
    context.output().table(rows, {false, true, true, true, true, true});
    for (const engine::SimulatedCase &one : report.cases)
        for (const std::string &example : one.examples)
            context.output().line(fmt::format("  would merge ({}): {}", engine::codeOf(one.kind), example));
    context.output().line(fmt::format("\nRehearsed in memory on {} of {} records; the project is unchanged.", report.records, report.of));
    context.counts() = {{"cases", report.cases.size()}, {"records", report.records}, {"wrong_customers", wrong}};
    return wrong == 0 ? Exit::Done : Exit::GateFailed;
}

} // namespace

void addSafeguards(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("safeguards", "What keeps different customers apart: blocked values, limits, vetoes");
    addProject(*verb, context);
    verb->require_subcommand(1);
    verb->add_subcommand("show", "Print them as TOML")->callback([&context] {
        context.setAction("safeguards", [&context] { return show(context); });
    });

    const auto file = std::make_shared<std::string>();
    const auto isPreview = std::make_shared<bool>(false);
    CLI::App *setVerb = verb->add_subcommand("set", "Replace them");
    setVerb->add_option("file", *file, "The safeguards as TOML")->required()->type_name("FILE");
    setVerb->add_flag("--preview", *isPreview, "Only say what they would change");
    setVerb->callback(
        [&context, file, isPreview] { context.setAction("safeguards", [&context, file, isPreview] { return set(context, *file, *isPreview); }); });

    const auto attribute = std::make_shared<std::string>();
    const auto limit = std::make_shared<int>(30);
    CLI::App *suggestVerb = verb->add_subcommand("suggest", "The most repeated values, those that should be blocked first");
    suggestVerb->add_option("--attribute", *attribute, "Of this one only")->type_name("CODE");
    suggestVerb->add_option("--limit", *limit, "How many")->check(CLI::Range(1, 100000));
    const auto out = std::make_shared<std::string>();
    suggestVerb->add_option("--out", *out, "Write the safeguards with every suggestion here")->type_name("FILE");
    suggestVerb->callback([&context, attribute, limit, out] {
        context.setAction("safeguards", [&context, attribute, limit, out] { return suggest(context, *attribute, *limit, *out); });
    });

    const auto rehearsed = std::make_shared<std::string>();
    CLI::App *simulateVerb =
        verb->add_subcommand("simulate", "Rehearse typical bad data in memory; exit code 1 when customers would be merged wrongly");
    simulateVerb->add_option("--safeguards", *rehearsed, "With these safeguards (TOML) instead of the project's")->type_name("FILE");
    simulateVerb->callback(
        [&context, rehearsed] { context.setAction("safeguards", [&context, rehearsed] { return simulate(context, *rehearsed); }); });
}

} // namespace app::cli
