// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/glance.h"

#include <algorithm>
#include <cmath>

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

bool tellsByDifference(const Glance &glance)
{
    return looksAtBags(glance) && glance.kind != GlanceKind::Initial;
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

// The difference of two bags from which on a glance rules its condition out; 0: always.
std::uint32_t BagLevels::limitOf(const Glance &glance, std::uint32_t left, std::uint32_t right, unsigned prefix)
{
    const double leastCommon = glance.kind == GlanceKind::Similar ? std::ceil(glance.similarity.leastCommon(left, right, prefix))
                                                                  : std::ceil(std::max(left, right) - glance.amount);
    return static_cast<std::uint32_t>(std::clamp<double>(left + right - 2 * std::max(leastCommon, 0.0) + 1, 0, Always));
}

std::uint32_t BagLevels::limitsOf(std::span<const Glance> glances, std::uint32_t left, std::uint32_t right, unsigned prefix)
{
    if (std::max(left, right) >= CharacterBag::LongPlace)
        return Always;
    std::uint32_t limits = 0;
    std::uint32_t highest = 0;
    for (std::size_t i = 0; i < glances.size(); ++i) {
        highest = std::max(highest, limitOf(glances[i], left, right, prefix));
        limits |= highest << (8 * i);
    }
    return limits;
}

BagLevels::BagLevels(const CompiledComparison &comparison)
{
    std::vector<Glance> asked;
    const auto bagged = std::ranges::find_if(comparison.leaves, [](const Leaf &leaf) { return looksAtBags(leaf.glance); });
    if (bagged == comparison.leaves.end())
        return;
    m_bags = &bagged->glance.features->characters(0);
    Glimpse otherwise{1, true};
    for (std::size_t level = 0; level < comparison.conditions.size(); ++level) {
        const CompiledCondition &condition = comparison.conditions[level];
        const std::uint8_t number = comparison.numbers[level];
        if (condition.kind == ConditionKind::Else) {
            otherwise = {number, true};
            break;
        }
        if (!condition.parts.empty())
            return;
        const Glance &glance = comparison.leaves[condition.leaf].glance;
        if (glance.kind == GlanceKind::Never)
            continue;
        if (!tellsByDifference(glance) || asked.size() == MostLevels)
            return;
        m_glimpses[asked.size()] = {number, false};
        asked.push_back(glance);
    }
    if (asked.empty())
        return;
    std::fill(m_glimpses.begin() + static_cast<std::ptrdiff_t>(asked.size()), m_glimpses.end(), otherwise);
    const auto table = std::make_shared<std::uint32_t[]>(SimilarityBound::Prefixes * Lengths * Lengths);
    for (unsigned prefix = 0; prefix < SimilarityBound::Prefixes; ++prefix)
        for (std::uint32_t left = 0; left < Lengths; ++left)
            for (std::uint32_t right = 0; right < Lengths; ++right)
                table[placeOf(left, right, prefix)] = limitsOf(asked, left, right, prefix);
    m_limits = table;
}

} // namespace engine
