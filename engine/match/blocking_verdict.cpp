// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/blocking_verdict.h"

#include <algorithm>
#include <array>

#include "engine/match/blocking_keys.h"
#include "engine/match/parallel.h"
#include "engine/match/prepared_rules.h"

namespace engine
{

namespace
{

// One key of both under the expression; ignored values have none.
bool shareKey(const ColumnTable &table, const KeyExpression &expression, const ValueMask &mask, std::uint32_t a, std::uint32_t b)
{
    const Column *column = table.find(expression.attribute);
    if (column == nullptr)
        return false;
    const auto keysOf = [&](std::uint32_t record) {
        std::vector<std::string> all;
        std::vector<std::string> keys;
        for (const Code code : column->values(record)) {
            if (mask.isIgnored(expression.attribute, code))
                continue;
            evaluateKey(expression, column->text(code), keys);
            std::ranges::copy(keys, std::back_inserter(all));
        }
        return all;
    };
    const std::vector<std::string> right = keysOf(b);
    return std::ranges::any_of(keysOf(a), [&](const std::string &key) { return std::ranges::contains(right, key); });
}

// Entries of two records: are both in one block?
bool shareBlock(std::vector<BlockEntry> entries)
{
    sortEntries(entries);
    return std::ranges::any_of(runsOf(entries), [](const auto &run) { return run.size() > 1; });
}

} // namespace

BlockingJudge::BlockingJudge(const ColumnTable &table, const Model &model, std::vector<BlockingRule> rules, const ValueMask &mask,
                             const MatchBasis *basis, std::vector<SourceId> duplicateFree)
    : m_table(table), m_model(model), m_rules(std::move(rules)), m_mask(mask), m_duplicateFree(std::move(duplicateFree))
{
    if (basis != nullptr)
        m_splits = Splits{basis->splitBy, basis->splitKeys};
    else if (pairsAmong(std::max(table.size(), 1U)) <= BlockingOptions().rulePairs) // nothing was split
        m_splits = Splits{};
}

Result<BlockingVerdict> BlockingJudge::of(std::uint32_t a, std::uint32_t b) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_splits) {
            TESSERA_TRY(m_splits, splitsOfARun());
        }
    }
    const bool mayPair = m_table.source(a) != m_table.source(b) || !std::ranges::contains(m_duplicateFree, m_table.source(a));
    BlockingVerdict verdict;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        verdict.rules.push_back(verdictOf(rule, *m_splits, a, b));
        if (verdict.rules.back().isMet && mayPair && !verdict.foundBy)
            verdict.foundBy = static_cast<std::uint8_t>(rule);
    }
    if (!mayPair)
        verdict.neverCompared = NeverCompared::SameSource;
    else if (!verdict.foundBy)
        verdict.neverCompared = std::ranges::any_of(verdict.rules, &RuleVerdict::isSplit) ? NeverCompared::Split : NeverCompared::NoRule;
    return verdict;
}

Result<BlockingJudge::Splits> BlockingJudge::splitsOfARun() const
{
    BlockingOptions options = blockingOptions(m_table, m_model, MatchOptions());
    options.pairBudget = UINT64_MAX;
    Progress progress;
    TESSERA_TRY(const Blocker blocker, withThreads(0, [&] { return Blocker::make(m_table, m_rules, m_mask, options, progress); }));
    return Splits{blocker.splitBy(), blocker.splitKeys()};
}

RuleVerdict BlockingJudge::verdictOf(std::size_t rule, const Splits &splits, std::uint32_t a, std::uint32_t b) const
{
    RuleVerdict verdict;
    verdict.rule = m_model.blockingRules[rule];
    for (const KeyExpression &key : m_rules[rule].keys) {
        if (!shareKey(m_table, key, m_mask, a, b) && !std::ranges::contains(verdict.differing, key.attribute))
            verdict.differing.push_back(key.attribute);
    }
    if (!verdict.differing.empty())
        return verdict;
    std::vector<BlockEntry> entries = blockingEntries(m_table, m_rules[rule], m_mask, std::array{a, b});
    verdict.isMet = shareBlock(entries);
    for (std::size_t place = 0; verdict.isMet && place < splits.by.size() && rule < splits.keys.size(); ++place) {
        extendKeys(entries, m_table, m_rules[rule], m_mask, std::span(splits.by).subspan(place, 1), std::span(splits.keys[rule]).subspan(place, 1));
        if (shareBlock(entries))
            continue;
        verdict.isMet = false;
        verdict.isSplit = true;
        verdict.differing = {splits.by[place]};
    }
    return verdict;
}

} // namespace engine
