// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a golden value is what it is: as facts for a front end to translate, and as an English sentence. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/clock.h"
#include "engine/model/golden.h"

namespace engine
{

struct LineageFacts {
    Strategy strategy = Strategy::OnlyValue;
    std::string source; // name for people: "CRM"; empty for a pin of an own value
    std::optional<Timestamp> date;
    std::string runnerUpSource; // empty: there was no other value
    std::optional<Timestamp> runnerUpDate;
    std::string runnerUpText;
    std::uint32_t agreeing = 1; // records that hold this value
    std::string sameAs;         // with SameRecordAs: what people call that attribute, where known
    std::string pinnedBy;       // with Pin
    std::string pinReason;
};

// "From CRM, because it was updated last (2026-03-02; Shop 2024-11-20)."
[[nodiscard]] std::string lineageSentence(const LineageFacts &facts);

} // namespace engine
