// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/linker.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/base/bucket_sort.h"
#include "engine/base/sorted.h"
#include "engine/link/disjoint_sets.h"
#include "engine/link/opponents.h"
#include "engine/link/single_facts.h"

namespace engine
{

void UniqueValues::addRecord(std::span<const std::uint32_t> codes)
{
    values.insert(values.end(), codes.begin(), codes.end());
    offsets.push_back(static_cast<std::uint32_t>(values.size()));
}

namespace
{

using Indexes = std::pair<std::uint32_t, std::uint32_t>;

Indexes ordered(std::uint32_t a, std::uint32_t b)
{
    return {std::min(a, b), std::max(a, b)};
}

Result<void> checkProblem(const LinkProblem &problem)
{
    const std::uint32_t count = problem.records;
    const auto isOutside = [count](const auto &pair) { return pair.a >= count || pair.b >= count || pair.a == pair.b; };
    if (std::ranges::any_of(problem.scored, isOutside) || std::ranges::any_of(problem.decisions, isOutside))
        return fail(ErrorCode::InvalidArgument, "A pair names a record that is not part of this run. Nothing was linked; run the matching again.");
    const LinkConstraints &constraints = problem.constraints;
    const auto isWrong = [count](const UniqueValues &unique) {
        return unique.offsets.size() != std::size_t{count} + 1 || unique.offsets.front() != 0 || unique.offsets.back() != unique.values.size()
               || !std::ranges::is_sorted(unique.offsets);
    };
    const bool hasSources = !constraints.isDuplicateFree.empty();
    const auto isNoSource = [&](std::uint32_t source) { return source >= constraints.isDuplicateFree.size(); };
    if (std::ranges::any_of(constraints.unique, isWrong) || (!constraints.source.empty() && constraints.source.size() != count)
        || (hasSources && std::ranges::any_of(constraints.source, isNoSource)))
        return fail(ErrorCode::InvalidArgument,
                    "The limits for linking do not fit the records of this run. Nothing was linked; run the matching again.");
    return {};
}

class Linker
{
public:
    explicit Linker(const LinkProblem &problem)
        : m_problem(problem), m_sets(problem.records), m_different(problem.records), m_vetoes(problem.records),
          m_facts(problem.records, problem.constraints)
    {
        if (canWeigh()) { // rings of the records of each set
            m_next.resize(problem.records);
            std::iota(m_next.begin(), m_next.end(), 0U);
        }
    }

    Result<LinkResult> run(Progress &progress)
    {
        sortDecisions();
        gatherVetoes();
        for (const Indexes &pair : m_same)
            joinDecided(pair);
        constexpr std::size_t Step = 1U << 16U;
        constexpr std::size_t Ahead = 16;
        const std::vector<Link> order = linkOrder();
        progress.begin(Stage::Linking, order.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (at % Step == 0) {
                TESSERA_CHECK(progress.checkCancelled());
                progress.advance(std::min(Step, order.size() - at));
            }
            if (at + Ahead < order.size()) {
                m_sets.prefetch(order[at + Ahead].a);
                m_sets.prefetch(order[at + Ahead].b);
            }
            joinLinked(order[at]);
        }
        label();
        return std::move(m_result);
    }

private:
    struct Link {
        double weight = 0;
        std::uint32_t a = 0; // a < b
        std::uint32_t b = 0;
    };

    void sortDecisions()
    {
        for (const LinkDecision &decision : m_problem.decisions)
            (decision.isSame ? m_same : m_apart).push_back(ordered(decision.a, decision.b));
        for (auto *pairs : {&m_same, &m_apart})
            sortUnique(*pairs);
        for (const auto &[a, b] : m_apart)
            m_different.add(a, b);
    }

