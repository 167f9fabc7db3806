// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/survivorship.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/golden/candidates.h"
#include "engine/golden/rule_plan.h"

namespace engine
{

struct Survivorship::Plan {
    SurvivorshipRules rules;
    SurvivorshipContext context;
    RulePlan plan;
};

namespace
{

bool isUsable(const Value &value)
{
    return !has(value.flags, ValueFlag::Placeholder) && !(value.text.empty() && value.canonical.empty());
}

std::uint16_t counted(std::uint32_t records)
{
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(records, std::numeric_limits<std::uint16_t>::max()));
}

// The golden values of one customer, unit by unit.
class Decider
{
public:
    Decider(const RulePlan &plan, const SurvivorshipContext &context, std::span<const Record> records, bool takesShortcut)
        : m_plan(plan), m_context(context), m_takesShortcut(takesShortcut)
    {
        m_facts.reserve(records.size());
        for (const Record &record : records) {
            RecordFacts facts{&record, plan.sourceIndex(record.source), 0};
            AttributeId last;
            for (const Value &value : record.values)
                if (isUsable(value) && !has(value.flags, ValueFlag::Invalid) && std::exchange(last, value.attribute) != value.attribute)
                    ++facts.filled;
            m_facts.push_back(facts);
        }
        for (std::uint32_t record = 0; record < records.size(); ++record)
            for (const Value &value : records[record].values)
                if (isUsable(value))
                    m_values.push_back({value.attribute, record, &value});
        if (records.size() > 1)
            std::ranges::stable_sort(m_values, {}, &Held::attribute);
    }

    std::vector<GoldenValue> run()
    {
        for (const PlannedUnit &unit : m_plan.units) {
            if (unit.isGroup)
                decideGroup(unit);
            else
                decideAttribute(unit);
        }
        std::ranges::stable_sort(m_golden, {}, &GoldenValue::attribute); // secondaries stay behind their first
        return std::move(m_golden);
    }

private:
    struct Held {
        AttributeId attribute;
        std::uint32_t record = 0;
        const Value *value = nullptr;
    };

    [[nodiscard]] std::span<const Held> held(AttributeId attribute) const
    {
        const auto range = std::ranges::equal_range(m_values, attribute, {}, &Held::attribute);
        return {range.begin(), range.end()};
    }

    [[nodiscard]] bool isIgnored(const PlannedUnit &unit, const Value &value) const
    {
        if (unit.ignore.invalid && has(value.flags, ValueFlag::Invalid))
            return true;
        return unit.ignore.blocked && m_context.isBlocked && m_context.isBlocked(value.attribute, value.canonical);
    }

    void rank(Candidates &candidates) const
    {
        candidates.rank([this](AttributeId attribute) {
            const auto winner = std::ranges::find(m_winners, attribute, &std::pair<AttributeId, std::uint32_t>::first);
            return winner == m_winners.end() ? static_cast<std::uint32_t>(m_facts.size()) : winner->second;
        });
    }

    void put(AttributeId attribute, const Value &value, std::uint32_t record, std::uint32_t agreeing)
    {
        GoldenValue golden;
        golden.attribute = attribute;
        golden.text = value.text;
        golden.record = m_facts[record].record->id;
        golden.strategy = agreeing > 1 ? Strategy::AllAgree : Strategy::OnlyValue;
        golden.agreeing = counted(agreeing);
        m_golden.push_back(std::move(golden));
        m_winners.emplace_back(attribute, record);
    }

    void decideAttribute(const PlannedUnit &unit)
    {
        const std::span<const Held> all = held(unit.attributes.front());
        if (all.empty())
            return;
        if (m_takesShortcut && all.size() == 1) {
            if (!isIgnored(unit, *all[0].value))
                put(all[0].attribute, *all[0].value, all[0].record, 1);
            return;
        }
        Candidates candidates(unit, m_facts, m_context.now);
        for (const Held &one : all)
            if (!isIgnored(unit, *one.value))
                candidates.add(one.record, std::span(&one.value, 1));
        rank(candidates);
        emit(unit, candidates, 0);
        if (unit.keepsAll)
            emitOthers(unit, candidates);
    }

