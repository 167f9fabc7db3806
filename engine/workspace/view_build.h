// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Views of records, golden values and customers from what is stored. Inside engine/workspace only; one thread, any connection.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/attribute.h"
#include "engine/store/tables/golden_store.h"
#include "engine/workspace/views.h"

namespace engine
{

class Database;

// In the order of the ids; missing records are left out. asOf: as they stood then, without the rows as received
// and the names of their customers.
[[nodiscard]] Result<std::vector<RecordView>> recordViews(Database &database, std::span<const RecordId> ids, std::optional<Timestamp> asOf = {});

// The pairs among these records that were scored, decided on or refused; by falling weight.
[[nodiscard]] Result<std::vector<PairView>> pairViews(Database &database, std::span<const RecordId> ids);

// Golden values with their sentences; records: those they may come from.
[[nodiscard]] std::vector<GoldenCellView> goldenCells(std::span<const GoldenValue> values, std::span<const RecordView> records,
                                                      const AttributeCatalog &catalog);

[[nodiscard]] CustomerRow customerRow(const StoredGolden &golden);

// Page cursors that are one number; 0 when there is none.
[[nodiscard]] std::int64_t numberFromCursor(std::string_view cursor);

} // namespace engine
