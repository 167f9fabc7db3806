// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/reader_context.h"

#include <format>

#include "engine/match/model_json.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/run_plan.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

Result<std::shared_ptr<const ExplainCache::Loaded>> ExplainCache::get(Database &database)
{
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "This project has no matching model yet. Match first.");
    TESSERA_TRY(const int safeguards, safeguardsVersion(database));
    const std::scoped_lock lock(m_mutex);
    return load(database, model->id, safeguards, m_present);
}

Result<std::shared_ptr<const ExplainCache::Loaded>> ExplainCache::ofLastRun(Database &database)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return fail(ErrorCode::NotFound, "This project was not matched yet. Match first.");
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    TESSERA_TRY(const int safeguards, safeguardsVersion(database));
    const std::scoped_lock lock(m_mutex);
    if (!model || model->id != run->model.value || safeguards != run->safeguards)
        return load(database, run->model.value, run->safeguards, m_lastRun);
    m_lastRun = {};
    return load(database, model->id, safeguards, m_present);
}

Result<std::shared_ptr<const ExplainCache::Loaded>> ExplainCache::load(Database &database, std::int64_t model, int safeguards, Kept &kept)
{
    // Batches are never given the same number twice, so the newest one names the state of the records.
    TESSERA_TRY(const auto newest, BatchStore(database).page({}, {}, 1));
    TESSERA_TRY(const auto origin, BasisStore(database).origin());
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::string version = std::format("{}/{}/{}/{}/{}", model, safeguards, newest.empty() ? 0 : newest.front().id.value, origin ? origin->run.value : 0,
                                      origin ? origin->parts : 0);
    for (const Source &source : sources)
        version += source.isDuplicateFree ? std::format("/{}", source.id.value) : std::string();
    if (kept.loaded && kept.version == version)
        return kept.loaded;
    TESSERA_TRY(const auto document, DocumentStore(database).find(model));
    if (!document)
        return fail(ErrorCode::Damaged, "A matching model is missing from the project. Check it with verify.");
    auto loaded = std::make_shared<Loaded>();
    TESSERA_TRY(loaded->catalog, SourceStore(database).attributes());
    TESSERA_TRY(loaded->model, modelFromJson(document->body, loaded->catalog));
    TESSERA_TRY(loaded->safeguards, safeguardsNumbered(database, loaded->catalog, safeguards));
    TESSERA_TRY(const auto attributes, attributesFor(loaded->model, loaded->catalog, loaded->safeguards));
    Progress progress;
    TESSERA_TRY(loaded->table, loadColumns(database, attributes, progress));
    TESSERA_TRY(const auto basis, basisUnder(database, ModelId{model}, safeguards));
    TESSERA_TRY(loaded->explainer, Explainer::make(loaded->table, loaded->catalog, loaded->model, loaded->safeguards, basis ? &*basis : nullptr,
                                                   duplicateFreeSources(loaded->safeguards, sources)));
    kept.version = version;
    kept.loaded = loaded;
    return kept.loaded;
}

} // namespace engine
