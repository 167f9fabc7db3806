// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a matching run has made of a project, as text that two projects are compared by.
#pragma once

#include <string>
#include <vector>

#include "engine/store/database.h"
#include "engine/workspace/workspace.h"

namespace tests
{

[[nodiscard]] std::vector<std::string> tablesOf(engine::Database &database); // ascending; not those of the search
// Without what only tells how it came there.
[[nodiscard]] std::string outcome(const engine::Workspace &workspace);
// The first line of the outcomes of an incremental and a whole run that differs; empty when they are the same.
[[nodiscard]] std::string firstDifference(const std::string &incremental, const std::string &whole);

} // namespace tests
