// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/blocker.h"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <map>
#include <ranges>

#include "engine/base/utf8_text.h"
#include "engine/match/blocking_keys.h"
#include "engine/match/parallel.h"

namespace engine
{

namespace
{

constexpr std::uint64_t ChunkPairs = 1U << 15U;

std::string keyWords(const ColumnTable &table, const BlockingRule &rule, std::uint32_t record)
{
    std::string words;
    for (const KeyExpression &key : rule.keys) {
        const Column *column = table.find(key.attribute);
        if (column == nullptr || column->values(record).empty())
            continue;
        std::vector<std::string> texts;
        evaluateKey(key, column->text(column->values(record).front()), texts);
        if (!words.empty())
            words += ", ";
        words += texts.empty() ? std::string() : texts.front();
    }
    return words;
}

} // namespace

class BlockerBuilder
{
public:
    BlockerBuilder(const ColumnTable &table, const std::vector<BlockingRule> &rules, const ValueMask &mask, const BlockingOptions &options)
        : m_table(table), m_rules(rules), m_mask(mask), m_options(options)
    {
        m_blocker.m_rules.resize(rules.size());
        m_entries.resize(rules.size());
        m_oversized.resize(rules.size());
        m_unsplit.resize(rules.size());
        m_blocker.m_splitBy = options.splitBy;
        m_blocker.m_splitKeys.assign(rules.size(), std::vector<std::vector<std::uint64_t>>(options.splitBy.size()));
        if (options.splitKeys != nullptr)
            m_blocker.m_splitKeys = *options.splitKeys;
    }

    Result<Blocker> build(Progress &progress)
    {
        progress.begin(Stage::Blocking, m_rules.size());
        forEachIndex(m_rules.size(), 1, [&](std::size_t rule) {
            if (!progress.isCancelled())
                makeRule(rule);
            progress.advance(1);
        });
        TESSERA_CHECK(progress.checkCancelled());
        TESSERA_CHECK(checkRules());
        for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
            m_blocker.m_possible += m_blocker.m_rules[rule].possible;
            std::ranges::move(m_oversized[rule], std::back_inserter(m_blocker.m_oversized));
        }
        TESSERA_CHECK(checkBudget());
        m_blocker.m_blocks.resize(m_table.size(), m_rules.size());
        forEachIndex(m_rules.size(), 1, [this](std::size_t rule) { index(rule); });
        m_blocker.m_hasLists = std::ranges::any_of(m_blocker.m_rules, [](const Blocker::RuleBlocks &rule) { return !rule.lists.empty(); });
        setSources();
        for (std::uint32_t rule = 0; rule < m_rules.size(); ++rule)
            cut(rule);
        return std::move(m_blocker);
    }

private:
    void makeRule(std::size_t number)
    {
        std::vector<Blocker::Entry> &entries = m_entries[number];
        entries = blockingEntries(m_table, m_rules[number], m_mask);
        if (m_options.splitKeys != nullptr)
            extendKeys(entries, m_table, m_rules[number], m_mask, m_options.splitBy, m_blocker.m_splitKeys[number]);
        sortEntries(entries);
        m_unsplit[number] = unsplit(entries);
        if (m_options.splitKeys != nullptr)
            countKept(number, {});
        else if (m_unsplit[number].pairs > pairsAllowed(m_unsplit[number]))
            splitLargeRuns(number);
        if (m_options.seeEntries)
            m_options.seeEntries(number, entries);
        m_blocker.m_rules[number].possible = pairsInRuns(entries);
        gather(std::exchange(entries, {}), m_blocker.m_rules[number]);
    }

    // What a rule comes to before its large blocks are split.
    struct Unsplit {
        std::uint64_t entries = 0;
        std::uint64_t crowded = 0; // of them: in blocks that are too large
        std::uint64_t pairs = 0;
    };

    [[nodiscard]] Unsplit unsplit(std::vector<Blocker::Entry> &entries) const
    {
        Unsplit sums{.entries = entries.size()};
        for (const auto run : runsOf(entries)) {
            const std::uint64_t pairs = pairsAmong(run.size());
            sums.pairs += pairs;
            sums.crowded += pairs > m_options.runPairs ? run.size() : 0;
        }
        return sums;
    }

