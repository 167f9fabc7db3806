// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/match/explain.h"
#include "engine/match/explain_text.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/words.h"

namespace app::cli {

namespace {

std::string valuesText(const engine::ComparisonVerdict &verdict)
{
    std::string text;
    for (const engine::ComparedValue &value : verdict.values)
        text += std::format("{}{} | {}{}", text.empty() ? "" : ", ", value.left.empty() ? "-" : value.left, value.right.empty() ? "-" : value.right,
                            value.isShared ? " (shared by many)" : "");
    return text;
}

nlohmann::json toJson(const engine::ComparisonVerdict &verdict, const engine::AttributeCatalog &catalog)
{
    nlohmann::json values = nlohmann::json::array();
    for (const engine::ComparedValue &value : verdict.values)
        values.push_back({{"attribute", catalog.at(value.attribute).code}, {"a", value.left}, {"b", value.right}, {"shared", value.isShared}});
    return {{"comparison", verdict.comparison}, {"level", verdict.label},      {"weight", verdict.weight},        {"term_frequency", verdict.termFrequency},
            {"m", verdict.m},                   {"u", verdict.u},              {"next_level", verdict.missedLabel}, {"values", values}};
}

void showRules(Output &output, const engine::Explanation &explanation, const engine::AttributeCatalog &catalog)
{
    output.line(explanation.foundBy ? std::format("\nFound by blocking rule {}: {}", *explanation.foundBy + 1, explanation.rules.at(*explanation.foundBy).rule)
                                    : "\nNo blocking rule brings the two together, so a run never compares them:");
    if (explanation.foundBy)
        return;
    for (const engine::RuleVerdict &rule : explanation.rules) {
        std::string differing;
        for (const engine::AttributeId attribute : rule.differing)
            differing += (differing.empty() ? "" : ", ") + catalog.at(attribute).code;
        output.line(std::format("  {}  (differs: {})", rule.rule, differing));
    }
}

engine::Result<Exit> explain(Context &context, const std::string &a, const std::string &b)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    const engine::Reader &reader = workspace.reader();
    TESSERA_TRY(const auto recordA, reader.findRecord(a));
    TESSERA_TRY(const auto recordB, reader.findRecord(b));
    TESSERA_TRY(const auto explanation, reader.explain(recordA, recordB));
    TESSERA_TRY(const auto catalog, reader.attributes());
    Output &output = context.output();
    std::vector<std::vector<std::string>> rows{{"", "bits", "level", "values"}, {"prior", std::format("{:+.2f}", explanation.prior), "", ""}};
    nlohmann::json comparisons = nlohmann::json::array();
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons) {
        rows.push_back({verdict.comparison, std::format("{:+.2f}", verdict.weight + verdict.termFrequency), verdict.label, valuesText(verdict)});
        comparisons.push_back(toJson(verdict, catalog));
    }
    if (explanation.household < 0)
        rows.push_back({"household", std::format("{:+.2f}", explanation.household), "", "people of one household agree on much of this, too"});
    rows.push_back({"total", std::format("{:+.2f}", explanation.weight), std::string(engine::codeOf(explanation.zone)), ""});
    const std::string sentence = engine::explanationSentence(explanation);
    output.line(sentence + "\n");
    output.table(rows, {false, true});
    showRules(output, explanation, catalog);
    output.object({{"a", a},
                   {"b", b},
                   {"prior", explanation.prior},
                   {"household", explanation.household},
                   {"weight", explanation.weight},
                   {"probability", explanation.probability},
                   {"zone", engine::codeOf(explanation.zone)},
                   {"comparisons", comparisons},
                   {"found_by", explanation.foundBy ? nlohmann::json(explanation.rules.at(*explanation.foundBy).rule) : nlohmann::json()},
                   {"sentence", sentence}});
    return Exit::Done;
}

} // namespace

void addExplain(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("explain", "Why two records match, or why not");
    const auto a = std::make_shared<std::string>();
    const auto b = std::make_shared<std::string>();
    addProject(*verb, context);
    verb->add_option("a", *a, "A record")->required()->type_name("SOURCE:KEY");
    verb->add_option("b", *b, "Another record")->required()->type_name("SOURCE:KEY");
    verb->callback([&context, a, b] { context.setAction("explain", [&context, a, b] { return explain(context, *a, *b); }); });
}

} // namespace app::cli
