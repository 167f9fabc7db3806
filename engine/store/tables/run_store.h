// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Matching runs with the figures that stay. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/store/database.h"

namespace engine
{

// How many compared pairs had which weight.
struct StoredHistogram {
    double firstBin = 0; // weight at the lower edge of the first bin
    double binWidth = 1;
    std::vector<std::uint64_t> counts;
    friend bool operator==(const StoredHistogram &, const StoredHistogram &) = default;
};

struct StoredRun {
    RunId id;
    ModelId model;
    RulesId rules; // invalid: the built-in ones
    Timestamp at;
    double seconds = 0;
    std::uint64_t records = 0;
    std::uint64_t candidates = 0;
    std::uint64_t matches = 0;
    std::uint64_t reviews = 0;
    std::uint64_t customers = 0;
    std::uint64_t created = 0;
    std::uint64_t merged = 0;
    std::uint64_t split = 0;
    std::string statistics = "{}"; // JSON: stages, warnings, rules, what is compared of which source
    StoredHistogram histogram;
    int safeguards = 0; // version; 0: none of the project's own
};

class RunStore
{
public:
    explicit RunStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<RunId> nextId() const;     // of the run that is added next
    [[nodiscard]] Result<void> add(StoredRun &run); // sets run.id
    [[nodiscard]] Result<std::optional<StoredRun>> latest() const;
    [[nodiscard]] Result<std::optional<StoredRun>> find(RunId id) const;
    // Newest first, before `before` (all when invalid).
    [[nodiscard]] Result<std::vector<StoredRun>> page(RunId before, int limit) const;

private:
    Database &m_database;
};

} // namespace engine
