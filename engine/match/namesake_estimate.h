// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What different people of one name have in common, learned without labels by expectation maximisation. Pure.
#pragma once

#include <vector>

#include "engine/match/model.h"
#include "engine/match/trainer.h"

namespace engine
{

// Sets n of the levels that have one, and how much more often strangers share the name than its parts would meet by chance. By the model's m and u,
// and the pairs with the same whole name: `sharing`, of `pairs` whose names are known on both sides. What too few pairs show leaves n as it is.
// Neither ever speaks for a match: n stays at u or above, the excess at 1. Learning again from the same pairs changes nothing.
void learnNamesakes(const std::vector<LevelCount> &sharing, double pairs, Model &model);

} // namespace engine
