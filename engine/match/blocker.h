// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the candidate pairs of a set of blocking rules: keys, runs of equal keys, pairs. A pair belongs to the first rule that finds it.
// A Blocker never changes after it is made; its chunks may be walked by any number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/match/blocking_rule.h"
#include "engine/match/column_table.h"
#include "engine/match/value_mask.h"

namespace engine
{

// A record in the block of a key.
struct BlockEntry {
    std::uint64_t key = 0;
    std::uint32_t record = 0;
};

struct BlockingOptions {
    bool onlyAcrossSources = false;
    std::vector<SourceId> duplicateFree = {}; // no pairs inside these sources
    std::uint64_t pairBudget = 2'000'000'000; // more pairs than this are refused
    std::uint64_t runPairs = 2'000'000;       // a run of more pairs is split by a further key
    std::vector<AttributeId> splitBy = {};    // candidates for the further key, best first
    // By rule, then place in splitBy: the keys that are extended, whatever the size of their runs (MatchBasis::splitKeys). None: by size.
    const std::vector<std::vector<std::vector<std::uint64_t>>> *splitKeys = nullptr;
    // Is shown all entries of a rule by key, blocks of one record too. Called for several rules at once.
    std::function<void(std::size_t rule, std::span<const BlockEntry>)> seeEntries = {};
};

// A value so frequent that its run had to be split, or was the reason to refuse.
struct OversizedBlock {
    std::uint8_t rule = 0;
    std::string value; // the key's values in words of the data: for the screen, never for the log
    std::uint64_t records = 0;
    std::uint64_t pairs = 0;     // before
    std::uint64_t keptPairs = 0; // after splitting
    std::vector<AttributeId> splitBy = {};
};

struct RulePairs {
    std::uint64_t possible = 0; // pairs in its runs, before earlier rules and sources are taken off
    std::uint64_t added = 0;    // pairs it is the first to find; filled in by whoever walks the chunks
};

class Blocker
{
public:
    using Entry = BlockEntry;
    // Part of one run: the pairs of left entries [first, last) with all later entries of the run [.., end).
    struct Chunk {
        std::uint32_t rule = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t end = 0; // 0: the chunk holds whole runs from first to last
        std::uint64_t pairs = 0;
    };

    // InputRejected with the estimate and the worst values when the rules would make more pairs than the budget allows.
    [[nodiscard]] static Result<Blocker> make(const ColumnTable &table, const std::vector<BlockingRule> &rules, const ValueMask &mask,
                                              const BlockingOptions &options, Progress &progress);

    [[nodiscard]] std::size_t chunkCount() const { return m_chunks.size(); }
    [[nodiscard]] std::uint64_t possiblePairs() const { return m_possible; }
    [[nodiscard]] const std::vector<OversizedBlock> &oversized() const { return m_oversized; }
    [[nodiscard]] std::uint64_t possiblePairs(std::size_t rule) const { return m_rules[rule].possible; }
    // What was split: as in MatchBasis.
    [[nodiscard]] const std::vector<AttributeId> &splitBy() const { return m_splitBy; }
    [[nodiscard]] const std::vector<std::vector<std::vector<std::uint64_t>>> &splitKeys() const { return m_splitKeys; }
    [[nodiscard]] std::uint64_t chunkPairs(std::size_t chunk) const { return m_chunks[chunk].pairs; }

    // Calls visit(a, b, rule) with a < b for each pair of a chunk; every pair comes once over all chunks.
    template <typename Visit> void visitChunk(std::size_t index, Visit &&visit) const
    {
        const Chunk &chunk = m_chunks[index];
        const RuleKeys &rule = m_rules[chunk.rule];
        if (chunk.end != 0) {
            for (std::uint32_t left = chunk.first; left < chunk.last; ++left)
                visitRow(rule, chunk.rule, left, chunk.end, visit);
            return;
        }
        for (std::uint32_t left = chunk.first; left < chunk.last;) {
            std::uint32_t end = left + 1;
            while (end < chunk.last && rule.entries[end].key == rule.entries[left].key)
                ++end;
            for (; left < end; ++left)
                visitRow(rule, chunk.rule, left, end, visit);
        }
    }

    // The first rule that brings the two together, as a run would find it; nothing when none does.
    [[nodiscard]] std::optional<std::uint8_t> ruleOf(std::uint32_t a, std::uint32_t b) const;

private:
    struct RuleKeys {
        std::vector<Entry> entries;         // by key, then record; runs of one are dropped
        std::vector<std::uint32_t> offsets; // by record, only when some record has several keys
        std::vector<std::uint64_t> lists;   // ascending within a record
        std::uint64_t possible = 0;
    };

    // The smallest key both have; 0 when none.
    [[nodiscard]] std::uint64_t commonKey(std::size_t rule, std::uint32_t a, std::uint32_t b) const
    {
        if (!m_rules[rule].offsets.empty())
            return commonKeyInLists(m_rules[rule], a, b);
        const std::uint64_t key = keysOf(a)[rule];
        return key == keysOf(b)[rule] ? key : 0;
    }
    [[nodiscard]] static std::uint64_t commonKeyInLists(const RuleKeys &rule, std::uint32_t a, std::uint32_t b);
    [[nodiscard]] const std::uint64_t *keysOf(std::uint32_t record) const { return m_keys.data() + record * m_rules.size(); }
    [[nodiscard]] bool isFirstRule(std::uint32_t rule, std::uint64_t key, std::uint32_t a, std::uint32_t b) const
    {
        const std::uint64_t *left = keysOf(a);
        const std::uint64_t *right = keysOf(b);
        for (std::uint32_t earlier = 0; earlier < rule; ++earlier) {
            if (left[earlier] == right[earlier] && left[earlier] != 0)
                return false;
        }
        if (m_listRules.empty())
            return true;
        for (const std::uint32_t earlier : m_listRules) {
            if (earlier < rule && commonKeyInLists(m_rules[earlier], a, b) != 0)
                return false;
        }
        return m_rules[rule].lists.empty() || commonKeyInLists(m_rules[rule], a, b) == key;
    }
    [[nodiscard]] bool mayPair(std::uint32_t a, std::uint32_t b) const
    {
        return m_sources.empty() || m_sources[a] != m_sources[b] || !m_apart[m_sources[a]];
    }
    template <typename Visit> void visitRow(const RuleKeys &rule, std::uint32_t number, std::uint32_t left, std::uint32_t end, Visit &&visit) const
    {
        const Entry entry = rule.entries[left];
        for (std::uint32_t right = left + 1; right < end; ++right) {
            const std::uint32_t other = rule.entries[right].record;
            if (mayPair(entry.record, other) && isFirstRule(number, entry.key, entry.record, other))
                visit(entry.record, other, static_cast<std::uint8_t>(number));
        }
    }

    friend class BlockerBuilder;
    std::vector<RuleKeys> m_rules;
    std::vector<std::uint64_t> m_keys; // by record, then rule: a pair's keys lie in two cache lines; 0 = in no block, or in lists
    std::vector<std::uint32_t> m_listRules; // those whose records may have several keys
    std::vector<Chunk> m_chunks;
    std::vector<OversizedBlock> m_oversized;
    std::vector<AttributeId> m_splitBy;
    std::vector<std::vector<std::vector<std::uint64_t>>> m_splitKeys; // by rule, place in m_splitBy
    std::vector<std::uint16_t> m_sources; // dense source number by record; empty when all pairs are allowed
    std::vector<bool> m_apart;            // by dense source: no pairs inside
    std::uint64_t m_possible = 0;
};

} // namespace engine
