// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/decision_check.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string>
#include <utility>

namespace engine
{

namespace
{

// The records decided the same as `from`, directly or by others, each with the one it was reached from.
class SameGroup
{
public:
    SameGroup(RecordId from, RecordPair replaced, const DecisionsOf &decisionsOf)
    {
        m_reachedFrom.emplace(from.value, from);
        m_order.push_back(from);
        for (std::size_t at = 0; at < m_order.size(); ++at) {
            const RecordId record = m_order[at];
            for (const Decision &decision : decisionsOf(record)) {
                if (!isInForce(decision) || decision.records == replaced)
                    continue;
                const RecordId other = decision.records.a == record ? decision.records.b : decision.records.a;
                if (decision.verdict == Verdict::Different)
                    m_apart.emplace_back(record, other);
                else if (decision.verdict == Verdict::Same && m_reachedFrom.emplace(other.value, record).second)
                    m_order.push_back(other);
            }
        }
    }

    [[nodiscard]] bool holds(RecordId record) const { return m_reachedFrom.contains(record.value); }
    // Pairs decided different, one record of which is in the group (first).
    [[nodiscard]] const std::vector<std::pair<RecordId, RecordId>> &apart() const { return m_apart; }

    // From the record to where the group began; the shortest such way.
    [[nodiscard]] std::vector<RecordId> wayFrom(RecordId record) const
    {
        std::vector<RecordId> way{record};
        while (m_reachedFrom.at(way.back().value) != way.back())
            way.push_back(m_reachedFrom.at(way.back().value));
        return way;
    }

private:
    boost::unordered_flat_map<std::int64_t, RecordId> m_reachedFrom;
    std::vector<RecordId> m_order;
    std::vector<std::pair<RecordId, RecordId>> m_apart;
};

} // namespace

std::optional<Contradiction> findContradiction(RecordPair records, Verdict verdict, const DecisionsOf &decisionsOf)
{
    if (verdict == Verdict::Unsure)
        return {};
    records = orderedPair(records.a, records.b);
    const SameGroup groupA(records.a, records, decisionsOf);
    if (verdict == Verdict::Different) {
        if (!groupA.holds(records.b))
            return {};
        std::vector<RecordId> way = groupA.wayFrom(records.b);
        std::ranges::reverse(way);
        return Contradiction{std::move(way), records};
    }
    if (groupA.holds(records.b))
        return {}; // follows already
    const SameGroup groupB(records.b, records, decisionsOf);
    std::optional<std::pair<RecordId, RecordId>> worst; // the smallest pair, so that the answer is always the same
    for (const auto &[own, other] : groupA.apart())
        if (groupB.holds(other) && (!worst || std::pair(own, other) < *worst))
            worst = std::pair(own, other);
    if (!worst)
        return {};
    std::vector<RecordId> chain = groupA.wayFrom(worst->first); // … a
    std::vector<RecordId> rest = groupB.wayFrom(worst->second); // … b
    chain.insert(chain.end(), rest.rbegin(), rest.rend());
    return Contradiction{std::move(chain), orderedPair(worst->first, worst->second)};
}

std::optional<Contradiction> findContradiction(RecordPair records, Verdict verdict, std::span<const Decision> decisions)
{
    boost::unordered_flat_map<std::int64_t, std::vector<Decision>> byRecord;
    for (const Decision &decision : decisions)
        for (const RecordId record : {decision.records.a, decision.records.b})
            byRecord[record.value].push_back(decision);
    return findContradiction(records, verdict, [&byRecord](RecordId record) {
        const auto found = byRecord.find(record.value);
        return found == byRecord.end() ? std::vector<Decision>{} : found->second;
    });
}

} // namespace engine
