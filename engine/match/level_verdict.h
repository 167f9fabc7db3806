// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What one comparison says of a pair, by name: the level vector in words that front ends can translate. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/match/model.h"
#include "engine/model/pair.h"

namespace engine
{

struct LevelVerdict {
    std::string comparison;
    unsigned level = 0;     // as in LevelVector
    std::string label;      // "exact", "close" … "missing"
    bool isLeftOut = false; // missing though both have a value: one that is no evidence
    friend bool operator==(const LevelVerdict &, const LevelVerdict &) = default;
};

// One for each comparison of the model that the vector was made with.
[[nodiscard]] std::vector<LevelVerdict> levelVerdicts(const Model &model, LevelVector levels);

} // namespace engine
