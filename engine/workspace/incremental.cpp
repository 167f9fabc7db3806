// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/incremental.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/sorted.h"
#include "engine/store/tables/change_store.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/task_store.h"
#include "engine/workspace/changed_candidates.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/relink.h"
#include "engine/workspace/run_report.h"
#include "engine/workspace/source_overlap.h"
#include "engine/workspace/state.h"

namespace engine
{

namespace
{

constexpr std::uint64_t FewPairs = 2'000'000; // are always worth comparing

bool isSame(const StoredPair &x, const StoredPair &y)
{
    return x.weight == y.weight && x.levels == y.levels && x.rule == y.rule && x.zone == y.zone;
}

// Both by (a, b).
std::uint64_t differences(const std::vector<StoredPair> &before, const std::vector<StoredPair> &after)
{
    std::uint64_t count = 0;
    auto old = before.begin();
    for (const StoredPair &pair : after) {
        for (; old != before.end() && old->records < pair.records; ++old)
            ++count;
        const bool isKnown = old != before.end() && old->records == pair.records;
        count += isKnown && isSame(*old, pair) ? 0 : 1;
        if (isKnown)
            ++old;
    }
    return count + static_cast<std::uint64_t>(before.end() - old);
}

// Decisions on the changed records whose evidence is another now; both sides are active.
Result<std::uint64_t> restateDecisions(Change &change, std::span<const RecordId> changed)
{
    Database &database = change.database();
    DecisionStore store(database);
    std::vector<Decision> decisions;
    for (const RecordId record : changed) {
        TESSERA_TRY(const auto found, store.of(record));
        std::ranges::copy_if(found, std::back_inserter(decisions), isInForce);
    }
    sortUnique(decisions, &Decision::id);
    TESSERA_TRY(const auto restated, refreshStates(database, decisions));
    for (const Decision &decision : restated)
        TESSERA_CHECK(store.setState(decision.id, decision.state, change.digest()));
    return restated.size();
}

// Vetoes come from any pair of records that hang together; their columns are all that is needed, for the frequencies are those of the basis.
WeigherAmong weigherUnder(Database &database, const ComputeInput &given)
{
    return [&database, &given](const std::vector<RecordId> &records) -> Result<Weigher> {
        struct Kept {
            ColumnTable table;
            std::optional<Explainer> explainer;
            Weigher weigh;
        };
        const auto kept = std::make_shared<Kept>();
        TESSERA_TRY(const auto attributes, attributesFor(given.model, given.catalog, given.safeguards));
        TESSERA_TRY(kept->table, loadColumns(database, attributes, records));
        if (kept->table.size() != records.size())
            return fail(ErrorCode::Internal, "A record left the project while it was linked. Nothing was changed; match again.");
        TESSERA_TRY(kept->explainer, Explainer::make(kept->table, given.catalog, given.model, given.safeguards, &*given.basis));
        kept->weigh = kept->explainer->weigher();
        return [kept](std::uint32_t a, std::uint32_t b) { return kept->weigh(a, b); };
    };
}

class Incremental
{
public:
    Incremental(Change &change, ComputeInput &given, const RunPlan &plan, MatchReport &report)
        : m_change(change), m_database(change.database()), m_given(given), m_plan(plan), m_report(report), m_stages(report.stages)
    {
    }

    // False when there are too many candidates.
    Result<bool> run(bool isForced, Progress &progress)
    {
        CandidateLimits limits;
        if (isForced)
            limits.pairBudget = MatchOptions().pairBudget; // as of a whole run
        else
            limits.worthwhile = std::max(FewPairs, m_plan.origin->candidates / 2);
        TESSERA_TRY(auto found, findCandidates(m_database, m_given, m_plan.pending, m_plan.changed, limits, progress));
        if (!found)
            return false;
        m_changed = found->changed;
        m_stages.end("block");
        TESSERA_CHECK(compare(*found, progress));
        m_stages.end("compare");
        TESSERA_CHECK(link(progress));
        m_stages.end("link and golden");
        return true;
    }

    [[nodiscard]] const MatchOutput &output() const { return m_output; }
    [[nodiscard]] const std::vector<StoredPair> &pairsBefore() const { return m_before; }
    [[nodiscard]] const ComparedIn &comparedIn() const { return m_comparedIn; }
    [[nodiscard]] std::uint64_t restated() const { return m_restated; }

private:
    Result<void> compare(const ChangedCandidates &found, Progress &progress)
    {
        MatchOptions options;
        options.threads = m_given.threads;
        options.safeguards = m_given.safeguards;
        options.basis = &*m_given.basis;
        TESSERA_TRY(m_output, matchCandidates(found.table, found.pairs, m_given.catalog, m_given.model, options, progress));
        m_comparedIn = findCompared(found.table, m_given.model);
        std::vector<StoredPair> pairs;
        pairs.reserve(m_output.pairs.size());
        for (const ScoredPair &pair : m_output.pairs)
            pairs.push_back(storedPair(pair, {found.table.record(pair.a), found.table.record(pair.b)}, m_given.model.thresholds));
        PairStore store(m_database);
        TESSERA_TRY(m_before, store.touching(m_changed));
        TESSERA_CHECK(store.replaceTouching(m_changed, pairs));
        m_report.candidates = m_output.compared;
        m_report.pairsChanged = differences(m_before, pairs);
        m_report.recordsCompared = static_cast<std::uint64_t>(
            std::ranges::count_if(m_changed, [&found](RecordId record) { return found.table.indexOf(record).has_value(); }));
        return progress.checkCancelled();
    }

