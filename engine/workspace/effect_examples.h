// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Examples of what a change would do, by the names that people know: golden ids and record keys. Inside engine/workspace only; one thread.
#pragma once

#include <map>
#include <set>

#include "engine/workspace/effects.h"
#include "engine/workspace/match_compute.h"

namespace engine
{

class EffectExamples
{
public:
    // created: customers that do not exist yet.
    EffectExamples(Database &database, const Computed &computed, const std::set<CustomerId> &created)
        : m_database(database), m_computed(computed), m_created(created)
    {
    }

    // Groups of customers that exchange records, at most `wanted` of each kind, the largest first: they do the most harm when they are wrong.
    [[nodiscard]] Result<std::vector<CustomerExample>> customers(std::size_t wanted);
    [[nodiscard]] Result<PairExample> pair(RecordPair records, double weight, bool isLinked);

private:
    struct Group {
        std::set<CustomerId> before;
        std::set<CustomerId> after;
        std::vector<RecordId> records;
    };
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] static CustomerEffect effectOf(const Group &group);
    [[nodiscard]] Result<CustomerExample> exampleOf(const Group &group);
    [[nodiscard]] Result<std::string> goldenIdOf(CustomerId customer) const;
    [[nodiscard]] Result<std::string> nameOf(RecordId id);

    Database &m_database;
    const Computed &m_computed;
    const std::set<CustomerId> &m_created;
    std::map<SourceId, std::string> m_sources;
};

} // namespace engine
