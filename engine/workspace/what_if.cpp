// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The question what another model, other thresholds or other safeguards would change: a whole run in memory, compared with what is stored.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/golden/preview.h"
#include "engine/match/model_json.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/document_store.h"
#include "engine/store/tables/overview_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/match_compute.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine {

namespace {

constexpr std::size_t RecordsOfAnExample = 12;

Result<void> checkThresholds(const Thresholds &thresholds)
{
    if (!std::isfinite(thresholds.review) || !std::isfinite(thresholds.match) || thresholds.review > thresholds.match)
        return fail(ErrorCode::InvalidArgument, "The review threshold must not be above the match threshold, and both are numbers of bits. Nothing was changed.");
    return {};
}

Result<Model> modelFor(Database &database, const WhatIfRequest &request, const AttributeCatalog &catalog)
{
    std::string json;
    if (request.modelJson)
        json = *request.modelJson;
    else {
        TESSERA_TRY(const auto document, DocumentStore(database).active(documents::Model));
        if (!document)
            return fail(ErrorCode::NotFound, "There is no model to match with yet. Propose and train one, or use run, which does all three.");
        json = document->body;
    }
    TESSERA_TRY(Model model, modelFromJson(json, catalog));
    if (request.thresholds) {
        TESSERA_CHECK(checkThresholds(*request.thresholds));
        model = withThresholds(std::move(model), *request.thresholds);
    }
    return model;
}

// The wanted number of pairs that weigh most, of many.
class Heaviest {
public:
    explicit Heaviest(std::size_t wanted) : m_wanted(wanted) {}
    void add(RecordPair records, double weight, bool isLinked)
    {
        if (m_wanted == 0)
            return;
        m_kept.push_back({weight, records, isLinked});
        if (m_kept.size() >= 2 * m_wanted + 64)
            trim();
    }
    struct Kept {
        double weight;
        RecordPair records;
        bool isLinked;
    };
    std::vector<Kept> take()
    {
        trim();
        return std::move(m_kept);
    }

private:
    void trim()
    {
        std::ranges::sort(m_kept, [](const Kept &x, const Kept &y) { return x.weight != y.weight ? x.weight > y.weight : x.records < y.records; });
        m_kept.resize(std::min(m_kept.size(), m_wanted));
    }
    std::size_t m_wanted;
    std::vector<Kept> m_kept;
};

class Comparer {
public:
    Comparer(Database &database, const WhatIfRequest &request, const ComputeInput &given, Computed &computed, WhatIfReport &report)
        : m_database(database), m_request(request), m_given(given), m_computed(computed), m_report(report), m_linked(request.examples),
          m_unlinked(request.examples)
    {
    }

    Result<void> run(Progress &progress)
    {
        TESSERA_CHECK(before());
        after();
        TESSERA_CHECK(comparePairs());
        compareDecisions();
        compareCustomers();
        TESSERA_CHECK(compareGolden(progress));
        TESSERA_CHECK(showCustomers());
        return showPairs();
    }

private:
    Result<void> before()
    {
        const PairStore pairs(m_database);
        ZoneCounts &counts = m_report.before;
        TESSERA_TRY(counts.matches, pairs.count(Zone::Match));
        TESSERA_TRY(counts.reviews, pairs.count(Zone::Review));
        TESSERA_TRY(counts.refusals, pairs.countRefusals());
        TESSERA_TRY(const OverviewCounts overview, OverviewStore(m_database).counts());
        counts.customers = overview.customers;
        counts.tasks = overview.openTasks;
        if (overview.lastRun) {
            std::ranges::copy_n(overview.lastRun->histogram.counts.begin(),
                                static_cast<std::ptrdiff_t>(std::min(overview.lastRun->histogram.counts.size(), m_histogramBefore.bins.size())),
                                m_histogramBefore.bins.begin());
            TESSERA_TRY(const auto document, DocumentStore(m_database).find(overview.lastRun->model.value));
            if (document) {
                TESSERA_TRY(const Model model, modelFromJson(document->body, m_given.catalog));
                m_thresholdsBefore = model.thresholds;
            }
        }
        return {};
    }

