// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/changed_candidates.h"

#include <algorithm>
#include <tuple>

#include "engine/match/basis.h"
#include "engine/store/tables/block_store.h"
#include "engine/workspace/load_columns.h"
#include "engine/workspace/safeguarding.h"

namespace engine {

namespace {

// Two records and the first rule that brings them together.
struct FoundPair {
    RecordPair records;
    std::uint8_t rule = 0;
};

class Search {
public:
    Search(Database &database, std::span<const RecordId> overlaid, std::uint64_t most) : m_blocks(database), m_overlaid(overlaid), m_most(most) {}

    // entries: of one rule, by key. False when there are too many pairs.
    Result<bool> follow(std::uint8_t rule, const std::vector<BlockEntry> &entries, const ColumnTable &table)
    {
        for (std::size_t first = 0; first < entries.size();) {
            std::size_t end = first + 1;
            while (end < entries.size() && entries[end].key == entries[first].key)
                ++end;
            TESSERA_CHECK(readBlock(rule, entries[first].key));
            for (; first < end; ++first)
                addPairs(rule, table.record(entries[first].record));
            if (m_pairs.size() > m_most && !forgetRepeated())
                return false;
        }
        return true;
    }

    std::vector<FoundPair> take()
    {
        (void)forgetRepeated();
        return std::move(m_pairs);
    }

private:
    Result<void> readBlock(std::uint8_t rule, std::uint64_t key)
    {
        m_block.clear();
        TESSERA_CHECK(m_blocks.inPages(rule, key, [this](RecordId record) {
            if (!std::ranges::binary_search(m_overlaid, record))
                m_block.push_back(record);
        }));
        return m_blocks.overPages(rule, key, [this](RecordId record) { m_block.push_back(record); });
    }

    void addPairs(std::uint8_t rule, RecordId record)
    {
        for (const RecordId other : m_block)
            if (other != record)
                m_pairs.push_back({orderedPair(record, other), rule});
    }

    // A pair belongs to the first rule that finds it. False when there are too many even so.
    bool forgetRepeated()
    {
        std::ranges::sort(m_pairs, [](const FoundPair &x, const FoundPair &y) { return std::tie(x.records, x.rule) < std::tie(y.records, y.rule); });
        const auto repeated = std::ranges::unique(m_pairs, {}, &FoundPair::records);
        m_pairs.erase(repeated.begin(), repeated.end());
        return m_pairs.size() <= m_most - m_most / 4; // with room, so that sorting is seldom
    }

    BlockStore m_blocks;
    std::span<const RecordId> m_overlaid;
    std::uint64_t m_most;
    std::vector<RecordId> m_block;
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

std::vector<RecordId> recordsOf(const std::vector<FoundPair> &pairs, std::span<const RecordId> changed)
{
    std::vector<RecordId> records(changed.begin(), changed.end());
    for (const FoundPair &pair : pairs) {
        records.push_back(pair.records.a);
        records.push_back(pair.records.b);
    }
    std::ranges::sort(records);
    const auto repeated = std::ranges::unique(records);
    records.erase(repeated.begin(), repeated.end());
    return records;
}

} // namespace

Result<std::optional<ChangedCandidates>> findCandidates(Database &database, const ComputeInput &given, std::span<const RecordId> changed,
                                                        std::span<const RecordId> overlaid, std::uint64_t most)
{
    TESSERA_TRY(const auto attributes, attributesFor(given.model, given.catalog, given.safeguards));
    std::vector<FoundPair> pairs;
    {
        TESSERA_TRY(const ColumnTable table, loadColumns(database, attributes, changed));
        TESSERA_TRY(const auto blocks, blocksUnder(*given.basis, table, given.catalog, given.model, given.safeguards));
        TESSERA_CHECK(BlockStore(database).put(changed, keysOf(blocks, table)));
        Search search(database, overlaid, most);
        for (std::size_t rule = 0; rule < blocks.size(); ++rule) {
            TESSERA_TRY(const bool isFeasible, search.follow(static_cast<std::uint8_t>(rule), blocks[rule], table));
            if (!isFeasible)
                return std::nullopt;
        }
        pairs = search.take();
    }
    ChangedCandidates found;
    TESSERA_TRY(found.table, loadColumns(database, attributes, recordsOf(pairs, changed)));
    TESSERA_TRY(const auto duplicateFree, duplicateFreeSources(database, given.safeguards));
    for (const FoundPair &pair : pairs) {
        const auto a = found.table.indexOf(pair.records.a);
        const auto b = found.table.indexOf(pair.records.b);
        if (a && b && (found.table.source(*a) != found.table.source(*b) || !std::ranges::contains(duplicateFree, found.table.source(*a))))
            found.pairs.push_back({*a, *b, pair.rule});
    }
    return found;
}

} // namespace engine