    void decideGroup(const PlannedUnit &unit)
    {
        if (m_takesShortcut && m_facts.size() == 1) {
            for (const AttributeId attribute : unit.attributes)
                for (const Held &one : held(attribute))
                    if (!isIgnored(unit, *one.value)) {
                        put(attribute, *one.value, 0, 1);
                        break;
                    }
            return;
        }
        const std::size_t width = unit.attributes.size();
        std::vector<const Value *> table(m_facts.size() * width, nullptr); // the first usable value of each record and attribute
        for (std::size_t at = 0; at < width; ++at)
            for (const Held &one : held(unit.attributes[at])) {
                const Value *&slot = table[one.record * width + at];
                if (slot == nullptr && !isIgnored(unit, *one.value))
                    slot = one.value;
            }
        Candidates candidates(unit, m_facts, m_context.now);
        for (std::uint32_t record = 0; record < m_facts.size(); ++record)
            candidates.add(record, std::span(table).subspan(record * width, width));
        rank(candidates);
        for (std::size_t at = 0; at < width; ++at)
            emit(unit, candidates, at);
    }

    // The winner's value of one attribute of the unit, with the best other value and what put it behind.
    void emit(const PlannedUnit &unit, const Candidates &candidates, std::size_t at)
    {
        const auto ranked = candidates.ranked();
        if (ranked.empty())
            return;
        const Value *value = candidates.value(ranked[0], at);
        if (value == nullptr)
            return;
        put(unit.attributes[at], *value, ranked[0].record, candidates.agreeing(identityOf(*value), at));
        for (std::size_t other = 1; other < ranked.size(); ++other) {
            const Value *lost = candidates.value(ranked[other], at);
            if (lost == nullptr || identityOf(*lost) == identityOf(*value))
                continue;
            GoldenValue &golden = m_golden.back();
            golden.strategy = candidates.decidedBy(0, other);
            golden.runnerUp = candidates.facts(ranked[other]).record->id;
            golden.runnerUpText = lost->text;
            return;
        }
    }

    // keep = "all": every other value once, in the order of the rule. Each of them lost to the first by the step that says so.
    void emitOthers(const PlannedUnit &unit, const Candidates &candidates)
    {
        const auto ranked = candidates.ranked();
        std::vector<std::string_view> seen;
        for (std::size_t at = 0; at < ranked.size(); ++at) {
            const Value &value = *candidates.value(ranked[at]);
            if (std::ranges::find(seen, identityOf(value)) != seen.end())
                continue;
            seen.push_back(identityOf(value));
            if (at == 0)
                continue;
            GoldenValue golden;
            golden.attribute = unit.attributes.front();
            golden.text = value.text;
            golden.isSecondary = true;
            golden.record = candidates.facts(ranked[at]).record->id;
            golden.strategy = candidates.decidedBy(0, at);
            golden.agreeing = counted(candidates.agreeing(identityOf(value), 0));
            m_golden.push_back(std::move(golden));
        }
    }

