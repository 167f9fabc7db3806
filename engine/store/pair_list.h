// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pairs of one record as one row: read and written in one go, where a row for each pair and an index by its other side took several times as
// long. Inside engine/store only; one thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/pair.h"
#include "engine/store/database.h"

namespace engine
{

// What stands of a pair with either of its records: the other, and the score.
struct PairEntry {
    RecordId other;
    double weight = 0; // bits
    LevelVector levels = 0;
    std::uint8_t rule = 0;
    Zone zone = Zone::NoMatch;

    [[nodiscard]] StoredPair of(RecordId record) const { return {orderedPair(record, other), weight, levels, rule, zone}; }
};
[[nodiscard]] PairEntry entryOf(const StoredPair &pair, RecordId record); // as it stands with one of the two

using PairList = std::vector<PairEntry>; // by ascending other, each once

[[nodiscard]] Result<PairList> pairListFrom(std::string_view packed); // Damaged when it is none
[[nodiscard]] Result<PairList> readPairList(Database &database, RecordId record);
[[nodiscard]] Result<void> putPairList(Database &database, RecordId record, const PairList &list); // an empty one has no row

// Every list anew; pairs ascending by (a, b).
[[nodiscard]] Result<void> writePairLists(Database &database, std::span<const StoredPair> pairs, Progress &progress);

} // namespace engine
