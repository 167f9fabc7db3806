// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/export_names.h"

#include <oneapi/tbb/parallel_sort.h>

#include "engine/base/hash.h"
#include "engine/store/tables/customer_store.h"
#include "engine/store/tables/golden_store.h"
#include "engine/store/tables/record_store.h"
#include "engine/store/tables/source_store.h"

namespace engine
{

Result<ExportNames> loadExportNames(Database &database, Progress &progress)
{
    ExportNames names;
    TESSERA_TRY(const auto sources, SourceStore(database).all());
    for (const Source &source : sources)
        names.sources.emplace(source.id, source);
    TESSERA_CHECK(RecordStore(database).streamNames([&names](RecordId id, SourceId source, std::string_view key, RecordState state,
                                                             std::optional<Timestamp> updatedAt, std::string_view packedValues) -> Result<void> {
        names.records.push_back(
            {id, source, std::string(key), updatedAt, state == RecordState::Active, hash64(packedValues, static_cast<std::uint64_t>(state))});
        return {};
    }));
    names.inOrder.resize(names.records.size());
    for (std::uint32_t i = 0; i < names.inOrder.size(); ++i)
        names.inOrder[i] = i;
    oneapi::tbb::parallel_sort(names.inOrder.begin(), names.inOrder.end(),
                               [&names](std::uint32_t a, std::uint32_t b) { return names.isBefore(names.records[a], names.records[b]); });
    names.places.resize(names.records.size());
    for (std::uint32_t place = 0; place < names.inOrder.size(); ++place)
        names.places[names.inOrder[place]] = place;
    TESSERA_CHECK(GoldenStore(database).stream(
        [&names](const StoredGolden &golden) -> Result<void> {
            names.goldenIds.emplace_back(golden.customer, golden.goldenId);
            return {};
        },
        progress));
    TESSERA_CHECK(CustomerStore(database).streamMemberships([&names](const Membership &membership) -> Result<void> {
        names.memberships.push_back(membership);
        return {};
    }));
    return names;
}

} // namespace engine
