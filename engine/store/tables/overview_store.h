// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts over all tables for the overview. Reads only; one thread, any connection.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/database.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/run_store.h"

namespace engine
{

struct OverviewCounts {
    std::uint64_t sources = 0;
    std::uint64_t records = 0;   // active
    std::uint64_t customers = 0; // living
    std::uint64_t openTasks = 0;
    std::array<std::uint64_t, 4> openByKind{}; // index: task kind - 1
    std::optional<StoredRun> lastRun;
    bool isMatchingDue = false; // records, model, rules, safeguards or sources are others than those of the last run
};

struct SourceActivity {
    SourceId source;
    std::uint64_t active = 0;
    std::uint64_t gone = 0;
    std::optional<Batch> lastBatch;
};

class OverviewStore
{
public:
    explicit OverviewStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<OverviewCounts> counts() const;
    [[nodiscard]] Result<bool> isMatchingDue() const;
    [[nodiscard]] Result<std::vector<SourceActivity>> sources() const;  // by id
    [[nodiscard]] Result<std::vector<StoredRun>> trend(int runs) const; // newest first

private:
    Database &m_database;
};

} // namespace engine
