// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// tessera-cli: the workbench without a window. Parses, hands to a verb, and leaves with the exit code of the contract.

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <sys/stat.h>

#include "app/cli/verbs.h"
#include "engine/base/log.h"

namespace
{

// %* in a pattern: the message as a text of JSON, whatever stands in it.
class JsonMessage final : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message, const std::tm &, spdlog::memory_buf_t &line) override
    {
        const std::string text = nlohmann::json(std::string_view(message.payload.data(), message.payload.size()))
                                     .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        line.append(text.data(), text.data() + text.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::custom_flag_formatter> clone() const override { return std::make_unique<JsonMessage>(); }
};

// Logs go to stderr: text, or one JSON object a line.
void startLog(const app::cli::Options &options)
{
    auto logger = std::make_shared<spdlog::logger>("tessera", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    logger->set_level(options.quiet ? spdlog::level::err : spdlog::level::warn);
    auto lines = std::make_unique<spdlog::pattern_formatter>();
    lines->add_flag<JsonMessage>('*').set_pattern(options.logJson ? R"({"time":"%Y-%m-%dT%H:%M:%S%z","level":"%l","message":%*})" : "%l: %v");
    logger->set_formatter(std::move(lines));
    engine::setLogger(std::move(logger));
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // whatever is written holds people's data
    app::cli::Context context;
    CLI::App parser("Tessera: match records, decide, and hand on one reconciled customer", "tessera-cli");
    parser.set_version_flag("--version", TESSERA_VERSION);
    parser.require_subcommand(1);
    parser.fallthrough();
    parser.add_flag("--json", context.options.json, "Results as JSON lines, a summary last");
    parser.add_flag("--quiet,-q", context.options.quiet, "No progress");
    std::string logFormat = "text";
    parser.add_option("--log-format", logFormat, "Log lines on stderr")->check(CLI::IsMember({"text", "json"}));
    parser.add_option("--key-env", context.options.keyEnv, "Environment variable that holds the project's key")->type_name("VAR");
    parser.add_option("--key-file", context.options.keyFile, "File that holds the project's key")->type_name("FILE");

    using namespace app::cli;
    for (const auto add : {addNew,  addSource,  addMapping, addImport, addModel,  addRules,  addSafeguards, addMatch,  addWatch,  addQueue,
                           addShow, addExplain, addHow,     addDecide, addSearch, addExport, addJournal,    addVerify, addBackup, addDemo})
        add(parser, context);

    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = parser.exit(error);
        return code == 0 ? 0 : static_cast<int>(Exit::Usage);
    }
    context.options.logJson = logFormat == "json";
    startLog(context.options);
    return context.run();
}
