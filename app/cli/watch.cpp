// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb watch: imports and matches files as they arrive in a directory, one line for each. What happened is in the project and nowhere else,
// so it may be killed at any moment and started again.
#include <CLI/CLI.hpp>
#include <array>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/report_json.h"
#include "app/cli/verbs.h"
#include "app/cli/watched_directory.h"
#include "engine/base/ascii.h"
#include "engine/workspace/reader.h"

namespace app::cli
{

namespace
{

using engine::Result;

constexpr std::chrono::milliseconds Patience{400}; // between two looks at whether to stop
constexpr std::chrono::seconds BetweenTries{2};    // while somebody else writes to the project

struct Arguments {
    std::string directory;
    std::string source;
    std::string mode = "full";
    double maxGone = 10;
};

bool isSourceFile(const std::string &name)
{
    constexpr std::array Endings{".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"};
    return std::ranges::contains(Endings, engine::ascii::lower(std::filesystem::path(name).extension().string()));
}

// The source with the longest code that the name begins with: crm.csv, crm-2026-03.csv and CRM_new.csv are crm's.
std::optional<std::string> sourceOf(const std::string &name, const std::vector<engine::SourceView> &sources)
{
    const std::string stem = engine::ascii::lower(std::filesystem::path(name).stem().string());
    const auto isPartOfWord = [](char c) { return engine::ascii::isLower(c) || engine::ascii::isDigit(c); };
    std::optional<std::string> longest;
    for (const engine::SourceView &view : sources) {
        const std::string &code = view.source.code;
        if (stem.starts_with(code) && (stem.size() == code.size() || !isPartOfWord(stem[code.size()])) && (!longest || code.size() > longest->size()))
            longest = code;
    }
    return longest;
}

class Watch
{
public:
    Watch(Context &context, const Arguments &arguments, WatchedDirectory directory)
        : m_context(context), m_arguments(arguments), m_directory(std::move(directory))
    {
    }

    Result<Exit> run()
    {
        TESSERA_TRY(m_waiting, m_directory.present());
        std::erase_if(m_waiting, [](const std::string &name) { return !isSourceFile(name); });
        m_old = {m_waiting.begin(), m_waiting.end()};
        m_context.remark("watching " + m_directory.path().string());
        while (!m_context.progress().isCancelled()) {
            if (!m_hasLooked || !m_waiting.empty())
                TESSERA_CHECK(work());
            TESSERA_CHECK(listen());
        }
        m_context.counts() = {{"files", m_files}, {"failed", m_failed}};
        return Exit::Done;
    }

private:
    Result<void> listen()
    {
        TESSERA_TRY(const auto names, m_directory.arrived(Patience));
        for (const std::string &name : names) {
            m_old.erase(name);
            if (isSourceFile(name) && !std::ranges::contains(m_waiting, name))
                m_waiting.push_back(name);
        }
        return {};
    }

    // Everything that waits. The project is open no longer than that takes, so that others can write to it in between.
    Result<void> work()
    {
        if (std::chrono::steady_clock::now() < m_nextTry)
            return {};
        auto workspace = m_context.openForWriting();
        if (!workspace && workspace.error().code == engine::ErrorCode::ProjectLocked) {
            m_nextTry = std::chrono::steady_clock::now() + BetweenTries;
            if (!std::exchange(m_isHeldUp, true))
                m_context.remark("waiting: " + workspace.error().message);
            return {};
        }
        if (!workspace)
            return std::unexpected(workspace.error());
        m_isHeldUp = false;
        m_hasLooked = true;
        if (m_waiting.empty())
            TESSERA_CHECK(matchWhatWasLeft(*workspace));
        while (!m_waiting.empty() && !m_context.progress().isCancelled()) {
            const std::string name = m_waiting.front();
            take(*workspace, name);
            if (!m_context.progress().isCancelled())
                m_waiting.erase(m_waiting.begin());
            TESSERA_CHECK(listen());
        }
        return {};
    }

    // An earlier watch may have been killed between importing and matching.
    Result<void> matchWhatWasLeft(engine::Workspace &workspace)
    {
        TESSERA_TRY(const bool isDue, workspace.reader().isMatchingDue());
        TESSERA_TRY(const auto model, workspace.reader().modelJson());
        if (!isDue || !model)
            return {};
        const auto report = workspace.match({}, m_context.progress());
        if (!report && report.error().code != engine::ErrorCode::Cancelled)
            return std::unexpected(report.error());
        return {};
    }

    // One file, and its line.
    void take(engine::Workspace &workspace, const std::string &name)
    {
        nlohmann::json line{{"file", name}, {"ok", true}};
        std::string text;
        const auto begun = std::chrono::steady_clock::now();
        const auto done = importAndMatch(workspace, name, line, text);
        if (!done && done.error().code == engine::ErrorCode::Cancelled)
            return; // nothing happened to it; the next start finds it
        ++m_files;
        if (!done) {
            ++m_failed;
            line["ok"] = false;
            line["error"] = done.error().message;
            text += (text.empty() ? "" : "; ") + done.error().message;
        }
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        line["seconds"] = std::round(seconds * 1000) / 1000;
        m_context.output().singleLine(fmt::format("{}: {} ({:.2f} s)", name, text, seconds));
        m_context.output().object(line);
        std::fflush(stdout);
    }

