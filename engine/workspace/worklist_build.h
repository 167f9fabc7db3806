// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tasks of the worklist from pairs, refusals and stale decisions. Inside engine/workspace only; one thread.
#pragma once

#include <functional>
#include <vector>

#include "engine/link/worklist.h"
#include "engine/model/decision.h"
#include "engine/store/tables/task_store.h"
#include "engine/workspace/resolution.h"

namespace engine
{

class Database;

// All doubts of a run. nameOf: what a list shows for a customer's record.
[[nodiscard]] std::vector<StoredTask> tasksOf(const ResolutionInput &input, const Resolution &resolution, Thresholds thresholds,
                                              const std::function<std::string(std::uint32_t)> &nameOf);

// How far doubts are followed from customer to customer. One decision must not wait for thousands of records.
enum class Reach : std::uint8_t { Near, Wide };

// Renews the tasks around some records from what is stored: those of every customer that a doubt connects with theirs, as a whole run would. Where
// that web is larger than the reach, Near renews the tasks of the records themselves and leaves the rest to the next run; Wide makes the whole
// worklist anew, but in a project of many records: there each doubt stands in one task all the same, but a whole run may gather them otherwise.
[[nodiscard]] Result<void> renewTasks(Database &database, std::span<const RecordId> records, Reach reach);

} // namespace engine
