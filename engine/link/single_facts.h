// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a customer may have once: values of unique attributes and records of duplicate-free sources, as one sorted list per set. One thread.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "engine/link/linker.h"

namespace engine
{

class SingleFacts
{
public:
    SingleFacts(std::uint32_t records, const LinkConstraints &constraints);

    struct Conflict {
        RefusalReason reason = RefusalReason::UniqueAttribute;
        std::uint32_t a = 0; // a < b
        std::uint32_t b = 0;
        AttributeId attribute;
    };
    // What a union of two roots' sets would break first: unique attributes in the order given, then sources in theirs.
    [[nodiscard]] std::optional<Conflict> between(std::uint32_t rootA, std::uint32_t rootB) const;
    void joined(std::uint32_t root, std::uint32_t gone);

private:
    static constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();
    // Kind: index of the unique attribute, or the number of those for sources. A list is sorted by kind and value, each of them once.
    struct Fact {
        std::uint32_t kind = 0;
        std::uint32_t value = 0;
        std::uint32_t record = 0; // the smallest of the set that has it
        std::uint32_t next = None;
    };
    [[nodiscard]] bool before(std::uint32_t x, std::uint32_t y) const
    {
        const Fact &f = m_facts[x];
        const Fact &g = m_facts[y];
        return f.kind != g.kind ? f.kind < g.kind : f.value < g.value;
    }
    [[nodiscard]] std::optional<Conflict> conflictOfKind(std::uint32_t &a, std::uint32_t &b, std::uint32_t kind) const;

    std::vector<AttributeId> m_attributes; // by kind
    std::vector<Fact> m_facts;
    std::vector<std::uint32_t> m_first; // by root; empty when nothing is unique
};

} // namespace engine
