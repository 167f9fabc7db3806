// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The levels that fit an attribute, for people who put a comparison together. Plain functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "engine/match/model.h"

namespace engine
{

// From the most alike to the least, with usual amounts; a missing value first. m and u are left to training.
[[nodiscard]] std::vector<Level> levelsFor(const Attribute &attribute);

// Puts a level in: a missing one first, another one after the level at `after`, but before the last one (else), which is its place without an
// `after`. Gets a label that no other level has. Gives its index.
std::size_t insertLevel(Comparison &comparison, Level level, std::optional<std::size_t> after);

} // namespace engine
