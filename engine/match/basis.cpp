// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/basis.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/base/sorted.h"
#include "engine/match/blocking_keys.h"
#include "engine/match/household_values.h"
#include "engine/match/prepared_rules.h"

namespace engine
{

namespace
{

std::set<AttributeId> attributesWithTermFrequency(const Model &model)
{
    std::set<AttributeId> attributes;
    for (const Comparison &comparison : model.comparisons) {
        for (const Level &level : comparison.levels) {
            if (level.termFrequency)
                attributes.insert(level.termFrequency->attribute);
        }
    }
    return attributes;
}

void addCounts(const Column &column, ValueFacts &facts)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> repeated;
    for (Code code = 1; code <= column.dictionary().size(); ++code) {
        if (column.count(code) > 1)
            repeated.emplace_back(column.dictionary().hash(code), column.count(code));
    }
    std::ranges::sort(repeated);
    for (const auto &[hash, count] : repeated) {
        facts.repeated.push_back(hash);
        facts.counts.push_back(count);
    }
    facts.total = column.total();
}

void addMasked(const Column &column, const ValueMasks &masks, ValueFacts &facts)
{
    const AttributeId attribute = column.attribute();
    if (!masks.comparing.hasAny(attribute))
        return;
    std::set<std::string_view> overLimit; // those that are blocked by name are so without being remembered
    for (const SharedValue &value : masks.blocking.sharedValues()) {
        if (value.attribute == attribute && value.reason == BlockReason::Limit)
            overLimit.insert(value.value);
    }
    for (Code code = 1; code <= column.dictionary().size(); ++code) {
        if (!masks.comparing.isIgnored(attribute, code))
            continue;
        if (!masks.blocking.isIgnored(attribute, code))
            facts.ofHouseholds.push_back(column.dictionary().hash(code));
        else if (overLimit.contains(column.text(code)))
            facts.overLimit.push_back(column.dictionary().hash(code));
    }
    std::ranges::sort(facts.ofHouseholds);
    std::ranges::sort(facts.overLimit);
}

} // namespace

ValueMasks masksOf(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards,
                   const MatchBasis *basis)
{
    ValueMasks masks{basis == nullptr ? ValueMask(table, catalog, model, safeguards) : ValueMask(table, catalog, safeguards, *basis), {}};
    masks.comparing =
        basis == nullptr ? withHouseholdValues(table, catalog, model, masks.blocking) : withHouseholdValues(table, masks.blocking, *basis);
    return masks;
}

ValueMasks grownMasks(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards,
                      const MatchBasis &basis)
{
    ValueMasks masks{ValueMask(table, catalog, safeguards, basis), {}};
    masks.blocking.addLimits(table, limitsOf(model, safeguards));
    masks.comparing = withHouseholdValues(table, withHouseholdValues(table, catalog, model, masks.blocking), basis);
    return masks;
}

MatchBasis basisOf(const ColumnTable &table, const Model &model, const ValueMasks &masks, const Blocker &blocker)
{
    const std::set<AttributeId> counted = attributesWithTermFrequency(model);
    MatchBasis basis;
    basis.splitBy = blocker.splitBy();
    basis.splitKeys = blocker.splitKeys();
    for (const Column &column : table.columns()) {
        ValueFacts facts;
        facts.attribute = column.attribute();
        if (counted.contains(column.attribute()))
            addCounts(column, facts);
        addMasked(column, masks, facts);
        basis.values.push_back(std::move(facts));
    }
    return basis;
}

namespace
{

// The masked values of a column that the basis does not know of.
void addGrowth(const ValueFacts &known, const Column &column, const ValueMasks &masks, BasisGrowth &growth)
{
    ValueFacts all;
    addMasked(column, masks, all);
    ValueFacts more;
    more.attribute = column.attribute();
    std::ranges::set_difference(all.overLimit, known.overLimit, std::back_inserter(more.overLimit));
    std::ranges::set_difference(all.ofHouseholds, known.ofHouseholds, std::back_inserter(more.ofHouseholds));
    if (!more.overLimit.empty() || !more.ofHouseholds.empty())
        growth.values.push_back(std::move(more));
}

// A column's values that changed records hold.
std::vector<bool> heldBy(const Column &column, const std::vector<bool> &isChanged)
{
    std::vector<bool> isHeld(column.dictionary().size() + 1);
    for (std::uint32_t record = 0; record < isChanged.size(); ++record)
        if (isChanged[record])
            for (const Code code : column.values(record))
                isHeld[code] = true;
    return isHeld;
}

} // namespace

