// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What other thresholds would give on the pairs that are there: fast enough to follow a line that is dragged.
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <fmt/format.h>
#include <functional>
#include <limits>

#include "engine/link/disjoint_sets.h"
#include "engine/store/journal/journal.h"
#include "engine/store/tables/batch_store.h"
#include "engine/store/tables/decision_store.h"
#include "engine/store/tables/pair_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/run_store.h"
#include "engine/workspace/reader.h"
#include "engine/workspace/reader_context.h"

namespace engine
{

namespace
{

using Edge = ThresholdCache::Edge;
using Pairs = ThresholdCache::Pairs;
using Decided = ThresholdCache::Decided;

Result<std::shared_ptr<const Pairs>> loadPairs(Database &database, const StoredRun &run)
{
    auto pairs = std::make_shared<Pairs>();
    std::ranges::copy_n(run.histogram.counts.begin(),
                        static_cast<std::ptrdiff_t>(std::min(run.histogram.counts.size(), pairs->histogram.bins.size())),
                        pairs->histogram.bins.begin());
    TESSERA_TRY(pairs->records, RecordStore(database).countActive());
    boost::unordered_flat_map<std::int64_t, std::uint32_t> numbers;
    const auto numberOf = [&numbers](RecordId record) {
        return numbers.try_emplace(record.value, static_cast<std::uint32_t>(numbers.size())).first->second;
    };
    TESSERA_CHECK(PairStore(database).stream([&](const StoredPair &pair) -> Result<void> {
        const std::uint32_t a = numberOf(pair.records.a);
        pairs->edges.push_back({pair.weight, a, numberOf(pair.records.b)});
        return {};
    }));
    std::ranges::sort(pairs->edges, std::ranges::greater{}, &Edge::weight);
    pairs->numbers.assign(numbers.begin(), numbers.end());
    std::ranges::sort(pairs->numbers);
    return pairs;
}

// The numbers of records, also of those that are in a decision only.
class Numbering
{
public:
    explicit Numbering(const Pairs &pairs) : m_pairs(pairs), m_count(static_cast<std::uint32_t>(pairs.numbers.size())) {}

