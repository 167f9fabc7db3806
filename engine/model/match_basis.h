// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the score of a pair rests on beside its model and its two records: how often values are there in the whole project, which of them are no
// evidence, and which blocks were split. A whole run takes it from all records; later runs go by it, so that pairs scored at different times
// have comparable weights. Only that a value is no evidence may be learned in between. Holds hashes (Dictionary::hash) and counts, never a value.
// Plain values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/base/ids.h"

namespace engine
{

struct ValueFacts {
    AttributeId attribute;
    std::uint64_t total = 0;                 // values of all records; the rest of the counts is for attributes with term frequency
    std::vector<std::uint64_t> repeated;     // ascending: values that two records or more hold …
    std::vector<std::uint32_t> counts;       // … and how many; a value that is not among them counts as held once
    std::vector<std::uint64_t> overLimit;    // ascending: in more records than allowed, hence no evidence
    std::vector<std::uint64_t> ofHouseholds; // ascending: no evidence when records are compared
    friend bool operator==(const ValueFacts &, const ValueFacts &) = default;

    [[nodiscard]] std::uint32_t countOf(std::uint64_t hash) const
    {
        const auto found = std::ranges::lower_bound(repeated, hash);
        return found != repeated.end() && *found == hash ? counts[static_cast<std::size_t>(found - repeated.begin())] : 1;
    }
};

struct MatchBasis {
    std::vector<ValueFacts> values;                                 // by attribute
    std::vector<AttributeId> splitBy;                               // what the keys of too large blocks are extended by, in turn
    std::vector<std::vector<std::vector<std::uint64_t>>> splitKeys; // by blocking rule, then place in splitBy: keys to be extended; ascending
    friend bool operator==(const MatchBasis &, const MatchBasis &) = default;

    [[nodiscard]] const ValueFacts *find(AttributeId attribute) const
    {
        const auto found = std::ranges::lower_bound(values, attribute, {}, &ValueFacts::attribute);
        return found != values.end() && found->attribute == attribute ? &*found : nullptr;
    }
};

} // namespace engine
