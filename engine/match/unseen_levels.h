// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Levels that hardly any match shows: their m is a least value and their u may be one as well, and the ratio of the two is no evidence.
// Plain functions; any thread.
#pragma once

#include <span>

#include "engine/match/model.h"

namespace engine
{

struct LevelPlace {
    std::size_t comparison = 0; // indexes in the model
    std::size_t level = 0;
};

// Raises their u so far that none of them weighs more than the least of the learned levels of its comparison that are more alike. Those that stand
// above all learned ones, and fixed ones, stay as they are.
void weighUnseen(std::span<const LevelPlace> unseen, Model &model);

} // namespace engine
