// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/link/connected_records.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>

namespace engine
{

std::vector<RecordId> connectedRecords(std::span<const RecordId> seeds, const NeighboursOf &neighbours)
{
    boost::unordered_flat_set<std::int64_t> seen;
    std::vector<RecordId> found;
    const auto visit = [&](RecordId record) {
        if (seen.insert(record.value).second)
            found.push_back(record);
    };
    for (const RecordId seed : seeds)
        visit(seed);
    for (std::size_t at = 0; at < found.size(); ++at) // found grows while it is walked
        for (const RecordId neighbour : neighbours(found[at]))
            visit(neighbour);
    std::ranges::sort(found);
    return found;
}

} // namespace engine
