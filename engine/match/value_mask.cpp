// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/value_mask.h"

#include <algorithm>

namespace engine
{

const std::map<AttributeId, std::uint32_t> &limitsOf(const Model &model, const Safeguards &safeguards)
{
    return safeguards.limits ? *safeguards.limits : model.sharedLimits;
}

ValueMask::ValueMask(const ColumnTable &table, const std::map<AttributeId, std::uint32_t> &limits)
{
    addLimits(table, limits);
}

ValueMask::ValueMask(const ColumnTable &table, const AttributeCatalog &catalog, const Model &model, const Safeguards &safeguards)
{
    addBlocked(table, catalog, safeguards);
    addLimits(table, limitsOf(model, safeguards));
}

ValueMask::ValueMask(const ColumnTable &table, const AttributeCatalog &catalog, const Safeguards &safeguards, const MatchBasis &basis)
{
    addBlocked(table, catalog, safeguards);
    for (const ValueFacts &facts : basis.values) {
        const Column *column = table.find(facts.attribute);
        if (column == nullptr || facts.overLimit.empty())
            continue;
        for (Code code = 1; code <= column->dictionary().size(); ++code) {
            if (std::ranges::binary_search(facts.overLimit, column->dictionary().hash(code)) && !isIgnored(facts.attribute, code))
                ignore(*column, code, BlockReason::Limit);
        }
    }
    std::ranges::stable_sort(m_shared, std::ranges::greater{}, &SharedValue::records);
}

void ValueMask::addBlocked(const ColumnTable &table, const AttributeCatalog &catalog, const Safeguards &safeguards)
{
    for (const auto &[attribute, blocked] : safeguards.blocked) {
        const Column *column = table.find(attribute);
        const Attribute *known = catalog.find(attribute);
        if (column == nullptr || known == nullptr)
            continue;
        const ValueBlocker blocker(*known, blocked);
        for (Code code = 1; code <= column->dictionary().size(); ++code) {
            if (const BlockReason reason = blocker.reasonFor(column->text(code)); reason != BlockReason::None)
                ignore(*column, code, reason);
        }
    }
}

void ValueMask::addLimits(const ColumnTable &table, const std::map<AttributeId, std::uint32_t> &limits)
{
    for (const auto &[attribute, limit] : limits) {
        const Column *column = table.find(attribute);
        if (column == nullptr)
            continue;
        for (Code code = 1; code <= column->dictionary().size(); ++code) {
            if (column->count(code) > limit && !isIgnored(attribute, code))
                ignore(*column, code, BlockReason::Limit);
        }
    }
    std::ranges::stable_sort(m_shared, std::ranges::greater{}, &SharedValue::records);
}

void ValueMask::ignore(const Column &column, Code code, BlockReason reason)
{
    ignore(column.attribute(), code, column.dictionary().size() + 1);
    m_shared.push_back({column.attribute(), std::string(column.text(code)), column.count(code), reason});
}

void ValueMask::ignore(AttributeId attribute, Code code, std::size_t codes)
{
    if (m_ignored.size() <= attribute.value)
        m_ignored.resize(attribute.value + 1U);
    std::vector<bool> &ignored = m_ignored[attribute.value];
    ignored.resize(codes);
    ignored[code] = true;
}

} // namespace engine
