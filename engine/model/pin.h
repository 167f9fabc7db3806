// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a person's override of one golden value lasts.
#pragma once

#include <cstdint>

namespace engine
{

// Stored: numbers keep their meaning.
enum class PinExpiry : std::uint8_t { Never = 1, ComputedChanges = 2, AtDate = 3, NewerValue = 4 };

} // namespace engine
