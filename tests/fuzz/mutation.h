// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Seeds of a target, and damage done to them: the same for a seed number on every machine.
#pragma once

#include <string>
#include <vector>

#include "engine/base/random.h"

namespace tests::fuzz
{

[[nodiscard]] std::vector<std::string> seedsOf(const std::string &target); // in the order of their names

// One of the seeds, with one to four places changed: bytes flipped, pieces left out, doubled, or taken from another seed.
[[nodiscard]] std::string mutated(const std::vector<std::string> &seeds, engine::Random &random);

} // namespace tests::fuzz
