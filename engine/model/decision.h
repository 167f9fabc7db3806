// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A person's verdict on a pair. It outranks the engine on every later run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/base/ids.h"
#include "engine/model/pair.h"

namespace engine
{

enum class Verdict : std::uint8_t { Same = 1, Different = 2, Unsure = 3 };
[[nodiscard]] std::string_view codeOf(Verdict verdict); // "same"
[[nodiscard]] std::optional<Verdict> verdictFromCode(std::string_view code);

enum class DecisionState : std::uint8_t {
    Active = 1,
    Stale = 2,     // still in force, but the evidence changed since: shown again
    Withdrawn = 3, // undone, or replaced by a later decision on the same pair
};
[[nodiscard]] std::string_view codeOf(DecisionState state); // "active"

struct Decision {
    DecisionId id;
    RecordPair records;
    Verdict verdict = Verdict::Unsure;
    DecisionState state = DecisionState::Active;
    std::string author;
    Timestamp at;
    std::string reason;
    Hash128 evidenceA{}; // of the compared values of each side when it was made
    Hash128 evidenceB{};
};

// Active or stale.
[[nodiscard]] inline bool isInForce(const Decision &decision)
{
    return decision.state != DecisionState::Withdrawn;
}

} // namespace engine
