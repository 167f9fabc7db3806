// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/report_json.h"

#include <nlohmann/json.hpp>

namespace app::cli
{

std::uint64_t invalidValues(const engine::ImportReport &report)
{
    std::uint64_t count = 0;
    for (const engine::InvalidValues &values : report.invalid)
        count += values.count;
    return count;
}

nlohmann::json countsOf(const engine::ImportReport &report)
{
    const engine::ImportCounts &counts = report.counts;
    return {{"rows", counts.rows},
            {"new", counts.added},
            {"changed", counts.changed},
            {"unchanged", counts.unchanged},
            {"gone", counts.gone},
            {"rejected", counts.rejected},
            {"invalid_values", invalidValues(report)}};
}

nlohmann::json countsOf(const engine::MatchReport &report)
{
    return {{"records", report.records}, {"candidates", report.candidates}, {"matches", report.matches},
            {"reviews", report.reviews}, {"customers", report.customers},   {"created", report.created},
            {"merged", report.merged},   {"split", report.split},           {"refusals", report.refusals},
            {"tasks", report.tasks}};
}

nlohmann::json kindOf(const engine::MatchReport &report)
{
    return {{"kind", report.isIncremental ? "incremental" : "full"},
            {"kept_frequencies", report.hasKeptFrequencies},
            {"reason", engine::codeOf(report.reason)},
            {"compared", report.recordsCompared},
            {"pairs_changed", report.pairsChanged},
            {"customers_changed", report.customersChanged}};
}

} // namespace app::cli
