// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about the matching model: its versions, and drafts that are proposed, trained and measured without being saved.
#include <algorithm>
#include <fmt/format.h>

#include "engine/match/blocking_choice.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/model_notes.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

constexpr std::size_t HashDigits = 8;

std::string shortHash(const Hash128 &hash)
{
    std::string text;
    for (std::size_t i = 0; i < HashDigits / 2; ++i)
        text += fmt::format("{:02x}", std::to_integer<unsigned>(hash[i]));
    return text;
}

// The document the last run was made with; 0 before the first run.
Result<std::int64_t> modelOfLastRun(Database &database)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    return run ? run->model.value : 0;
}

struct Loaded {
    AttributeCatalog catalog;
    Model model;
    ColumnTable table;
    Safeguards safeguards;
    std::vector<SourceId> duplicateFree;
};

Result<Loaded> load(const Reader &reader, const std::string &json, bool withAllAttributes, Progress &progress)
{
    Loaded loaded;
    TESSERA_TRY(loaded.catalog, reader.attributes());
    TESSERA_TRY(loaded.model, modelFromJson(json, loaded.catalog));
    TESSERA_TRY(loaded.safeguards, safeguardsInForce(reader.connection(), loaded.catalog));
    TESSERA_TRY(loaded.duplicateFree, duplicateFreeSources(reader.connection(), loaded.safeguards));
    TESSERA_TRY(auto attributes, attributesFor(loaded.model, loaded.catalog, loaded.safeguards));
    if (withAllAttributes)
        attributes = allAttributes(loaded.catalog);
    TESSERA_TRY(loaded.table, loadColumns(reader.connection(), attributes, progress));
    return loaded;
}

} // namespace

Result<ModelView> Reader::model() const
{
    ModelView view;
    const DocumentStore documents(*m_connection);
    TESSERA_TRY(const auto active, documents.active(documents::Model));
    TESSERA_TRY(const std::int64_t used, modelOfLastRun(*m_connection));
    TESSERA_TRY(const auto applied, documents.find(used));
    view.runVersion = applied ? applied->version : 0;
    if (!active)
        return view;
    view.version = active->version;
    view.json = active->body;
    view.author = active->author;
    view.at = active->at;
    view.hash = shortHash(active->hash);
    TESSERA_TRY(const auto notes, documents.active(notesKind(active->version)));
    if (notes)
        view.notes = notesFromJson(notes->body);
    return view;
}

Result<std::vector<ModelVersionView>> Reader::modelVersions(int limit) const
{
    TESSERA_TRY(const auto documents, DocumentStore(*m_connection).page(documents::Model, 0, limit));
    TESSERA_TRY(const std::int64_t used, modelOfLastRun(*m_connection));
    std::vector<ModelVersionView> views;
    for (const Document &document : documents)
        views.push_back({document.version, document.author, document.at, shortHash(document.hash), document.isActive, document.id == used});
    return views;
}

Result<ModelDraft> Reader::modelDraft(int version) const
{
    const DocumentStore documents(*m_connection);
    TESSERA_TRY(const auto document, documents.find(documents::Model, version));
    if (!document)
        return fail(ErrorCode::NotFound, fmt::format("There is no version {} of the matching model.", version));
    TESSERA_TRY(const auto notes, documents.active(notesKind(version)));
    return ModelDraft{document->body, notes ? notesFromJson(notes->body) : ModelNotes(), "set"};
}

Result<ModelDraft> Reader::proposeDraft(Progress &progress) const
{
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(const ColumnTable table, loadColumns(*m_connection, allAttributes(catalog), progress));
    ProposalOptions options;
    TESSERA_TRY(options.safeguards, safeguardsInForce(*m_connection, catalog));
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(*m_connection, options.safeguards));
    TESSERA_TRY(Proposal proposal, propose(table, catalog, options, progress));
    ModelDraft draft;
    draft.json = modelToJson(proposal.model, catalog);
    draft.notes.proposal = ProposalNotes{std::move(proposal.rules), proposal.missedShare, usualPairBudget(table.size()), std::move(proposal.leftOut)};
    draft.cause = "proposed";
    return draft;
}

Result<std::vector<AttributeProfile>> Reader::attributeProfiles(Progress &progress) const
{
    TESSERA_TRY(const AttributeCatalog catalog, attributes());
    TESSERA_TRY(const ColumnTable table, loadColumns(*m_connection, allAttributes(catalog), progress));
    std::vector<AttributeProfile> profiles = profileOf(table);
    std::erase_if(profiles, [](const AttributeProfile &profile) { return profile.filled == 0; });
    return profiles;
}

Result<ModelDraft> Reader::trainDraft(ModelDraft draft, std::uint64_t seed, Progress &progress) const
{
    TESSERA_TRY(Loaded loaded, load(*this, draft.json, false, progress));
    TrainOptions options;
    options.seed = seed;
    options.safeguards = loaded.safeguards;
    options.duplicateFree = loaded.duplicateFree;
    TESSERA_TRY(Training training, train(loaded.table, loaded.catalog, std::move(loaded.model), options, progress));
    draft.json = modelToJson(training.model, loaded.catalog);
    draft.notes.training = TrainingNotes{m_context->clock->now(),
                                         loaded.table.size(),
                                         std::move(training.sessions),
                                         std::move(training.untrained),
                                         training.estimatedMatches,
                                         training.estimatedHouseholdPairs,
                                         training.compared,
                                         training.histogram};
    draft.notes.learning.reset();
    draft.cause = "trained";
    return draft;
}

Result<ModelStatistics> Reader::modelStatistics(const std::string &json, StatisticsDetail detail, Progress &progress) const
{
    TESSERA_TRY(const Loaded loaded, load(*this, json, true, progress));
    MatchOptions options;
    options.safeguards = loaded.safeguards;
    options.duplicateFree = loaded.duplicateFree;
    return engine::modelStatistics(loaded.table, loaded.catalog, loaded.model, options, detail, progress);
}

} // namespace engine
