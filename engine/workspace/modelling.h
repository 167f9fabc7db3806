// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What several verbs share about models and rules. Inside engine/workspace only.
#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/workspace.h"

namespace engine
{

class Database;

// Every golden record anew under the rules in force; writes what differs.
[[nodiscard]] Result<void> rebuildAllGolden(Database &database, Timestamp now, Progress &progress);

} // namespace engine
