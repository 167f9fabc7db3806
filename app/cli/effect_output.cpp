// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/effect_output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace app::cli
{

namespace
{

using engine::WhatIfReport;
using nlohmann::json;

std::string_view codeOf(engine::CustomerEffect effect)
{
    switch (effect) {
    case engine::CustomerEffect::Merges: return "merges";
    case engine::CustomerEffect::Splits: return "splits";
    case engine::CustomerEffect::Changes: return "changes";
    }
    return {};
}

std::string joined(const std::vector<std::string> &parts, std::string_view between = ", ")
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? std::string() : std::string(between)) + part;
    return text;
}

json toJson(const engine::Estimate &estimate)
{
    return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

json toJson(const engine::ZoneCounts &counts)
{
    return {{"matches", counts.matches}, {"reviews", counts.reviews},   {"customers", counts.customers},
            {"tasks", counts.tasks},     {"refusals", counts.refusals}, {"quality", app::cli::toJson(counts.quality)}};
}

void sayObjects(Output &output, const WhatIfReport &report)
{
    output.object({{"before", toJson(report.before)}, {"after", toJson(report.after)}});
    for (const engine::CustomerExample &example : report.customers)
        output.object({{"customer", codeOf(example.effect)},
                       {"name", example.name},
                       {"before", example.before},
                       {"after", example.after},
                       {"records", example.records}});
    for (const engine::PairExample &pair : report.pairs)
        output.object({{"pair", pair.isLinked ? "linked" : "unlinked"}, {"a", pair.a}, {"b", pair.b}, {"weight", pair.weight}});
    for (const engine::GoldenEffect &golden : report.golden)
        output.object({{"attribute", golden.code}, {"changed", golden.changed}, {"gained", golden.gained}, {"lost", golden.lost}});
}

void sayLines(Output &output, const WhatIfReport &report)
{
    output.line(fmt::format("customers  {} -> {}: {} merge into others, {} split, {} change members, {} new; {} records move",
                            report.before.customers, report.after.customers, report.customersMerging, report.customersSplitting,
                            report.customersChanging, report.customersCreated, report.recordsMoving));
    output.line(fmt::format("pairs      {} -> {} match ({} come, {} go); {} -> {} to review ({} come, {} go)", report.before.matches,
                            report.after.matches, report.pairsLinked, report.pairsUnlinked, report.before.reviews, report.after.reviews,
                            report.reviewsComing, report.reviewsGoing));
    output.line(fmt::format("worklist   {} -> {} tasks; {} -> {} links refused", report.before.tasks, report.after.tasks, report.before.refusals,
                            report.after.refusals));
    output.line(fmt::format("decisions  {} in force, {} hold, {} against the model (now {}), {} stale", report.decisions.inForce,
                            report.decisions.holding, report.decisions.contradicted, report.decisions.contradictedBefore, report.decisions.stale));
    output.line(fmt::format("precision  {} -> {}", textOf(report.before.quality.precision), textOf(report.after.quality.precision)));
    output.line(fmt::format("recall     {} -> {}, of the pairs that blocking finds; both rest on the model and {} decisions",
                            textOf(report.before.quality.recall), textOf(report.after.quality.recall), report.after.quality.decided));
    std::vector<std::string> golden;
    for (const engine::GoldenEffect &effect : report.golden)
        golden.push_back(fmt::format("{} {}", effect.code, effect.changed + effect.gained + effect.lost));
    output.line(fmt::format("golden     values of {} customers change{}{}", report.goldenAffected, golden.empty() ? "" : ": ", joined(golden)));
    for (const engine::CustomerExample &example : report.customers)
        output.line(fmt::format("  {:<8} {}  {} -> {}  ({})", codeOf(example.effect), example.name, joined(example.before, " + "),
                                joined(example.after, " + "), joined(example.records)));
    for (const engine::PairExample &pair : report.pairs)
        output.line(fmt::format("  {:<8} {} + {}  {:+.1f} bits", pair.isLinked ? "linked" : "unlinked", pair.a, pair.b, pair.weight));
}

} // namespace

std::string textOf(const engine::Estimate &estimate)
{
    return fmt::format("{:.2f} % ({:.2f} to {:.2f})", 100 * estimate.value, 100 * estimate.low, 100 * estimate.high);
}

json toJson(const engine::QualityEstimate &estimate)
{
    return {{"precision", toJson(estimate.precision)}, {"recall", toJson(estimate.recall)}, {"decided", estimate.decided}};
}

void showEffect(Context &context, const WhatIfReport &report)
{
    sayObjects(context.output(), report);
    sayLines(context.output(), report);
    const engine::DecisionEffect &decisions = report.decisions;
    context.counts().update({{"customers", report.after.customers},
                             {"merged", report.customersMerging},
                             {"split", report.customersSplitting},
                             {"changed", report.customersChanging},
                             {"created", report.customersCreated},
                             {"moved", report.recordsMoving},
                             {"linked", report.pairsLinked},
                             {"unlinked", report.pairsUnlinked},
                             {"reviews", report.after.reviews},
                             {"reviews_coming", report.reviewsComing},
                             {"reviews_going", report.reviewsGoing},
                             {"tasks", report.after.tasks},
                             {"golden", report.goldenAffected},
                             {"decisions", decisions.inForce},
                             {"holding", decisions.holding},
                             {"contradicted", decisions.contradicted}});
}

} // namespace app::cli
