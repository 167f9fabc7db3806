// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/changed_candidates.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "engine/base/sorted.h"
#include "engine/match/basis.h"
#include "engine/match/blocking_keys.h"
#include "engine/store/tables/basis_store.h"
#include "engine/store/tables/block_store.h"
#include "engine/store/tables/change_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/safeguarding.h"

namespace engine
{

namespace
{

// Two records and the first rule that brings them together.
struct FoundPair {
    RecordPair records;
    std::uint8_t rule = 0;
};

// Records in a block as it stands now.
class Blocks
{
public:
    // overlaid: ascending, those that the pages are out of date for.
    Blocks(Database &database, std::span<const RecordId> overlaid) : m_store(database), m_overlaid(overlaid) {}

    Result<void> read(std::size_t rule, std::uint64_t key, std::vector<RecordId> &records) const
    {
        TESSERA_CHECK(m_store.inPages(static_cast<std::uint8_t>(rule), key, [&](RecordId record) {
            if (!std::ranges::binary_search(m_overlaid, record))
                records.push_back(record);
        }));
        return m_store.overPages(static_cast<std::uint8_t>(rule), key, [&](RecordId record) { records.push_back(record); });
    }

private:
    BlockStore m_store;
    std::span<const RecordId> m_overlaid;
};

// The pairs that changed records make with their blocks. At most twice as many as are worthwhile are put down at a time, so that those found
// again are seldom sorted out.
class Search
{
public:
    Search(const Blocks &blocks, const CandidateLimits &limits, Progress &progress) : m_blocks(blocks), m_limits(limits), m_progress(progress) {}

    // entries: of one rule, by key. False when there are more pairs than are worthwhile.
    Result<bool> follow(std::size_t rule, const std::vector<BlockEntry> &entries, const ColumnTable &table)
    {
        for (const auto run : runsOf(entries)) {
            TESSERA_CHECK(readBlock(rule, run, table));
            const std::uint64_t pairs = m_members.size() * m_others.size() + pairsAmong(m_members.size());
            TESSERA_CHECK(checkBudget(pairs));
            if (!hasRoom(pairs))
                return false;
            TESSERA_CHECK(addPairs(static_cast<std::uint8_t>(rule)));
            m_progress.advance(run.size());
        }
        return true;
    }

    // By records, each pair once; nothing when there are more than are worthwhile.
    std::optional<std::vector<FoundPair>> take()
    {
        forgetRepeated();
        return m_pairs.size() <= m_limits.worthwhile ? std::optional(std::move(m_pairs)) : std::nullopt;
    }

private:
    // The changed records of a block, and the others.
    template <typename Run> Result<void> readBlock(std::size_t rule, const Run &run, const ColumnTable &table)
    {
        TESSERA_CHECK(m_progress.checkCancelled());
        m_block.clear();
        TESSERA_CHECK(m_blocks.read(rule, run.front().key, m_block));
        sortUnique(m_block);
        m_members.clear();
        for (const BlockEntry &entry : run)
            m_members.push_back(table.record(entry.record));
        sortUnique(m_members);
        m_others.clear();
        std::ranges::set_difference(m_block, m_members, std::back_inserter(m_others));
        return {};
    }

    Result<void> checkBudget(std::uint64_t pairs)
    {
        m_possible += pairs;
        if (m_possible <= m_limits.pairBudget)
            return {};
        return fail(
            ErrorCode::InputRejected,
            fmt::format(
                "The blocking rules would compare the changed records in more than the {} pairs allowed: {} of them share one key, in a block of {} "
                "records. Nothing was matched. Block the value that they share, make the rules narrower, or match without --incremental.",
                m_limits.pairBudget, m_members.size(), m_members.size() + m_others.size()));
    }

    // For so many more pairs, all of one block and so all different. False when there are more than are worthwhile.
    bool hasRoom(std::uint64_t pairs)
    {
        if (pairs > m_limits.worthwhile)
            return false;
        if (m_pairs.size() + pairs <= 2 * std::min(m_limits.worthwhile, UINT64_MAX / 2))
            return true;
        forgetRepeated();
        return m_pairs.size() <= m_limits.worthwhile;
    }