    // Only vetoes inside one component of links and same-decisions can ever matter: that leaves few of the many.
    void gatherVetoes()
    {
        const double veto = m_problem.constraints.vetoWeight;
        if (veto == -std::numeric_limits<double>::infinity() || canWeigh())
            return;
        DisjointSets whole(m_problem.records);
        const auto join = [&whole](std::uint32_t a, std::uint32_t b) {
            a = whole.find(a);
            b = whole.find(b);
            if (a != b)
                whole.join(a, b);
        };
        for (const ScoredPair &pair : m_problem.scored)
            if (isLink(pair))
                join(pair.a, pair.b);
        for (const auto &[a, b] : m_same)
            join(a, b);
        for (const ScoredPair &pair : m_problem.scored)
            if (pair.weight <= veto && whole.find(pair.a) == whole.find(pair.b) && !std::ranges::binary_search(m_same, ordered(pair.a, pair.b)))
                m_vetoes.add(pair.a, pair.b);
    }

    [[nodiscard]] bool isLink(const ScoredPair &pair) const { return pair.weight >= m_problem.matchWeight; }

    // By falling weight, then by records.
    [[nodiscard]] std::vector<Link> linkOrder() const
    {
        std::vector<Link> links;
        double highest = -LinkProblem::NoLinks;
        double lowest = LinkProblem::NoLinks;
        for (const ScoredPair &pair : m_problem.scored) {
            if (!isLink(pair))
                continue;
            const auto [a, b] = ordered(pair.a, pair.b);
            links.push_back({pair.weight, a, b});
            highest = std::max(highest, pair.weight);
            lowest = std::min(lowest, pair.weight);
        }
        constexpr std::size_t LinksOfABucket = 32;
        const std::size_t buckets = links.size() / LinksOfABucket + 1;
        const double range = highest - lowest;
        const double scale = range > 0 && std::isfinite(range) ? static_cast<double>(buckets - 1) / range : 0;
        return sortedByBuckets(
            std::span(&links, 1), buckets,
            [=](const Link &link) { return scale == 0 ? std::size_t{0} : static_cast<std::size_t>((highest - link.weight) * scale); },
            [](const Link &x, const Link &y) { return std::tuple(-x.weight, x.a, x.b) < std::tuple(-y.weight, y.a, y.b); });
    }

    // The first reason why two sets stay apart, in the order of RefusalReason.
    std::optional<LinkRefusal> refusal(std::uint32_t rootA, std::uint32_t rootB, Indexes pair, double weight)
    {
        LinkRefusal refused{.a = pair.first, .b = pair.second, .weight = weight, .becauseA = pair.first, .becauseB = pair.second, .attribute = {}};
        if (const auto apart = m_different.between(rootA, rootB, m_sets)) {
            std::tie(refused.becauseA, refused.becauseB) = *apart;
            return refused;
        }
        if (const auto conflict = m_facts.between(rootA, rootB)) {
            refused.reason = conflict->reason;
            refused.becauseA = conflict->a;
            refused.becauseB = conflict->b;
            refused.attribute = conflict->attribute;
            return refused;
        }
        const std::uint32_t largest = m_problem.constraints.largestCluster;
        if (largest != 0 && m_sets.sizeOf(rootA) + m_sets.sizeOf(rootB) > largest) {
            refused.reason = RefusalReason::TooLarge;
            return refused;
        }
        if (const auto veto = vetoBetween(rootA, rootB)) {
            refused.reason = RefusalReason::Veto;
            std::tie(refused.becauseA, refused.becauseB) = *veto;
            return refused;
        }
        return {};
    }

    [[nodiscard]] bool canWeigh() const
    {
        return m_problem.weightBetween && m_problem.constraints.vetoWeight != -std::numeric_limits<double>::infinity();
    }

