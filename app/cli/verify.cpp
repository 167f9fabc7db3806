// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/verbs.h"

namespace app::cli
{

namespace
{

engine::Result<Exit> verify(Context &context)
{
    TESSERA_TRY(auto workspace, context.openForReading());
    TESSERA_TRY(const auto report, workspace.verify(context.progress()));
    for (const engine::Finding &finding : report.findings) {
        const std::string where = finding.entry ? std::format(" (entry {})", finding.entry->value) : std::string();
        context.output().line(std::format("{}{}: {}", finding.check, where, finding.reason));
        nlohmann::json json{{"check", finding.check}, {"reason", finding.reason}};
        if (finding.entry)
            json["entry"] = finding.entry->value;
        context.output().object(json);
    }
    context.counts() = {{"findings", report.findings.size()}, {"checks", report.checks.size()}, {"entries", report.entries},
                        {"entries_not_anchored", report.entriesNotAnchored}};
    if (report.findings.empty()) {
        std::string checks;
        for (const std::string &check : report.checks)
            checks += (checks.empty() ? "" : ", ") + check;
        context.output().line(std::format("All is well: {}. {} journal entries.", checks, report.entries));
    }
    return report.findings.empty() ? Exit::Done : Exit::GateFailed;
}

} // namespace

void addVerify(CLI::App &app, Context &context)
{
    CLI::App *verb = app.add_subcommand("verify", "Check the file, the journal, the golden records and the search index");
    addProject(*verb, context);
    verb->callback([&context] { context.setAction("verify", [&context] { return verify(context); }); });
}

} // namespace app::cli
