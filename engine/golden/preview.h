// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What other survivorship rules would change, before they are applied. One thread; cancellable between customers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/golden/survivorship.h"

namespace engine
{

struct PreviewExample {
    CustomerId customer;
    AttributeId attribute;
    std::string before; // several values joined by " | "; empty: none
    std::string after;
    friend bool operator==(const PreviewExample &, const PreviewExample &) = default;
};

struct PreviewCount {
    AttributeId attribute;
    std::uint64_t changed = 0; // customers whose value becomes another
    std::uint64_t gained = 0;  // … that had none
    std::uint64_t lost = 0;    // … that will have none
    friend bool operator==(const PreviewCount &, const PreviewCount &) = default;
};

struct RulesPreview {
    std::uint64_t customers = 0;
    std::uint64_t affected = 0;
    std::vector<PreviewCount> counts;     // by attribute id; those with a change
    std::vector<PreviewExample> examples; // in the order of the stream; at most examplesPerAttribute each
};

// Golden records before and after, gathered to counts and examples. One thread.
class GoldenDifferences
{
public:
    explicit GoldenDifferences(std::size_t examplesPerAttribute) : m_examplesPerAttribute(examplesPerAttribute) {}

    bool add(const GoldenRecord &before, const GoldenRecord &after); // whether anything differs
    [[nodiscard]] RulesPreview result() const;
    [[nodiscard]] std::uint64_t customers() const { return m_preview.customers; }
    [[nodiscard]] std::uint64_t affected() const { return m_preview.affected; }

private:
    void note(CustomerId customer, AttributeId attribute, std::string before, std::string after);

    std::size_t m_examplesPerAttribute;
    RulesPreview m_preview;
    std::map<AttributeId, PreviewCount> m_counts;
    std::map<AttributeId, std::size_t> m_examples;
};

struct PreviewCustomer {
    CustomerId customer;
    std::span<const Record> records;
    std::span<const Pin> pins;
};

// Calls give(take) once; give calls take for each customer and stops with the error take returns.
using TakeCustomer = std::function<Result<void>(const PreviewCustomer &)>;
using GiveCustomers = std::function<Result<void>(const TakeCustomer &)>;

// shown: called with what is known so far at the first example and then every few thousand customers; may be empty.
[[nodiscard]] Result<RulesPreview> previewRules(const Survivorship &before, const Survivorship &after, const GiveCustomers &give, Progress &progress,
                                                std::size_t examplesPerAttribute = 20, const std::function<void(const RulesPreview &)> &shown = {});

} // namespace engine
