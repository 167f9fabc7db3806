// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/glance.h"

#include <algorithm>
#include <limits>

#include "engine/match/compiled_model.h"

namespace engine
{

namespace
{

// Of the values as they stand.
bool looksAtBags(const Glance &glance)
{
    return glance.derived == nullptr
           && (glance.kind == GlanceKind::Similar || glance.kind == GlanceKind::Edits || glance.kind == GlanceKind::Initial);
}

} // namespace

Glance glanceAt(const Leaf &leaf)
{
    const auto glance = [&leaf](GlanceKind kind, bool isSure = false, double amount = 0) {
        return Glance{.kind = kind, .isSure = isSure, .amount = amount, .derived = leaf.source.derived, .features = leaf.source.features};
    };
    const bool isAsItStands = leaf.source.derived == nullptr;
    switch (leaf.kind) {
    case ConditionKind::Missing: return glance(isAsItStands ? GlanceKind::Never : GlanceKind::Open);
    case ConditionKind::Exact:
    case ConditionKind::ArrayIntersect: return isAsItStands ? glance(GlanceKind::Never) : glance(GlanceKind::Equal, true);
    case ConditionKind::JaroWinkler:
    case ConditionKind::Jaro: {
        Glance similar = glance(GlanceKind::Similar);
        similar.similarity = SimilarityBound(leaf.amount, leaf.kind == ConditionKind::JaroWinkler);
        return similar;
    }
    case ConditionKind::Levenshtein:
    case ConditionKind::DamerauLevenshtein: return glance(GlanceKind::Edits, false, leaf.amount);
    case ConditionKind::DateParts: return glance(GlanceKind::Edits, false, 1); // one digit changes, or two numbers change places
    case ConditionKind::Initials: {
        // It asks for characters; a bag of bytes does not tell where one ends.
        const bool areBytes = leaf.source.features != nullptr && leaf.source.features->profile() == MetricProfile::DuckDb;
        return glance(areBytes ? GlanceKind::Open : GlanceKind::Initial);
    }
    case ConditionKind::EmailUser: return glance(GlanceKind::Key);
    case ConditionKind::Nickname: return glance(GlanceKind::Mask);
    case ConditionKind::DateDays:
    case ConditionKind::DateMonths:
    case ConditionKind::DateYears:
    case ConditionKind::TimeSeconds: return glance(GlanceKind::Within, true, microsecondsOf(leaf.kind, leaf.amount));
    default: return glance(GlanceKind::Open);
    }
}

bool mayHold(const Glance &glance, Code left, Code right)
{
    if (glance.derived != nullptr) {
        left = glance.derived->code(left);
        right = glance.derived->code(right);
        if (left == 0 || right == 0)
            return glance.kind == GlanceKind::Open; // whether they are missing may be what is asked
    }
    const auto bags = [&](auto ask) { return ask(glance.features->characters(left), glance.features->characters(right)); };
    switch (glance.kind) {
    case GlanceKind::Never: return false;
    case GlanceKind::Open: return true;
    case GlanceKind::Equal: return left == right;
    case GlanceKind::Within: return areWithin(glance.features->time(left), glance.features->time(right), glance.amount) == Truth::True;
    case GlanceKind::Similar: return bags([&](const CharacterBag &x, const CharacterBag &y) { return glance.similarity.isReachable(x, y); });
    case GlanceKind::Edits: return bags(fewestEdits) <= glance.amount;
    case GlanceKind::Initial: return bags(mayBeInitials);
    case GlanceKind::Key: return glance.features->userKey(left) == glance.features->userKey(right);
    case GlanceKind::Mask: return (glance.features->nicknames(left) & glance.features->nicknames(right)) != 0;
    }
    return true;
}

BagLevels::BagLevels(const CompiledComparison &comparison)
{
    constexpr auto Any = std::numeric_limits<float>::infinity();
    m_tellAll = true;
    for (std::size_t level = 0; level < comparison.conditions.size(); ++level) {
        const CompiledCondition &condition = comparison.conditions[level];
        const std::uint8_t number = comparison.numbers[level];
        if (condition.kind == ConditionKind::Else) {
            m_otherwise = {number, true};
            break;
        }
        const Glance *glance = condition.parts.empty() ? &comparison.leaves[condition.leaf].glance : nullptr;
        if (glance != nullptr && looksAtBags(*glance))
            m_bags = &glance->features->characters(0);
        if (glance != nullptr && glance->kind == GlanceKind::Never)
            continue;
        if (glance != nullptr && looksAtBags(*glance) && glance->kind == GlanceKind::Similar)
            m_levels.push_back({glance->similarity, Any, number});
        else if (glance != nullptr && looksAtBags(*glance) && glance->kind == GlanceKind::Edits)
            m_levels.push_back({{}, static_cast<float>(glance->amount), number});
        else
            m_tellAll = false;
    }
    m_tellAll = m_tellAll && !m_levels.empty();
}

} // namespace engine