    // The smallest pair between two sets that speaks against their union. One found by weighing is kept, so that the next link between the same
    // sets need not look again.
    std::optional<Indexes> vetoBetween(std::uint32_t rootA, std::uint32_t rootB)
    {
        if (const auto known = m_vetoes.between(rootA, rootB, m_sets); known || !canWeigh())
            return known;
        std::optional<Indexes> smallest;
        std::uint32_t a = rootA;
        do {
            std::uint32_t b = rootB;
            do {
                const Indexes pair = ordered(a, b);
                if ((!smallest || pair < *smallest) && !std::ranges::binary_search(m_same, pair)
                    && m_problem.weightBetween(pair.first, pair.second) <= m_problem.constraints.vetoWeight)
                    smallest = pair;
                b = m_next[b];
            } while (b != rootB);
            a = m_next[a];
        } while (a != rootA);
        if (smallest) {
            const bool isInA = m_sets.find(smallest->first) == rootA;
            m_vetoes.add(smallest->first, isInA ? rootA : rootB, smallest->second, isInA ? rootB : rootA);
        }
        return smallest;
    }

    void join(std::uint32_t rootA, std::uint32_t rootB)
    {
        if (!m_next.empty())
            std::swap(m_next[rootA], m_next[rootB]); // two rings become one
        const std::uint32_t root = m_sets.join(rootA, rootB);
        const std::uint32_t gone = root == rootA ? rootB : rootA;
        m_different.joined(root, gone);
        m_vetoes.joined(root, gone);
        m_facts.joined(root, gone);
    }

    void joinDecided(Indexes pair)
    {
        const std::uint32_t rootA = m_sets.find(pair.first);
        const std::uint32_t rootB = m_sets.find(pair.second);
        if (rootA == rootB)
            return;
        const double weight = weightOfDecided(pair);
        if (auto refused = refusal(rootA, rootB, pair, weight)) {
            if (refused->reason == RefusalReason::DecidedDifferent) {
                m_result.refusals.push_back(*refused);
                return;
            }
            m_result.overridden.push_back(*refused);
        }
        join(rootA, rootB);
        m_result.used.push_back({pair.first, pair.second, weight, true});
    }

    void joinLinked(const Link &link)
    {
        const std::uint32_t rootA = m_sets.find(link.a);
        const std::uint32_t rootB = m_sets.find(link.b);
        if (rootA == rootB)
            return;
        const Indexes pair{link.a, link.b};
        if (auto refused = refusal(rootA, rootB, pair, link.weight)) {
            m_result.refusals.push_back(*refused);
            return;
        }
        join(rootA, rootB);
        m_result.used.push_back({pair.first, pair.second, link.weight, false});
    }

    // Decisions are few against pairs: their weights are gathered in one walk, at the first that asks.
    double weightOfDecided(Indexes pair)
    {
        if (m_sameWeights.empty()) {
            m_sameWeights.assign(m_same.size(), 0);
            for (const ScoredPair &scored : m_problem.scored) {
                const Indexes key = ordered(scored.a, scored.b);
                const auto found = std::ranges::lower_bound(m_same, key);
                if (found != m_same.end() && *found == key)
                    m_sameWeights[static_cast<std::size_t>(found - m_same.begin())] = scored.weight;
            }
        }
        return m_sameWeights[static_cast<std::size_t>(std::ranges::lower_bound(m_same, pair) - m_same.begin())];
    }

    void label()
    {
        constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> smallest(m_problem.records, None);
        m_result.labels.resize(m_problem.records);
        for (std::uint32_t record = 0; record < m_problem.records; ++record) {
            std::uint32_t &first = smallest[m_sets.find(record)];
            if (first == None) {
                first = record;
                ++m_result.clusters;
            }
            m_result.labels[record] = first;
        }
    }

    const LinkProblem &m_problem;
    DisjointSets m_sets;
    Opponents m_different;
    Opponents m_vetoes;
    SingleFacts m_facts;
    std::vector<std::uint32_t> m_next; // of the same set, in a ring; empty when no pair is weighed
    std::vector<Indexes> m_same, m_apart;
    std::vector<double> m_sameWeights;
    LinkResult m_result;
};

} // namespace

Result<LinkResult> linkRecords(const LinkProblem &problem, Progress &progress)
{
    TESSERA_CHECK(checkProblem(problem));
    return Linker(problem).run(progress);
}

} // namespace engine
