// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The reference for the linker: the rules of matching.md word for word, by sets of records and no cleverness.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "engine/link/linker.h"

namespace tests
{

class PlainLinker
{
public:
    explicit PlainLinker(const engine::LinkProblem &problem) : m_problem(problem)
    {
        for (std::uint32_t record = 0; record < problem.records; ++record)
            m_groups.push_back({record});
    }

    engine::LinkResult run()
    {
        std::set<std::pair<std::uint32_t, std::uint32_t>> same;
        for (const engine::LinkDecision &decision : m_problem.decisions)
            if (decision.isSame)
                same.insert(std::minmax(decision.a, decision.b));
        m_same = same;
        for (const auto &[a, b] : same)
            step(a, b, weightOf(a, b), true);
        std::vector<engine::ScoredPair> links(m_problem.scored.begin(), m_problem.scored.end());
        std::erase_if(links, [this](const auto &pair) { return pair.weight < m_problem.matchWeight; });
        std::ranges::sort(links, [](const auto &x, const auto &y) { return std::tuple(-x.weight, x.a, x.b) < std::tuple(-y.weight, y.a, y.b); });
        for (const engine::ScoredPair &link : links)
            step(link.a, link.b, link.weight, false);
        m_result.labels.resize(m_problem.records);
        for (const auto &group : m_groups)
            for (const std::uint32_t record : group)
                m_result.labels[record] = *group.begin();
        m_result.clusters = static_cast<std::uint32_t>(m_groups.size());
        return m_result;
    }

private:
    using Group = std::set<std::uint32_t>;

    [[nodiscard]] double weightOf(std::uint32_t a, std::uint32_t b) const
    {
        for (const engine::ScoredPair &pair : m_problem.scored)
            if (pair.a == a && pair.b == b)
                return pair.weight;
        return 0;
    }

    Group &groupOf(std::uint32_t record)
    {
        return *std::ranges::find_if(m_groups, [record](const Group &group) { return group.contains(record); });
    }

    static bool isBetween(const Group &x, const Group &y, std::uint32_t a, std::uint32_t b)
    {
        return (x.contains(a) && y.contains(b)) || (x.contains(b) && y.contains(a));
    }

    void step(std::uint32_t a, std::uint32_t b, double weight, bool isDecided)
    {
        const Group x = groupOf(a);
        const Group y = groupOf(b);
        if (x == y)
            return;
        if (auto refused = refusal(x, y, a, b)) {
            refused->weight = weight;
            if (!isDecided || refused->reason == engine::RefusalReason::DecidedDifferent) {
                m_result.refusals.push_back(*refused);
                return;
            }
            m_result.overridden.push_back(*refused);
        }
        m_result.used.push_back({a, b, weight, isDecided});
        std::erase(m_groups, y);
        groupOf(a).insert(y.begin(), y.end());
    }

    std::optional<engine::LinkRefusal> refusal(const Group &x, const Group &y, std::uint32_t a, std::uint32_t b) const
    {
        using engine::RefusalReason;
        engine::LinkRefusal refused{.a = a, .b = b, .becauseA = a, .becauseB = b, .attribute = {}};
        const auto because = [&](RefusalReason reason, std::pair<std::uint32_t, std::uint32_t> records) {
            refused.reason = reason;
            std::tie(refused.becauseA, refused.becauseB) = records;
            return refused;
        };
        std::set<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const engine::LinkDecision &decision : m_problem.decisions)
            if (!decision.isSame && isBetween(x, y, decision.a, decision.b))
                found.insert(std::minmax(decision.a, decision.b));
        if (!found.empty())
            return because(RefusalReason::DecidedDifferent, *found.begin());
        for (const engine::UniqueValues &unique : m_problem.constraints.unique)
            if (const auto records = uniqueConflict(unique, x, y)) {
                refused.attribute = unique.attribute;
                return because(RefusalReason::UniqueAttribute, *records);
            }
        if (const auto records = sourceConflict(x, y))
            return because(RefusalReason::DuplicateFree, *records);
        const std::uint32_t largest = m_problem.constraints.largestCluster;
        if (largest != 0 && x.size() + y.size() > largest)
            return because(RefusalReason::TooLarge, {a, b});
        if (m_problem.weightBetween) {
            for (const std::uint32_t p : x)
                for (const std::uint32_t q : y)
                    if (m_problem.weightBetween(p, q) <= m_problem.constraints.vetoWeight)
                        found.insert(std::minmax(p, q));
        } else
            for (const engine::ScoredPair &pair : m_problem.scored)
                if (pair.weight <= m_problem.constraints.vetoWeight && isBetween(x, y, pair.a, pair.b))
                    found.insert({pair.a, pair.b});
        std::erase_if(found, [this](const auto &pair) { return m_same.contains(pair); }); // a person said otherwise
        if (!found.empty())
            return because(RefusalReason::Veto, *found.begin());
        return {};
    }

    // The smallest record of each side that holds a value which the other side lacks.
    static std::optional<std::pair<std::uint32_t, std::uint32_t>> uniqueConflict(const engine::UniqueValues &unique, const Group &x, const Group &y)
    {
        const auto holders = [&unique](const Group &group) {
            std::set<std::pair<std::uint32_t, std::uint32_t>> all; // value, record
            for (const std::uint32_t record : group)
                for (std::uint32_t at = unique.offsets[record]; at < unique.offsets[record + 1]; ++at)
                    all.emplace(unique.values[at], record);
            return all;
        };
        const auto ofX = holders(x);
        const auto ofY = holders(y);
        const auto lacking = [](const auto &own, const auto &other) -> std::optional<std::uint32_t> {
            std::optional<std::uint32_t> smallest;
            for (const auto &[value, record] : own)
                if (std::ranges::none_of(other, [value](const auto &held) { return held.first == value; }))
                    smallest = std::min(smallest.value_or(record), record);
            return smallest;
        };
        const auto first = lacking(ofX, ofY);
        const auto second = lacking(ofY, ofX);
        if (!first || !second)
            return {};
        return std::minmax(*first, *second);
    }

    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> sourceConflict(const Group &x, const Group &y) const
    {
        const auto &constraints = m_problem.constraints;
        if (constraints.source.empty())
            return {};
        for (std::uint32_t source = 0; source < constraints.isDuplicateFree.size(); ++source) {
            const auto isOf = [&](std::uint32_t record) { return constraints.source[record] == source; };
            const auto inX = std::ranges::find_if(x, isOf);
            const auto inY = std::ranges::find_if(y, isOf);
            if (constraints.isDuplicateFree[source] && inX != x.end() && inY != y.end())
                return std::minmax(*inX, *inY);
        }
        return {};
    }

    const engine::LinkProblem &m_problem;
    std::vector<Group> m_groups;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_same;
    engine::LinkResult m_result;
};

} // namespace tests
