// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// People's verdicts on pairs: added and set to another state, never rewritten. One thread; reading works on any connection.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/decision.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

class DecisionStore
{
public:
    explicit DecisionStore(Database &database) : m_database(database) {}

    // Sets decision.id. A decision in force on the same pair is withdrawn; its id comes back (invalid when there was none).
    [[nodiscard]] Result<DecisionId> add(Decision &decision, StateDigest &digest);
    // Conflict when another decision on the pair is in force and this one would be as well.
    [[nodiscard]] Result<void> setState(DecisionId id, DecisionState state, StateDigest &digest);

    [[nodiscard]] Result<std::optional<Decision>> find(DecisionId id) const;
    [[nodiscard]] Result<std::optional<Decision>> inForce(RecordPair records) const;            // active or stale
    [[nodiscard]] Result<std::vector<Decision>> of(RecordId record) const;                      // newest first, every state
    [[nodiscard]] Result<std::vector<Decision>> among(std::span<const RecordId> records) const; // both sides; newest first
    [[nodiscard]] Result<std::vector<Decision>> allInForce() const;                             // by (a, b)
    [[nodiscard]] Result<std::vector<Decision>> page(DecisionId before, int limit) const;       // newest first
    [[nodiscard]] Result<std::uint64_t> count(DecisionState state) const;

private:
    Database &m_database;
};

} // namespace engine
