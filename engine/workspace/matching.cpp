// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs match and run: a whole run from columns to customers, tasks and golden records, or one over what changed.
#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "engine/match/model_json.h"
#include "engine/match/parallel.h"
#include "engine/store/tables/basis_store.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/incremental.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/run_report.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

std::vector<StoredPair> storedPairs(const ResolutionInput &input, Thresholds thresholds)
{
    std::vector<StoredPair> stored;
    stored.reserve(input.pairs.size());
    for (const ScoredPair &pair : input.pairs)
        stored.push_back(storedPair(pair, {input.records[pair.a], input.records[pair.b]}, thresholds));
    return stored;
}

// What blocking found by rule, beside what every run tells.
nlohmann::json statisticsOf(const MatchReport &report, const MatchOutput &output, const Model &model)
{
    nlohmann::json statistics = statisticsOf(report);
    statistics["rules"] = nlohmann::json::array();
    for (std::size_t rule = 0; rule < output.rules.size() && rule < model.blockingRules.size(); ++rule)
        statistics["rules"].push_back({{"rule", model.blockingRules[rule]}, {"possible", output.rules[rule].possible}, {"added", output.rules[rule].added}});
    return statistics;
}

// What the next run needs to confine itself to what changes from now on.
Result<void> keepBasis(Database &database, const Computed &computed, const RunPlan &plan, const Documents &documents, const MatchReport &report, Progress &progress)
{
    TESSERA_TRY(BasisOrigin origin, presentOrigin(database, documents));
    origin.run = plan.origin ? plan.origin->run : report.run;
    origin.records = plan.origin ? plan.origin->records : report.records;
    origin.changed = plan.origin ? plan.origin->changed + plan.changed.size() : 0;
    origin.candidates = report.candidates;
    TESSERA_CHECK(BasisStore(database).put(origin, computed.output.basis));
    TESSERA_CHECK(BlockStore(database).replaceAll(computed.blocks, progress));
    return ChangeStore(database).clear();
}

Result<void> store(Workspace::State &state, Computed &computed, const ComputeInput &given, const RunPlan &plan, const Documents &documents, MatchReport &report,
                   double secondsBefore, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_TRY(auto change, Change::begin(state));
    Database &database = change.database();
    DecisionStore decisions(database);
    for (const Decision &decision : computed.restated)
        TESSERA_CHECK(decisions.setState(decision.id, decision.state, change.digest()));
    TESSERA_CHECK(writeIdentities(database, computed.resolution.identities, change.digest()));
    TESSERA_CHECK(CustomerStore(database).replaceMemberships(computed.resolution.memberships, given.now, change.digest(), progress));
    TESSERA_CHECK(keepGoldenSeries(database, computed.goldenIds));
    TESSERA_CHECK(GoldenStore(database).replaceAll(computed.golden, progress));
    PairStore pairs(database);
    TESSERA_CHECK(pairs.replaceAll(storedPairs(computed.input, given.model.thresholds), progress));
    TESSERA_CHECK(pairs.replaceRefusals(computed.resolution.refusals));
    TESSERA_CHECK(TaskStore(database).replaceAll(computed.tasks));
    report.stages.push_back({"save", std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()});
    report.seconds = secondsBefore + report.stages.back().seconds;
    StoredRun run = runOf(report, documents, change.at());
    run.histogram.firstBin = WeightHistogram::Lowest;
    run.histogram.binWidth = WeightHistogram::Width;
    run.histogram.counts.assign(computed.output.histogram.bins.begin(), computed.output.histogram.bins.end());
    run.statistics = statisticsOf(report, computed.output, given.model).dump();
    TESSERA_CHECK(RunStore(database).add(run));
    report.run = run.id;
    TESSERA_CHECK(keepBasis(database, computed, plan, documents, report, progress));
    change.note(noteOf(report, computed.restated.size()));
    TESSERA_CHECK(change.commit(EntryKind::Matched));
    return {};
}

Result<Model> modelInForce(Database &database, const AttributeCatalog &catalog, Documents &used)
{
    const DocumentStore store(database);
    TESSERA_TRY(const auto model, store.active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "There is no model to match with yet. Propose and train one, or use run, which does all three.");
    TESSERA_TRY(const auto rules, store.active(documents::Rules));
    TESSERA_TRY(used.safeguards, safeguardsVersion(database));
    used.model = ModelId{model->id};
    used.rules = RulesId{rules ? rules->id : 0};
    return modelFromJson(model->body, catalog);
}

// A proposal gives some levels fixed probabilities; those tell nothing.
bool isTrained(const Model &model)
{
    return std::ranges::any_of(model.comparisons, [](const Comparison &comparison) {
        return std::ranges::any_of(comparison.levels, [](const Level &level) { return level.m && level.u && !level.fixM && !level.fixU; });
    });
}

} // namespace

Result<MatchReport> Workspace::match(const MatchRequest &request, Progress &progress)
{
    if (isReadOnly())
        TESSERA_CHECK(Change::begin(*m_state)); // says why
    const auto begin = std::chrono::steady_clock::now();
    Database &database = m_state->database();
    ComputeInput given;
    TESSERA_TRY(given.catalog, m_state->reader->attributes());
    Documents documents;
    TESSERA_TRY(given.model, modelInForce(database, given.catalog, documents));
    TESSERA_TRY(given.safeguards, safeguardsInForce(database, given.catalog));
    given.threads = request.threads;
    given.now = m_state->now();
    TESSERA_TRY(RunPlan plan, planRun(database, request, documents));
    if (plan.origin) {
        TESSERA_TRY(given.basis, BasisStore(database).basis());
    }
    if (plan.isIncremental) {
        TESSERA_TRY(auto done, withThreads(given.threads, [&] { return matchChanges(*m_state, given, documents, plan, request, progress); }));
        if (done)
            return std::move(*done);
        plan = RunPlan();
        plan.reason = RunReason::ManyPairs;
        given.basis.reset();
    }
    MatchReport report;
    report.hasKeptFrequencies = plan.origin.has_value();
    report.reason = plan.reason;
    TESSERA_TRY(Computed computed, computeMatch(database, given, report, progress));
    TESSERA_CHECK(refuseTooManyMerges(report, request));
    TESSERA_CHECK(progress.checkCancelled());
    TESSERA_CHECK(store(*m_state, computed, given, plan, documents, report, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), progress));
    return report;
}

Result<MatchReport> Workspace::run(const MatchRequest &request, Progress &progress)
{
    TESSERA_TRY(auto json, m_state->reader->modelJson());
    if (!json) {
        TESSERA_TRY(json, proposeModel(progress));
    }
    TESSERA_TRY(const AttributeCatalog catalog, m_state->reader->attributes());
    TESSERA_TRY(const Model model, modelFromJson(*json, catalog));
    if (!isTrained(model))
        TESSERA_CHECK(trainModel(1, progress));
    return match(request, progress);
}

} // namespace engine
