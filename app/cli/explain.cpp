// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/explain.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/match/explain_text.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

std::string_view codeOf(engine::LeftOut reason)
{
    switch (reason) {
    case engine::LeftOut::No: return "no";
    case engine::LeftOut::Blocked: return "blocked";
    case engine::LeftOut::Shared: return "shared";
    case engine::LeftOut::Household: return "household";
    }
    return "no";
}

std::string_view remarkOn(engine::LeftOut reason)
{
    switch (reason) {
    case engine::LeftOut::No: return "";
    case engine::LeftOut::Blocked: return " (blocked)";
    case engine::LeftOut::Shared: return " (shared by many)";
    case engine::LeftOut::Household: return " (shared by people of a household)";
    }
    return "";
}

std::string valuesText(const engine::ComparisonVerdict &verdict)
{
    std::string text;
    for (const engine::ComparedValue &value : verdict.values)
        text += fmt::format("{}{} | {}{}", text.empty() ? "" : ", ", value.left.empty() ? "-" : value.left, value.right.empty() ? "-" : value.right,
                            remarkOn(value.leftOut));
    return text;
}

nlohmann::json toJson(const engine::ComparisonVerdict &verdict, const engine::AttributeCatalog &catalog)
{
    nlohmann::json values = nlohmann::json::array();
    for (const engine::ComparedValue &value : verdict.values)
        values.push_back({{"attribute", catalog.at(value.attribute).code},
                          {"a", value.left},
                          {"b", value.right},
                          {"shared", value.leftOut != engine::LeftOut::No},
                          {"left_out", codeOf(value.leftOut)}});
    return {{"comparison", verdict.comparison},
            {"level", verdict.label},
            {"weight", verdict.weight},
            {"term_frequency", verdict.termFrequency},
            {"m", verdict.m},
            {"u", verdict.u},
            {"next_level", verdict.missedLabel},
            {"next_weight", verdict.missedWeight},
            {"values", values}};
}

// The values of an attribute on both sides, where a comparison looked at them.
std::string valuesOf(const engine::Explanation &explanation, engine::AttributeId attribute)
{
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons)
        for (const engine::ComparedValue &value : verdict.values)
            if (value.attribute == attribute)
                return fmt::format(": {} | {}", value.left.empty() ? "-" : value.left, value.right.empty() ? "-" : value.right);
    return {};
}

// What a run would need to compare the pair at all: the rules, and where each fails.
void showRules(Output &output, const engine::Explanation &explanation, const engine::AttributeCatalog &catalog)
{
    output.line(explanation.foundBy
                    ? fmt::format("\nFound by blocking rule {}: {}", *explanation.foundBy + 1, explanation.rules.at(*explanation.foundBy).rule)
                    : "\n" + engine::whyNeverCompared(explanation));
    for (const engine::RuleVerdict &rule : explanation.rules) {
        if (rule.isMet)
            continue;
        std::string differing;
        for (const engine::AttributeId attribute : rule.differing)
            differing += (differing.empty() ? "" : ", ") + catalog.at(attribute).code + valuesOf(explanation, attribute);
        output.line(fmt::format("  not {}  ({}{})", rule.rule, rule.isSplit ? "too large, split by " : "", differing));
    }
}

// Of a pair that is no match: how much is missing, and which comparisons fell short of their next level, the most telling first.
void showShortfall(Output &output, const engine::Explanation &explanation)
{
    if (explanation.zone == engine::Zone::Match)
        return;
    output.line(fmt::format("\n{:.2f} bits short of a match (from {:+.2f}).", explanation.thresholds.match - explanation.weight,
                            explanation.thresholds.match));
    std::vector<const engine::ComparisonVerdict *> fallen;
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons)
        if (!verdict.missedLabel.empty() && verdict.missedWeight > verdict.weight)
            fallen.push_back(&verdict);
    std::ranges::sort(fallen, std::ranges::greater(),
                      [](const engine::ComparisonVerdict *verdict) { return verdict->missedWeight - verdict->weight; });
    for (const engine::ComparisonVerdict *verdict : fallen)
        output.line(fmt::format("  {} is {}; {} would add {:+.2f}", engine::readableName(verdict->comparison), engine::readableName(verdict->label),
                                engine::readableName(verdict->missedLabel), verdict->missedWeight - verdict->weight));
}

nlohmann::json toJson(const engine::RuleVerdict &rule, const engine::AttributeCatalog &catalog)
{
    nlohmann::json differing = nlohmann::json::array();
    for (const engine::AttributeId attribute : rule.differing)
        differing.push_back(catalog.at(attribute).code);
    return {{"rule", rule.rule}, {"met", rule.isMet}, {"differing", std::move(differing)}, {"split", rule.isSplit}};
}