    Result<void> link(Progress &progress)
    {
        TESSERA_TRY(m_restated, restateDecisions(m_change, m_changed));
        TESSERA_TRY(const RunId run, RunStore(m_database).nextId());
        TESSERA_TRY(
            const Relinked relinked,
            relinkAround(m_database, m_change.digest(), m_changed,
                         {.trigger = "run", .at = m_change.at(), .weigherAmong = weigherUnder(m_database, m_given), .run = run, .reach = Reach::Wide},
                         progress));
        m_report.created = static_cast<std::uint64_t>(std::ranges::count(relinked.changes, IdentityChangeKind::Create, &IdentityChange::kind));
        m_report.merged = relinked.merged;
        m_report.split = relinked.split;
        m_report.customersChanged = customersChanged(relinked.delta);
        return {};
    }

    Change &m_change;
    Database &m_database;
    ComputeInput &m_given;
    const RunPlan &m_plan;
    MatchReport &m_report;
    StageClock m_stages;
    std::vector<RecordId> m_changed;
    MatchOutput m_output;
    ComparedIn m_comparedIn; // of the changed records and those they are compared with
    std::vector<StoredPair> m_before;
    std::uint64_t m_restated = 0;
};

// How things stand in the whole project now.
Result<void> countAll(Database &database, MatchReport &report)
{
    const PairStore pairs(database);
    TESSERA_TRY(report.records, RecordStore(database).countActive());
    TESSERA_TRY(report.matches, pairs.count(Zone::Match));
    TESSERA_TRY(report.reviews, pairs.count(Zone::Review));
    TESSERA_TRY(report.customers, CustomerStore(database).countLiving());
    TESSERA_TRY(report.refusals, pairs.countRefusals());
    TESSERA_TRY(report.tasks, TaskStore(database).countCurrent());
    return {};
}

// The pairs that were compared anew take the place of those they replace, as far as these were kept.
void moveHistogram(StoredHistogram &histogram, const std::vector<StoredPair> &before, const MatchOutput &output)
{
    histogram.firstBin = WeightHistogram::Lowest;
    histogram.binWidth = WeightHistogram::Width;
    histogram.counts.resize(output.histogram.bins.size());
    for (const StoredPair &pair : before)
        if (std::uint64_t &count = histogram.counts[WeightHistogram::binOf(pair.weight)]; count > 0)
            --count;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
        histogram.counts[bin] += output.histogram.bins[bin];
}

Result<void> addRun(Database &database, const Documents &documents, const Incremental &done, Timestamp at, MatchReport &report)
{
    RunStore runs(database);
    TESSERA_TRY(const auto last, runs.latest());
    StoredRun run = runOf(report, documents, at);
    auto statistics = nlohmann::json::parse(last ? last->statistics : std::string(), nullptr, false);
    if (!statistics.is_object())
        statistics = nlohmann::json::object();
    if (auto compared = keptCompared(statistics)) {
        for (const auto &[source, attributes] : done.comparedIn())
            (*compared)[source].insert(attributes.begin(), attributes.end());
        TESSERA_TRY(report.sourcesApart, sourcesApart(database, *compared));
        keepCompared(*compared, statistics);
    }
    statistics.update(statisticsOf(report)); // what the rules of blocking find in the whole stays as the last whole run counted it
    run.statistics = statistics.dump();
    if (last)
        run.histogram = last->histogram;
    moveHistogram(run.histogram, done.pairsBefore(), done.output());
    TESSERA_CHECK(runs.add(run));
    report.run = run.id;
    return {};
}

} // namespace

Result<std::optional<MatchReport>> matchChanges(Workspace::State &state, ComputeInput &given, const Documents &documents, const RunPlan &plan,
                                                const MatchRequest &request, Progress &progress)
{
    const auto begin = std::chrono::steady_clock::now();
    MatchReport report;
    report.isIncremental = true;
    report.hasKeptFrequencies = true;
    report.reason = plan.reason;
    TESSERA_TRY(auto change, Change::begin(state));
    Incremental incremental(change, given, plan, report);
    TESSERA_TRY(const bool isDone, incremental.run(request.scope == MatchScope::Incremental, progress));
    if (!isDone)
        return std::nullopt;
    TESSERA_CHECK(refuseTooManyMerges(report, request));
    Database &database = change.database();
    TESSERA_CHECK(ChangeStore(database).settle());
    TESSERA_CHECK(countAll(database, report));
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    TESSERA_CHECK(addRun(database, documents, incremental, change.at(), report));
    TESSERA_CHECK(progress.checkCancelled());
    change.note(noteOf(report, incremental.restated()));
    TESSERA_CHECK(change.commit(EntryKind::Matched));
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

} // namespace engine
