// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The table resources/data/column_words.tsv, as built into the program.
#pragma once

#include <string_view>

namespace engine::embedded
{

[[nodiscard]] std::string_view columnWords();

} // namespace engine::embedded
