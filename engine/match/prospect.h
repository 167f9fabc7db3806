// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a condition may hold, as far as its leaves tell without texts.
#pragma once

#include "engine/match/compiled_model.h"

namespace engine
{

struct Prospect {
    bool mayHold = false;
    bool isSure = false; // it does, or does not
};

// leafProspect(number of a leaf) is asked as far as needed.
template <typename LeafProspect> Prospect prospectOf(const CompiledCondition &condition, LeafProspect &&leafProspect)
{
    switch (condition.kind) {
    case ConditionKind::Else: return {true, true};
    case ConditionKind::Not: return {true, false};
    case ConditionKind::And: {
        Prospect all{true, true};
        for (const CompiledCondition &part : condition.parts) {
            const Prospect one = prospectOf(part, leafProspect);
            if (!one.mayHold)
                return {false, true};
            all.isSure = all.isSure && one.isSure;
        }
        return all;
    }
    case ConditionKind::Or: {
        Prospect any{false, true};
        for (const CompiledCondition &part : condition.parts) {
            const Prospect one = prospectOf(part, leafProspect);
            if (one.mayHold && one.isSure)
                return one;
            any = {any.mayHold || one.mayHold, any.isSure && one.isSure};
        }
        return any;
    }
    default: return leafProspect(condition.leaf);
    }
}

// The first level that may hold.
template <typename LeafProspect> Glimpse glimpseOf(const CompiledComparison &comparison, LeafProspect &&leafProspect)
{
    for (std::size_t level = 0; level < comparison.conditions.size(); ++level) {
        const auto [mayHold, isSure] = prospectOf(comparison.conditions[level], leafProspect);
        const std::uint8_t number = comparison.numbers[level];
        if (mayHold) // one that may be missing may be any
            return {number == 0 && !isSure ? comparison.best : number, isSure};
    }
    return {1, true};
}

// Of a question about two values; 0: missing.
[[nodiscard]] inline Prospect prospectOf(const Leaf &leaf, Code left, Code right)
{
    const bool isAsItStands = leaf.source.derived == nullptr;
    const bool isMissing = left == 0 || right == 0;
    if (leaf.kind == ConditionKind::Missing)
        return {isMissing || !isAsItStands, isAsItStands};
    if (isMissing)
        return {false, true};
    if (left == right)
        return {true, leaf.kind == ConditionKind::Exact && isAsItStands};
    const bool may = mayHold(leaf.glance, left, right);
    return {may, !may || leaf.glance.isSure};
}

// Of two values of a comparison of one attribute.
[[nodiscard]] inline Glimpse glimpseOf(const CompiledComparison &comparison, Code left, Code right)
{
    if (left == right)
        return {comparison.best, comparison.isExactFirst};
    if (comparison.bags.tellAll())
        return comparison.bags.glimpses()[comparison.bags.at(left, right)];
    return glimpseOf(comparison, [&](std::uint8_t leaf) { return prospectOf(comparison.leaves[leaf], left, right); });
}

} // namespace engine
