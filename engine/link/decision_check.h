// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Would a new decision contradict those in force? Says so with the chain that leads there. Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/model/decision.h"

namespace engine
{

// chain: records each decided the same as the next. A new "different" contradicts when the chain leads from one record to the other.
// A new "same" contradicts when joining brings together two records decided different: the chain leads from the one to the other,
// with the new decision as one of its steps.
struct Contradiction {
    std::vector<RecordId> chain;
    RecordPair different; // the ends of the chain
};

// The decisions in force (active or stale) that name the record.
using DecisionsOf = std::function<std::vector<Decision>(RecordId)>;

// An earlier decision on the very same pair does not count: the new one replaces it. Unsure contradicts nothing.
[[nodiscard]] std::optional<Contradiction> findContradiction(RecordPair records, Verdict verdict, const DecisionsOf &decisionsOf);
[[nodiscard]] std::optional<Contradiction> findContradiction(RecordPair records, Verdict verdict, std::span<const Decision> decisions);

} // namespace engine
