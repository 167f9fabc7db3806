// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

std::string wholeNumber(double value)
{
    return fmt::format("{:.0f}", value);
}

void showRuleStatistics(Output &output, const engine::ModelStatistics &statistics)
{
    std::vector<std::vector<std::string>> rows{{"blocking rule", "pairs alone", "pairs added", "true pairs found", "… added"}};
    for (const engine::RuleStatistics &rule : statistics.rules) {
        rows.push_back({rule.rule, std::to_string(rule.possible), std::to_string(rule.added), fmt::format("{:.1f} %", rule.trueShare * 100),
                        fmt::format("{:.1f} %", rule.addedShare * 100)});
        output.object({{"rule", rule.rule},
                       {"possible", rule.possible},
                       {"added", rule.added},
                       {"true_share", rule.trueShare},
                       {"added_share", rule.addedShare}});
    }
    output.table(rows, {false, true, true, true, true});
    output.line(fmt::format("\n{} candidate pairs of {} records; about {:.1f} % of the true pairs are found by no rule.\n", statistics.pairs,
                            statistics.records, statistics.missedShare * 100));
}

void showLevelStatistics(Output &output, const engine::ModelStatistics &statistics)
{
    std::vector<std::vector<std::string>> rows{{"comparison", "level", "pairs", "true ones, expected", "m", "u", "bits"}};
    std::string before;
    for (const engine::LevelStatistics &level : statistics.levels) {
        const bool isMissing = level.m == 0;
        rows.push_back({level.comparison == before ? "" : level.comparison, level.level, wholeNumber(level.pairs), wholeNumber(level.matches),
                        isMissing ? "" : fmt::format("{:.4g}", level.m), isMissing ? "" : fmt::format("{:.4g}", level.u),
                        isMissing ? "" : fmt::format("{:+.2f}", level.weight)});
        output.object({{"comparison", level.comparison},
                       {"level", level.level},
                       {"pairs", level.pairs},
                       {"estimated", statistics.areEstimated},
                       {"expected_matches", level.matches}});
        before = level.comparison;
    }
    output.table(rows, {false, false, true, true, true, true, true});
    if (statistics.areEstimated)
        output.line("\nPairs by level are estimated from a sample of the candidate pairs.");
}

engine::Result<Exit> showStatistics(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto json, workspace.reader().modelJson());
    if (!json)
        return engine::fail(engine::ErrorCode::NotFound, "The project has no model yet. Run: tessera-cli propose " + context.options.project);
    TESSERA_TRY(const auto statistics, workspace.reader().modelStatistics(*json, engine::StatisticsDetail::Levels, context.progress()));
    showRuleStatistics(context.output(), statistics);
    showLevelStatistics(context.output(), statistics);
    context.counts() = {{"records", statistics.records}, {"pairs", statistics.pairs}, {"missed_share", statistics.missedShare}};
    return Exit::Done;
}

} // namespace

void addModelStatistics(CLI::App &model, Context &context)
{
    CLI::App *verb = model.add_subcommand("statistics", "What each blocking rule and each level would do with the records");
    verb->callback([&context] { context.setAction("model", [&context] { return showStatistics(context); }); });
}

} // namespace app::cli
