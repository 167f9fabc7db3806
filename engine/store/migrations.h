// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ladder of schema versions and the schema that a project of this program has.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/store/database.h"

namespace engine
{

inline constexpr int ApplicationId = 0x54455353; // "TESS"

struct Migration {
    int version = 0; // after it
    std::span<const std::string_view> scripts;
    Result<void> (*carry)(Database &) = nullptr; // after them: what SQL alone cannot do
};

[[nodiscard]] std::span<const Migration> migrations(); // ascending, from version 1
[[nodiscard]] int currentVersion();

// Brings the schema from `from` to the current version inside the caller's transaction.
[[nodiscard]] Result<void> migrate(Database &database, int from);

// What is in sqlite_schema but should not be there, or is missing: one line each. Compared with a fresh schema of that version.
[[nodiscard]] Result<std::vector<std::string>> schemaDifferences(Database &database, int version);

} // namespace engine
