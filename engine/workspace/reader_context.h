// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What all readers of one open project share: facts about it, and the columns that explanations need. Thread-safe.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/match/explain.h"
#include "engine/match/model.h"
#include "engine/workspace/threshold_cache.h"

namespace engine
{

class Database;

// An explanation weighs a value by how rare it is in the whole project, so it needs the whole project's columns. They are loaded with the
// first question and kept until records or model change.
class ExplainCache
{
public:
    struct Loaded {
        AttributeCatalog catalog;
        Model model;
        Safeguards safeguards;
        ColumnTable table;
        std::optional<Explainer> explainer;
    };
    // NotFound when the project has no model yet.
    [[nodiscard]] Result<std::shared_ptr<const Loaded>> get(Database &database);
    // The same under the model and the safeguards that the last run used. NotFound before the first run.
    [[nodiscard]] Result<std::shared_ptr<const Loaded>> ofLastRun(Database &database);
    // That, and nothing is kept: for a change that has changed records, which others do not see yet and which may still be rolled back.
    [[nodiscard]] static Result<std::shared_ptr<const Loaded>> loadOfLastRun(Database &database, Progress &progress);

private:
    struct Kept {
        std::string version; // of records, model and safeguards the loaded columns were made from
        std::shared_ptr<const Loaded> loaded;
    };
    [[nodiscard]] static Result<std::shared_ptr<const Loaded>> keep(Database &database, std::int64_t model, int safeguards, Kept &kept);

    std::mutex m_mutex;
    Kept m_present;
    Kept m_lastRun; // empty while it equals the present one
};

struct ReaderContext {
    std::filesystem::path path;
    bool isEncrypted = false;
    bool isReadOnly = false;
    std::string holder;
    std::shared_ptr<const Clock> clock;
    ExplainCache explanations;
    ThresholdCache thresholds;
};

} // namespace engine
