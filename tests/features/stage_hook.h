// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Does something whenever long work begins a stage: what another process does meanwhile, or a person who cancels.
#pragma once

#include <functional>

#include "engine/base/progress.h"

namespace tests
{

class StageHook final : public engine::Progress
{
public:
    explicit StageHook(std::function<void(engine::Stage)> seen, std::stop_token stop = {}) : Progress(std::move(stop)), m_seen(std::move(seen)) {}
    void begin(engine::Stage stage, std::uint64_t total) override
    {
        (void)total;
        m_seen(stage);
    }

private:
    std::function<void(engine::Stage)> m_seen;
};

// Cancels when the stage begins.
class CancelledAt final : public engine::Progress
{
public:
    explicit CancelledAt(engine::Stage stage) : CancelledAt(stage, std::stop_source()) {}
    void begin(engine::Stage stage, std::uint64_t total) override
    {
        (void)total;
        if (stage == m_stage)
            m_stop.request_stop();
    }

private:
    CancelledAt(engine::Stage stage, std::stop_source stop) : Progress(stop.get_token()), m_stage(stage), m_stop(std::move(stop)) {}
    engine::Stage m_stage;
    std::stop_source m_stop;
};

} // namespace tests
