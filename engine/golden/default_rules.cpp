// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/golden/rule.h"

namespace engine
{

namespace
{

RuleStep step(Strategy strategy)
{
    RuleStep made;
    made.strategy = strategy;
    return made;
}

std::vector<RuleStep> steps(std::initializer_list<Strategy> strategies)
{
    std::vector<RuleStep> order;
    for (const Strategy strategy : strategies)
        order.push_back(step(strategy));
    return order;
}

// Facts that do not change with time: what most records say is likelier than what one said last.
bool isLasting(const Attribute &attribute)
{
    return attribute.kind == AttributeKind::Date || attribute.kind == AttributeKind::Gender
           || (attribute.kind == AttributeKind::Identifier && attribute.id != attributes::CustomerNumber);
}

// A person has several of them, all of them true.
bool isManyValued(const Attribute &attribute)
{
    return attribute.kind == AttributeKind::Email || attribute.kind == AttributeKind::Phone || attribute.id == attributes::CustomerNumber;
}

} // namespace

SurvivorshipRules defaultRules(const AttributeCatalog &catalog)
{
    using enum Strategy;
    SurvivorshipRules rules;
    rules.defaultOrder = steps({Valid, MostRecent, MostComplete});
    // A name stays with its record, so that a golden name never mixes two people; so does an address.
    rules.groups = {
        {"address", {attributes::Street, attributes::City, attributes::Region, attributes::Postcode, attributes::Country}, {}, {}},
        {"name", {attributes::GivenName, attributes::MiddleName, attributes::FamilyName}, {}, {}},
    };
    for (const Attribute &attribute : catalog.all()) {
        if (isLasting(attribute))
            rules.attributes.push_back({attribute.id, steps({Valid, MostFrequent, Source, MostRecent}), {}, false});
        else if (isManyValued(attribute))
            rules.attributes.push_back({attribute.id, {}, {.invalid = true, .blocked = true}, true});
    }
    std::ranges::sort(rules.attributes, {}, &AttributeRule::attribute);
    return rules;
}

} // namespace engine
