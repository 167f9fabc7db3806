// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/basis.h"

#include <algorithm>
#include <set>

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

ValueMasks masksOf(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards, const MatchBasis *basis)
{
    ValueMasks masks{basis == nullptr ? ValueMask(table, catalog, model, safeguards) : ValueMask(table, catalog, safeguards, *basis), {}};
    masks.comparing = basis == nullptr ? withHouseholdValues(table, catalog, model, masks.blocking) : withHouseholdValues(table, masks.blocking, *basis);
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
    return blocks;
}

} // namespace engine
