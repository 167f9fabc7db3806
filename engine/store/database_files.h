// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of a database on disk, while no connection has them open: made aside, then given their name.
#pragma once

#include <filesystem>

#include "engine/base/result.h"

namespace engine
{

// The file and what SQLite keeps beside it; what is not there is no error.
void removeDatabaseFiles(const std::filesystem::path &file);

// Gives a closed, synced database its name, durably. Refuses a name that is taken; then, and after any error, aside is gone.
[[nodiscard]] Result<void> putInPlace(const std::filesystem::path &aside, const std::filesystem::path &target);

} // namespace engine