BasisGrowth growthOf(const MatchBasis &basis, const ColumnTable &table, const ValueMasks &masks)
{
    BasisGrowth growth;
    for (const Column &column : table.columns()) {
        const ValueFacts *known = basis.find(column.attribute());
        addGrowth(known == nullptr ? ValueFacts() : *known, column, masks, growth);
    }
    return growth;
}

BasisGrowth growthOf(const MatchBasis &basis, const ColumnTable &table, const std::vector<bool> &isChanged, const AttributeCatalog &catalog,
                     const Model &model, const Safeguards &safeguards)
{
    std::map<AttributeId, std::vector<bool>> isHeld;
    for (const BlockingRule &rule : holderRules(table, catalog, model, safeguards))
        isHeld[rule.keys.front().attribute] = heldBy(*table.find(rule.keys.front().attribute), isChanged);
    ValueMasks masks{ValueMask(table, catalog, safeguards, basis), {}};
    for (const auto &[attribute, limit] : limitsOf(model, safeguards)) {
        const Column *column = table.find(attribute);
        for (Code code = 1; column != nullptr && code <= column->dictionary().size(); ++code)
            if (isHeld.at(attribute)[code] && column->count(code) > limit && !masks.blocking.isIgnored(attribute, code))
                masks.blocking.ignoreForLimit(*column, code);
    }
    masks.comparing = withHouseholdValues(table, catalog, model, masks.blocking, [&isHeld](AttributeId attribute, Code code) {
        const auto found = isHeld.find(attribute);
        return found != isHeld.end() && found->second[code];
    });
    return growthOf(basis, table, masks);
}

void grow(MatchBasis &basis, const BasisGrowth &growth)
{
    const auto merge = [](std::vector<std::uint64_t> &into, const std::vector<std::uint64_t> &more) {
        into.insert(into.end(), more.begin(), more.end());
        sortUnique(into);
    };
    for (const ValueFacts &more : growth.values) {
        auto own = std::ranges::lower_bound(basis.values, more.attribute, {}, &ValueFacts::attribute);
        if (own == basis.values.end() || own->attribute != more.attribute) {
            own = basis.values.emplace(own);
            own->attribute = more.attribute;
        }
        merge(own->overLimit, more.overLimit);
        merge(own->ofHouseholds, more.ofHouseholds);
    }
}

std::vector<BlockingRule> holderRules(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards)
{
    const auto &limits = limitsOf(model, safeguards);
    std::vector<BlockingRule> rules;
    for (const Column &column : table.columns()) {
        if (limits.contains(column.attribute()) || mayBeOfHousehold(catalog, model, column.attribute()))
            rules.emplace_back().keys.push_back({column.attribute(), {}});
    }
    return rules;
}

void seeHolders(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards, const ValueMask &mask,
                const std::function<void(std::size_t, std::span<const BlockEntry>)> &see)
{
    std::size_t number = model.blockingRules.size();
    for (const BlockingRule &rule : holderRules(table, catalog, model, safeguards)) {
        std::vector<BlockEntry> entries = blockingEntries(table, rule, mask);
        sortEntries(entries);
        see(number++, entries);
    }
}

Result<std::vector<std::vector<BlockEntry>>> blocksUnder(const MatchBasis &basis, const ColumnTable &table, const AttributeCatalog &catalog,
                                                         const Model &model, const Safeguards &safeguards)
{
    TESSERA_TRY(const std::vector<BlockingRule> rules, prepareRules(model, catalog));
    const ValueMask mask(table, catalog, safeguards, basis);
    std::vector<std::vector<BlockEntry>> blocks;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        std::vector<BlockEntry> &entries = blocks.emplace_back(blockingEntries(table, rules[rule], mask));
        if (rule < basis.splitKeys.size())
            extendKeys(entries, table, rules[rule], mask, basis.splitBy, basis.splitKeys[rule]);
        sortEntries(entries);
    }
    seeHolders(table, catalog, model, safeguards, mask,
               [&blocks](std::size_t, std::span<const BlockEntry> entries) { blocks.emplace_back(entries.begin(), entries.end()); });
    return blocks;
}

} // namespace engine
