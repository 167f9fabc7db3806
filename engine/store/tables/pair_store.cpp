// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/pair_store.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/base/sorted.h"
#include "engine/store/pair_list.h"
#include "engine/store/tables/rows.h"
#include "engine/store/tables/setting_store.h"

namespace engine
{

namespace
{

// How many pairs stand in each zone: kept with the lists, so that nobody has to read them all to know.
constexpr std::array<std::string_view, 3> TallyNames{"pairs_no_match", "pairs_review", "pairs_match"};
using ZoneTally = std::array<std::int64_t, TallyNames.size()>;

Result<ZoneTally> tallyOf(Database &database)
{
    const SettingStore settings(database);
    ZoneTally tally{};
    for (std::size_t zone = 0; zone < tally.size(); ++zone) {
        TESSERA_TRY(const auto count, settings.number(TallyNames[zone]));
        tally[zone] = count.value_or(0);
    }
    return tally;
}

Result<void> putTally(Database &database, const ZoneTally &tally)
{
    SettingStore settings(database);
    for (std::size_t zone = 0; zone < tally.size(); ++zone)
        TESSERA_CHECK(settings.put(TallyNames[zone], tally[zone]));
    return {};
}

Refusal refusalFrom(const Statement &row)
{
    return {{row.id<RecordId>(0), row.id<RecordId>(1)},
            row.real(2),
            static_cast<RefusalReason>(row.integer(3)),
            {row.id<RecordId>(4), row.id<RecordId>(5)},
            row.id<AttributeId>(6)};
}

Result<void> insertRefusals(Database &database, std::span<const Refusal> refusals)
{
    // A link is refused once; a second reason for the same pair adds nothing.
    TESSERA_TRY(auto insert,
                database.prepare("INSERT INTO refusal (a, b, weight, reason, because_a, because_b, attribute) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                                 "ON CONFLICT (a, b) DO NOTHING"));
    for (const Refusal &refusal : refusals)
        TESSERA_CHECK(insert
                          .bindAll(refusal.records.a, refusal.records.b, refusal.weight, static_cast<int>(refusal.reason), refusal.because.a,
                                   refusal.because.b, refusal.attribute)
                          .run());
    return {};
}

std::vector<RecordId> sortedIds(std::span<const RecordId> records)
{
    std::vector<RecordId> sorted(records.begin(), records.end());
    sortUnique(sorted);
    return sorted;
}

} // namespace

Result<void> PairStore::replaceAll(std::span<const StoredPair> pairs, Progress &progress)
{
    TESSERA_CHECK(writePairLists(m_database, pairs, progress));
    ZoneTally tally{};
    for (const StoredPair &pair : pairs)
        ++tally[static_cast<std::size_t>(pair.zone)];
    return putTally(m_database, tally);
}

Result<void> PairStore::replaceTouching(std::span<const RecordId> records, std::span<const StoredPair> pairs)
{
    const std::vector<RecordId> own = sortedIds(records);
    const auto isOwn = [&own](RecordId record) { return std::ranges::binary_search(own, record); };
    TESSERA_TRY(ZoneTally tally, tallyOf(m_database));
    std::map<RecordId, PairList> next; // of every record concerned: what comes
    for (const RecordId record : own) {
        next[record];
        TESSERA_TRY(const PairList former, readPairList(m_database, record));
        for (const PairEntry &entry : former) {
            next[entry.other];
            if (!isOwn(entry.other) || record < entry.other)
                --tally[static_cast<std::size_t>(entry.zone)];
        }
    }
    for (const StoredPair &pair : pairs) {
        ++tally[static_cast<std::size_t>(pair.zone)];
        for (const RecordId record : {pair.records.a, pair.records.b})
            next[record].push_back(entryOf(pair, record));
    }
    for (auto &[record, list] : next) {
        if (!isOwn(record)) { // what it has with others stays
            TESSERA_TRY(const PairList former, readPairList(m_database, record));
            std::ranges::copy_if(former, std::back_inserter(list), [&isOwn](const PairEntry &entry) { return !isOwn(entry.other); });
        }
        std::ranges::sort(list, {}, &PairEntry::other);
        TESSERA_CHECK(putPairList(m_database, record, list));
    }
    return putTally(m_database, tally);
}

Result<std::optional<StoredPair>> PairStore::find(RecordPair records) const
{
    TESSERA_TRY(const PairList list, readPairList(m_database, records.a));
    const auto found = std::ranges::lower_bound(list, records.b, {}, &PairEntry::other);
    if (found == list.end() || found->other != records.b)
        return std::nullopt;
    return found->of(records.a);
}

Result<std::vector<StoredPair>> PairStore::of(RecordId record) const
{
    TESSERA_TRY(const PairList list, readPairList(m_database, record));
    std::vector<StoredPair> found;
    found.reserve(list.size());
    for (const PairEntry &entry : list)
        found.push_back(entry.of(record));
    return found; // both those with lower ids and those with higher ones ascend: by (a, b)
}

Result<std::vector<RecordId>> PairStore::linkedWith(RecordId record) const
{
    TESSERA_TRY(const PairList list, readPairList(m_database, record));
    std::vector<RecordId> linked;
    for (const PairEntry &entry : list)
        if (entry.zone == Zone::Match)
            linked.push_back(entry.other);
    return linked;
}

Result<std::vector<StoredPair>> PairStore::touching(std::span<const RecordId> records) const
{
    std::vector<StoredPair> found;
    for (const RecordId record : sortedIds(records)) {
        TESSERA_TRY(const auto pairs, of(record));
        found.insert(found.end(), pairs.begin(), pairs.end());
    }
    sortUnique(found, &StoredPair::records);
    return found;
}

Result<std::vector<StoredPair>> PairStore::among(std::span<const RecordId> records) const
{
    const std::vector<RecordId> sorted = sortedIds(records);
    std::vector<StoredPair> found;
    for (const RecordId record : sorted) {
        TESSERA_TRY(const PairList list, readPairList(m_database, record));
        for (const PairEntry &entry : list)
            if (record < entry.other && std::ranges::binary_search(sorted, entry.other))
                found.push_back(entry.of(record));
    }
    return found;
}

Result<std::uint64_t> PairStore::count(Zone zone) const
{
    TESSERA_TRY(const auto count, SettingStore(m_database).number(TallyNames[static_cast<std::size_t>(zone)]));
    return static_cast<std::uint64_t>(count.value_or(0));
}

Result<void> PairStore::stream(const std::function<Result<void>(const StoredPair &)> &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT record_id, packed FROM pair_list ORDER BY record_id"));
    return rows::each(query, [&visit](const Statement &row) -> Result<void> {
        TESSERA_TRY(const PairList list, pairListFrom(row.text(1)));
        const auto record = row.id<RecordId>(0);
        for (const PairEntry &entry : list)
            if (record < entry.other)
                TESSERA_CHECK(visit(entry.of(record)));
        return {};
    });
}

Result<std::uint64_t> PairStore::countRefusals() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT count(*) FROM refusal"));
    TESSERA_TRY(const std::int64_t count, rows::number(query));
    return static_cast<std::uint64_t>(count);
}

Result<void> PairStore::replaceRefusals(std::span<const Refusal> refusals)
{
    TESSERA_TRY(auto clear, m_database.prepare("DELETE FROM refusal"));
    TESSERA_CHECK(clear.run());
    return insertRefusals(m_database, refusals);
}

Result<void> PairStore::replaceRefusalsTouching(std::span<const RecordId> records, std::span<const Refusal> refusals)
{
    for (const std::string_view side : {"DELETE FROM refusal WHERE a = ?1", "DELETE FROM refusal WHERE b = ?1"}) {
        TESSERA_TRY(auto erase, m_database.prepare(side));
        for (const RecordId record : records)
            TESSERA_CHECK(erase.bind(1, record).run());
    }
    return insertRefusals(m_database, refusals);
}

Result<std::vector<Refusal>> PairStore::refusalsAmong(std::span<const RecordId> records) const
{
    const std::vector<RecordId> sorted = sortedIds(records);
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal WHERE a = ?1 ORDER BY b"));
    std::vector<Refusal> found;
    for (const RecordId record : sorted) {
        query.bind(1, record);
        TESSERA_CHECK(rows::each(query, [&](const Statement &row) -> Result<void> {
            if (std::ranges::binary_search(sorted, row.id<RecordId>(1)))
                found.push_back(refusalFrom(row));
            return {};
        }));
    }
    return found;
}

Result<std::vector<Refusal>> PairStore::refusalsOf(RecordId record) const
{
    TESSERA_TRY(auto query,
                m_database.prepare(
                    "SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal WHERE a = ?1 UNION ALL SELECT a, b, weight, reason, "
                    "because_a, because_b, attribute FROM refusal WHERE b = ?1 ORDER BY a, b"));
    query.bind(1, record);
    return rows::all(query, refusalFrom);
}

Result<std::vector<Refusal>> PairStore::refusals() const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT a, b, weight, reason, because_a, because_b, attribute FROM refusal ORDER BY a, b"));
    return rows::all(query, refusalFrom);
}

Result<std::vector<RecordId>> PairStore::removeOrphans()
{
    TESSERA_TRY(auto query,
                m_database.prepare("SELECT id FROM (SELECT record_id AS id FROM pair_list UNION SELECT a FROM refusal UNION SELECT b FROM refusal) p "
                                   "WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = p.id) ORDER BY id"));
    TESSERA_TRY(auto missing, rows::all(query, [](const Statement &row) { return row.id<RecordId>(0); }));
    TESSERA_CHECK(replaceTouching(missing, {}));
    TESSERA_CHECK(replaceRefusalsTouching(missing, {}));
    return missing;
}

} // namespace engine
