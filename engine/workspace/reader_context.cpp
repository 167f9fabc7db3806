// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/reader_context.h"

#include <format>

#include "engine/match/model_json.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/load_columns.h"

namespace engine {

Result<std::shared_ptr<const ExplainCache::Loaded>> ExplainCache::get(Database &database)
{
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "This project has no matching model yet. Match first.");
    // Batches are never given the same number twice, so the newest one names the state of the records.
    TESSERA_TRY(const auto newest, BatchStore(database).page({}, {}, 1));
    const std::string version = std::format("{}/{}", model->id, newest.empty() ? 0 : newest.front().id.value);
    const std::scoped_lock lock(m_mutex);
    if (m_loaded && m_version == version)
        return m_loaded;
    auto loaded = std::make_shared<Loaded>();
    TESSERA_TRY(loaded->catalog, SourceStore(database).attributes());
    TESSERA_TRY(loaded->model, modelFromJson(model->body, loaded->catalog));
    TESSERA_TRY(const auto attributes, attributesFor(loaded->model, loaded->catalog));
    Progress progress;
    TESSERA_TRY(loaded->table, loadColumns(database, attributes, progress));
    TESSERA_TRY(loaded->explainer, Explainer::make(loaded->table, loaded->catalog, loaded->model));
    m_version = version;
    m_loaded = loaded;
    return m_loaded;
}

} // namespace engine
