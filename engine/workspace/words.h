// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Codes and English sentences for what the command line and the journal say. The window translates from the same facts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/customer.h"
#include "engine/model/decision.h"
#include "engine/model/pair.h"
#include "engine/workspace/effects.h"
#include "engine/workspace/views.h"

namespace engine
{

[[nodiscard]] std::string_view codeOf(TaskKind kind);        // "review"
[[nodiscard]] std::string_view codeOf(Zone zone);            // "no_match"
[[nodiscard]] std::string_view codeOf(Verdict verdict);      // "same"
[[nodiscard]] std::optional<Verdict> verdictFromCode(std::string_view code);
[[nodiscard]] std::string_view codeOf(DecisionState state);  // "active"
[[nodiscard]] std::string_view codeOf(LinkKind kind);        // "auto"
[[nodiscard]] std::string_view codeOf(IdentityChangeKind kind); // "merge"
[[nodiscard]] std::string_view codeOf(RefusalReason reason); // "decided_different"
[[nodiscard]] std::string_view codeOf(BlockReason reason);   // "pattern"
[[nodiscard]] std::string_view codeOf(RepeatReason reason);  // "many_names"
[[nodiscard]] std::string_view codeOf(BadData kind);         // "shared_phone"
[[nodiscard]] std::string_view sentenceOf(BlockReason reason); // "is blocked"
[[nodiscard]] std::string_view sentenceOf(RepeatReason reason);
[[nodiscard]] std::string_view sentenceOf(BadData kind); // "one telephone shared by a few"
[[nodiscard]] std::string_view codeOf(RecordState state);    // "active"

} // namespace engine
