// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change would do, for questions that ask it on the way. Inside engine/workspace only; one thread.
#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/effects.h"

namespace engine
{

class Database;

// The comparison with what is stored; the caller holds a snapshot of the project.
[[nodiscard]] Result<WhatIfReport> whatIf(Database &database, const WhatIfRequest &request, Timestamp now, Progress &progress);

} // namespace engine
