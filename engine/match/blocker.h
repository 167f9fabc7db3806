// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the candidate pairs of a set of blocking rules: keys, runs of equal keys, pairs. A pair belongs to the first rule that finds it.
// A Blocker never changes after it is made; its chunks may be walked by any number of threads.
#pragma once

#include <algorithm>
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
#include "engine/match/row_table.h"
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
    std::vector<SourceId> duplicateFree = {};   // no pairs inside these sources
    std::uint64_t pairBudget = 2'000'000'000;   // more pairs than this are refused
    std::uint64_t runPairs = 2'000'000;         // a run of more pairs is split by a further key,
    std::uint64_t rulePairs = 20'000'000;       // … unless its rule makes no more than this altogether,
    std::uint64_t crowdedPairs = 2'000'000'000; // … or this, when most of its records stand in such runs: little of it would be left
    std::vector<AttributeId> splitBy = {};      // candidates for the further key, best first
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
    // Whole blocks [first, last) of a rule; or of the block `first` the pairs of its members [fromMember, toMember) with all later ones.
    struct Chunk {
        std::uint32_t rule = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t fromMember = 0; // places in the rule's members
        std::uint32_t toMember = 0;   // 0: whole blocks
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
        visitChunk(index, visit, [](std::uint32_t, Distance) {});
    }
    // … and foresee(record, distance) for records that will come up: some dozens of records ahead, then nearer, so that what is read of them can
    // be asked for before it is needed.
    enum class Distance : std::uint8_t { Far, Near };
    template <typename Visit, typename Foresee> void visitChunk(std::size_t index, Visit &&visit, Foresee &&foresee) const
    {
        const Chunk &chunk = m_chunks[index];
        const RuleBlocks &rule = m_rules[chunk.rule];
        if (chunk.toMember != 0) {
            for (std::uint32_t left = chunk.fromMember; left < chunk.toMember; ++left)
                visitMember(chunk.rule, chunk.first, left, visit, foresee);
            return;
        }
        for (std::uint32_t block = chunk.first; block < chunk.last; ++block) {
            for (std::uint32_t left = rule.starts[block]; left < rule.starts[block + 1]; ++left)
                visitMember(chunk.rule, block, left, visit, foresee);
        }
    }

    // The first rule that brings the two together, as a run would find it; nothing when none does.
    [[nodiscard]] std::optional<std::uint8_t> ruleOf(std::uint32_t a, std::uint32_t b) const;

private:
    // Blocks of two and more, by key; numbered from 1.
    struct RuleBlocks {
        std::vector<std::uint32_t> members; // block after block, ascending within one
        std::vector<std::uint32_t> starts;  // of the block at an index: [index], its end: [index + 1]
        // Only when some record is in several blocks: their numbers, ascending, of record r: [offsets[r], offsets[r + 1]).
        std::vector<std::uint32_t> offsets;
        std::vector<std::uint32_t> lists;
        std::uint64_t possible = 0;
    };
    static constexpr std::uint32_t Several = ~std::uint32_t{0}; // in m_blocks: the numbers stand in a list

    // The first block both are in; 0 when none.
    [[nodiscard]] std::uint32_t commonBlock(std::size_t rule, std::uint32_t a, std::uint32_t b) const
    {
        const std::uint32_t left = m_blocks.row(a)[rule];
        const std::uint32_t right = m_blocks.row(b)[rule];
        if (left == 0 || right == 0)
            return 0;
        if (left == Several || right == Several)
            return commonBlockInLists(m_rules[rule], a, b);
        return left == right ? left : 0;
    }
    [[nodiscard]] static std::uint32_t commonBlockInLists(const RuleBlocks &rule, std::uint32_t a, std::uint32_t b);
    [[nodiscard]] bool isFirst(std::uint32_t rule, std::uint32_t number, std::uint32_t a, std::uint32_t b) const
    {
        return m_hasLists || rule > RowTable::MostMasked ? isFirstInLists(rule, number, a, b) : (m_blocks.common(a, b, rule) & before(rule)) == 0;
    }
    // Bits of the places in m_blocks of the rules before one, as far as these are compared at once.
    [[nodiscard]] static std::uint32_t before(std::uint32_t rule) { return (1U << std::min<std::size_t>(rule, RowTable::MostMasked)) - 1; }
    [[nodiscard]] bool isFirstInLists(std::uint32_t rule, std::uint32_t number, std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] bool mayPair(std::uint32_t a, std::uint32_t b) const
    {
        return m_sources.empty() || m_sources[a] != m_sources[b] || !m_apart[m_sources[a]];
    }
    template <typename Visit, typename Foresee>
    void visitMember(std::uint32_t number, std::uint32_t block, std::uint32_t left, Visit &&visit, Foresee &&foresee) const
    {
        constexpr std::uint32_t Near = 32;
        constexpr std::uint32_t Far = 2 * Near;
        const RuleBlocks &rule = m_rules[number];
        if (left + Far < rule.members.size()) {
            m_blocks.prefetch(rule.members[left + Far]);
            foresee(rule.members[left + Far], Distance::Far);
            foresee(rule.members[left + Near], Distance::Near);
        }
        const std::uint32_t record = rule.members[left];
        for (std::uint32_t right = left + 1; right < rule.starts[block + 1]; ++right) {
            const std::uint32_t other = rule.members[right];
            if (mayPair(record, other) && isFirst(number, block + 1, record, other))
                visit(record, other, static_cast<std::uint8_t>(number));
        }
    }

    friend class BlockerBuilder;
    std::vector<RuleBlocks> m_rules;
    RowTable m_blocks;       // by record, then rule: a block, 0 = in none, or Several
    bool m_hasLists = false; // some record is in several blocks of a rule
    std::vector<Chunk> m_chunks;
    std::vector<OversizedBlock> m_oversized;
    std::vector<AttributeId> m_splitBy;
    std::vector<std::vector<std::vector<std::uint64_t>>> m_splitKeys; // by rule, place in m_splitBy
    std::vector<std::uint16_t> m_sources;                             // dense source number by record; empty when all pairs are allowed
    std::vector<bool> m_apart;                                        // by dense source: no pairs inside
    std::uint64_t m_possible = 0;
};

} // namespace engine
