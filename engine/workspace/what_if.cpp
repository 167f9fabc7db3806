// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole run in memory under another model, other thresholds or other safeguards, compared with what is stored.
#include "engine/workspace/what_if.h"

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
#include "engine/store/tables/source_store.h"
#include "engine/store/transaction.h"
#include "engine/workspace/effect_examples.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

Result<void> checkThresholds(const Thresholds &thresholds)
{
    if (!std::isfinite(thresholds.review) || !std::isfinite(thresholds.match) || thresholds.review > thresholds.match)
        return fail(ErrorCode::InvalidArgument,
                    "The review threshold must not be above the match threshold, and both are numbers of bits. Nothing was changed.");
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
class Heaviest
{
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

class Comparer
{
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
        TESSERA_CHECK(compareCustomers());
        TESSERA_CHECK(compareGolden(progress));
        return showExamples();
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
        m_isDue = overview.isMatchingDue;
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

    Result<void> compareCustomers()
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
        if (m_isDue) // records that left the project since the last run are still counted as members
            TESSERA_CHECK(CustomerStore(m_database).streamMemberships([&](const Membership &membership) -> Result<void> {
                if (!std::ranges::binary_search(m_computed.input.records, membership.record))
                    m_touched.insert(membership.customer);
                return {};
            }));
        for (const CustomerId customer : m_touched)
            m_report.customersChanging += livesThroughout(customer) ? 1 : 0;
        return {};
    }

    [[nodiscard]] bool livesThroughout(CustomerId customer) const { return !m_created.contains(customer) && !m_retired.contains(customer); }

    Result<void> showExamples()
    {
        EffectExamples examples(m_database, m_computed, m_created);
        TESSERA_TRY(m_report.customers, examples.customers(m_request.examples));
        for (Heaviest *list : {&m_linked, &m_unlinked})
            for (const Heaviest::Kept &kept : list->take()) {
                TESSERA_TRY(m_report.pairs.emplace_back(), examples.pair(kept.records, kept.weight, kept.isLinked));
            }
        return {};
    }

    // Golden values follow from records, members and blocked values: where none of them changes, nothing has to be computed again.
    Result<void> compareGolden(Progress &progress)
    {
        TESSERA_TRY(const Safeguards used, safeguardsOfLastRun(m_database, m_given.catalog));
        const bool isEverybody = m_isDue || used.blocked != m_given.safeguards.blocked;
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

    Database &m_database;
    const WhatIfRequest &m_request;
    const ComputeInput &m_given;
    Computed &m_computed;
    WhatIfReport &m_report;
    Heaviest m_linked, m_unlinked;
    WeightHistogram m_histogramBefore;
    Thresholds m_thresholdsBefore;
    bool m_isDue = false;                         // something else changed since the last run
    std::map<RecordPair, double> m_weightsBefore; // of decided pairs
    std::set<CustomerId> m_created, m_retired, m_touched;
};

} // namespace

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
