// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What other thresholds would give on the pairs that are there: fast enough to follow a line that is dragged.
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <limits>

#include "engine/link/disjoint_sets.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"

namespace engine {

namespace {

struct Edge {
    double weight;
    std::uint32_t a, b;
};

// Taken from the heaviest down, a pair either joins two groups or lies inside one: how many join at or above a weight is how many customers
// fewer than records there are. Decided pairs come before all others.
std::vector<double> joinsOf(std::vector<Edge> &edges, std::uint32_t records)
{
    std::ranges::sort(edges, [](const Edge &x, const Edge &y) { return x.weight > y.weight; });
    DisjointSets sets(records);
    std::vector<double> joins;
    for (const Edge &edge : edges) {
        const std::uint32_t a = sets.find(edge.a);
        const std::uint32_t b = sets.find(edge.b);
        if (a == b)
            continue;
        sets.join(a, b);
        joins.push_back(edge.weight);
    }
    std::ranges::reverse(joins);
    return joins;
}

Result<std::shared_ptr<const ThresholdCache::Pairs>> loadPairs(Database &database, const StoredRun &run)
{
    auto pairs = std::make_shared<ThresholdCache::Pairs>();
    std::ranges::copy_n(run.histogram.counts.begin(), static_cast<std::ptrdiff_t>(std::min(run.histogram.counts.size(), pairs->histogram.bins.size())),
                        pairs->histogram.bins.begin());
    TESSERA_TRY(pairs->records, RecordStore(database).countActive());
    boost::unordered_flat_map<std::int64_t, std::uint32_t> numbers;
    const auto numberOf = [&numbers](RecordId record) { return numbers.try_emplace(record.value, static_cast<std::uint32_t>(numbers.size())).first->second; };
    std::vector<Edge> edges;
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    const auto isDifferent = [&decisions](RecordPair records) {
        const auto found = std::ranges::lower_bound(decisions, records, {}, &Decision::records);
        return found != decisions.end() && found->records == records && found->verdict == Verdict::Different;
    };
    for (const Decision &decision : decisions)
        if (decision.verdict == Verdict::Same) {
            const std::uint32_t a = numberOf(decision.records.a);
            edges.push_back({std::numeric_limits<double>::infinity(), a, numberOf(decision.records.b)});
        }
    TESSERA_CHECK(PairStore(database).stream([&](const StoredPair &pair) -> Result<void> {
        pairs->weights.push_back(pair.weight);
        if (!isDifferent(pair.records)) {
            const std::uint32_t a = numberOf(pair.records.a);
            edges.push_back({pair.weight, a, numberOf(pair.records.b)});
        }
        return {};
    }));
    std::ranges::sort(pairs->weights);
    pairs->lowestKept = pairs->weights.empty() ? 0 : pairs->weights.front();
    pairs->joins = joinsOf(edges, static_cast<std::uint32_t>(numbers.size()));
    return pairs;
}

Result<std::shared_ptr<const Calibration>> calibrate(Database &database)
{
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    const PairStore pairs(database);
    std::vector<DecidedWeight> decided;
    for (const Decision &decision : decisions) {
        if (decision.verdict == Verdict::Unsure || decision.state == DecisionState::Stale)
            continue;
        TESSERA_TRY(const auto pair, pairs.find(decision.records));
        if (pair)
            decided.push_back({pair->weight, decision.verdict == Verdict::Same});
    }
    return std::make_shared<const Calibration>(decided);
}

std::uint64_t countFrom(const std::vector<double> &rising, double weight)
{
    return static_cast<std::uint64_t>(rising.end() - std::ranges::lower_bound(rising, weight));
}

} // namespace

Result<std::optional<ThresholdCache::Loaded>> ThresholdCache::get(Database &database)
{
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return std::nullopt;
    TESSERA_TRY(const std::uint64_t entries, Journal(database).count());
    const std::scoped_lock lock(m_mutex);
    if (!m_loaded.pairs || m_run != run->id) {
        TESSERA_TRY(m_loaded.pairs, loadPairs(database, *run));
        m_loaded.calibration.reset();
        m_run = run->id;
    }
    if (!m_loaded.calibration || m_entries != entries) {
        TESSERA_TRY(m_loaded.calibration, calibrate(database));
        m_entries = entries;
    }
    return m_loaded;
}

Result<ThresholdEffect> Reader::thresholdEffect(const Thresholds &thresholds) const
{
    TESSERA_TRY(const auto loaded, m_context->thresholds.get(*m_connection));
    ThresholdEffect effect;
    if (!loaded)
        return effect;
    const ThresholdCache::Pairs &pairs = *loaded->pairs;
    effect.isKnown = true;
    effect.lowestKept = pairs.lowestKept;
    effect.matches = countFrom(pairs.weights, thresholds.match);
    effect.reviews = countFrom(pairs.weights, std::min(thresholds.review, thresholds.match)) - effect.matches;
    effect.customers = pairs.records - std::min(pairs.records, countFrom(pairs.joins, thresholds.match));
    effect.quality = loaded->calibration->quality(pairs.histogram, thresholds.match);
    return effect;
}

} // namespace engine
