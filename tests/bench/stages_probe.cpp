// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// From the stored records to clusters and no further: what Splink does, too, in time and memory.
#include <fmt/format.h>
#include <map>

#include "engine/match/model_json.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/workspace.h"
#include "tests/bench/probe.h"

namespace bench
{

using namespace engine;

Result<void> probeStages(const std::filesystem::path &project, unsigned threads, int rounds)
{
    Progress progress;
    TESSERA_TRY(const auto workspace, Workspace::open(project, {.key = {}, .isReadOnly = true, .actor = {}, .clock = {}}, progress));
    const Reader &reader = workspace.reader();
    ComputeInput given;
    TESSERA_TRY(given.catalog, reader.attributes());
    TESSERA_TRY(const auto json, reader.modelJson());
    if (!json)
        return fail(ErrorCode::NotFound, "The project has no model.");
    TESSERA_TRY(given.model, modelFromJson(*json, given.catalog));
    TESSERA_TRY(given.safeguards, safeguardsInForce(reader.connection(), given.catalog));
    given.threads = threads;
    given.isTrial = true;
    for (int round = 0; round < rounds; ++round) {
        MatchReport report;
        TESSERA_TRY(const Computed computed, computeClusters(reader.connection(), given, report, progress));
        std::map<std::string, double> stages;
        for (const auto &stage : report.stages)
            stages[stage.stage] += stage.seconds;
        fmt::println("{}",
                     nlohmann::json{{"stages", stages},
                                    {"counts", {{"candidates", report.candidates}, {"matches", report.matches}, {"customers", report.customers}}}}
                         .dump());
        std::fflush(stdout);
    }
    return {};
}

} // namespace bench
