// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A source file of any bytes, read as an import reads it.
#pragma once

#include <string_view>

#include "engine/intake/file_format.h"

namespace tests::fuzz
{

// Detects what the overrides leave open, reads to the end, and suggests a mapping.
void readRows(std::string_view bytes, const engine::FormatOverrides &overrides);

} // namespace tests::fuzz
