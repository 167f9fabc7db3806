// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/run_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace engine
{

StoredRun runOf(const MatchReport &report, const Documents &documents, Timestamp at)
{
    StoredRun run;
    run.model = documents.model;
    run.rules = documents.rules;
    run.safeguards = documents.safeguards;
    run.at = at;
    run.seconds = report.seconds;
    run.records = report.records;
    run.candidates = report.candidates;
    run.matches = report.matches;
    run.reviews = report.reviews;
    run.customers = report.customers;
    run.created = report.created;
    run.merged = report.merged;
    run.split = report.split;
    return run;
}

nlohmann::json statisticsOf(const MatchReport &report)
{
    nlohmann::json statistics{{"kind", report.isIncremental ? "incremental" : "full"},
                              {"reason", codeOf(report.reason)},
                              {"compared", report.recordsCompared},
                              {"warnings", report.warnings},
                              {"stages", nlohmann::json::object()}};
    for (const StageTime &stage : report.stages)
        statistics["stages"][stage.stage] = stage.seconds;
    return statistics;
}

nlohmann::json noteOf(const MatchReport &report, std::uint64_t restated)
{
    return {{"run", report.run.value},
            {"kind", report.isIncremental ? "incremental" : "full"},
            {"compared", report.recordsCompared},
            {"records", report.records},
            {"customers", report.customers},
            {"created", report.created},
            {"merged", report.merged},
            {"split", report.split},
            {"stale", restated},
            {"tasks", report.tasks}};
}

Result<void> refuseTooManyMerges(const MatchReport &report, const MatchRequest &request)
{
    if (!request.maxMerges || report.merged <= *request.maxMerges)
        return {};
    return fail(
        ErrorCode::GateFailed,
        fmt::format("This run would merge {} customers into others, and {} are allowed. Nothing was changed; look at the model, or allow more.",
                    report.merged, *request.maxMerges));
}

} // namespace engine