    static bool isCrowded(const Unsplit &sums) { return sums.crowded * 2 >= sums.entries && sums.entries > 0; }

    // That a rule may make without being split.
    [[nodiscard]] std::uint64_t pairsAllowed(const Unsplit &sums) const
    {
        return std::min(m_options.pairBudget, isCrowded(sums) ? std::max(m_options.crowdedPairs, m_options.rulePairs) : m_options.rulePairs);
    }

    // Gives the entries of runs that are too large a further key each, as often as there are attributes to split by.
    void splitLargeRuns(std::size_t number)
    {
        std::vector<Blocker::Entry> &entries = m_entries[number];
        std::map<std::uint64_t, std::size_t> origin; // key of a run to be split again -> index in m_oversized
        for (std::size_t place = 0; place < m_options.splitBy.size(); ++place) {
            const AttributeId attribute = m_options.splitBy[place];
            if (!canExtend(m_table, m_rules[number], attribute))
                continue;
            const Column &column = *m_table.find(attribute);
            std::map<std::uint64_t, std::size_t> next;
            bool isChanged = false;
            for (const auto run : runsOf(entries)) {
                if (pairsAmong(run.size()) <= m_options.runPairs)
                    continue;
                const auto known = origin.find(run.front().key);
                const std::size_t block = known != origin.end() ? known->second : report(number, run.front().record, run.size());
                std::vector<AttributeId> &splitBy = m_oversized[number][block].splitBy;
                if (splitBy.empty() || splitBy.back() != attribute) // once, however many of its parts are split again
                    splitBy.push_back(attribute);
                m_blocker.m_splitKeys[number][place].push_back(run.front().key); // runs come by key: ascending
                for (Blocker::Entry &entry : run) {
                    entry.key = extendedKey(entry, column, m_mask);
                    next.emplace(entry.key, block);
                }
                isChanged = true;
            }
            if (!isChanged)
                break;
            std::erase_if(entries, [](const Blocker::Entry &entry) { return entry.key == 0; });
            sortEntries(entries);
            origin.insert(next.begin(), next.end());
        }
        countKept(number, origin);
    }

    std::size_t report(std::size_t number, std::uint32_t record, std::uint64_t records)
    {
        m_oversized[number].push_back(
            {static_cast<std::uint8_t>(number), keyWords(m_table, m_rules[number], record), records, pairsAmong(records), 0, {}});
        return m_oversized[number].size() - 1;
    }

    void countKept(std::size_t number, const std::map<std::uint64_t, std::size_t> &origin)
    {
        const std::vector<Blocker::Entry> &entries = m_entries[number];
        for (const auto run : runsOf(entries)) {
            const std::uint64_t pairs = pairsAmong(run.size());
            const auto known = origin.find(run.front().key);
            if (known != origin.end())
                m_oversized[number][known->second].keptPairs += pairs;
            else if (pairs > m_options.runPairs) // nothing left to split by
                m_oversized[number][report(number, run.front().record, run.size())].keptPairs = pairs;
        }
    }

    // The blocks of sorted entries, without those of one record.
    static void gather(const std::vector<Blocker::Entry> &entries, Blocker::RuleBlocks &rule)
    {
        std::size_t members = 0;
        std::size_t blocks = 0;
        for (const auto run : runsOf(entries)) {
            if (run.size() < 2)
                continue;
            members += run.size();
            ++blocks;
        }
        rule.members.reserve(members);
        rule.starts.reserve(blocks + 1);
        for (const auto run : runsOf(entries)) {
            if (run.size() < 2)
                continue;
            rule.starts.push_back(static_cast<std::uint32_t>(rule.members.size()));
            for (const Blocker::Entry &entry : run)
                rule.members.push_back(entry.record);
        }
        rule.starts.push_back(static_cast<std::uint32_t>(rule.members.size()));
    }