    const RulePlan &m_plan;
    const SurvivorshipContext &m_context;
    bool m_takesShortcut;
    std::vector<RecordFacts> m_facts;
    std::vector<Held> m_values; // by attribute, record, column
    std::vector<std::pair<AttributeId, std::uint32_t>> m_winners;
    std::vector<GoldenValue> m_golden;
};

bool holds(const Record &record, const Pin &pin)
{
    return std::ranges::any_of(record.values, [&pin](const Value &value) { return value.attribute == pin.attribute && value.text == pin.text; });
}

bool isInForce(const Pin &pin, std::string_view computed, std::span<const Record> records, Timestamp now)
{
    switch (pin.expiry) {
    case PinExpiry::Never: return true;
    case PinExpiry::ComputedChanges: return computed == pin.computed;
    case PinExpiry::AtDate: return now < pin.until;
    case PinExpiry::NewerValue:
        return std::ranges::none_of(records, [&pin](const Record &record) {
            const auto isIt = [&pin](const Value &value) { return value.attribute == pin.attribute && isUsable(value); };
            return record.updatedAt && *record.updatedAt > pin.since && std::ranges::any_of(record.values, isIt);
        });
    }
    return true;
}

// The pinned value stands first; the computed one becomes the runner-up, and where others are kept one of them.
void applyPin(std::vector<GoldenValue> &golden, const Pin &pin, std::span<const Record> records, bool keepsAll)
{
    auto first = std::ranges::lower_bound(golden, pin.attribute, {}, &GoldenValue::attribute);
    GoldenValue pinned;
    pinned.attribute = pin.attribute;
    pinned.text = pin.text;
    pinned.strategy = Strategy::Pin;
    std::uint32_t agreeing = 0;
    for (const Record &record : records)
        if (holds(record, pin)) {
            ++agreeing;
            if (!pinned.record.isValid() || record.id < pinned.record)
                pinned.record = record.id;
        }
    pinned.agreeing = counted(agreeing);
    const bool hasComputed = first != golden.end() && first->attribute == pin.attribute;
    if (hasComputed && first->text != pin.text) {
        pinned.runnerUp = first->record;
        pinned.runnerUpText = first->text;
    }
    if (hasComputed && keepsAll) {
        first->isSecondary = true;
        first->runnerUp = {};
        first->runnerUpText.clear();
    } else if (hasComputed) {
        first = golden.erase(first);
    }
    const auto isRepeated = [&pin](const GoldenValue &value) { return value.attribute == pin.attribute && value.text == pin.text; };
    golden.erase(std::remove_if(golden.begin(), golden.end(), isRepeated), golden.end());
    if (!pin.text.empty())
        golden.insert(std::ranges::lower_bound(golden, pin.attribute, {}, &GoldenValue::attribute), std::move(pinned));
    else
        std::erase_if(golden, [&pin](const GoldenValue &value) { return value.attribute == pin.attribute; });
}

} // namespace

Survivorship::Survivorship(SurvivorshipRules rules, const AttributeCatalog &catalog, SurvivorshipContext context)
{
    RulePlan plan(rules, catalog, context.sources);
    m_plan = std::make_unique<const Plan>(std::move(rules), std::move(context), std::move(plan));
}

Survivorship::~Survivorship() = default;
Survivorship::Survivorship(Survivorship &&) noexcept = default;
Survivorship &Survivorship::operator=(Survivorship &&) noexcept = default;

const SurvivorshipRules &Survivorship::rules() const
{
    return m_plan->rules;
}

GoldenRecord Survivorship::compute(CustomerId customer, std::span<const Record> records, std::span<const Pin> pins,
                                   std::vector<std::size_t> *expired) const
{
    GoldenRecord golden{customer, Decider(m_plan->plan, m_plan->context, records, true).run()};
    for (std::size_t at = 0; at < pins.size(); ++at) {
        const Pin &pin = pins[at];
        const GoldenValue *computed = golden.first(pin.attribute);
        if (!isInForce(pin, computed == nullptr ? std::string_view{} : std::string_view(computed->text), records, m_plan->context.now)) {
            if (expired != nullptr)
                expired->push_back(at);
            continue;
        }
        const auto rule = std::ranges::find(m_plan->rules.attributes, pin.attribute, &AttributeRule::attribute);
        applyPin(golden.values, pin, records, rule != m_plan->rules.attributes.end() && rule->keepsAll);
    }
    return golden;
}

GoldenRecord Survivorship::computePlainly(CustomerId customer, std::span<const Record> records) const
{
    return {customer, Decider(m_plan->plan, m_plan->context, records, false).run()};
}

} // namespace engine
