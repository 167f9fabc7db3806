// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the last run's pairs and the decisions say about other thresholds. The pairs are read with the first question after a run or an import, and
// decisions are laid over them with the first one after each change. Thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/match/quality_estimate.h"

namespace engine
{

class Database;

class ThresholdCache
{
public:
    // A kept pair: records by a number of their own.
    struct Edge {
        double weight = 0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };
    // As the run left them and the imports since.
    struct Pairs {
        std::vector<Edge> edges;                                     // heaviest first
        std::vector<std::pair<std::int64_t, std::uint32_t>> numbers; // of the records in them, by the record's id
        WeightHistogram histogram;
        std::uint64_t records = 0;
    };
    // What people have said about them.
    struct Decided {
        std::vector<double> joins; // weights of pairs that join two groups when the heaviest are taken first, falling; decided ones are infinite
        Calibration calibration;
    };
    struct Loaded {
        std::shared_ptr<const Pairs> pairs;
        std::shared_ptr<const Decided> decided;
    };
    // Nothing before the first run.
    [[nodiscard]] Result<std::optional<Loaded>> get(Database &database);

private:
    std::mutex m_mutex;
    std::string m_pairsOf;   // run and records
    std::string m_decidedAt; // head of the journal
    Loaded m_loaded;
};

} // namespace engine