    void after()
    {
        const MatchReport &run = m_report.run;
        m_report.after = {run.matches, run.reviews, run.customers, run.tasks, run.refusals, {}};
        const IdentityPlan &plan = m_computed.resolution.identities;
        m_report.customersMerging = plan.mergedCount;
        m_report.customersSplitting = plan.splitCount;
        m_report.customersCreated = run.created;
        for (const Customer &customer : plan.created)
            m_created.insert(customer.id);
    }

    // Both lists come by (a, b): one walk.
    Result<void> comparePairs()
    {
        const std::vector<ScoredPair> &pairs = m_computed.input.pairs;
        auto next = pairs.begin();
        const auto idsOf = [&](const ScoredPair &pair) { return RecordPair{m_computed.input.records[pair.a], m_computed.input.records[pair.b]}; };
        const auto note = [&](RecordPair records, Zone was, Zone is, double weight) {
            m_report.reviewsComing += is == Zone::Review && was != Zone::Review ? 1 : 0;
            m_report.reviewsGoing += was == Zone::Review && is != Zone::Review ? 1 : 0;
            if ((was == Zone::Match) == (is == Zone::Match))
                return;
            ++(is == Zone::Match ? m_report.pairsLinked : m_report.pairsUnlinked);
            (is == Zone::Match ? m_linked : m_unlinked).add(records, weight, is == Zone::Match);
        };
        const auto zoneOf = [&](const ScoredPair &pair) { return m_given.model.thresholds.zoneOf(pair.weight); };
        TESSERA_CHECK(PairStore(m_database).stream([&](const StoredPair &stored) -> Result<void> {
            while (next != pairs.end() && idsOf(*next) < stored.records) {
                note(idsOf(*next), Zone::NoMatch, zoneOf(*next), next->weight);
                ++next;
            }
            if (next != pairs.end() && idsOf(*next) == stored.records) {
                note(stored.records, stored.zone, zoneOf(*next), next->weight);
                ++next;
            } else
                note(stored.records, stored.zone, Zone::NoMatch, stored.weight);
            if (std::ranges::binary_search(m_computed.input.decisions, stored.records, {}, &Decision::records))
                m_weightsBefore.emplace(stored.records, stored.weight);
            return {};
        }));
        for (; next != pairs.end(); ++next)
            note(idsOf(*next), Zone::NoMatch, zoneOf(*next), next->weight);
        return {};
    }

    [[nodiscard]] std::uint32_t indexOf(RecordId record) const
    {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(m_computed.input.records, record) - m_computed.input.records.begin());
    }

    void compareDecisions()
    {
        std::vector<DecidedWeight> decidedBefore;
        std::vector<DecidedWeight> decidedAfter;
        DecisionEffect &effect = m_report.decisions;
        for (const Decision &decision : m_computed.input.decisions) {
            ++effect.inForce;
            effect.stale += decision.state == DecisionState::Stale ? 1 : 0;
            if (decision.verdict == Verdict::Unsure)
                continue;
            const bool isSame = decision.verdict == Verdict::Same;
            const std::uint32_t a = indexOf(decision.records.a);
            const std::uint32_t b = indexOf(decision.records.b);
            effect.holding += (m_computed.resolution.labels[a] == m_computed.resolution.labels[b]) == isSame ? 1 : 0;
            const auto scored = std::ranges::lower_bound(m_computed.input.pairs, std::pair(a, b), {},
                                                         [](const ScoredPair &pair) { return std::pair(pair.a, pair.b); });
            const bool isScored = scored != m_computed.input.pairs.end() && scored->a == a && scored->b == b;
            const auto stored = m_weightsBefore.find(decision.records);
            const bool isStored = stored != m_weightsBefore.end();
            const Zone is = isScored ? m_given.model.thresholds.zoneOf(scored->weight) : Zone::NoMatch;
            const Zone was = isStored ? m_thresholdsBefore.zoneOf(stored->second) : Zone::NoMatch;
            effect.contradicted += is == (isSame ? Zone::NoMatch : Zone::Match) ? 1 : 0;
            effect.contradictedBefore += was == (isSame ? Zone::NoMatch : Zone::Match) ? 1 : 0;
            if (decision.state == DecisionState::Stale)
                continue; // judged on evidence that is no longer there
            if (isScored)
                decidedAfter.push_back({scored->weight, isSame});
            if (isStored)
                decidedBefore.push_back({stored->second, isSame});
        }
        m_report.before.quality = Calibration(decidedBefore).quality(m_histogramBefore, m_thresholdsBefore.match);
        m_report.after.quality = Calibration(decidedAfter).quality(m_computed.output.histogram, m_given.model.thresholds.match);
    }

