// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs match and run: a whole run from columns to customers, tasks and golden records.
#include <algorithm>
#include <chrono>
#include <format>
#include <nlohmann/json.hpp>

#include "engine/match/match_run.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/modelling.h"
#include "engine/workspace/resolution.h"
#include "engine/workspace/state.h"
#include "engine/workspace/worklist_build.h"

namespace engine {

namespace {

class StageClock {
public:
    explicit StageClock(std::vector<StageTime> &stages) : m_stages(stages) {}
    void end(std::string_view stage)
    {
        const auto now = std::chrono::steady_clock::now();
        m_stages.push_back({std::string(stage), std::chrono::duration<double>(now - m_begin).count()});
        m_begin = now;
    }

private:
    std::vector<StageTime> &m_stages;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

UniqueValues uniqueValues(const ColumnTable &table, AttributeId attribute)
{
    UniqueValues values;
    values.attribute = attribute;
    const Column *column = table.find(attribute);
    for (std::uint32_t record = 0; record < table.size(); ++record)
        values.addRecord(column != nullptr ? column->values(record) : std::span<const std::uint32_t>());
    return values;
}

Result<std::vector<Decision>> decisionsAmong(Database &database, const ColumnTable &table)
{
    TESSERA_TRY(auto decisions, DecisionStore(database).allInForce());
    std::erase_if(decisions, [&table](const Decision &decision) { return !table.indexOf(decision.records.a) || !table.indexOf(decision.records.b); });
    return decisions;
}

// A decision is stale while the evidence it was made on is another than that of now. Sets the states and returns what changed.
Result<std::vector<Decision>> refreshStates(Database &database, std::vector<Decision> &decisions)
{
    std::vector<RecordId> records;
    for (const Decision &decision : decisions) {
        records.push_back(decision.records.a);
        records.push_back(decision.records.b);
    }
    std::ranges::sort(records);
    const auto repeated = std::ranges::unique(records);
    records.erase(repeated.begin(), repeated.end());
    std::vector<std::pair<RecordId, Hash128>> evidence;
    TESSERA_CHECK(RecordStore(database).streamAmong(records, [&evidence](RecordId record, SourceId, std::string_view packedValues) -> Result<void> {
        evidence.emplace_back(record, evidenceOf(packedValues));
        return {};
    }));
    std::ranges::sort(evidence, {}, &std::pair<RecordId, Hash128>::first);
    const auto now = [&evidence](RecordId record) {
        const auto found = std::ranges::lower_bound(evidence, record, {}, &std::pair<RecordId, Hash128>::first);
        return found != evidence.end() && found->first == record ? found->second : Hash128{};
    };
    std::vector<Decision> changed;
    for (Decision &decision : decisions) {
        const bool isSame = now(decision.records.a) == decision.evidenceA && now(decision.records.b) == decision.evidenceB;
        const DecisionState state = isSame ? DecisionState::Active : DecisionState::Stale;
        if (state != decision.state) {
            decision.state = state;
            changed.push_back(decision);
        }
    }
    return changed;
}

Result<ResolutionInput> inputOf(Database &database, const ColumnTable &table, const AttributeCatalog &catalog, std::vector<ScoredPair> pairs, Thresholds thresholds)
{
    ResolutionInput input;
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        input.records.push_back(table.record(i));
        input.sources.push_back(table.source(i));
    }
    input.pairs = std::move(pairs);
    std::ranges::copy_if(input.pairs, std::back_inserter(input.links), [thresholds](const ScoredPair &pair) { return pair.weight >= thresholds.match; });
    for (const Attribute &attribute : catalog.all())
        if (attribute.isUnique && table.find(attribute.id) != nullptr && table.find(attribute.id)->filled() > 0)
            input.unique.push_back(uniqueValues(table, attribute.id));
    input.former.resize(input.records.size());
    std::vector<CustomerId> living;
    TESSERA_CHECK(CustomerStore(database).streamMemberships([&](const Membership &membership) -> Result<void> {
        living.push_back(membership.customer);
        if (const auto index = table.indexOf(membership.record))
            input.former[*index] = membership.customer;
        return {};
    }));
    std::ranges::sort(living);
    const auto repeated = std::ranges::unique(living);
    living.erase(repeated.begin(), repeated.end());
    input.living = std::move(living);
    input.trigger = "run";
    return input;
}

std::vector<StoredPair> storedPairs(const ResolutionInput &input, Thresholds thresholds)
{
    std::vector<StoredPair> stored;
    stored.reserve(input.pairs.size());
    for (const ScoredPair &pair : input.pairs)
        stored.push_back({{input.records[pair.a], input.records[pair.b]}, pair.weight, pair.levels, pair.rule, thresholds.zoneOf(pair.weight)});
    return stored;
}

std::vector<std::string> warningsOf(const MatchOutput &output)
{
    std::vector<std::string> warnings;
    for (const OversizedBlock &block : output.oversized)
        warnings.push_back(std::format("Blocking rule {}: {} records share one key. {} of their {} pairs were compared, those that agree on more.", block.rule + 1,
                                       block.records, block.keptPairs, block.pairs));
    for (const SharedValue &value : output.sharedValues)
        warnings.push_back(std::format("A value is held by {} records and no longer counts as evidence.", value.records));
    if (warnings.size() > 20)
        warnings.resize(20);
    return warnings;
}

StoredRun runOf(const MatchReport &report, const MatchOutput &output, const Document &model, const std::optional<Document> &rules, Timestamp at)
{
    StoredRun run;
    run.model = ModelId{model.id};
    run.rules = RulesId{rules ? rules->id : 0};
    run.at = at;
    run.records = report.records;
    run.candidates = report.candidates;
    run.matches = report.matches;
    run.reviews = report.reviews;
    run.customers = report.customers;
    run.created = report.created;
    run.merged = report.merged;
    run.split = report.split;
    run.histogram.firstBin = WeightHistogram::Lowest;
    run.histogram.binWidth = WeightHistogram::Width;
    run.histogram.counts.assign(output.histogram.bins.begin(), output.histogram.bins.end());
    return run;
}

nlohmann::json statisticsOf(const MatchReport &report, const MatchOutput &output, const Model &model)
{
    nlohmann::json statistics{{"warnings", report.warnings}, {"stages", nlohmann::json::object()}, {"rules", nlohmann::json::array()}};
    for (const StageTime &stage : report.stages)
        statistics["stages"][stage.stage] = stage.seconds;
    for (std::size_t rule = 0; rule < output.rules.size() && rule < model.blockingRules.size(); ++rule)
        statistics["rules"].push_back({{"rule", model.blockingRules[rule]}, {"possible", output.rules[rule].possible}, {"added", output.rules[rule].added}});
    return statistics;
}

struct Computed {
    Document modelDocument;
    Model model;
    MatchOutput output;
    ResolutionInput input;
    Resolution resolution;
    std::vector<Decision> restated;
    std::vector<StoredGolden> golden;
    std::vector<StoredTask> tasks;
    std::uint64_t goldenNext = 0;
};

Result<Computed> compute(Workspace::State &state, const MatchRequest &request, MatchReport &report, Progress &progress)
{
    Database &database = state.database();
    StageClock stages(report.stages);
    Computed computed;
    TESSERA_TRY(const AttributeCatalog catalog, state.reader->attributes());
    TESSERA_TRY(const auto model, DocumentStore(database).active(documents::Model));
    if (!model)
        return fail(ErrorCode::NotFound, "There is no model to match with yet. Propose and train one, or use run, which does all three.");
    computed.modelDocument = *model;
    TESSERA_TRY(computed.model, modelFromJson(model->body, catalog));
    TESSERA_TRY(const auto attributes, attributesFor(computed.model, catalog));
    TESSERA_TRY(const ColumnTable table, loadColumns(database, attributes, progress));
    report.records = table.size();
    stages.end("load");

    MatchOptions options;
    options.threads = request.threads;
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database));
    TESSERA_TRY(computed.output, match(table, catalog, computed.model, options, progress));
    report.candidates = computed.output.compared;
    report.matches = computed.output.zones[static_cast<std::size_t>(Zone::Match)];
    report.reviews = computed.output.zones[static_cast<std::size_t>(Zone::Review)];
    report.warnings = warningsOf(computed.output);
    stages.end("compare");

