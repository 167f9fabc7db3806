// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/compiled_model.h"

#include <algorithm>

namespace engine
{

namespace
{

enum class Truth : std::uint8_t { False, True, Unknown };

Truth evaluate(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown)
{
    switch (condition.kind) {
    case ConditionKind::Else:
        return Truth::True;
    case ConditionKind::Not: {
        const Truth inner = evaluate(condition.parts.front(), isTrue, isKnown);
        return inner == Truth::Unknown ? inner : inner == Truth::True ? Truth::False : Truth::True;
    }
    case ConditionKind::And:
    case ConditionKind::Or: {
        const Truth decisive = condition.kind == ConditionKind::And ? Truth::False : Truth::True;
        Truth result = decisive == Truth::False ? Truth::True : Truth::False;
        for (const CompiledCondition &part : condition.parts) {
            const Truth one = evaluate(part, isTrue, isKnown);
            if (one == decisive)
                return decisive;
            if (one == Truth::Unknown)
                result = Truth::Unknown;
        }
        return result;
    }
    default: {
        const std::uint32_t bit = 1U << condition.leaf;
        if ((isKnown & bit) == 0)
            return Truth::Unknown;
        return (isTrue & bit) != 0 ? Truth::True : Truth::False;
    }
    }
}

bool needsWholeLists(const std::vector<Leaf> &leaves)
{
    return std::ranges::any_of(leaves, [](const Leaf &leaf) { return leaf.kind == ConditionKind::ArrayIntersect && leaf.amount > 1; });
}

} // namespace

unsigned firstLevel(const CompiledComparison &comparison, std::uint32_t isTrue, std::uint32_t isKnown)
{
    for (std::size_t i = 0; i < comparison.conditions.size(); ++i) {
        if (evaluate(comparison.conditions[i], isTrue, isKnown) == Truth::True)
            return comparison.numbers[i];
    }
    return 1;
}

bool holdsLevel(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown)
{
    return evaluate(condition, isTrue, isKnown) == Truth::True;
}

ComparedColumn::ComparedColumn(const Column &column, const ValueMask &mask) : m_view(column.view()), m_features(column)
{
    if (!mask.hasAny(column.attribute()))
        return;
    const CodeView all = column.view();
    m_codes.resize(all.codes.size());
    m_listOffsets.push_back(0);
    std::vector<Code> kept;
    for (std::uint32_t record = 0; record < all.codes.size(); ++record) {
        kept.clear();
        for (const Code code : all.values(record)) {
            if (!mask.isIgnored(column.attribute(), code))
                kept.push_back(code);
        }
        if (kept.size() == 1)
            m_codes[record] = kept.front();
        if (kept.size() < 2)
            continue;
        m_codes[record] = CodeView::ListBit | static_cast<Code>(m_listOffsets.size() - 1);
        m_listValues.insert(m_listValues.end(), kept.begin(), kept.end());
        m_listOffsets.push_back(static_cast<std::uint32_t>(m_listValues.size()));
    }
    m_view = {m_codes, m_listOffsets, m_listValues};
}

CompiledModel::CompiledModel(const ColumnTable &table, const Model &model, const ValueMask &mask)
{
    for (const Comparison &comparison : model.comparisons) {
        for (const AttributeId attribute : attributesOf(comparison)) {
            const Column *column = table.find(attribute);
            if (m_columns.size() <= attribute.value)
                m_columns.resize(attribute.value + 1U);
            if (column != nullptr && m_columns[attribute.value] == nullptr)
                m_columns[attribute.value] = std::make_unique<ComparedColumn>(*column, mask);
        }
    }
    for (const Comparison &comparison : model.comparisons)
        m_comparisons.push_back(compile(comparison));
}

const ComparedColumn *CompiledModel::column(AttributeId attribute) const
{
    return attribute.value < m_columns.size() ? m_columns[attribute.value].get() : nullptr;
}

CompiledComparison CompiledModel::compile(const Comparison &comparison)
{
    CompiledComparison out;
    const std::vector<AttributeId> attributes = attributesOf(comparison);
    for (const AttributeId attribute : attributes)
        out.slotColumns.push_back(column(attribute));
    out.slotLeaves.assign(out.slotColumns.size(), 0);
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        out.numbers.push_back(static_cast<std::uint8_t>(levelNumber(comparison, i)));
        out.firstLeaf.push_back(static_cast<std::uint8_t>(out.leaves.size()));
        out.conditions.push_back(compile(comparison.levels[i].condition, out));
    }
    const std::size_t first = out.numbers.front() == 0 ? 1 : 0;
    out.best = out.numbers[first];
    out.isSingle = attributes.size() == 1 && !needsWholeLists(out.leaves);
    out.isExactFirst = comparison.levels[first].condition.kind == ConditionKind::Exact;
    std::uint32_t missing = 0;
    for (std::size_t i = 0; i < out.leaves.size(); ++i) {
        if (out.leaves[i].kind == ConditionKind::Missing)
            missing |= 1U << i;
    }
    out.whenMissing = static_cast<std::uint8_t>(firstLevel(out, missing, missing));
    return out;
}

CompiledCondition CompiledModel::compile(const Condition &condition, CompiledComparison &out)
{
    CompiledCondition compiled{.kind = condition.kind, .leaf = 0, .parts = {}};
    if (condition.kind == ConditionKind::Else)
        return compiled;
    for (const Condition &part : condition.parts)
        compiled.parts.push_back(compile(part, out));
    if (!condition.parts.empty())
        return compiled;
    ComparedColumn *own = condition.attribute.value < m_columns.size() ? m_columns[condition.attribute.value].get() : nullptr;
    std::size_t slot = 0;
    while (slot + 1 < out.slotColumns.size() && (own == nullptr || out.slotColumns[slot] != own))
        ++slot;
    if (own != nullptr)
        own->features().prepare(condition);
    else // a column the table does not have: any slot without one stands for it
        slot = static_cast<std::size_t>(std::ranges::find(out.slotColumns, nullptr) - out.slotColumns.begin());
    compiled.leaf = static_cast<std::uint8_t>(out.leaves.size());
    if (condition.kind == ConditionKind::Missing || condition.kind == ConditionKind::Reversed || condition.kind == ConditionKind::ArrayIntersect)
        out.wholeLeaves.push_back(compiled.leaf);
    if (condition.kind != ConditionKind::Missing)
        out.slotLeaves[slot] |= 1U << compiled.leaf;
    out.leaves.push_back({condition.kind, condition.amount, static_cast<std::uint8_t>(slot), column(condition.other)});
    return compiled;
}

} // namespace engine
