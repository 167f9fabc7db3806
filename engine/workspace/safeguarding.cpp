// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/safeguarding.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

#include "engine/match/safeguards_toml.h"
#include "engine/match/value_blocker.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

Result<Safeguards> parseSafeguards(Database &database, const AttributeCatalog &catalog, const std::string &toml)
{
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    std::vector<std::string> codes;
    for (const Source &source : sources)
        codes.push_back(source.code);
    return safeguardsFromToml(toml, catalog, &codes);
}

namespace
{

// What was accepted once stays in force when a source it names is taken back: it binds nobody then.
Result<Safeguards> parseStored(const Document &document, const AttributeCatalog &catalog)
{
    return safeguardsFromToml(document.body, catalog, nullptr);
}

} // namespace

Result<Safeguards> safeguardsInForce(Database &database, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const auto document, DocumentStore(database).active(documents::Safeguards));
    return document ? parseStored(*document, catalog) : Safeguards{};
}

Result<Safeguards> safeguardsOfLastRun(Database &database, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    return run ? safeguardsNumbered(database, catalog, run->safeguards) : safeguardsInForce(database, catalog);
}

Result<Safeguards> safeguardsNumbered(Database &database, const AttributeCatalog &catalog, int version)
{
    if (version == 0)
        return Safeguards{};
    TESSERA_TRY(const auto document, DocumentStore(database).find(documents::Safeguards, version));
    if (!document)
        return fail(ErrorCode::Damaged, "Safeguards that a run used are missing from the project. Check it with verify.");
    return parseStored(*document, catalog);
}

Result<int> safeguardsVersion(Database &database)
{
    TESSERA_TRY(const auto document, DocumentStore(database).active(documents::Safeguards));
    return document ? document->version : 0;
}

Safeguards completed(Safeguards safeguards, const AttributeCatalog &catalog, const std::vector<Source> &sources, const Model *model)
{
    if (!safeguards.limits)
        safeguards.limits = model != nullptr ? model->sharedLimits : std::map<AttributeId, std::uint32_t>();
    safeguards.unique = uniqueAttributes(safeguards, catalog, model != nullptr ? model->looseUnique : std::vector<AttributeId>());
    if (!safeguards.duplicateFree) {
        safeguards.duplicateFree.emplace();
        for (const Source &source : sources)
            if (source.isDuplicateFree)
                safeguards.duplicateFree->push_back(source.code);
    }
    return safeguards;
}

std::vector<AttributeId> uniqueAttributes(const Safeguards &safeguards, const AttributeCatalog &catalog, std::span<const AttributeId> loose)
{
    if (safeguards.unique)
        return *safeguards.unique;
    std::vector<AttributeId> unique;
    for (const Attribute &attribute : catalog.all())
        if (attribute.isUnique && !std::ranges::contains(loose, attribute.id))
            unique.push_back(attribute.id);
    return unique;
}

std::vector<SourceId> duplicateFreeSources(const Safeguards &safeguards, const std::vector<Source> &sources)
{
    std::vector<SourceId> found;
    for (const Source &source : sources)
        if (safeguards.duplicateFree ? std::ranges::contains(*safeguards.duplicateFree, source.code) : source.isDuplicateFree)
            found.push_back(source.id);
    return found;
}

Result<std::vector<SourceId>> duplicateFreeSources(Database &database, const Safeguards &safeguards)
{
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    return duplicateFreeSources(safeguards, sources);
}

IsBlocked blockedTest(const Safeguards &safeguards, const AttributeCatalog &catalog)
{
    if (safeguards.blocked.empty())
        return {};
    // Made ready at the first question: one decision asks about few attributes, and a list may be long.
    struct Lazy {
        Attribute attribute;
        BlockedValues blocked;
        std::once_flag isMade;
        std::optional<ValueBlocker> blocker;
    };
    const auto all = std::make_shared<std::map<AttributeId, Lazy>>();
    for (const auto &[attribute, blocked] : safeguards.blocked)
        if (const Attribute *known = catalog.find(attribute)) {
            Lazy &lazy = (*all)[attribute];
            lazy.attribute = *known;
            lazy.blocked = blocked;
        }
    return [all](AttributeId attribute, std::string_view canonical) {
        const auto found = all->find(attribute);
        if (found == all->end() || canonical.empty())
            return false;
        Lazy &lazy = found->second;
        std::call_once(lazy.isMade, [&lazy] { lazy.blocker.emplace(lazy.attribute, lazy.blocked); });
        return lazy.blocker->reasonFor(canonical) != BlockReason::None;
    };
}

} // namespace engine