    const Thresholds thresholds = computed.model.thresholds;
    TESSERA_TRY(computed.input, inputOf(database, table, catalog, std::move(computed.output.pairs), thresholds));
    TESSERA_TRY(computed.input.decisions, decisionsAmong(database, table));
    TESSERA_TRY(computed.restated, refreshStates(database, computed.input.decisions));
    TESSERA_TRY(computed.input.run, RunStore(database).nextId());
    TESSERA_TRY(computed.goldenNext, goldenCounter(database));
    TESSERA_TRY(computed.resolution, resolve(database, computed.input, state.now(), computed.goldenNext, progress));
    report.customers = computed.resolution.customers.size();
    report.created = static_cast<std::uint64_t>(
        std::ranges::count(computed.resolution.identities.changes, IdentityChangeKind::Create, &IdentityChange::kind));
    report.merged = computed.resolution.identities.mergedCount;
    report.split = computed.resolution.identities.splitCount;
    report.refusals = computed.resolution.refusals.size();
    stages.end("link");

    TESSERA_TRY(const auto builder, GoldenBuilder::make(database, state.now()));
    TESSERA_TRY(computed.golden, builder.buildAll(database, computed.resolution.customers, progress));
    stages.end("golden");
    computed.tasks = tasksOf(computed.input, computed.resolution, thresholds, [&computed](std::uint32_t record) {
        const CustomerId customer = computed.resolution.identities.customers[record];
        const auto found = std::ranges::lower_bound(computed.golden, customer, {}, &StoredGolden::customer);
        return found != computed.golden.end() && found->customer == customer ? found->name : std::string();
    });
    report.tasks = computed.tasks.size();
    stages.end("worklist");
    return computed;
}

