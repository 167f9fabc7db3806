// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What every verb of the command line shares: the global options, the open project, and how results are printed.
#pragma once

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/workspace.h"

namespace CLI
{
class App;
}

namespace app::cli
{

// Exit codes of the contract.
enum class Exit : int { Done = 0, GateFailed = 1, Usage = 2, Locked = 3, Rejected = 4 };

[[nodiscard]] Exit exitOf(const engine::Error &error);

// Results on stdout: text for people, or JSON lines that end with one summary line.
class Output
{
public:
    explicit Output(bool isJson) : m_isJson(isJson) {}

    [[nodiscard]] bool isJson() const { return m_isJson; }
    void line(std::string_view text);        // text mode only
    void singleLine(std::string_view text);  // the same where a line is a unit: line ends within come as ↵
    void object(const nlohmann::json &json); // JSON mode only
    // Columns aligned for people; the first row is the head. Text mode only.
    void table(const std::vector<std::vector<std::string>> &data, const std::vector<bool> &rightAligned = {});

private:
    bool m_isJson;
};

struct Options {
    bool json = false;
    bool quiet = false;
    bool logJson = false;
    std::string keyEnv;
    std::string keyFile;
    std::string project;
};

class Context
{
public:
    Options options;

    [[nodiscard]] Output &output() { return *m_output; }
    [[nodiscard]] engine::Progress &progress() { return *m_progress; }
    // What the summary line counts.
    [[nodiscard]] nlohmann::json &counts() { return *m_counts; }

    [[nodiscard]] engine::Result<engine::Workspace> create();
    // For verbs that change something: another holder is an error.
    [[nodiscard]] engine::Result<engine::Workspace> openForWriting();
    [[nodiscard]] engine::Result<engine::Workspace> openForReading();

    // A line on stderr for who watches; none with --quiet.
    void remark(std::string_view text) const;

    // SIGTERM asks the running verb to stop, as Ctrl+C does.
    void stopOnTermination();

    // A verb sets what is to be done once the arguments are parsed.
    void setAction(std::string verb, std::function<engine::Result<Exit>()> action);
    // Runs it, prints error and summary, and gives the exit code.
    [[nodiscard]] int run();

    Context();
    ~Context();

private:
    [[nodiscard]] engine::Result<engine::OpenOptions> openOptions() const;
    [[nodiscard]] engine::Result<Exit> runAction();

    std::string m_verb;
    std::function<engine::Result<Exit>()> m_action;
    bool m_isChanging = false;
    std::unique_ptr<Output> m_output;
    std::unique_ptr<engine::Progress> m_progress;
    std::unique_ptr<nlohmann::json> m_counts;
};

// Adds the positional PROJECT that nearly every verb begins with.
void addProject(CLI::App &verb, Context &context);

} // namespace app::cli
