// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/process.h"

#include <array>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <ranges>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench
{

namespace
{

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string readAll(int descriptor)
{
    std::string text;
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = ::read(descriptor, buffer.data(), buffer.size())) > 0 || (got < 0 && errno == EINTR);)
        text.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return text;
}

} // namespace

engine::Result<Finished> runProgram(const std::vector<std::string> &arguments, const std::filesystem::path &log)
{
    using engine::ErrorCode;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return engine::fail(ErrorCode::Io, fmt::format("No pipe for {}: {}.", arguments.front(), std::strerror(errno)));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    std::vector<char *> words;
    for (const std::string &argument : arguments)
        words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    Finished finished;
    if (error == 0)
        finished.out = readAll(ends[0]);
    ::close(ends[0]);
    if (error != 0)
        return engine::fail(ErrorCode::Io, fmt::format("{} cannot be started: {}.", arguments.front(), std::strerror(error)));
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    finished.cpuSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    finished.peakMegabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    if (!WIFEXITED(status))
        return engine::fail(ErrorCode::Io, fmt::format("{} was ended by signal {}; see {}.", arguments.front(), WTERMSIG(status), log.string()));
    finished.exit = WEXITSTATUS(status);
    return finished;
}

std::vector<nlohmann::json> jsonLines(const std::string &out)
{
    std::vector<nlohmann::json> lines;
    for (const auto part : std::views::split(out, '\n')) {
        nlohmann::json line = nlohmann::json::parse(part.begin(), part.end(), nullptr, false);
        if (line.is_object())
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace bench