    // Which block each record is in.
    void index(std::size_t number)
    {
        Blocker::RuleBlocks &rule = m_blocker.m_rules[number];
        bool hasSeveral = false;
        forEachMember(rule, [&](std::uint32_t block, std::uint32_t record) {
            std::uint32_t &place = m_blocker.m_blocks.row(record)[number];
            hasSeveral = hasSeveral || place != 0;
            place = place == 0 ? block : Blocker::Several;
        });
        if (!hasSeveral)
            return;
        rule.offsets.assign(m_table.size() + 1U, 0);
        for (const std::uint32_t record : rule.members)
            ++rule.offsets[record + 1U];
        for (std::size_t i = 1; i < rule.offsets.size(); ++i)
            rule.offsets[i] += rule.offsets[i - 1];
        std::vector<std::uint32_t> next(rule.offsets.begin(), rule.offsets.end() - 1);
        rule.lists.resize(rule.members.size());
        forEachMember(rule, [&](std::uint32_t block, std::uint32_t record) { rule.lists[next[record]++] = block; }); // ascending within a record
    }

    template <typename Visit> static void forEachMember(const Blocker::RuleBlocks &rule, Visit &&visit)
    {
        for (std::uint32_t block = 0; block + 1 < rule.starts.size(); ++block) {
            for (std::uint32_t member = rule.starts[block]; member < rule.starts[block + 1]; ++member)
                visit(block + 1, rule.members[member]);
        }
    }

    // Values that very many records share are split; a rule that brings most of its records into such blocks is a mistake when it cannot be
    // followed as it stands: to split them would leave hardly anything of it.
    Result<void> checkRules() const
    {
        for (std::size_t number = 0; number < m_rules.size(); ++number) {
            const Unsplit &sums = m_unsplit[number];
            if (sums.pairs <= m_options.pairBudget || !isCrowded(sums))
                continue;
            return fail(ErrorCode::InputRejected,
                        fmt::format("Blocking rule {} would compare {} pairs, more than the {} allowed.{} Nothing was matched. Block these values or "
                                    "make the rule narrower.",
                                    number + 1, sums.pairs, m_options.pairBudget, worstValues(m_oversized[number], &OversizedBlock::pairs)));
        }
        return {};
    }

    static std::string worstValues(std::vector<OversizedBlock> worst, std::uint64_t OversizedBlock::*pairs)
    {
        std::ranges::stable_sort(worst, std::ranges::greater{}, pairs);
        std::string values;
        for (const OversizedBlock &block : worst | std::views::take(3))
            values += fmt::format("{}\"{}\" in {} records", values.empty() ? " Most come from " : ", ", cutToBytes(block.value, 60), block.records);
        return values.empty() ? values : values + ".";
    }

    Result<void> checkBudget() const
    {
        if (m_blocker.m_possible <= m_options.pairBudget)
            return {};
        std::string perRule;
        for (const Blocker::RuleBlocks &rule : m_blocker.m_rules)
            perRule += fmt::format("{}{}", perRule.empty() ? "" : ", ", rule.possible);
        return fail(ErrorCode::InputRejected,
                    fmt::format("The blocking rules would compare {} pairs, more than the {} allowed.{} Nothing was matched. Block these values or "
                                "make the rules narrower.",
                                m_blocker.m_possible, m_options.pairBudget, worstValues(m_blocker.m_oversized, &OversizedBlock::keptPairs)),
                    "pairs by rule: " + perRule);
    }

    void setSources()
    {
        if (!m_options.onlyAcrossSources && m_options.duplicateFree.empty())
            return;
        std::map<SourceId, std::uint16_t> numbers;
        m_blocker.m_sources.resize(m_table.size());
        for (std::uint32_t record = 0; record < m_table.size(); ++record)
            m_blocker.m_sources[record] = numbers.emplace(m_table.source(record), static_cast<std::uint16_t>(numbers.size())).first->second;
        m_blocker.m_apart.assign(numbers.size(), m_options.onlyAcrossSources);
        for (const SourceId source : m_options.duplicateFree) {
            if (const auto found = numbers.find(source); found != numbers.end())
                m_blocker.m_apart[found->second] = true;
        }
    }

