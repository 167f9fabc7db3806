// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about whole records, which no pair of values answers: reversed names, lists within lists, distances on a map, one side alone.
#pragma once

#include <cstdint>

#include "engine/match/compiled_model.h"

namespace engine
{

[[nodiscard]] Truth askWhole(const Leaf &leaf, std::uint32_t a, std::uint32_t b);

} // namespace engine
