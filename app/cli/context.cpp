// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/context.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/terminal_progress.h"
#include "app/cli/visible_text.h"
#include "engine/base/guarded.h"
#include "engine/base/utf8_text.h"
#include "engine/intake/record_reader.h"
#include "engine/store/secret_key.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

// Ctrl+C asks the running verb to stop; it rolls back and says so. Set before any thread runs.
std::stop_source stopSource;

void onInterrupt(int signal)
{
    stopSource.request_stop();
    std::signal(signal, SIG_DFL); // a second one ends at once
}

std::string shownCell(const std::string &cell)
{
    std::string text;
    for (const char c : cell)
        text += c == engine::ValueSeparator ? " | " : std::string(1, c);
    return visibleInOneLine(text);
}

// Without throwing: what has been done must not look undone because nobody can read of it. run() looks whether all of it arrived.
void printLine(std::string text, std::FILE *file = stdout)
{
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), file);
}

bool hasAllArrived()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace

Exit exitOf(const engine::Error &error)
{
    switch (error.code) {
    case engine::ErrorCode::InputRejected: return Exit::Rejected;
    case engine::ErrorCode::ProjectLocked: return Exit::Locked;
    case engine::ErrorCode::GateFailed: return Exit::GateFailed;
    default: return Exit::Usage;
    }
}

void Output::line(std::string_view text)
{
    if (!m_isJson)
        printLine(visible(text));
}

void Output::singleLine(std::string_view text)
{
    if (!m_isJson)
        printLine(visibleInOneLine(text));
}

void Output::object(const nlohmann::json &json)
{
    if (m_isJson)
        printLine(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Output::table(const std::vector<std::vector<std::string>> &data, const std::vector<bool> &rightAligned)
{
    if (m_isJson || data.empty())
        return;
    std::vector<std::vector<std::string>> rows;
    for (const auto &row : data) {
        auto &shown = rows.emplace_back();
        for (const std::string &cell : row)
            shown.push_back(shownCell(cell));
    }
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto &row : rows)
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], engine::characterCount(row[i]));
    for (const auto &row : rows) {
        std::string text;
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
            const std::string padding(widths[i] - engine::characterCount(row[i]), ' ');
            const bool isRight = i < rightAligned.size() && rightAligned[i];
            text += isRight ? padding + row[i] : row[i] + padding;
            text += "  ";
        }
        text.erase(text.find_last_not_of(' ') + 1);
        printLine(std::move(text));
    }
}

Context::Context() : m_counts(std::make_unique<nlohmann::json>(nlohmann::json::object())) {}

Context::~Context() = default;

engine::Result<engine::OpenOptions> Context::openOptions() const
{
    engine::OpenOptions result;
    if (!options.keyEnv.empty() && !options.keyFile.empty())
        return engine::fail(engine::ErrorCode::InvalidArgument, "Give --key-env or --key-file, not both.");
    if (!options.keyEnv.empty()) {
        TESSERA_TRY(auto key, engine::SecretKey::fromEnvironment(options.keyEnv));
        result.key = std::make_shared<const engine::SecretKey>(std::move(key));
    } else if (!options.keyFile.empty()) {
        TESSERA_TRY(auto key, engine::SecretKey::fromFile(options.keyFile));
        result.key = std::make_shared<const engine::SecretKey>(std::move(key));
    }
    return result;
}

engine::Result<engine::Workspace> Context::create()
{
    TESSERA_TRY(auto open, openOptions());
    m_isChanging = true;
    return engine::Workspace::create(options.project, std::move(open));
}

engine::Result<engine::Workspace> Context::openForWriting()
{
    m_isChanging = true;
    TESSERA_TRY(auto open, openOptions());
    TESSERA_TRY(auto workspace, engine::Workspace::open(options.project, std::move(open), progress()));
    if (const std::string holder = workspace.holder(); !holder.empty())
        return engine::fail(engine::ErrorCode::ProjectLocked,
                            fmt::format("{} is being written by {}. Nothing was changed; close it there, or wait.", options.project, holder));
    if (workspace.isReadOnly())
        return engine::fail(engine::ErrorCode::ReadOnly,
                            fmt::format("{} can only be read: {}. Nothing was changed.", options.project,
                                        workspace.readOnlyReason().empty() ? "its permissions allow no more" : workspace.readOnlyReason()));
    return workspace;
}

engine::Result<engine::Workspace> Context::openForReading()
{
    TESSERA_TRY(auto open, openOptions());
    open.isReadOnly = true;
    return engine::Workspace::open(options.project, std::move(open), progress());
}

void Context::remark(std::string_view text) const
{
    if (!options.quiet)
        printLine(visible(text), stderr);
}

void Context::stopOnTermination()
{
    std::signal(SIGTERM, onInterrupt);
}

void Context::setAction(std::string verb, std::function<engine::Result<Exit>()> action)
{
    m_verb = std::move(verb);
    m_action = std::move(action);
}

// The last resort: nothing of the engine throws, and whatever does is a fault of the program with a message and an exit code.
engine::Result<Exit> Context::runAction()
{
    return engine::guarded("There is not enough memory for this. What was not finished was taken back. Close other programs and try again.",
                           m_action);
}

int Context::run()
{
    std::signal(SIGINT, onInterrupt);
    m_output = std::make_unique<Output>(options.json);
    m_progress = std::make_unique<TerminalProgress>(stopSource.get_token(), options.quiet);
    const auto begun = std::chrono::steady_clock::now();
    const engine::Result<Exit> result = runAction();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    m_progress.reset();
    nlohmann::json summary{
        {"verb", m_verb}, {"ok", result.has_value() && *result == Exit::Done}, {"seconds", std::round(seconds * 1000) / 1000}, {"counts", *m_counts}};
    if (!result) {
        printLine(fmt::format("tessera-cli {}: {}", m_verb, visible(result.error().message)), stderr);
        if (result.error().detail.contains(' ')) // a single word is for programs
            printLine(fmt::format("  ({})", visible(result.error().detail)), stderr);
        summary["error"] = result.error().message;
    }
    m_output->object(summary);
    if (hasAllArrived())
        return static_cast<int>(result ? *result : exitOf(result.error()));
    printLine("The results could not be written to where they were sent; is its disk full?", stderr);
    // Whoever only asked has no answer; whoever changed something has the change.
    return static_cast<int>(!result ? exitOf(result.error()) : m_isChanging ? *result : Exit::Usage);
}

void addProject(CLI::App &verb, Context &context)
{
    verb.add_option("project", context.options.project, "The project file (*.tessera)")->required()->type_name("PROJECT");
}

} // namespace app::cli
