// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/pair_list.h"

#include <algorithm>
#include <bit>
#include <oneapi/tbb/parallel_sort.h>

#include "engine/base/packed_numbers.h"

namespace engine
{

namespace
{

constexpr std::uint64_t PairsBetweenReports = 16384;
constexpr std::size_t RecordBytes = 5; // ids stay below 2^40, as the search index needs them to
constexpr std::size_t EntryBytes = RecordBytes + sizeof(double) + sizeof(LevelVector) + 2;

void append(std::string &packed, const PairEntry &entry)
{
    packed::put(packed, static_cast<std::uint64_t>(entry.other.value), RecordBytes);
    packed::put(packed, std::bit_cast<std::uint64_t>(entry.weight));
    packed::put(packed, entry.levels);
    packed::put(packed, entry.rule);
    packed::put(packed, static_cast<std::uint8_t>(entry.zone));
}

PairEntry takeEntry(std::string_view &packed)
{
    PairEntry entry;
    std::uint64_t other = 0;
    std::uint64_t weight = 0;
    std::uint8_t zone = 0;
    (void)(packed::take(packed, other, RecordBytes) && packed::take(packed, weight) && packed::take(packed, entry.levels)
           && packed::take(packed, entry.rule) && packed::take(packed, zone)); // the caller has counted the bytes
    entry.other = RecordId{static_cast<std::int64_t>(other)};
    entry.weight = std::bit_cast<double>(weight);
    entry.zone = static_cast<Zone>(zone);
    return entry;
}

Result<Statement> prepareInsert(Database &database)
{
    return database.prepare(
        "INSERT INTO pair_list (record_id, packed) VALUES (?1, ?2) ON CONFLICT (record_id) DO UPDATE SET packed = excluded.packed");
}

// Pairs in the order of their second record; those of one record by their first.
std::vector<std::uint32_t> bySecond(std::span<const StoredPair> pairs)
{
    struct Place {
        RecordId record;
        std::uint32_t pair;
        auto operator<=>(const Place &) const = default;
    };
    std::vector<Place> places;
    places.reserve(pairs.size());
    for (const StoredPair &pair : pairs)
        places.push_back({pair.records.b, static_cast<std::uint32_t>(places.size())});
    oneapi::tbb::parallel_sort(places.begin(), places.end());
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (const Place &place : places)
        order.push_back(place.pair);
    return order;
}

} // namespace

PairEntry entryOf(const StoredPair &pair, RecordId record)
{
    return {pair.records.a == record ? pair.records.b : pair.records.a, pair.weight, pair.levels, pair.rule, pair.zone};
}

Result<PairList> pairListFrom(std::string_view packed)
{
    if (packed.size() % EntryBytes != 0)
        return fail(ErrorCode::Damaged, "The pairs of the last run cannot be read. Match everything again (match --full).");
    PairList list;
    list.reserve(packed.size() / EntryBytes);
    while (!packed.empty())
        list.push_back(takeEntry(packed));
    return list;
}

Result<PairList> readPairList(Database &database, RecordId record)
{
    TESSERA_TRY(auto query, database.prepare("SELECT packed FROM pair_list WHERE record_id = ?1"));
    query.bind(1, record);
    TESSERA_TRY(const bool hasRow, query.step());
    return hasRow ? pairListFrom(query.text(0)) : PairList();
}

Result<void> putPairList(Database &database, RecordId record, const PairList &list)
{
    if (list.empty()) {
        TESSERA_TRY(auto erase, database.prepare("DELETE FROM pair_list WHERE record_id = ?1"));
        return erase.bind(1, record).run();
    }
    std::string packed;
    packed.reserve(list.size() * EntryBytes);
    for (const PairEntry &entry : list)
        append(packed, entry);
    TESSERA_TRY(auto insert, prepareInsert(database));
    return insert.bindAll(record, Blob{packed}).run();
}

Result<void> writePairLists(Database &database, std::span<const StoredPair> pairs, Progress &progress)
{
    progress.begin(Stage::Saving, pairs.size());
    TESSERA_CHECK(database.execute("DELETE FROM pair_list"));
    TESSERA_TRY(auto insert, prepareInsert(database));
    const std::vector<std::uint32_t> seconds = bySecond(pairs);
    auto first = pairs.begin();    // pairs whose first record is still to come
    auto second = seconds.begin(); // pairs whose second record is still to come: none is left when the above are
    std::string packed;
    std::uint64_t reported = 0;
    while (second != seconds.end()) {
        RecordId record = pairs[*second].records.b;
        if (first != pairs.end())
            record = std::min(record, first->records.a);
        packed.clear();
        for (; second != seconds.end() && pairs[*second].records.b == record; ++second)
            append(packed, entryOf(pairs[*second], record));
        for (; first != pairs.end() && first->records.a == record; ++first)
            append(packed, entryOf(*first, record));
        TESSERA_CHECK(insert.bindAll(record, Blob{packed}).run());
        if (const auto done = static_cast<std::uint64_t>(second - seconds.begin()); done - reported >= PairsBetweenReports) {
            TESSERA_CHECK(progress.checkCancelled());
            progress.advance(done - reported);
            reported = done;
        }
    }
    return {};
}

} // namespace engine
