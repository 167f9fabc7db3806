// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Progress on stderr: a bar when it is a terminal, a line every few seconds when it is not.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>

#include "engine/base/progress.h"

namespace app::cli
{

class TerminalProgress final : public engine::Progress
{
public:
    TerminalProgress(std::stop_token stop, bool isQuiet);
    ~TerminalProgress() override;

    void begin(engine::Stage stage, std::uint64_t total) override;
    void advance(std::uint64_t units) override;

private:
    const bool m_isQuiet;
    const bool m_isTerminal;
    std::atomic<std::uint64_t> m_done{0};
    std::mutex m_mutex; // guards what follows
    engine::Stage m_stage = engine::Stage::Opening;
    std::uint64_t m_total = 0;
    bool m_hasPrinted = false;
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_printed;
};

} // namespace app::cli
