// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Survivorship: the golden record of a customer from its records, the rules and the pins. Pure: the same input gives the same record.
// A Survivorship is made once per set of rules and may be used by many threads.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/clock.h"
#include "engine/golden/rule.h"
#include "engine/model/attribute.h"
#include "engine/model/golden.h"
#include "engine/model/pin.h"
#include "engine/model/record.h"
#include "engine/model/source.h"

namespace engine
{

// A person's own word for one golden value. An empty text says that the customer has no such value.
struct Pin {
    AttributeId attribute;
    std::string text;
    PinExpiry expiry = PinExpiry::Never;
    std::string computed; // with ComputedChanges: what the rules gave when it was made
    Timestamp until;      // with AtDate: in force before it
    Timestamp since;      // when it was made; with NewerValue: a value of a record updated later ends it
};

struct SurvivorshipContext {
    std::vector<Source> sources;                                            // trust ranks them: the higher first, ties by code
    Timestamp now;                                                          // ages of the strategy trust, pins until a date
    std::function<bool(AttributeId, std::string_view canonical)> isBlocked; // may be empty: nothing is
};

class Survivorship
{
public:
    Survivorship(SurvivorshipRules rules, const AttributeCatalog &catalog, SurvivorshipContext context);
    ~Survivorship();
    Survivorship(Survivorship &&) noexcept;
    Survivorship &operator=(Survivorship &&) noexcept;

    // Records in any order. expired gets the indexes of pins that are no longer in force.
    [[nodiscard]] GoldenRecord compute(CustomerId customer, std::span<const Record> records, std::span<const Pin> pins = {},
                                       std::vector<std::size_t> *expired = nullptr) const;
    // The same without pins and without the shortcut for attributes that only one value stands for: what tests compare with.
    [[nodiscard]] GoldenRecord computePlainly(CustomerId customer, std::span<const Record> records) const;

    [[nodiscard]] const SurvivorshipRules &rules() const;

private:
    struct Plan;
    std::unique_ptr<const Plan> m_plan;
};

// How it decides. A candidate is a usable value of a record (no placeholder, none that the rule ignores); values are equal when their
// canonical forms are, or their texts where there are none. Candidates are ordered by the steps of the rule, then by source rank, source key,
// record id and column. The first wins; the runner-up is the first with another value; the strategy that decided is the first step that puts
// the winner before the runner-up. A group's candidate is a record; one that holds at most half as many of the group's attributes as the fullest
// does not stand, and one whose values all stand in another's too counts as agreeing with it.

} // namespace engine