    Result<void> addPairs(std::uint8_t rule)
    {
        for (auto member = m_members.begin(); member != m_members.end(); ++member) {
            TESSERA_CHECK(m_progress.checkCancelled());
            for (const RecordId other : m_others)
                m_pairs.push_back({orderedPair(*member, other), rule});
            for (auto later = member + 1; later != m_members.end(); ++later)
                m_pairs.push_back({{*member, *later}, rule});
        }
        return {};
    }

    // A pair belongs to the first rule that finds it.
    void forgetRepeated()
    {
        std::ranges::sort(m_pairs, [](const FoundPair &x, const FoundPair &y) { return std::tie(x.records, x.rule) < std::tie(y.records, y.rule); });
        const auto repeated = std::ranges::unique(m_pairs, {}, &FoundPair::records);
        m_pairs.erase(repeated.begin(), repeated.end());
    }

    const Blocks &m_blocks;
    const CandidateLimits &m_limits;
    Progress &m_progress;
    std::uint64_t m_possible = 0;                       // in the blocks so far
    std::vector<RecordId> m_block, m_members, m_others; // of the block at hand: all, the changed ones, the rest
    std::vector<FoundPair> m_pairs;
};

std::vector<BlockKey> keysOf(const std::vector<std::vector<BlockEntry>> &blocks, const ColumnTable &table)
{
    std::vector<BlockKey> keys;
    for (std::size_t rule = 0; rule < blocks.size(); ++rule)
        for (const BlockEntry &entry : blocks[rule])
            keys.push_back({static_cast<std::uint8_t>(rule), entry.key, table.record(entry.record)});
    return keys;
}

// A record stands in many pairs, so repeated ones are taken out on the way.
std::vector<RecordId> recordsOf(const std::vector<FoundPair> &pairs, std::span<const RecordId> changed)
{
    constexpr std::size_t Many = 1'000'000;
    std::vector<RecordId> records(changed.begin(), changed.end());
    std::size_t room = records.size() + Many;
    for (const FoundPair &pair : pairs) {
        records.push_back(pair.records.a);
        records.push_back(pair.records.b);
        if (records.size() > room) {
            sortUnique(records);
            room = 2 * records.size() + Many;
        }
    }
    sortUnique(records);
    return records;
}

// Records that hold one of the values.
std::vector<RecordId> holdersOf(const BasisGrowth &growth, const ColumnTable &table)
{
    std::vector<RecordId> holders;
    for (const ValueFacts &facts : growth.values) {
        const Column &column = *table.find(facts.attribute);
        const auto isOne = [&](Code code) {
            const std::uint64_t hash = column.dictionary().hash(code);
            return std::ranges::binary_search(facts.overLimit, hash) || std::ranges::binary_search(facts.ofHouseholds, hash);
        };
        for (std::uint32_t record = 0; record < table.size(); ++record)
            if (std::ranges::any_of(column.values(record), isOne))
                holders.push_back(table.record(record));
    }
    sortUnique(holders);
    return holders;
}

// The changed records in their blocks.
class Changed
{
public:
    Changed(Database &database, ComputeInput &given, std::vector<RecordId> changed, std::vector<RecordId> overlaid)
        : m_database(database), m_given(given), m_changed(std::move(changed)), m_overlaid(std::move(overlaid))
    {
    }

    Result<void> settle()
    {
        TESSERA_TRY(m_attributes, attributesFor(m_given.model, m_given.catalog, m_given.safeguards));
        TESSERA_CHECK(putBlocks());
        return learn();
    }

    [[nodiscard]] const std::vector<RecordId> &records() const { return m_changed; }
    [[nodiscard]] const std::vector<RecordId> &overlaid() const { return m_overlaid; }
    [[nodiscard]] const ColumnTable &table() const { return m_table; }
    [[nodiscard]] const std::vector<std::vector<BlockEntry>> &blocks() const { return m_entries; } // by rule
    [[nodiscard]] const std::vector<AttributeId> &attributes() const { return m_attributes; }

private:
    Result<void> putBlocks()
    {
        TESSERA_TRY(m_table, loadColumns(m_database, m_attributes, m_changed));
        TESSERA_TRY(m_entries, blocksUnder(*m_given.basis, m_table, m_given.catalog, m_given.model, m_given.safeguards));
        return BlockStore(m_database).put(m_changed, keysOf(m_entries, m_table));
    }

