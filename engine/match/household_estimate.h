// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What people of one household have in common, learned without labels by expectation maximisation. Pure.
#pragma once

#include <vector>

#include "engine/match/model.h"
#include "engine/match/trainer.h"

namespace engine
{

// Sets h of the levels that have one, by the candidate pairs and the model's m, u, prior and household odds. `proposed` holds what is believed
// beforehand, worth some twenty pairs. Names and dates keep their proposed h: namesakes of one household, father and son, are taken for matches
// and so never seen. A difference that one person may show (two addresses) never becomes proof of two, however many have it.
void learnHousehold(const Model &proposed, const std::vector<LevelCount> &candidates, Model &model);

} // namespace engine
