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
#include "engine/workspace/modelling.h"
#include "engine/workspace/run_report.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

// What a whole run goes by.
struct Terms {
    ComputeInput given;
    std::vector<ModelDraft> drafts; // saved with the run, which goes by the last of them; none: by the model in force
    Documents documents;            // as long as that is not saved: without a model
    RunPlan plan;
};

std::vector<StoredPair> storedPairs(const ResolutionInput &input, Thresholds thresholds)
{
    std::vector<StoredPair> stored;
    stored.reserve(input.pairs.size());
    for (const ScoredPair &pair : input.pairs)
        stored.push_back(storedPair(pair, {input.records[pair.a], input.records[pair.b]}, thresholds));
    return stored;
}

// What blocking found by rule and what is compared of which source, beside what every run tells.
nlohmann::json statisticsOf(const MatchReport &report, const Computed &computed, const Model &model)
{
    const std::vector<RulePairs> &rules = computed.output.rules;
    nlohmann::json statistics = statisticsOf(report);
    statistics["rules"] = nlohmann::json::array();
    for (std::size_t rule = 0; rule < rules.size() && rule < model.blockingRules.size(); ++rule)
        statistics["rules"].push_back({{"rule", model.blockingRules[rule]}, {"possible", rules[rule].possible}, {"added", rules[rule].added}});
    keepCompared(computed.comparedIn, statistics);
    return statistics;
}

// What the next run needs to confine itself to what changes from now on.
Result<void> keepBasis(Database &database, const Computed &computed, const RunPlan &plan, const Documents &documents, const MatchReport &report,
                       Progress &progress)
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

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Each an entry of its own, so that it can be taken back.
Result<void> saveDrafts(Change &change, Terms &terms, const std::string &author)
{
    for (const ModelDraft &draft : terms.drafts) {
        TESSERA_TRY(const Document saved, putModel(change, draft, terms.given.catalog, author));
        TESSERA_CHECK(change.enter(EntryKind::ModelSet));
        terms.documents.model = ModelId{saved.id};
    }
    return {};
}

// report.seconds: what it took so far.
Result<void> store(Workspace::State &state, Computed &computed, Terms &terms, MatchReport &report, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_TRY(auto change, Change::begin(state));
    Database &database = change.database();
    TESSERA_CHECK(saveDrafts(change, terms, state.actor));
    const ComputeInput &given = terms.given;
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
    report.stages.push_back({"save", secondsSince(begin)});
    report.seconds += report.stages.back().seconds;
    StoredRun run = runOf(report, terms.documents, change.at());
    run.histogram.firstBin = WeightHistogram::Lowest;
    run.histogram.binWidth = WeightHistogram::Width;
    run.histogram.counts.assign(computed.output.histogram.bins.begin(), computed.output.histogram.bins.end());
    run.statistics = statisticsOf(report, computed, given.model).dump();
    TESSERA_CHECK(RunStore(database).add(run));
    report.run = run.id;
    TESSERA_CHECK(keepBasis(database, computed, terms.plan, terms.documents, report, progress));
    change.note(noteOf(report, computed.restated.size()));
    TESSERA_CHECK(change.commit(EntryKind::Matched));
    return {};
}

Result<void> settleDocuments(Database &database, Terms &terms)
{
    const DocumentStore store(database);
    TESSERA_TRY(const auto model, store.active(documents::Model));
    if (!model && terms.drafts.empty())
        return fail(ErrorCode::NotFound, "There is no model to match with yet. Propose and train one, or use run, which does all three.");
    TESSERA_TRY(const auto rules, store.active(documents::Rules));
    TESSERA_TRY(terms.documents.safeguards, safeguardsVersion(database));
    terms.documents.model = terms.drafts.empty() ? ModelId{model->id} : ModelId();
    terms.documents.rules = RulesId{rules ? rules->id : 0};
    TESSERA_TRY(terms.given.model, modelFromJson(terms.drafts.empty() ? model->body : terms.drafts.back().json, terms.given.catalog));
    return {};
}

// Inside one snapshot SQLite takes its locks once, and not for each of the million records that are read singly.
Result<Computed> computeAtOneMoment(Database &database, const ComputeInput &given, MatchReport &report, Progress &progress)
{
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(database));
    return computeMatch(database, given, report, progress);
}

// A proposal gives some levels fixed probabilities; those tell nothing.
bool isTrained(const Model &model)
{
    return std::ranges::any_of(model.comparisons, [](const Comparison &comparison) {
        return std::ranges::any_of(comparison.levels, [](const Level &level) { return level.m && level.u && !level.fixM && !level.fixU; });
    });
}

Result<MatchReport> matchUnder(Workspace::State &state, std::vector<ModelDraft> drafts, const MatchRequest &request, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    Database &database = state.database();
    Terms terms;
    terms.drafts = std::move(drafts);
    ComputeInput &given = terms.given;
    TESSERA_TRY(given.catalog, state.reader->attributes());
    TESSERA_CHECK(settleDocuments(database, terms));
    TESSERA_TRY(given.safeguards, safeguardsInForce(database, given.catalog));
    given.threads = request.threads;
    given.now = state.now();
    TESSERA_TRY(terms.plan, planRun(database, request, terms.documents));
    if (terms.plan.origin) {
        TESSERA_TRY(given.basis, BasisStore(database).basis());
    }
    if (terms.plan.isIncremental) {
        TESSERA_TRY(auto done,
                    withThreads(given.threads, [&] { return matchChanges(state, given, terms.documents, terms.plan, request, progress); }));
        if (done)
            return std::move(*done);
        terms.plan = RunPlan();
        terms.plan.reason = RunReason::ManyPairs;
        given.basis.reset();
    }
    MatchReport report;
    report.hasKeptFrequencies = terms.plan.origin.has_value();
    report.reason = terms.plan.reason;
    TESSERA_TRY(Computed computed, computeAtOneMoment(database, given, report, progress));
    TESSERA_CHECK(refuseTooManyMerges(report, request));
    TESSERA_CHECK(progress.checkCancelled());
    report.seconds = secondsSince(begin);
    TESSERA_CHECK(store(state, computed, terms, report, progress));
    return report;
}

} // namespace

Result<MatchReport> Workspace::match(const MatchRequest &request, Progress &progress)
{
    TESSERA_CHECK(refuseReadOnly(*m_state));
    return matchUnder(*m_state, {}, request, progress);
}

Result<MatchReport> Workspace::run(const MatchRequest &request, Progress &progress)
{
    TESSERA_CHECK(refuseReadOnly(*m_state));
    const Reader &reader = *m_state->reader;
    TESSERA_TRY(const AttributeCatalog catalog, reader.attributes());
    TESSERA_TRY(ModelView view, reader.model());
    ModelDraft latest{std::move(view.json), std::move(view.notes), {}};
    std::vector<ModelDraft> drafts;
    if (view.version == 0) {
        TESSERA_TRY(latest, reader.proposeDraft(progress));
        drafts.push_back(latest);
    }
    TESSERA_TRY(const Model model, modelFromJson(latest.json, catalog));
    if (!isTrained(model)) {
        TESSERA_TRY(latest, reader.trainDraft(std::move(latest), 1, progress));
        drafts.push_back(std::move(latest));
    }
    return matchUnder(*m_state, std::move(drafts), request, progress);
}

} // namespace engine
