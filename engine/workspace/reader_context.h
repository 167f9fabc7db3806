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

namespace engine {

class Database;

// An explanation weighs a value by how rare it is in the whole project, so it needs the whole project's columns. They are loaded with the
// first question and kept until records or model change.
class ExplainCache {
public:
    struct Loaded {
        AttributeCatalog catalog;
        Model model;
        ColumnTable table;
        std::optional<Explainer> explainer;
    };
    // NotFound when the project has no model yet.
    [[nodiscard]] Result<std::shared_ptr<const Loaded>> get(Database &database);

private:
    std::mutex m_mutex;
    std::string m_version; // of records and model the loaded columns were made from
    std::shared_ptr<const Loaded> m_loaded;
};

struct ReaderContext {
    std::filesystem::path path;
    bool isEncrypted = false;
    bool isReadOnly = false;
    std::string holder;
    std::shared_ptr<const Clock> clock;
    ExplainCache explanations;
};

} // namespace engine
