// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The match basis of a project with what it belongs to. A cache: without it the next run is a whole one. One thread; any connection for
// reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/model/match_basis.h"
#include "engine/store/database.h"

namespace engine
{

// What a basis belongs to: when one of these is another, it no longer fits.
struct BasisOrigin {
    RunId run; // that took the frequencies
    ModelId model;
    int safeguards = 0;
    int scoring = 0;              // version of the program's way to score
    std::string sources;          // as BasisStore::presentSources
    std::uint64_t records = 0;    // active ones when it was taken
    std::uint64_t candidates = 0; // pairs that the run compared
    std::uint64_t changed = 0;    // records that changed between it and the last whole run
    std::uint64_t parts = 0;      // read only: grows when values are added
};

class BasisStore
{
public:
    explicit BasisStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<void> put(const BasisOrigin &origin, const MatchBasis &basis);
    // More values that are no evidence: of overLimit and ofHouseholds only.
    [[nodiscard]] Result<void> add(const ValueFacts &facts);
    [[nodiscard]] Result<std::optional<BasisOrigin>> origin() const;
    // What was put; empty without an origin.
    [[nodiscard]] Result<MatchBasis> basis() const;
    // What linking takes from the sources beside their codes, which never change: JSON, source id → whether it is free of duplicates.
    [[nodiscard]] Result<std::string> presentSources() const;
    // Whether that is as it was. A source that came since or that left without records changes nothing for the records of the others.
    [[nodiscard]] Result<bool> areSourcesTheSame(const BasisOrigin &origin) const;

private:
    [[nodiscard]] Result<void> putValues(const ValueFacts &facts);

    Database &m_database;
};

} // namespace engine
