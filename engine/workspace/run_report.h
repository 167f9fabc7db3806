// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What whole and incremental runs say of themselves, alike. Inside engine/workspace only.
#pragma once

#include <chrono>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/requests.h"
#include "engine/workspace/run_plan.h"

namespace engine
{

class StageClock
{
public:
    explicit StageClock(std::vector<StageTime> &stages) : m_stages(stages) {}
    void end(std::string_view stage)
    {
        const auto now = std::chrono::steady_clock::now();
        m_stages.push_back({std::string(stage), std::chrono::duration<double>(now - m_begin).count()});
        m_begin = now;
    }
    // The stage that ends now consisted of these.
    void end(std::initializer_list<StageTime> parts)
    {
        m_stages.insert(m_stages.end(), parts);
        m_begin = std::chrono::steady_clock::now();
    }

private:
    std::vector<StageTime> &m_stages;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

// The run's figures as they are kept; without histogram and statistics.
[[nodiscard]] StoredRun runOf(const MatchReport &report, const Documents &documents, Timestamp at);
[[nodiscard]] nlohmann::json statisticsOf(const MatchReport &report);                   // kind, warnings and stages
[[nodiscard]] nlohmann::json noteOf(const MatchReport &report, std::uint64_t restated); // for the journal
[[nodiscard]] Result<void> refuseTooManyMerges(const MatchReport &report, const MatchRequest &request);

} // namespace engine
