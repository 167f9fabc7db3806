// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/rule_plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace engine
{

namespace
{

PlannedStep planned(const RuleStep &rule, const std::vector<Source> &ranked)
{
    PlannedStep step{rule, {}};
    if (rule.strategy != Strategy::Source && rule.strategy != Strategy::Trust)
        return step;
    const bool isTrust = rule.strategy == Strategy::Trust;
    for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
        const Source &source = ranked[rank];
        double score = 0;
        if (isTrust) {
            const auto own = std::ranges::find(rule.trust, source.code, &std::pair<std::string, double>::first);
            score = rule.trust.empty() ? source.trust : own == rule.trust.end() ? 0 : own->second;
        } else {
            const auto named = std::ranges::find(rule.sources, source.code);
            score = -static_cast<double>(rule.sources.empty() ? static_cast<std::ptrdiff_t>(rank) : named - rule.sources.begin());
        }
        step.bySource.push_back(score);
    }
    step.bySource.push_back(isTrust ? 0 : -static_cast<double>(std::max(ranked.size(), rule.sources.size())));
    return step;
}

std::vector<PlannedStep> plannedOrder(const std::vector<RuleStep> &order, const SurvivorshipRules &rules, const std::vector<Source> &ranked)
{
    std::vector<RuleStep> steps = order.empty() ? rules.defaultOrder : order;
    if (steps.empty())
        for (const Strategy strategy : {Strategy::Valid, Strategy::MostRecent, Strategy::MostComplete})
            steps.push_back({.strategy = strategy, .sources = {}, .preferred = {}, .trust = {}, .halfLifeDays = 0, .sameAs = {}});
    std::vector<PlannedStep> made;
    for (const RuleStep &step : steps)
        made.push_back(planned(step, ranked));
    return made;
}

// Puts a unit behind all that it refers to. A circle is cut where it is met again (the reader of rules refuses circles).
class Sorter
{
public:
    explicit Sorter(std::vector<PlannedUnit> units) : m_units(std::move(units)), m_state(m_units.size(), 0)
    {
        for (std::size_t unit = 0; unit < m_units.size(); ++unit)
            for (const AttributeId attribute : m_units[unit].attributes)
                m_unitOf[attribute] = unit;
    }

    std::vector<PlannedUnit> run()
    {
        for (std::size_t unit = 0; unit < m_units.size(); ++unit)
            visit(unit);
        return std::move(m_sorted);
    }

private:
    void visit(std::size_t unit)
    {
        if (m_state[unit]++ != 0)
            return;
        for (const PlannedStep &step : m_units[unit].steps)
            if (step.rule.strategy == Strategy::SameRecordAs)
                if (const auto named = m_unitOf.find(step.rule.sameAs); named != m_unitOf.end())
                    visit(named->second);
        m_sorted.push_back(m_units[unit]);
    }

    std::vector<PlannedUnit> m_units;
    std::vector<int> m_state;
    std::map<AttributeId, std::size_t> m_unitOf;
    std::vector<PlannedUnit> m_sorted;
};

} // namespace

RulePlan::RulePlan(const SurvivorshipRules &rules, const AttributeCatalog &catalog, const std::vector<Source> &sources)
{
    std::vector<Source> best = sources;
    std::ranges::sort(best, [](const Source &x, const Source &y) { return x.trust != y.trust ? x.trust > y.trust : x.code < y.code; });
    for (const Source &source : best)
        ranked.push_back(source.id);

    const auto merged = [&rules](IgnoreSet own) {
        return IgnoreSet{own.invalid || rules.defaultIgnore.invalid, own.blocked || rules.defaultIgnore.blocked};
    };
    std::vector<PlannedUnit> all;
    std::set<AttributeId> inGroup;
    for (const GroupRule &group : rules.groups) {
        PlannedUnit unit;
        for (const AttributeId attribute : group.attributes)
            if (inGroup.insert(attribute).second)
                unit.attributes.push_back(attribute);
        unit.steps = plannedOrder(group.order, rules, best);
        unit.ignore = merged(group.ignore);
        unit.isGroup = true;
        all.push_back(std::move(unit));
    }
    for (const Attribute &attribute : catalog.all()) {
        if (inGroup.contains(attribute.id))
            continue;
        const auto own = std::ranges::find(rules.attributes, attribute.id, &AttributeRule::attribute);
        const AttributeRule rule = own != rules.attributes.end() ? *own : AttributeRule{attribute.id, {}, {}, false};
        all.push_back({{attribute.id},
                       plannedOrder(rule.order, rules, best),
                       merged(rule.ignore),
                       false,
                       rule.keepsAll,
                       attribute.kind == AttributeKind::Number});
    }
    units = Sorter(std::move(all)).run();
}

std::uint32_t RulePlan::sourceIndex(SourceId source) const
{
    return static_cast<std::uint32_t>(std::ranges::find(ranked, source) - ranked.begin());
}

std::vector<AttributeId> circleOf(const SurvivorshipRules &rules)
{
    std::map<AttributeId, AttributeId> leader; // of a group's attributes: the first of them
    for (const GroupRule &group : rules.groups)
        for (const AttributeId attribute : group.attributes)
            leader.try_emplace(attribute, group.attributes.front());
    const auto unitOf = [&leader](AttributeId attribute) {
        const auto found = leader.find(attribute);
        return found == leader.end() ? attribute : found->second;
    };
    std::multimap<AttributeId, AttributeId> refers;
    const auto note = [&](AttributeId unit, const std::vector<RuleStep> &order) {
        for (const RuleStep &step : order)
            if (step.strategy == Strategy::SameRecordAs)
                refers.emplace(unit, unitOf(step.sameAs));
    };
    for (const GroupRule &group : rules.groups)
        if (!group.attributes.empty())
            note(group.attributes.front(), group.order);
    for (const AttributeRule &attribute : rules.attributes)
        if (!leader.contains(attribute.attribute))
            note(attribute.attribute, attribute.order);

    for (const auto &[start, first] : refers) {
        std::set<AttributeId> reached{first};
        std::vector<AttributeId> open{first};
        while (!open.empty()) {
            const AttributeId at = open.back();
            open.pop_back();
            if (at == start)
                return {start, first};
            for (auto [next, end] = refers.equal_range(at); next != end; ++next)
                if (reached.insert(next->second).second)
                    open.push_back(next->second);
        }
    }
    return {};
}

} // namespace engine
