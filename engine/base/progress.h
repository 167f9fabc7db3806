// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long work tells what it is doing and learns that it should stop. Thread-safe: workers call it from anywhere.
#pragma once

#include <cstdint>
#include <stop_token>

#include "engine/base/result.h"

namespace engine
{

// What a long job is doing; front ends own the words.
enum class Stage : std::uint8_t {
    Reading,
    Importing,
    Indexing,
    Profiling,
    LoadingColumns,
    Blocking,
    Comparing,
    Training,
    Linking,
    Golden,
    Saving,
    Exporting,
    Verifying,
    BackingUp,
    Opening,
};

class Progress
{
public:
    Progress() = default;
    explicit Progress(std::stop_token stop) : m_stop(std::move(stop)) {}
    virtual ~Progress() = default;
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    // A new stage begins; total counts its units of work, 0 when nobody knows.
    virtual void begin(Stage stage, std::uint64_t total) { (void)stage, (void)total; }
    // More units of the current stage are done. Cheap enough for every few thousand rows.
    virtual void advance(std::uint64_t units) { (void)units; }

    // For work inside the present stage that would begin one of its own: it stops with this and reports nothing.
    [[nodiscard]] Progress silent() const { return Progress(m_stop); }

    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] Result<void> checkCancelled() const
    {
        if (isCancelled())
            return fail(ErrorCode::Cancelled, "Stopped. Nothing was changed.");
        return {};
    }

private:
    std::stop_token m_stop;
};

} // namespace engine
