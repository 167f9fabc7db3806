// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Survivorship rules made ready for use: codes looked up, units in an order in which each finds what it refers to. Never changes once made.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/golden/rule.h"
#include "engine/model/source.h"

namespace engine
{

struct PlannedStep {
    RuleStep rule;
    std::vector<double> bySource; // source and trust: the score of each source, by its index in the plan; the last for unknown ones
};

// What is decided together: one attribute, or a group.
struct PlannedUnit {
    std::vector<AttributeId> attributes;
    std::vector<PlannedStep> steps;
    IgnoreSet ignore;
    bool isGroup = false;
    bool keepsAll = false;
    bool isNumeric = false; // min and max compare numbers
};

struct RulePlan {
    RulePlan(const SurvivorshipRules &rules, const AttributeCatalog &catalog, const std::vector<Source> &sources);

    [[nodiscard]] std::uint32_t sourceIndex(SourceId source) const; // its rank, best first; the number of sources for an unknown one

    std::vector<SourceId> ranked;   // by trust, then code
    std::vector<PlannedUnit> units; // a unit named by same_record_as comes before those that name it
};

// Attributes that lead back to themselves by same_record_as (through groups too); empty when there are none.
[[nodiscard]] std::vector<AttributeId> circleOf(const SurvivorshipRules &rules);

} // namespace engine