    Result<void> importAndMatch(engine::Workspace &workspace, const std::string &name, nlohmann::json &line, std::string &text)
    {
        TESSERA_TRY(const std::string source, settleSource(workspace, name));
        line["source"] = source;
        TESSERA_TRY(const engine::Arrival arrival, workspace.reader().arrivalOf(source, m_directory.path() / name));
        // What lay there at the start and was imported once may be older than what the source holds by now.
        const bool isKnown = arrival == engine::Arrival::Latest || (arrival == engine::Arrival::Earlier && m_old.contains(name));
        line["known"] = isKnown;
        if (isKnown)
            text = "imported before";
        else
            TESSERA_CHECK(import(workspace, name, source, line, text));
        TESSERA_TRY(const bool isDue, workspace.reader().isMatchingDue());
        return isDue ? match(workspace, line, text) : Result<void>();
    }

    [[nodiscard]] Result<std::string> settleSource(const engine::Workspace &workspace, const std::string &name) const
    {
        if (!m_arguments.source.empty())
            return m_arguments.source;
        TESSERA_TRY(const auto sources, workspace.reader().sources());
        if (auto code = sourceOf(name, sources))
            return std::move(*code);
        std::string codes;
        for (const engine::SourceView &view : sources)
            codes += (codes.empty() ? "" : ", ") + view.source.code;
        return engine::fail(
            engine::ErrorCode::InputRejected,
            fmt::format("the name begins with no source of this project ({}), so it was not imported. Name it after its source, add that first "
                        "(source PROJECT add CODE), or watch with --source.",
                        codes.empty() ? "it has none yet" : codes));
    }

    Result<void> import(engine::Workspace &workspace, const std::string &name, const std::string &source, nlohmann::json &line, std::string &text)
    {
        engine::ImportRequest request;
        request.source = source;
        request.file = m_directory.path() / name;
        request.mode = m_arguments.mode == "delta" ? engine::ImportMode::Delta : engine::ImportMode::Full;
        request.maxGonePercent = m_arguments.maxGone;
        TESSERA_TRY(const auto report, workspace.importFile(request, m_context.progress()));
        const engine::ImportCounts &counts = report.counts;
        line["import"] = countsOf(report);
        text =
            fmt::format("{} rows, {} new, {} changed, {} gone, {} rejected", counts.rows, counts.added, counts.changed, counts.gone, counts.rejected);
        if (const std::uint64_t invalid = invalidValues(report); invalid > 0)
            text += fmt::format(", {} values not valid", invalid);
        return {};
    }

    Result<void> match(engine::Workspace &workspace, nlohmann::json &line, std::string &text)
    {
        TESSERA_TRY(const auto report, workspace.match({}, m_context.progress()));
        line["match"] = kindOf(report);
        line["match"].update(countsOf(report));
        text += fmt::format("; {}: {} records matched, {} customers changed, {} tasks", report.isIncremental ? "incremental" : "full run",
                            report.recordsCompared, report.customersChanged, report.tasks);
        return {};
    }

    Context &m_context;
    const Arguments &m_arguments;
    WatchedDirectory m_directory;
    std::vector<std::string> m_waiting; // in the order of arrival
    std::set<std::string> m_old;        // of these, what lay there at the start
    std::chrono::steady_clock::time_point m_nextTry;
    bool m_hasLooked = false; // whether anything was left from before
    bool m_isHeldUp = false;
    std::uint64_t m_files = 0;
    std::uint64_t m_failed = 0;
};

Result<Exit> watch(Context &context, const Arguments &arguments)
{
    context.stopOnTermination();
    TESSERA_TRY(auto directory, WatchedDirectory::open(arguments.directory));
    return Watch(context, arguments, std::move(directory)).run();
}

} // namespace

void addWatch(CLI::App &app, Context &context)
{
    CLI::App *verb =
        app.add_subcommand("watch", "Import and match files as they arrive in a directory, one line for each, until it is stopped (Ctrl+C)");
    const auto arguments = std::make_shared<Arguments>();
    addProject(*verb, context);
    verb->add_option("--dir", arguments->directory, "Where CSV, TSV and JSON files arrive; the name of each begins with the code of its source")
        ->required()
        ->type_name("DIR");
    verb->add_option("--source", arguments->source, "Take every file for this source; made when there is none such")->type_name("CODE");
    verb->add_option("--mode", arguments->mode, "full: what a file lacks is gone; delta: new and changed only")
        ->check(CLI::IsMember({"full", "delta"}));
    verb->add_option("--max-gone", arguments->maxGone, "Refuse a file when more of its source's records would be gone")
        ->check(CLI::Range(0.0, 100.0))
        ->type_name("PCT");
    verb->callback([&context, arguments] { context.setAction("watch", [&context, arguments] { return watch(context, *arguments); }); });
}

} // namespace app::cli
