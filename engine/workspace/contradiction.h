// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a decision may come into force beside those that are. Inside engine/workspace only; one thread.
#pragma once

#include "engine/base/result.h"
#include "engine/model/decision.h"

namespace engine
{

class Database;

// Conflict, with the chain of decisions that speaks against it.
[[nodiscard]] Result<void> refuseContradiction(Database &database, RecordPair records, Verdict verdict);

} // namespace engine
