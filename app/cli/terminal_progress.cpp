// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal_progress.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <unistd.h>

namespace app::cli
{

namespace
{

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

std::string_view nameOf(engine::Stage stage)
{
    using engine::Stage;
    switch (stage) {
    case Stage::Reading: return "Reading";
    case Stage::Importing: return "Importing";
    case Stage::Indexing: return "Indexing";
    case Stage::Profiling: return "Looking at the data";
    case Stage::LoadingColumns: return "Loading records";
    case Stage::Blocking: return "Finding candidate pairs";
    case Stage::Comparing: return "Comparing";
    case Stage::Training: return "Training";
    case Stage::Linking: return "Linking";
    case Stage::Golden: return "Golden records";
    case Stage::Saving: return "Saving";
    case Stage::Exporting: return "Exporting";
    case Stage::Verifying: return "Verifying";
    case Stage::BackingUp: return "Backing up";
    case Stage::Opening: return "Opening";
    }
    return "Working";
}

} // namespace

TerminalProgress::TerminalProgress(std::stop_token stop, bool isQuiet)
    : Progress(std::move(stop)), m_isQuiet(isQuiet), m_isTerminal(isatty(STDERR_FILENO) == 1), m_begun(Steady::now()), m_printed(m_begun)
{
}

TerminalProgress::~TerminalProgress()
{
    if (m_hasPrinted && m_isTerminal)
        std::fputs("\r\033[K", stderr);
}

void TerminalProgress::begin(engine::Stage stage, std::uint64_t total)
{
    const std::lock_guard lock(m_mutex);
    m_stage = stage;
    m_total = total;
    m_done = 0;
    m_begun = Steady::now();
}

void TerminalProgress::advance(std::uint64_t units)
{
    m_done += units;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock.owns_lock() || m_isQuiet)
        return;
    const auto now = Steady::now();
    if (now - m_printed < (m_isTerminal ? 100ms : 3000ms))
        return;
    m_printed = now;
    const std::uint64_t done = m_total > 0 ? std::min<std::uint64_t>(m_done, m_total) : m_done.load(); // a total may be an estimate
    const double seconds = std::chrono::duration<double>(now - m_begun).count();
    std::string text = fmt::format("{}: {}", nameOf(m_stage), done);
    if (m_total > 0) {
        text += fmt::format(" of {} ({} %)", m_total, done * 100 / m_total);
        if (done > 0 && done < m_total)
            text += fmt::format(", {:.0f} s left", seconds / static_cast<double>(done) * static_cast<double>(m_total - done));
    }
    std::fprintf(stderr, m_isTerminal ? "\r\033[K%s" : "%s\n", text.c_str());
    m_hasPrinted = true;
}

} // namespace app::cli