Result<void> store(Workspace::State &state, Computed &computed, MatchReport &report, double secondsBefore, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_TRY(auto change, Change::begin(state));
    Database &database = change.database();
    TESSERA_TRY(const auto rules, DocumentStore(database).active(documents::Rules));
    StoredRun run = runOf(report, computed.output, computed.modelDocument, rules, change.at());
    DecisionStore decisions(database);
    for (const Decision &decision : computed.restated)
        TESSERA_CHECK(decisions.setState(decision.id, decision.state, change.digest()));
    TESSERA_CHECK(writeIdentities(database, computed.resolution.identities, change.digest()));
    TESSERA_CHECK(CustomerStore(database).replaceMemberships(computed.resolution.memberships, change.digest(), progress));
    TESSERA_CHECK(keepGoldenCounter(database, computed.goldenNext));
    TESSERA_CHECK(GoldenStore(database).replaceAll(computed.golden, progress));
    PairStore pairs(database);
    TESSERA_CHECK(pairs.replaceAll(storedPairs(computed.input, computed.model.thresholds), progress));
    TESSERA_CHECK(pairs.replaceRefusals(computed.resolution.refusals));
    TESSERA_CHECK(TaskStore(database).replaceAll(computed.tasks));
    report.stages.push_back({"save", std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()});
    run.seconds = secondsBefore + report.stages.back().seconds;
    run.statistics = statisticsOf(report, computed.output, computed.model).dump();
    TESSERA_CHECK(RunStore(database).add(run));
    report.run = run.id;
    report.seconds = run.seconds;
    change.note({{"run", run.id.value}, {"records", report.records}, {"customers", report.customers}, {"created", report.created}, {"merged", report.merged},
                 {"split", report.split}, {"stale", computed.restated.size()}, {"tasks", report.tasks}});
    TESSERA_CHECK(change.commit(EntryKind::Matched));
    return {};
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
    MatchReport report;
    const auto begin = std::chrono::steady_clock::now();
    TESSERA_TRY(Computed computed, compute(*m_state, request, report, progress));
    if (request.maxMerges && report.merged > *request.maxMerges)
        return fail(ErrorCode::Conflict, std::format("This run would merge {} customers into others, and {} are allowed. Nothing was changed; look at the model, or allow more.",
                                                     report.merged, *request.maxMerges));
    TESSERA_CHECK(progress.checkCancelled());
    TESSERA_CHECK(store(*m_state, computed, report, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), progress));
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
