// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Codes and English sentences for what the command line and the journal say, beside those of engine/model. The window translates from the same facts.
#pragma once

#include <string_view>

#include "engine/workspace/effects.h"
#include "engine/workspace/views.h"

namespace engine
{

[[nodiscard]] std::string_view codeOf(TaskKind kind);          // "review"
[[nodiscard]] std::string_view codeOf(BlockReason reason);     // "pattern"
[[nodiscard]] std::string_view codeOf(RepeatReason reason);    // "many_names"
[[nodiscard]] std::string_view codeOf(BadData kind);           // "shared_phone"
[[nodiscard]] std::string_view sentenceOf(BlockReason reason); // "is blocked"
[[nodiscard]] std::string_view sentenceOf(RepeatReason reason);
[[nodiscard]] std::string_view sentenceOf(BadData kind); // "one telephone shared by a few"

} // namespace engine