    std::uint32_t of(RecordId record)
    {
        const auto found = std::ranges::lower_bound(m_pairs.numbers, record.value, {}, &std::pair<std::int64_t, std::uint32_t>::first);
        if (found != m_pairs.numbers.end() && found->first == record.value)
            return found->second;
        const auto [added, isNew] = m_others.try_emplace(record.value, m_count);
        m_count += isNew ? 1 : 0;
        return added->second;
    }
    [[nodiscard]] std::uint32_t count() const { return m_count; }

private:
    const Pairs &m_pairs;
    std::uint32_t m_count;
    boost::unordered_flat_map<std::int64_t, std::uint32_t> m_others;
};

std::uint64_t keyOf(std::uint32_t a, std::uint32_t b)
{
    return static_cast<std::uint64_t>(std::min(a, b)) << 32 | std::max(a, b);
}

// Taken from the heaviest down, a pair either joins two groups or lies inside one: how many join at or above a weight is how many customers
// fewer than records there are. Pairs that people called the same come before all others, and what they called different is no pair.
std::vector<double> joinsOf(const Pairs &pairs, const std::vector<Decision> &decisions)
{
    Numbering numbering(pairs);
    std::vector<Edge> same;
    boost::unordered_flat_set<std::uint64_t> different;
    for (const Decision &decision : decisions) {
        const std::uint32_t a = numbering.of(decision.records.a);
        const std::uint32_t b = numbering.of(decision.records.b);
        if (decision.verdict == Verdict::Same)
            same.push_back({std::numeric_limits<double>::infinity(), a, b});
        else if (decision.verdict == Verdict::Different)
            different.insert(keyOf(a, b));
    }
    DisjointSets sets(numbering.count());
    std::vector<double> joins;
    const auto join = [&](const Edge &edge) {
        const std::uint32_t a = sets.find(edge.a);
        const std::uint32_t b = sets.find(edge.b);
        if (a == b)
            return;
        sets.join(a, b);
        joins.push_back(edge.weight);
    };
    std::ranges::for_each(same, join);
    for (const Edge &edge : pairs.edges)
        if (different.empty() || !different.contains(keyOf(edge.a, edge.b)))
            join(edge);
    return joins;
}

Result<Calibration> calibrate(Database &database, const std::vector<Decision> &decisions)
{
    const PairStore pairs(database);
    std::vector<DecidedWeight> decided;
    for (const Decision &decision : decisions) {
        if (decision.verdict == Verdict::Unsure || decision.state == DecisionState::Stale)
            continue;
        TESSERA_TRY(const auto pair, pairs.find(decision.records));
        if (pair)
            decided.push_back({pair->weight, decision.verdict == Verdict::Same});
    }
    return Calibration(decided);
}

Result<std::shared_ptr<const Decided>> loadDecided(Database &database, const Pairs &pairs)
{
    TESSERA_TRY(const auto decisions, DecisionStore(database).allInForce());
    TESSERA_TRY(Calibration calibration, calibrate(database, decisions));
    return std::make_shared<const Decided>(joinsOf(pairs, decisions), std::move(calibration));
}

std::uint64_t countFrom(const std::vector<double> &falling, double weight)
{
    return static_cast<std::uint64_t>(std::ranges::upper_bound(falling, weight, std::ranges::greater{}) - falling.begin());
}

std::uint64_t countFrom(const std::vector<Edge> &falling, double weight)
{
    return static_cast<std::uint64_t>(std::ranges::upper_bound(falling, weight, std::ranges::greater{}, &Edge::weight) - falling.begin());
}

// The records that pairs and customers are counted of: an import and taking it back change them.
Result<std::string> stateOf(Database &database, const StoredRun &run)
{
    TESSERA_TRY(const std::string records, BatchStore(database).stateOfRecords());
    return fmt::format("{}/{}", run.id.value, records);
}

} // namespace

// What is asked for first names the state; a change that comes in between is then seen with the next question.
Result<std::optional<ThresholdCache::Loaded>> ThresholdCache::get(Database &database)
{
    TESSERA_TRY(const std::string head, Journal(database).headHash());
    TESSERA_TRY(const auto run, RunStore(database).latest());
    if (!run)
        return std::nullopt;
    TESSERA_TRY(const std::string state, stateOf(database, *run));
    const std::scoped_lock lock(m_mutex);
    if (!m_loaded.pairs || m_pairsOf != state) {
        m_loaded = {};
        TESSERA_TRY(m_loaded.pairs, loadPairs(database, *run));
        m_pairsOf = state;
    }
    if (!m_loaded.decided || m_decidedAt != head) {
        TESSERA_TRY(m_loaded.decided, loadDecided(database, *m_loaded.pairs));
        m_decidedAt = head;
    }
    return m_loaded;
}

Result<ThresholdEffect> Reader::thresholdEffect(const Thresholds &thresholds) const
{
    TESSERA_TRY(const auto loaded, m_context->thresholds.get(*m_connection));
    ThresholdEffect effect;
    if (!loaded)
        return effect;
    const Pairs &pairs = *loaded->pairs;
    effect.isKnown = true;
    effect.lowestKept = pairs.edges.empty() ? 0 : pairs.edges.back().weight;
    effect.matches = countFrom(pairs.edges, thresholds.match);
    effect.reviews = countFrom(pairs.edges, std::min(thresholds.review, thresholds.match)) - effect.matches;
    effect.customers = pairs.records - std::min(pairs.records, countFrom(loaded->decided->joins, thresholds.match));
    effect.quality = loaded->decided->calibration.quality(pairs.histogram, thresholds.match);
    return effect;
}

} // namespace engine
