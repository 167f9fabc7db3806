// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/reader_context.h"

#include <fmt/format.h>

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

namespace
{

using Loaded = ExplainCache::Loaded;

Result<StoredRun> lastRun(Database &database)
{
    TESSERA_TRY(auto run, RunStore(database).latest());
    if (!run)
        return fail(ErrorCode::NotFound, "This project was not matched yet. Match first.");
    return *std::move(run);
}

Result<std::string> versionOf(Database &database, std::int64_t model, int safeguards)
{
    TESSERA_TRY(const std::string records, BatchStore(database).stateOfRecords());
    TESSERA_TRY(const auto origin, BasisStore(database).origin());
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::string version = fmt::format("{}/{}/{}/{}/{}", model, safeguards, records, origin ? origin->run.value : 0, origin ? origin->parts : 0);
    for (const Source &source : sources)
        version += source.isDuplicateFree ? fmt::format("/{}", source.id.value) : std::string();
    return version;
}

Result<std::shared_ptr<const Loaded>> load(Database &database, std::int64_t model, int safeguards, Progress &progress)
{
    TESSERA_TRY(const auto document, DocumentStore(database).find(model));
    if (!document)
        return fail(ErrorCode::Damaged, "A matching model is missing from the project. Check it with verify.");
    auto loaded = std::make_shared<Loaded>();
    TESSERA_TRY(loaded->catalog, SourceStore(database).attributes());
    TESSERA_TRY(loaded->model, modelFromJson(document->body, loaded->catalog));
    TESSERA_TRY(loaded->safeguards, safeguardsNumbered(database, loaded->catalog, safeguards));
    TESSERA_TRY(const auto attributes, attributesFor(loaded->model, loaded->catalog, loaded->safeguards));
    TESSERA_TRY(loaded->table, loadColumns(database, attributes, progress));
    TESSERA_TRY(const auto basis, basisUnder(database, ModelId{model}, safeguards));
    TESSERA_TRY(const auto duplicateFree, duplicateFreeSources(database, loaded->safeguards));
    TESSERA_TRY(loaded->explainer,
                Explainer::make(loaded->table, loaded->catalog, loaded->model, loaded->safeguards, basis ? &*basis : nullptr, duplicateFree));
    return loaded;
}

} // namespace

Result<std::shared_ptr<const Loaded>> ExplainCache::get(Database &database)
{
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "This project has no matching model yet. Match first.");
    TESSERA_TRY(const int safeguards, safeguardsVersion(database));
    const std::scoped_lock lock(m_mutex);
    return keep(database, model->id, safeguards, m_present);
}

Result<std::shared_ptr<const Loaded>> ExplainCache::ofLastRun(Database &database)
{
    TESSERA_TRY(const StoredRun run, lastRun(database));
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    TESSERA_TRY(const int safeguards, safeguardsVersion(database));
    const std::scoped_lock lock(m_mutex);
    if (!model || model->id != run.model.value || safeguards != run.safeguards)
        return keep(database, run.model.value, run.safeguards, m_lastRun);
    m_lastRun = {};
    return keep(database, model->id, safeguards, m_present);
}

Result<std::shared_ptr<const Loaded>> ExplainCache::loadOfLastRun(Database &database, Progress &progress)
{
    TESSERA_TRY(const StoredRun run, lastRun(database));
    return load(database, run.model.value, run.safeguards, progress);
}

Result<std::shared_ptr<const Loaded>> ExplainCache::keep(Database &database, std::int64_t model, int safeguards, Kept &kept)
{
    TESSERA_TRY(const std::string version, versionOf(database, model, safeguards));
    if (kept.loaded && kept.version == version)
        return kept.loaded;
    kept = {}; // before another is loaded: two of a large project may be more than there is memory for
    Progress progress;
    TESSERA_TRY(kept.loaded, load(database, model, safeguards, progress));
    kept.version = version;
    return kept.loaded;
}

} // namespace engine
