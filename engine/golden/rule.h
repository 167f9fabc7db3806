// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Survivorship rules: how the golden value of an attribute, or of a group of attributes, is chosen. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/ids.h"
#include "engine/model/attribute.h"
#include "engine/model/golden.h"

namespace engine
{

// One step of an order: breaks the ties that the steps before left.
struct RuleStep {
    Strategy strategy = Strategy::MostRecent;
    std::vector<std::string> sources;                  // source: codes, best first; empty: by the sources' own trust
    std::vector<std::string> preferred;                // preferred: canonical values or texts, best first
    std::vector<std::pair<std::string, double>> trust; // trust: source code, 0 to 100; empty: the sources' own trust
    double halfLifeDays = 0;                           // trust: 0 = does not age
    AttributeId sameAs;                                // same_record_as
    friend bool operator==(const RuleStep &, const RuleStep &) = default;
};

// Values that never win. Placeholders never do.
struct IgnoreSet {
    bool invalid = false;
    bool blocked = false;
    friend bool operator==(const IgnoreSet &, const IgnoreSet &) = default;
};

struct AttributeRule {
    AttributeId attribute;
    std::vector<RuleStep> order; // empty: the default order
    IgnoreSet ignore;
    bool keepsAll = false; // keep = "all": the other values stand behind the first
    friend bool operator==(const AttributeRule &, const AttributeRule &) = default;
};

// Attributes whose values come from one record together.
struct GroupRule {
    std::string name;
    std::vector<AttributeId> attributes;
    std::vector<RuleStep> order;
    IgnoreSet ignore;
    friend bool operator==(const GroupRule &, const GroupRule &) = default;
};

struct SurvivorshipRules {
    std::vector<RuleStep> defaultOrder;
    IgnoreSet defaultIgnore;
    std::vector<AttributeRule> attributes; // by attribute id
    std::vector<GroupRule> groups;         // by name
    friend bool operator==(const SurvivorshipRules &, const SurvivorshipRules &) = default;
};

// What a project without rules of its own uses: names and addresses survive as groups; facts that do not change (birth date, identifiers) by
// frequency; contact data by recency with all values kept.
[[nodiscard]] SurvivorshipRules defaultRules(const AttributeCatalog &catalog);

} // namespace engine
