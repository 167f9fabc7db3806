// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/link/local_linker.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/link/disjoint_sets.h"

namespace tests
{

using namespace engine;

namespace
{

std::optional<std::uint32_t> localOf(std::span<const std::uint32_t> records, std::uint32_t original)
{
    const auto found = std::ranges::lower_bound(records, original);
    if (found == records.end() || *found != original)
        return {};
    return static_cast<std::uint32_t>(found - records.begin());
}

// The pairs both of whose records are in, in local indexes.
template <typename Pair> std::vector<Pair> inside(std::span<const Pair> pairs, std::span<const std::uint32_t> records)
{
    std::vector<Pair> kept;
    for (Pair pair : pairs) {
        const auto a = localOf(records, pair.a);
        const auto b = localOf(records, pair.b);
        if (!a || !b)
            continue;
        pair.a = *a;
        pair.b = *b;
        kept.push_back(pair);
    }
    return kept;
}

// A problem cut down to some of its records, with the spans' content owned here. Not movable once view() was taken.
class SubProblem
{
public:
    // records: ascending indexes into the whole. They should be closed under links and same-decisions.
    SubProblem(const LinkProblem &whole, std::span<const std::uint32_t> records);

    [[nodiscard]] LinkProblem view() const;
    [[nodiscard]] std::uint32_t original(std::uint32_t local) const { return m_records[local]; }

private:
    std::vector<std::uint32_t> m_records;
    std::vector<ScoredPair> m_scored;
    double m_matchWeight;
    std::vector<LinkDecision> m_decisions;
    LinkConstraints m_constraints;
    std::function<double(std::uint32_t, std::uint32_t)> m_weightBetween; // of the whole
};

SubProblem::SubProblem(const LinkProblem &whole, std::span<const std::uint32_t> records)
    : m_records(records.begin(), records.end()), m_scored(inside(whole.scored, records)), m_matchWeight(whole.matchWeight),
      m_decisions(inside(whole.decisions, records)), m_weightBetween(whole.weightBetween)
{
    const LinkConstraints &from = whole.constraints;
    m_constraints.isDuplicateFree = from.isDuplicateFree;
    m_constraints.largestCluster = from.largestCluster;
    m_constraints.vetoWeight = from.vetoWeight;
    if (!from.source.empty())
        for (const std::uint32_t record : records)
            m_constraints.source.push_back(from.source[record]);
    for (const UniqueValues &unique : from.unique) {
        UniqueValues &own = m_constraints.unique.emplace_back();
        own.attribute = unique.attribute;
        for (const std::uint32_t record : records)
            own.addRecord(std::span(unique.values).subspan(unique.offsets[record], unique.offsets[record + 1] - unique.offsets[record]));
    }
}

LinkProblem SubProblem::view() const
{
    LinkProblem problem{static_cast<std::uint32_t>(m_records.size()), m_scored, m_matchWeight, m_decisions, m_constraints};
    if (m_weightBetween)
        problem.weightBetween = [this](std::uint32_t a, std::uint32_t b) { return m_weightBetween(m_records[a], m_records[b]); };
    return problem;
}

} // namespace

Result<LocalResult> relink(const LinkProblem &whole, std::span<const std::uint32_t> seeds, Progress &progress)
{
    DisjointSets sets(whole.records);
    const auto join = [&sets](std::uint32_t a, std::uint32_t b) {
        a = sets.find(a);
        b = sets.find(b);
        if (a != b)
            sets.join(a, b);
    };
    for (const ScoredPair &pair : whole.scored)
        if (pair.weight >= whole.matchWeight)
            join(pair.a, pair.b);
    for (const LinkDecision &decision : whole.decisions)
        if (decision.isSame)
            join(decision.a, decision.b);
    std::set<std::uint32_t> roots;
    for (const std::uint32_t seed : seeds)
        roots.insert(sets.find(seed));

    LocalResult local;
    for (std::uint32_t record = 0; record < whole.records; ++record)
        if (roots.contains(sets.find(record)))
            local.records.push_back(record);
    const SubProblem part(whole, local.records);
    TESSERA_TRY(local.result, linkRecords(part.view(), progress));
    for (std::uint32_t &label : local.result.labels)
        label = part.original(label);
    for (UsedLink &link : local.result.used) {
        link.a = part.original(link.a);
        link.b = part.original(link.b);
    }
    for (auto *list : {&local.result.refusals, &local.result.overridden})
        for (LinkRefusal &refusal : *list)
            for (std::uint32_t *record : {&refusal.a, &refusal.b, &refusal.becauseA, &refusal.becauseB})
                *record = part.original(*record);
    return local;
}

} // namespace tests