    void compareCustomers()
    {
        for (std::uint32_t record = 0; record < m_computed.input.records.size(); ++record) {
            const CustomerId was = m_computed.input.former[record];
            const CustomerId is = m_computed.resolution.identities.customers[record];
            if (was == is)
                continue;
            m_report.recordsMoving += was.isValid() ? 1 : 0;
            m_touched.insert(is);
            if (was.isValid())
                m_touched.insert(was);
        }
        for (const Customer &customer : m_computed.resolution.identities.retired)
            m_retired.insert(customer.id);
        for (const CustomerId customer : m_touched)
            m_report.customersChanging += livesThroughout(customer) ? 1 : 0;
    }

    [[nodiscard]] bool livesThroughout(CustomerId customer) const { return !m_created.contains(customer) && !m_retired.contains(customer); }

    // Golden values follow from members and blocked values: where neither changes, nothing has to be computed again.
    Result<void> compareGolden(Progress &progress)
    {
        TESSERA_TRY(const Safeguards used, safeguardsOfLastRun(m_database, m_given.catalog));
        const bool isEverybody = used.blocked != m_given.safeguards.blocked;
        std::vector<CustomerRecords> customers;
        for (const CustomerRecords &customer : m_computed.resolution.customers)
            if (livesThroughout(customer.customer) && (isEverybody || m_touched.contains(customer.customer)))
                customers.push_back(customer);
        TESSERA_TRY(const auto builder, GoldenBuilder::make(m_database, m_given.now, m_given.safeguards));
        TESSERA_TRY(const auto golden, builder.buildAll(m_database, customers, progress));
        const GoldenStore store(m_database);
        GoldenDifferences differences(0);
        for (const StoredGolden &after : golden) {
            TESSERA_TRY(const auto before, store.find(after.customer));
            TESSERA_TRY(auto old, unpackGolden(before ? before->packed : std::string()));
            TESSERA_TRY(auto now, unpackGolden(after.packed));
            differences.add({after.customer, std::move(old)}, {after.customer, std::move(now)});
        }
        m_report.goldenAffected = differences.affected();
        for (const PreviewCount &count : differences.result().counts)
            m_report.golden.push_back({count.attribute, m_given.catalog.at(count.attribute).code, count.changed, count.gained, count.lost});
        return {};
    }

    // --- examples

    Result<std::string> goldenIdOf(CustomerId customer)
    {
        if (m_created.contains(customer))
            return std::string("new");
        TESSERA_TRY(const auto found, CustomerStore(m_database).find(customer));
        return found ? found->goldenId : std::string("?");
    }

    Result<std::string> nameOf(RecordId id)
    {
        if (m_sources.empty()) {
            TESSERA_TRY(const auto sources, SourceStore(m_database).all());
            for (const Source &source : sources)
                m_sources.emplace(source.id, source.code);
        }
        TESSERA_TRY(const auto record, RecordStore(m_database).find(id));
        return record ? m_sources[record->source] + ":" + record->key : std::string("?");
    }

    // Customers that exchange records, gathered to groups: what one example tells of.
    struct Group {
        std::set<CustomerId> before;
        std::set<CustomerId> after;
        std::vector<RecordId> records;
    };

    [[nodiscard]] std::vector<Group> groups() const
    {
        std::map<CustomerId, CustomerId> parent;
        const auto find = [&parent](CustomerId customer) {
            while (parent.try_emplace(customer, customer).first->second != customer)
                customer = parent[customer];
            return customer;
        };
        const auto &former = m_computed.input.former;
        const auto &present = m_computed.resolution.identities.customers;
        for (std::size_t i = 0; i < former.size(); ++i)
            if (former[i] != present[i] && former[i].isValid()) {
                const CustomerId a = find(former[i]);
                const CustomerId b = find(present[i]);
                parent[std::max(a, b)] = std::min(a, b);
            }
        std::map<CustomerId, Group> found;
        for (std::size_t i = 0; i < former.size(); ++i) {
            const CustomerId customer = parent.contains(present[i]) ? present[i] : former[i];
            if (!parent.contains(customer))
                continue;
            Group &group = found[find(customer)];
            if (former[i].isValid())
                group.before.insert(former[i]);
            group.after.insert(present[i]);
            group.records.push_back(m_computed.input.records[i]);
        }
        std::vector<Group> all;
        for (auto &[customer, group] : found)
            all.push_back(std::move(group));
        return all;
    }

