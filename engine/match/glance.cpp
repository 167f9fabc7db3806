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

// Appends what tells of a condition; nothing when it cannot hold for two different values.
void addGlances(const CompiledComparison &comparison, const CompiledCondition &condition, std::vector<Glance> &glances)
{
    switch (condition.kind) {
    case ConditionKind::Else:
        glances.push_back({.kind = GlanceKind::Holds, .isSure = true});
        return;
    case ConditionKind::Not:
        glances.push_back({.kind = GlanceKind::Open});
        return;
    case ConditionKind::Or:
        for (const CompiledCondition &part : condition.parts)
            addGlances(comparison, part, glances);
        return;
    case ConditionKind::And: {
        // All of them must hold: the first that is easily told speaks for all.
        std::vector<Glance> best{{.kind = GlanceKind::Open}};
        for (const CompiledCondition &part : condition.parts) {
            std::vector<Glance> one;
            addGlances(comparison, part, one);
            if (std::ranges::none_of(one, [](const Glance &glance) { return glance.kind == GlanceKind::Open || glance.kind == GlanceKind::Holds; })) {
                best = std::move(one);
                break;
            }
        }
        for (Glance &glance : best) {
            glance.isSure = false;
            glances.push_back(glance);
        }
        return;
    }
    default: {
        const Glance &glance = comparison.leaves[condition.leaf].glance;
        if (glance.kind != GlanceKind::Never)
            glances.push_back(glance);
    }
    }
}

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
    case ConditionKind::Missing:
        return glance(isAsItStands ? GlanceKind::Never : GlanceKind::Open);
    case ConditionKind::Exact:
    case ConditionKind::ArrayIntersect:
        return isAsItStands ? glance(GlanceKind::Never) : glance(GlanceKind::Equal, true);
    case ConditionKind::JaroWinkler:
    case ConditionKind::Jaro: {
        Glance similar = glance(GlanceKind::Similar);
        similar.similarity = SimilarityBound(leaf.amount, leaf.kind == ConditionKind::JaroWinkler);
        return similar;
    }
    case ConditionKind::Levenshtein:
    case ConditionKind::DamerauLevenshtein:
        return glance(GlanceKind::Edits, false, leaf.amount);
    case ConditionKind::DateParts:
        return glance(GlanceKind::Edits, false, 1); // one digit changes, or two numbers change places
    case ConditionKind::Initials:
        return glance(GlanceKind::Initial);
    case ConditionKind::EmailUser:
        return glance(GlanceKind::Key);
    case ConditionKind::Nickname:
        return glance(GlanceKind::Mask);
    case ConditionKind::DateDays:
    case ConditionKind::DateMonths:
    case ConditionKind::DateYears:
    case ConditionKind::TimeSeconds:
        return glance(GlanceKind::Within, true, microsecondsOf(leaf.kind, leaf.amount));
    default:
        return glance(GlanceKind::Open);
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
    case GlanceKind::Never:
        return false;
    case GlanceKind::Open:
    case GlanceKind::Holds:
        return true;
    case GlanceKind::Equal:
        return left == right;
    case GlanceKind::Within:
        return areWithin(glance.features->time(left), glance.features->time(right), glance.amount) == Truth::True;
    case GlanceKind::Similar:
        return bags([&](const CharacterBag &x, const CharacterBag &y) { return glance.similarity.isReachable(x, y); });
    case GlanceKind::Edits:
        return bags(fewestEdits) <= glance.amount;
    case GlanceKind::Initial:
        return bags(mayBeInitials);
    case GlanceKind::Key:
        return glance.features->userKey(left) == glance.features->userKey(right);
    case GlanceKind::Mask:
        return (glance.features->nicknames(left) & glance.features->nicknames(right)) != 0;
    }
    return true;
}

Glances::Glances(const CompiledComparison &comparison) : m_best(comparison.best), m_isExactFirst(comparison.isExactFirst)
{
    for (std::size_t level = 0; level < comparison.conditions.size(); ++level) {
        const std::size_t first = m_levels.size();
        addGlances(comparison, comparison.conditions[level], m_levels);
        for (std::size_t i = first; i < m_levels.size(); ++i)
            m_levels[i].number = comparison.numbers[level];
    }
    if (!m_levels.empty() && m_levels.front().number != 0)
        m_highestUnequal = m_levels.front().number;
    else if (!m_levels.empty())
        m_highestUnequal = m_best;
    makeBagLevels();
}

void Glances::makeBagLevels()
{
    constexpr auto Any = std::numeric_limits<float>::infinity();
    for (const Glance &glance : m_levels) {
        if (looksAtBags(glance))
            m_bags = &glance.features->characters(0);
    }
    m_isAllByBags = m_bags != nullptr;
    for (const Glance &glance : m_levels) {
        if (glance.kind == GlanceKind::Similar && looksAtBags(glance)) {
            m_bagLevels.push_back({glance.similarity, Any, glance.number});
        } else if (glance.kind == GlanceKind::Edits && looksAtBags(glance)) {
            m_bagLevels.push_back({{}, static_cast<float>(glance.amount), glance.number});
        } else if (glance.kind == GlanceKind::Holds) {
            m_otherwise = {glance.number, true};
            break;
        } else {
            m_isAllByBags = false;
        }
    }
}

Glimpse Glances::oneByOne(Code left, Code right) const
{
    for (const Glance &glance : m_levels) {
        if (mayHold(glance, left, right))
            return {glance.number == 0 ? m_best : glance.number, glance.isSure};
    }
    return {1, true};
}

} // namespace engine
