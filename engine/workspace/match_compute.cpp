// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/match_compute.h"

#include <algorithm>
#include <fmt/format.h>
#include <oneapi/tbb/parallel_sort.h>

#include "engine/base/sorted.h"
#include "engine/match/explain.h"
#include "engine/match/parallel.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/run_report.h"
#include "engine/workspace/safeguarding.h"
#include "engine/workspace/worklist_build.h"

namespace engine
{

namespace
{

// A blocked value is no value: it neither joins nor keeps apart.
UniqueValues uniqueValues(const ColumnTable &table, AttributeId attribute, const IsBlocked &isBlocked)
{
    UniqueValues values;
    values.attribute = attribute;
    values.offsets.reserve(table.size() + 1U);
    const Column &column = *table.find(attribute);
    std::vector<bool> isOut(column.dictionary().size() + 1);
    if (isBlocked)
        for (Code code = 1; code < isOut.size(); ++code)
            isOut[code] = isBlocked(attribute, column.text(code));
    std::vector<Code> kept;
    for (std::uint32_t record = 0; record < table.size(); ++record) {
        kept.clear();
        std::ranges::copy_if(column.values(record), std::back_inserter(kept), [&isOut](Code code) { return !isOut[code]; });
        values.addRecord(kept);
    }
    return values;
}

Result<std::vector<Decision>> decisionsAmong(Database &database, const ColumnTable &table)
{
    TESSERA_TRY(auto decisions, DecisionStore(database).allInForce());
    std::erase_if(decisions, [&table](const Decision &decision) { return !table.indexOf(decision.records.a) || !table.indexOf(decision.records.b); });
    return decisions;
}

Result<ResolutionInput> inputOf(Database &database, const ColumnTable &table, const ComputeInput &given, std::vector<ScoredPair> pairs)
{
    TESSERA_TRY(ResolutionInput input, linkingInput(database, table, given, std::move(pairs)));
    input.former.resize(input.records.size());
    std::vector<CustomerId> living;
    TESSERA_CHECK(CustomerStore(database).streamMemberships([&](const Membership &membership) -> Result<void> {
        living.push_back(membership.customer);
        if (const auto index = table.indexOf(membership.record))
            input.former[*index] = membership.customer;
        else
            input.deserted.push_back(membership.customer);
        return {};
    }));
    sortUnique(living);
    input.living = std::move(living);
    input.trigger = "run";
    return input;
}

std::vector<std::string> warningsOf(const MatchOutput &output)
{
    std::vector<std::string> warnings;
    for (const OversizedBlock &block : output.oversized)
        warnings.push_back(fmt::format("Blocking rule {}: {} records share one key. {} of their {} pairs were compared, those that agree on more.",
                                       block.rule + 1, block.records, block.keptPairs, block.pairs));
    for (const SharedValue &value : output.sharedValues)
        warnings.push_back(value.reason == BlockReason::Limit
                               ? fmt::format("A value is held by {} records and no longer counts as evidence.", value.records)
                               : fmt::format("A blocked value is held by {} records and is no evidence.", value.records));
    if (warnings.size() > 20)
        warnings.resize(20);
    return warnings;
}

// The weight of any two records of the table, ready at the first question: most runs never ask.
std::function<double(std::uint32_t, std::uint32_t)> lazyWeigher(const ColumnTable &table, const ComputeInput &given)
{
    struct Lazy {
        std::optional<Explainer> explainer;
        std::function<double(std::uint32_t, std::uint32_t)> weigh;
    };
    return [&table, &given, lazy = std::make_shared<Lazy>()](std::uint32_t a, std::uint32_t b) {
        if (!lazy->explainer) {
            if (auto made = Explainer::make(table, given.catalog, given.model, given.safeguards, given.basis ? &*given.basis : nullptr))
                lazy->explainer.emplace(std::move(*made)); // cannot fail: the model was validated to match with it
            lazy->weigh = lazy->explainer->weigher();
        }
        return lazy->weigh(a, b);
    };
}

// That came, went, or have other records than before.
std::uint64_t customersChanged(const ResolutionInput &input, const Resolution &resolution)
{
    std::vector<CustomerId> changed = input.deserted;
    for (std::size_t record = 0; record < input.records.size(); ++record) {
        const CustomerId former = input.former[record];
        const CustomerId now = resolution.identities.customers[record];
        if (former == now)
            continue;
        changed.push_back(now);
        if (former.isValid())
            changed.push_back(former);
    }
    oneapi::tbb::parallel_sort(changed.begin(), changed.end());
    return changed.size() - std::ranges::unique(changed).size();
}

Result<Computed> clustersOf(Database &database, const ComputeInput &given, MatchReport &report, Progress &progress)
{
    StageClock stages(report.stages);
    Computed computed;
    TESSERA_TRY(const auto attributes, attributesFor(given.model, given.catalog, given.safeguards));
    TESSERA_TRY(computed.table, loadColumns(database, attributes, progress));
    const ColumnTable &table = computed.table;
    report.records = report.recordsCompared = table.size();
    stages.end("load");

    MatchOptions options;
    options.threads = given.threads;
    options.safeguards = given.safeguards;
    TESSERA_TRY(options.duplicateFree, duplicateFreeSources(database, given.safeguards));
    options.basis = given.basis ? &*given.basis : nullptr;
    if (!given.isTrial) {
        computed.blocks.resize(given.model.blockingRules.size() + table.columns().size()); // and those of holders
        options.seeEntries = [&](std::size_t rule, std::span<const BlockEntry> entries) {
            for (const BlockEntry &entry : entries)
                computed.blocks[rule].add(entry.key, table.record(entry.record));
        };
    }
    TESSERA_TRY(computed.output, match(table, given.catalog, given.model, options, progress));
    report.candidates = computed.output.compared;
    report.matches = computed.output.zones[static_cast<std::size_t>(Zone::Match)];
    report.reviews = computed.output.zones[static_cast<std::size_t>(Zone::Review)];
    report.warnings = warningsOf(computed.output);
    if (!given.isTrial) {
        computed.comparedIn = findCompared(table, given.model);
        TESSERA_TRY(report.sourcesApart, sourcesApart(database, computed.comparedIn));
    }
    const MatchTimings &timings = computed.output.timings;
    stages.end({{"block", timings.blocking}, {"compare", timings.scoring}});

    TESSERA_TRY(computed.input, inputOf(database, table, given, std::move(computed.output.pairs)));
    TESSERA_TRY(computed.restated, refreshStates(database, computed.input.decisions));
    TESSERA_TRY(LinkResult linked, linkOf(database, computed.input, progress));
    computed.input.weightBetween = {}; // it refers to a table that moves with the outcome
    stages.end("link");

    TESSERA_TRY(computed.input.run, RunStore(database).nextId());
    TESSERA_TRY(computed.goldenIds, goldenSeries(database));
    TESSERA_TRY(computed.resolution, resolve(database, computed.input, std::move(linked), given.now, computed.goldenIds));
    report.customers = computed.resolution.customers.size();
    report.created =
        static_cast<std::uint64_t>(std::ranges::count(computed.resolution.identities.changes, IdentityChangeKind::Create, &IdentityChange::kind));
    report.merged = computed.resolution.identities.mergedCount;
    report.split = computed.resolution.identities.splitCount;
    report.refusals = computed.resolution.refusals.size();
    report.pairsChanged = computed.input.pairs.size();
    report.customersChanged = customersChanged(computed.input, computed.resolution);
    stages.end("identify");
    return computed;
}

Result<Computed> everythingOf(Database &database, const ComputeInput &given, MatchReport &report, Progress &progress)
{
    TESSERA_TRY(Computed computed, clustersOf(database, given, report, progress));
    StageClock stages(report.stages);
    if (!given.isTrial) {
        TESSERA_TRY(const auto builder, GoldenBuilder::make(database, given.now, given.safeguards));
        TESSERA_TRY(computed.golden, builder.buildAll(database, computed.resolution.customers, progress));
        stages.end("golden");
    }
    computed.tasks = tasksOf(computed.input, computed.resolution, given.model.thresholds, [&computed](std::uint32_t record) {
        const CustomerId customer = computed.resolution.identities.customers[record];
        const auto found = std::ranges::lower_bound(computed.golden, customer, {}, &StoredGolden::customer);
        return found != computed.golden.end() && found->customer == customer ? found->name : std::string();
    });
    report.tasks = computed.tasks.size();
    if (!given.isTrial)
        computed.table = ColumnTable(); // the largest part, and saving needs it no more
    stages.end("worklist");
    return computed;
}

} // namespace

Result<std::vector<Decision>> refreshStates(Database &database, std::vector<Decision> &decisions)
{
    std::vector<RecordId> records;
    for (const Decision &decision : decisions) {
        records.push_back(decision.records.a);
        records.push_back(decision.records.b);
    }
    sortUnique(records);
    std::vector<std::pair<RecordId, Hash128>> evidence;
    TESSERA_CHECK(
        RecordStore(database).streamActiveAmong(records, [&evidence](RecordId record, SourceId, std::string_view packedValues) -> Result<void> {
            evidence.emplace_back(record, evidenceOf(packedValues));
            return {};
        }));
    std::ranges::sort(evidence, {}, &std::pair<RecordId, Hash128>::first);
    const auto now = [&evidence](RecordId record) {
        const auto found = std::ranges::lower_bound(evidence, record, {}, &std::pair<RecordId, Hash128>::first);
        return found != evidence.end() && found->first == record ? std::optional(found->second) : std::nullopt;
    };
    std::vector<Decision> changed;
    for (Decision &decision : decisions) {
        const auto a = now(decision.records.a);
        const auto b = now(decision.records.b);
        if (!a || !b)
            continue;
        const bool isSame = *a == decision.evidenceA && *b == decision.evidenceB;
        const DecisionState state = isSame ? DecisionState::Active : DecisionState::Stale;
        if (state != decision.state) {
            decision.state = state;
            changed.push_back(decision);
        }
    }
    return changed;
}

StoredPair storedPair(const ScoredPair &pair, RecordPair records, Thresholds thresholds)
{
    return {records, pair.weight, pair.levels, pair.rule, thresholds.zoneOf(pair.weight)};
}

Result<ResolutionInput> linkingInput(Database &database, const ColumnTable &table, const ComputeInput &given, std::vector<ScoredPair> pairs)
{
    ResolutionInput input;
    input.largestCluster = given.safeguards.largestCluster;
    input.vetoWeight = given.safeguards.vetoWeight;
    TESSERA_TRY(input.duplicateFree, duplicateFreeSources(database, given.safeguards));
    input.records.reserve(table.size());
    input.sources.reserve(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        input.records.push_back(table.record(i));
        input.sources.push_back(table.source(i));
    }
    input.pairs = std::move(pairs);
    input.matchWeight = given.model.thresholds.match;
    const IsBlocked isBlocked = blockedTest(given.safeguards, given.catalog);
    for (const AttributeId attribute : uniqueAttributes(given.safeguards, given.catalog, given.model.looseUnique))
        if (table.find(attribute) != nullptr && table.find(attribute)->filled() > 0)
            input.unique.push_back(uniqueValues(table, attribute, isBlocked));
    if (input.vetoWeight)
        input.weightBetween = lazyWeigher(table, given);
    TESSERA_TRY(input.decisions, decisionsAmong(database, table));
    return input;
}

Result<Computed> computeClusters(Database &database, const ComputeInput &given, MatchReport &report, Progress &progress)
{
    return withThreads(given.threads, [&] { return clustersOf(database, given, report, progress); });
}

Result<Computed> computeMatch(Database &database, const ComputeInput &given, MatchReport &report, Progress &progress)
{
    return withThreads(given.threads, [&] { return everythingOf(database, given, report, progress); });
}

Model withThresholds(Model model, const Thresholds &thresholds)
{
    model.thresholds = thresholds;
    model.keepWeight = std::min(model.keepWeight, thresholds.review);
    return model;
}

} // namespace engine