    static CustomerEffect effectOf(const Group &group)
    {
        if (group.before.size() > group.after.size())
            return CustomerEffect::Merges;
        return group.before.size() < group.after.size() ? CustomerEffect::Splits : CustomerEffect::Changes;
    }

    Result<void> showCustomers()
    {
        if (m_request.examples == 0)
            return {};
        std::vector<Group> all = groups();
        // The largest first: they do the most harm when they are wrong.
        std::ranges::stable_sort(all, std::ranges::greater(), [](const Group &group) { return group.records.size(); });
        for (const CustomerEffect effect : {CustomerEffect::Merges, CustomerEffect::Splits, CustomerEffect::Changes}) {
            std::size_t shown = 0;
            for (const Group &group : all) {
                if (effectOf(group) != effect)
                    continue;
                if (++shown > m_request.examples)
                    break;
                TESSERA_TRY(auto example, exampleOf(group));
                example.effect = effect;
                m_report.customers.push_back(std::move(example));
            }
        }
        return {};
    }

    Result<CustomerExample> exampleOf(const Group &group)
    {
        CustomerExample example;
        for (const CustomerId customer : group.before) {
            TESSERA_TRY(example.before.emplace_back(), goldenIdOf(customer));
            TESSERA_TRY(const auto golden, GoldenStore(m_database).find(customer));
            if (example.name.empty() && golden)
                example.name = golden->name;
        }
        for (const CustomerId customer : group.after) {
            TESSERA_TRY(example.after.emplace_back(), goldenIdOf(customer));
        }
        for (const RecordId record : group.records) {
            if (example.records.size() == RecordsOfAnExample)
                break;
            TESSERA_TRY(example.records.emplace_back(), nameOf(record));
        }
        return example;
    }

    Result<void> showPairs()
    {
        for (Heaviest *list : {&m_linked, &m_unlinked})
            for (const Heaviest::Kept &kept : list->take()) {
                PairExample example{.a = {}, .b = {}, .weight = kept.weight, .isLinked = kept.isLinked};
                TESSERA_TRY(example.a, nameOf(kept.records.a));
                TESSERA_TRY(example.b, nameOf(kept.records.b));
                m_report.pairs.push_back(std::move(example));
            }
        return {};
    }

    Database &m_database;
    const WhatIfRequest &m_request;
    const ComputeInput &m_given;
    Computed &m_computed;
    WhatIfReport &m_report;
    Heaviest m_linked, m_unlinked;
    WeightHistogram m_histogramBefore;
    Thresholds m_thresholdsBefore;
    std::map<RecordPair, double> m_weightsBefore; // of decided pairs
    std::set<CustomerId> m_created, m_retired, m_touched;
    std::map<SourceId, std::string> m_sources;
};

} // namespace

Model withThresholds(Model model, const Thresholds &thresholds)
{
    model.thresholds = thresholds;
    model.keepWeight = std::min(model.keepWeight, thresholds.review);
    return model;
}

Result<WhatIfReport> whatIf(Database &database, const WhatIfRequest &request, Timestamp now, Progress &progress)
{
    ComputeInput given;
    TESSERA_TRY(given.catalog, SourceStore(database).attributes());
    TESSERA_TRY(given.model, modelFor(database, request, given.catalog));
    TESSERA_TRY(given.safeguards, request.safeguardsToml ? parseSafeguards(database, given.catalog, *request.safeguardsToml)
                                                         : safeguardsInForce(database, given.catalog));
    given.threads = request.threads;
    given.now = now;
    given.isTrial = true;
    WhatIfReport report;
    TESSERA_TRY(Computed computed, computeMatch(database, given, report.run, progress));
    TESSERA_CHECK(Comparer(database, request, given, computed, report).run(progress));
    return report;
}

Result<WhatIfReport> Reader::whatIf(const WhatIfRequest &request, Progress &progress) const
{
    TESSERA_TRY(const auto snapshot, Transaction::beginReading(*m_connection));
    return engine::whatIf(*m_connection, request, m_context->clock->now(), progress);
}

} // namespace engine
