// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of a project while it is in use: by SQLite's backup interface, written aside, opened and checked before they count.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/store/database.h"

namespace engine
{

class SecretKey;

// The copy is encrypted with the same key. Refuses an existing target; cancelled or failed, nothing is left there.
[[nodiscard]] Result<void> backUp(Database &source, const SecretKey *key, const std::filesystem::path &target, Progress &progress);

// Into NAME.backups/ beside the project, named after time and reason; older ones are thinned to one a day for a week, one a week for a month, one a
// month for a year.
[[nodiscard]] Result<std::filesystem::path> automaticBackup(Database &source, const SecretKey *key, std::string_view reason, Timestamp now,
                                                            Progress &progress);

// Which of these backups (their times, any order) thinning keeps; same order as given.
[[nodiscard]] std::vector<bool> keptBackups(const std::vector<Timestamp> &times, Timestamp now);

} // namespace engine
