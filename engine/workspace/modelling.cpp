// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs that make and change a project's model and rules.
#include "engine/workspace/modelling.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/golden/rules_toml.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/document_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/model_notes.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

// A new version of a document, in the journal under the number of the one before it (0: there was none).
Result<Document> putDocument(Change &change, std::string_view kind, const std::string &text, const std::string &author, nlohmann::json facts)
{
    DocumentStore documents(change.database());
    TESSERA_TRY(const auto before, documents.active(kind));
    TESSERA_TRY(auto now, documents.put(kind, text, author, change.at(), change.digest()));
    facts["before"] = before ? before->version : 0;
    facts["version"] = now.version;
    change.note(facts);
    return now;
}

} // namespace

Result<Document> putModel(Change &change, const ModelDraft &draft, const AttributeCatalog &catalog, const std::string &author)
{
    TESSERA_TRY(const Model model, modelFromJson(draft.json, catalog));
    TESSERA_TRY(Document saved, putDocument(change, documents::Model, modelToJson(model, catalog), author, {{"cause", draft.cause}}));
    if (draft.notes.proposal || draft.notes.training || draft.notes.learning) {
        DocumentStore documents(change.database());
        TESSERA_CHECK(documents.put(notesKind(saved.version), notesToJson(draft.notes), author, change.at(), change.digest()));
    }
    return saved;
}

Result<void> rebuildAllGolden(Database &database, Timestamp now, Progress &progress)
{
    TESSERA_TRY(const auto builder, GoldenBuilder::make(database, now));
    TESSERA_TRY(const auto customers, storedCustomers(database));
    TESSERA_TRY(const auto golden, builder.buildAll(database, customers, progress));
    TESSERA_CHECK(GoldenStore(database).replaceAll(golden, progress));
    return {};
}

Result<std::string> Workspace::proposeModel(Progress &progress)
{
    TESSERA_TRY(ModelDraft draft, m_state->reader->proposeDraft(progress));
    TESSERA_CHECK(saveModel(draft));
    return std::move(draft.json);
}

Result<std::string> Workspace::trainModel(std::uint64_t seed, Progress &progress)
{
    TESSERA_TRY(const ModelView view, m_state->reader->model());
    if (view.version == 0)
        return fail(ErrorCode::NotFound, "There is no model to train yet. Propose one first.");
    TESSERA_TRY(ModelDraft draft, m_state->reader->trainDraft({view.json, view.notes, {}}, seed, progress));
    TESSERA_CHECK(saveModel(draft));
    return std::move(draft.json);
}

Result<void> Workspace::setModel(const std::string &json)
{
    TESSERA_CHECK(saveModel({json, {}, "set"}));
    return {};
}

Result<void> Workspace::setLearnedModel(const LearnReport &learned)
{
    TESSERA_TRY(const ModelView view, m_state->reader->model());
    TESSERA_CHECK(saveModel(learnedDraft(learned, view.notes)));
    return {};
}

Result<void> Workspace::setThresholds(const Thresholds &thresholds)
{
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(const ModelView view, m_state->reader->model());
    if (view.version == 0)
        return fail(ErrorCode::NotFound, "There is no model whose thresholds could be set. Propose one first.");
    TESSERA_TRY(Model model, modelFromJson(view.json, catalog));
    model = withThresholds(std::move(model), thresholds);
    TESSERA_CHECK(validate(model, catalog));
    TESSERA_CHECK(saveModel({modelToJson(model, catalog), view.notes, "thresholds"}));
    return {};
}

Result<void> Workspace::setSafeguards(const std::string &toml)
{
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_CHECK(parseSafeguards(m_state->database(), catalog, toml));
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_CHECK(putDocument(change, documents::Safeguards, toml, m_state->actor, nlohmann::json::object()));
    TESSERA_CHECK(change.commit(EntryKind::SafeguardsSet));
    return {};
}

Result<int> Workspace::saveModel(const ModelDraft &draft)
{
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_TRY(const Document saved, putModel(change, draft, catalog, m_state->actor));
    TESSERA_CHECK(change.commit(EntryKind::ModelSet));
    return saved.version;
}

Result<void> Workspace::setRules(const std::string &toml, Progress &progress)
{
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_CHECK(rulesFromToml(toml, catalog));
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_CHECK(putDocument(change, documents::Rules, toml, m_state->actor, nlohmann::json::object()));
    TESSERA_CHECK(rebuildAllGolden(change.database(), change.at(), progress));
    TESSERA_CHECK(change.commit(EntryKind::RulesSet));
    return {};
}

} // namespace engine
