// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs that make and change a project's model and rules.
#include <nlohmann/json.hpp>

#include "engine/golden/rules_toml.h"
#include "engine/match/model_json.h"
#include "engine/match/proposal.h"
#include "engine/match/trainer.h"
#include "engine/store/tables/document_store.h"
#include "engine/workspace/golden_build.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/modelling.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/state.h"

namespace engine {

namespace {

// A new version of a document, in the journal under the number of the one before it (0: there was none).
Result<void> putDocument(Change &change, std::string_view kind, const std::string &text, const std::string &author, nlohmann::json facts)
{
    DocumentStore documents(change.database());
    TESSERA_TRY(const auto before, documents.active(kind));
    TESSERA_TRY(const auto now, documents.put(kind, text, author, change.at(), change.digest()));
    facts["before"] = before ? before->version : 0;
    facts["version"] = now.version;
    change.note(facts);
    return {};
}

Result<void> storeModel(Workspace::State &state, const std::string &json, std::string_view cause)
{
    TESSERA_TRY(auto change, Change::begin(state));
    TESSERA_CHECK(putDocument(change, documents::Model, json, state.actor, {{"cause", cause}}));
    TESSERA_CHECK(change.commit(EntryKind::ModelSet));
    return {};
}

Result<void> checkAndStore(Workspace::State &state, const std::string &json, std::string_view cause)
{
    TESSERA_TRY(const AttributeCatalog catalog, state.reader->attributes());
    TESSERA_TRY(const Model model, modelFromJson(json, catalog));
    return storeModel(state, modelToJson(model, catalog), cause);
}

} // namespace

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
    Database &database = m_state->database();
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(const ColumnTable table, loadColumns(database, allAttributes(catalog), progress));
    ProposalOptions options;
    TESSERA_TRY(options.safeguards, safeguardsInForce(database, catalog));
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database, options.safeguards));
    TESSERA_TRY(const Proposal proposal, propose(table, catalog, options, progress));
    std::string json = modelToJson(proposal.model, catalog);
    TESSERA_CHECK(storeModel(*m_state, json, "proposed"));
    return json;
}

Result<std::string> Workspace::trainModel(std::uint64_t seed, Progress &progress)
{
    Database &database = m_state->database();
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(const auto active, DocumentStore(database).active(documents::Model));
    if (!active)
        return fail(ErrorCode::NotFound, "There is no model to train yet. Propose one first.");
    TESSERA_TRY(Model model, modelFromJson(active->body, catalog));
    TrainOptions options;
    options.seed = seed;
    TESSERA_TRY(options.safeguards, safeguardsInForce(database, catalog));
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database, options.safeguards));
    TESSERA_TRY(const auto attributes, attributesFor(model, catalog, options.safeguards));
    TESSERA_TRY(const ColumnTable table, loadColumns(database, attributes, progress));
    TESSERA_TRY(const Training training, train(table, catalog, std::move(model), options, progress));
    std::string json = modelToJson(training.model, catalog);
    TESSERA_CHECK(storeModel(*m_state, json, "trained"));
    return json;
}

Result<void> Workspace::setModel(const std::string &json)
{
    return checkAndStore(*m_state, json, "set");
}

Result<void> Workspace::setLearnedModel(const std::string &json)
{
    return checkAndStore(*m_state, json, "learned from decisions");
}

Result<void> Workspace::setThresholds(const Thresholds &thresholds)
{
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(const auto active, DocumentStore(m_state->database()).active(documents::Model));
    if (!active)
        return fail(ErrorCode::NotFound, "There is no model whose thresholds could be set. Propose one first.");
    TESSERA_TRY(Model model, modelFromJson(active->body, catalog));
    model = withThresholds(std::move(model), thresholds);
    TESSERA_CHECK(validate(model, catalog));
    return storeModel(*m_state, modelToJson(model, catalog), "thresholds");
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

Result<void> Workspace::rebuildGolden(Progress &progress)
{
    TESSERA_TRY(auto change, Change::begin(*m_state));
    TESSERA_CHECK(rebuildAllGolden(change.database(), change.at(), progress));
    change.note({{"golden", "recomputed"}});
    TESSERA_CHECK(change.commit(EntryKind::SettingsChanged));
    return {};
}

} // namespace engine
