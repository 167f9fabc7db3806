// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli
{

namespace
{

// What follows from the rest of the project can be computed again.
bool canBeRepaired(const engine::Finding &finding)
{
    return finding.check == "golden" || finding.check == "search";
}

engine::Result<engine::VerifyReport> verifyAndRepair(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForWriting());
    TESSERA_TRY(auto report, workspace.verify(context.progress()));
    if (!std::ranges::any_of(report.findings, canBeRepaired))
        return report;
    TESSERA_CHECK(workspace.rebuildCaches(context.progress()));
    context.remark("Golden records and search index were computed anew.");
    return workspace.verify(context.progress());
}

engine::Result<engine::VerifyReport> verifyOnly(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    return workspace.verify(context.progress());
}

engine::Result<Exit> verify(Context &context, bool isRepairing)
{
    TESSERA_TRY(const auto report, isRepairing ? verifyAndRepair(context) : verifyOnly(context));
    for (const engine::Finding &finding : report.findings) {
        const std::string where = finding.entry ? fmt::format(" (entry {})", finding.entry->value) : std::string();
        context.output().line(fmt::format("{}{}: {}", finding.check, where, finding.reason));
        nlohmann::json json{{"check", finding.check}, {"reason", finding.reason}};
        if (finding.entry)
            json["entry"] = finding.entry->value;
        context.output().object(json);
    }
    context.counts() = {{"findings", report.findings.size()},
                        {"checks", report.checks.size()},
                        {"entries", report.entries},
                        {"entries_not_anchored", report.entriesNotAnchored}};
    if (report.findings.empty()) {
        std::string checks;
        for (const std::string &check : report.checks)
            checks += (checks.empty() ? "" : ", ") + check;
        context.output().line(fmt::format("All is well: {}. {} journal entries.", checks, report.entries));
    }
    return report.findings.empty() ? Exit::Done : Exit::GateFailed;
}

} // namespace

void addVerify(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("verify", "Check the file, the journal, the golden records and the search index");
    const auto isRepairing = std::make_shared<bool>(false);
    addProject(*verb, context);
    verb->add_flag("--repair", *isRepairing, "Compute golden records and search index anew when they are off; tells what is left");
    verb->callback([&context, isRepairing] { context.setAction("verify", [&context, isRepairing] { return verify(context, *isRepairing); }); });
}

} // namespace app::cli