std::string_view wordsOf(engine::RefusalReason reason)
{
    switch (reason) {
    case engine::RefusalReason::DecidedDifferent: return "somebody decided that they are different";
    case engine::RefusalReason::UniqueAttribute: return "they hold two values of something a customer has once";
    case engine::RefusalReason::DuplicateFree: return "they come from a source that holds each customer once";
    case engine::RefusalReason::TooLarge: return "the customer would hold too many records";
    case engine::RefusalReason::Veto: return "other records among them speak strongly against";
    }
    return {};
}

// A decision or a refusal comes before any score. True when there is one.
bool showStanding(Output &output, const engine::PairStanding &standing, const engine::AttributeCatalog &catalog)
{
    if (standing.decision)
        output.line(fmt::format("Decided: {}, by {} at {}{}{}", engine::codeOf(standing.decision->verdict), standing.decision->author,
                                engine::toIsoText(standing.decision->at), standing.decision->reason.empty() ? "" : ": ", standing.decision->reason));
    if (standing.refusal)
        output.line(fmt::format("The last run would have joined them and did not: {}{}.", wordsOf(standing.refusal->reason),
                                standing.refusal->attribute.isValid() ? " (" + catalog.at(standing.refusal->attribute).code + ")" : ""));
    return standing.decision || standing.refusal;
}

nlohmann::json toJson(const engine::PairStanding &standing, const engine::AttributeCatalog &catalog)
{
    nlohmann::json json{{"decision", nullptr}, {"refusal", nullptr}};
    if (standing.decision)
        json["decision"] = {{"verdict", engine::codeOf(standing.decision->verdict)},
                            {"author", standing.decision->author},
                            {"at", engine::toIsoText(standing.decision->at)},
                            {"reason", standing.decision->reason},
                            {"is_stale", standing.decision->state == engine::DecisionState::Stale}};
    if (standing.refusal)
        json["refusal"] = {{"reason", engine::codeOf(standing.refusal->reason)},
                           {"attribute", standing.refusal->attribute.isValid() ? catalog.at(standing.refusal->attribute).code : ""}};
    return json;
}

engine::Result<Exit> explain(Context &context, const std::string &a, const std::string &b)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    const engine::Reader &reader = workspace.reader();
    TESSERA_TRY(const auto recordA, reader.findRecord(a));
    TESSERA_TRY(const auto recordB, reader.findRecord(b));
    TESSERA_TRY(const auto explanation, reader.explain(recordA, recordB));
    TESSERA_TRY(const auto standing, reader.standing(recordA, recordB));
    TESSERA_TRY(const auto catalog, reader.attributes());
    Output &output = context.output();
    std::vector<std::vector<std::string>> rows{{"", "bits", "level", "values"}, {"prior", fmt::format("{:+.2f}", explanation.prior), "", ""}};
    nlohmann::json comparisons = nlohmann::json::array();
    for (const engine::ComparisonVerdict &verdict : explanation.comparisons) {
        rows.push_back({verdict.comparison, fmt::format("{:+.2f}", verdict.weight + verdict.termFrequency), verdict.label, valuesText(verdict)});
        comparisons.push_back(toJson(verdict, catalog));
    }
    if (explanation.namesakes < 0)
        rows.push_back({"namesakes", fmt::format("{:+.2f}", explanation.namesakes), "", "different people of one name agree on this, too"});
    if (explanation.household < 0)
        rows.push_back({"household", fmt::format("{:+.2f}", explanation.household), "", "people of one household agree on much of this, too"});
    rows.push_back({"total", fmt::format("{:+.2f}", explanation.weight), std::string(engine::codeOf(explanation.zone)), ""});
    const std::string sentence = engine::explanationSentence(explanation);
    const bool isSettled = showStanding(output, standing, catalog);
    output.line((isSettled ? "By the model alone: " : "") + sentence + "\n");
    output.table(rows, {false, true});
    showShortfall(output, explanation);
    showRules(output, explanation, catalog);
    nlohmann::json rules = nlohmann::json::array();
    for (const engine::RuleVerdict &rule : explanation.rules)
        rules.push_back(toJson(rule, catalog));
    nlohmann::json object = toJson(standing, catalog);
    object.update({{"a", a},
                   {"b", b},
                   {"prior", explanation.prior},
                   {"namesakes", explanation.namesakes},
                   {"household", explanation.household},
                   {"weight", explanation.weight},
                   {"probability", explanation.probability},
                   {"zone", engine::codeOf(explanation.zone)},
                   {"match_from", explanation.thresholds.match},
                   {"comparisons", comparisons},
                   {"rules", rules},
                   {"found_by", explanation.foundBy ? nlohmann::json(explanation.rules.at(*explanation.foundBy).rule) : nlohmann::json()},
                   {"sentence", sentence}});
    output.object(object);
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
