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
inline StageHook cancelledAt(engine::Stage stage)
{
    std::stop_source stop;
    const std::stop_token token = stop.get_token();
    const auto seen = [stage, stop = std::move(stop)](engine::Stage begun) mutable {
        if (begun == stage)
            stop.request_stop();
    };
    return StageHook(seen, token);
}

} // namespace tests