    // A value that changed records hold may be in too many records by now, or be known for a household's. Everybody who holds it is compared anew.
    Result<void> learn()
    {
        TESSERA_TRY(const std::vector<RecordId> holders, holdersOfTheirValues());
        TESSERA_TRY(const ColumnTable table, loadColumns(m_database, m_attributes, holders));
        std::vector<bool> isChanged(table.size());
        for (std::uint32_t record = 0; record < table.size(); ++record)
            isChanged[record] = std::ranges::binary_search(m_changed, table.record(record));
        const BasisGrowth growth = growthOf(*m_given.basis, table, isChanged, m_given.catalog, m_given.model, m_given.safeguards);
        if (growth.isEmpty())
            return {};
        grow(*m_given.basis, growth);
        for (const ValueFacts &facts : growth.values)
            TESSERA_CHECK(BasisStore(m_database).add(facts));
        for (const RecordId record : holdersOf(growth, table)) {
            TESSERA_CHECK(ChangeStore(m_database).mark(record));
            m_changed.push_back(record);
            m_overlaid.push_back(record);
        }
        sortUnique(m_changed);
        sortUnique(m_overlaid);
        return putBlocks();
    }

    [[nodiscard]] Result<std::vector<RecordId>> holdersOfTheirValues() const
    {
        const Blocks blocks(m_database, m_overlaid);
        std::vector<RecordId> holders = m_changed;
        for (std::size_t rule = m_given.model.blockingRules.size(); rule < m_entries.size(); ++rule)
            for (const auto run : runsOf(m_entries[rule]))
                TESSERA_CHECK(blocks.read(rule, run.front().key, holders));
        sortUnique(holders);
        return holders;
    }

    Database &m_database;
    ComputeInput &m_given;
    std::vector<RecordId> m_changed, m_overlaid;
    std::vector<AttributeId> m_attributes;
    ColumnTable m_table;
    std::vector<std::vector<BlockEntry>> m_entries;
};

// Of the changed records, by the first so many rules.
Result<std::optional<std::vector<FoundPair>>> pairsOf(Database &database, const Changed &anew, std::size_t rules, const CandidateLimits &limits,
                                                      Progress &progress)
{
    std::uint64_t entries = 0;
    for (std::size_t rule = 0; rule < rules; ++rule)
        entries += anew.blocks()[rule].size();
    progress.begin(Stage::Blocking, entries);
    const Blocks blocks(database, anew.overlaid());
    Search search(blocks, limits, progress);
    for (std::size_t rule = 0; rule < rules; ++rule) {
        TESSERA_TRY(const bool isWorthwhile, search.follow(rule, anew.blocks()[rule], anew.table()));
        if (!isWorthwhile)
            return std::nullopt;
    }
    return search.take();
}

} // namespace

Result<std::optional<ChangedCandidates>> findCandidates(Database &database, ComputeInput &given, std::vector<RecordId> changed,
                                                        std::vector<RecordId> overlaid, const CandidateLimits &limits, Progress &progress)
{
    Changed anew(database, given, std::move(changed), std::move(overlaid));
    TESSERA_CHECK(anew.settle());
    TESSERA_TRY(const auto pairs, pairsOf(database, anew, given.model.blockingRules.size(), limits, progress));
    if (!pairs)
        return std::nullopt;
    ChangedCandidates found;
    found.changed = anew.records();
    TESSERA_TRY(found.table, loadColumns(database, anew.attributes(), recordsOf(*pairs, found.changed)));
    TESSERA_TRY(const auto duplicateFree, duplicateFreeSources(database, given.safeguards));
    for (const FoundPair &pair : *pairs) {
        const auto a = found.table.indexOf(pair.records.a);
        const auto b = found.table.indexOf(pair.records.b);
        if (a && b && (found.table.source(*a) != found.table.source(*b) || !std::ranges::contains(duplicateFree, found.table.source(*a))))
            found.pairs.push_back({*a, *b, pair.rule});
    }
    return found;
}

} // namespace engine
