// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/preview.h"

#include <algorithm>
#include <utility>

namespace engine
{

namespace
{

constexpr std::uint64_t ShownEvery = 4096;

// All values of an attribute, as one text to compare and show.
std::map<AttributeId, std::string> shownValues(const GoldenRecord &golden)
{
    std::map<AttributeId, std::string> all;
    for (const GoldenValue &value : golden.values) {
        const auto [found, isNew] = all.try_emplace(value.attribute, value.text);
        if (!isNew)
            found->second += " | " + value.text;
    }
    return all;
}

} // namespace

bool GoldenDifferences::add(const GoldenRecord &before, const GoldenRecord &after)
{
    ++m_preview.customers;
    auto old = shownValues(before);
    bool isAffected = false;
    for (auto &[attribute, text] : shownValues(after)) {
        auto was = old.extract(attribute);
        if (was.empty() || was.mapped() != text) {
            note(after.customer, attribute, was.empty() ? std::string{} : std::move(was.mapped()), text);
            isAffected = true;
        }
    }
    for (auto &[attribute, text] : old) {
        note(after.customer, attribute, std::move(text), {});
        isAffected = true;
    }
    m_preview.affected += isAffected ? 1 : 0;
    return isAffected;
}

RulesPreview GoldenDifferences::result() const
{
    RulesPreview preview = m_preview;
    for (const auto &[attribute, count] : m_counts)
        preview.counts.push_back(count);
    return preview;
}

void GoldenDifferences::note(CustomerId customer, AttributeId attribute, std::string before, std::string after)
{
    PreviewCount &count = m_counts[attribute];
    count.attribute = attribute;
    ++(before.empty() ? count.gained : after.empty() ? count.lost : count.changed);
    if (std::size_t &examples = m_examples[attribute]; examples < m_examplesPerAttribute) {
        ++examples;
        m_preview.examples.push_back({customer, attribute, std::move(before), std::move(after)});
    }
}

Result<RulesPreview> previewRules(const Survivorship &before, const Survivorship &after, const GiveCustomers &give, Progress &progress,
                                  std::size_t examplesPerAttribute, const std::function<void(const RulesPreview &)> &shown)
{
    GoldenDifferences comparison(examplesPerAttribute);
    const auto take = [&](const PreviewCustomer &one) -> Result<void> {
        TESSERA_CHECK(progress.checkCancelled());
        const bool isAffected =
            comparison.add(before.compute(one.customer, one.records, one.pins), after.compute(one.customer, one.records, one.pins));
        progress.advance(1);
        const bool isFirst = isAffected && comparison.affected() == 1;
        if (shown && (isFirst || comparison.customers() % ShownEvery == 0))
            shown(comparison.result());
        return {};
    };
    TESSERA_CHECK(give(take));
    return comparison.result();
}

} // namespace engine