    // Cuts the blocks of a rule into chunks of about equal work.
    void cut(std::uint32_t number)
    {
        const std::vector<std::uint32_t> &starts = m_blocker.m_rules[number].starts;
        Blocker::Chunk open{.rule = number};
        const auto close = [&] {
            if (open.pairs != 0)
                m_blocker.m_chunks.push_back(open);
            open.pairs = 0;
        };
        for (std::uint32_t block = 0; block + 1 < starts.size(); ++block) {
            const std::uint64_t pairs = pairsAmong(starts[block + 1] - starts[block]);
            if (pairs > 2 * ChunkPairs) {
                close();
                cutBlock(number, block);
                continue;
            }
            if (open.pairs == 0)
                open.first = block;
            open.last = block + 1;
            open.pairs += pairs;
            if (open.pairs >= ChunkPairs)
                close();
        }
        close();
    }

    void cutBlock(std::uint32_t number, std::uint32_t block)
    {
        const std::uint32_t first = m_blocker.m_rules[number].starts[block];
        const std::uint32_t end = m_blocker.m_rules[number].starts[block + 1];
        Blocker::Chunk chunk{.rule = number, .first = block, .last = block + 1, .fromMember = first};
        for (std::uint32_t left = first; left < end; ++left) {
            chunk.pairs += end - left - 1;
            if (chunk.pairs >= ChunkPairs || left + 1 == end) {
                chunk.toMember = left + 1;
                if (chunk.pairs != 0)
                    m_blocker.m_chunks.push_back(chunk);
                chunk.fromMember = chunk.toMember;
                chunk.pairs = 0;
            }
        }
    }

    const ColumnTable &m_table;
    const std::vector<BlockingRule> &m_rules;
    const ValueMask &m_mask;
    const BlockingOptions &m_options;
    Blocker m_blocker;
    std::vector<std::vector<Blocker::Entry>> m_entries;   // by rule, while its blocks are made
    std::vector<std::vector<OversizedBlock>> m_oversized; // by rule
    std::vector<Unsplit> m_unsplit;                       // by rule
};

Result<Blocker> Blocker::make(const ColumnTable &table, const std::vector<BlockingRule> &rules, const ValueMask &mask, const BlockingOptions &options,
                              Progress &progress)
{
    return BlockerBuilder(table, rules, mask, options).build(progress);
}

std::uint32_t Blocker::commonBlockInLists(const RuleBlocks &rule, std::uint32_t a, std::uint32_t b)
{
    std::uint32_t x = rule.offsets[a];
    std::uint32_t y = rule.offsets[b];
    while (x < rule.offsets[a + 1] && y < rule.offsets[b + 1]) {
        if (rule.lists[x] == rule.lists[y])
            return rule.lists[x];
        ++(rule.lists[x] < rule.lists[y] ? x : y);
    }
    return 0;
}

bool Blocker::isFirstInLists(std::uint32_t rule, std::uint32_t number, std::uint32_t a, std::uint32_t b) const
{
    // All earlier rules at once; a row says Several where a record is in more than one block.
    const RowMasks masks = m_blocks.masks(a, b);
    const std::uint32_t earlier = before(rule) & ~masks.zero;
    if ((masks.equal & earlier & ~masks.high) != 0)
        return false;
    for (std::uint32_t lists = masks.high & earlier; lists != 0; lists &= lists - 1) {
        if (commonBlock(static_cast<std::size_t>(std::countr_zero(lists)), a, b) != 0)
            return false;
    }
    for (std::size_t further = RowTable::MostMasked; further < rule; ++further) {
        if (commonBlock(further, a, b) != 0)
            return false;
    }
    return m_rules[rule].lists.empty() || commonBlock(rule, a, b) == number;
}

std::optional<std::uint8_t> Blocker::ruleOf(std::uint32_t a, std::uint32_t b) const
{
    if (!mayPair(a, b))
        return std::nullopt;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        if (commonBlock(rule, a, b) != 0)
            return static_cast<std::uint8_t>(rule);
    }
    return std::nullopt;
}

} // namespace engine
