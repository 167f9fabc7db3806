// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/compiled_model.h"

#include <algorithm>
#include <optional>

namespace engine
{

namespace
{

Truth evaluate(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown)
{
    switch (condition.kind) {
    case ConditionKind::Else: return Truth::True;
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
        return truthOf((isTrue & bit) != 0);
    }
    }
}

bool readsWholeRecords(const Condition &condition)
{
    switch (condition.kind) {
    case ConditionKind::Reversed:
    case ConditionKind::DistanceKm:
    case ConditionKind::ArraySubset:
    case ConditionKind::Literal: return true;
    case ConditionKind::ArrayIntersect: return condition.amount > 1;
    case ConditionKind::Missing: return condition.side != Side::Both;
    default: return false;
    }
}

bool hasTransforms(const Condition &condition)
{
    return !condition.transforms.empty() || std::ranges::any_of(condition.parts, hasTransforms);
}

// Does a level ask more of several values than whether some pair of them is alike?
bool asksOfAllValues(const Comparison &comparison)
{
    return std::ranges::any_of(comparison.levels, [](const Level &level) {
        return isComposed(level.condition.kind) || (level.condition.kind == ConditionKind::Missing && hasTransforms(level.condition));
    });
}

std::optional<Code> valueAt(std::span<const Code> values, std::int32_t element)
{
    const auto count = static_cast<std::int64_t>(values.size());
    const std::int64_t index = element > 0 ? element - 1 : count + element;
    return index >= 0 && index < count ? std::optional{values[static_cast<std::size_t>(index)]} : std::nullopt;
}

// The number of the first level that holds.
unsigned firstLevel(const CompiledComparison &comparison, std::uint32_t isTrue, std::uint32_t isKnown)
{
    for (std::size_t i = 0; i < comparison.conditions.size(); ++i) {
        if (evaluate(comparison.conditions[i], isTrue, isKnown) == Truth::True)
            return comparison.numbers[i];
    }
    return 1;
}

} // namespace

bool holdsLevel(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown)
{
    return evaluate(condition, isTrue, isKnown) == Truth::True;
}

ComparedColumn::ComparedColumn(const Column &column, const ValueMask &mask, std::int32_t element)
    : m_column(&column), m_element(element), m_view(column.view())
{
    if (!mask.hasAny(column.attribute()) && (element == 0 || (std::abs(element) == 1 && !column.isMultiValued())))
        return;
    const CodeView all = column.view();
    m_codes.resize(all.codes.size());
    m_listOffsets.push_back(0);
    std::vector<Code> kept;
    for (std::uint32_t record = 0; record < all.codes.size(); ++record) {
        std::span<const Code> values = all.values(record);
        const auto chosen = valueAt(values, element);
        if (element != 0)
            values = chosen ? std::span(&*chosen, 1) : std::span<const Code>();
        kept.clear();
        for (const Code code : values) {
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
    : m_table(table), m_mask(mask), m_profile(model.metrics)
{
    // Term frequencies look at the values as they stand, so every attribute has its plain column.
    for (const Comparison &comparison : model.comparisons) {
        for (const AttributeId attribute : attributesOf(comparison))
            columnOf(attribute, 0);
    }
    for (const Comparison &comparison : model.comparisons)
        m_comparisons.push_back(compile(comparison));
    std::vector<CodeView> views;
    for (const auto &column : m_columns)
        views.push_back(column->view());
    m_rows.fill(std::move(views));
}

std::uint8_t CompiledModel::placeOf(const ComparedColumn *column) const
{
    return static_cast<std::uint8_t>(std::ranges::find(m_columns, column, &std::unique_ptr<ComparedColumn>::get) - m_columns.begin());
}

const ComparedColumn *CompiledModel::column(AttributeId attribute) const
{
    const auto found =
        std::ranges::find_if(m_columns, [&](const auto &column) { return column->column().attribute() == attribute && column->element() == 0; });
    return found == m_columns.end() ? nullptr : found->get();
}

const ComparedColumn *CompiledModel::columnOf(AttributeId attribute, std::int32_t element)
{
    const Column *column = m_table.find(attribute);
    if (column == nullptr)
        return nullptr;
    const auto found =
        std::ranges::find_if(m_columns, [&](const auto &one) { return one->column().attribute() == attribute && one->element() == element; });
    if (found != m_columns.end())
        return found->get();
    m_columns.push_back(std::make_unique<ComparedColumn>(*column, m_mask, element));
    return m_columns.back().get();
}

ValueSource CompiledModel::sourceOf(AttributeId attribute, const std::vector<Transform> &transforms, ConditionKind kind)
{
    ValueSource source;
    const std::int32_t element = elementOf(transforms);
    source.column = columnOf(attribute, element);
    if (source.column == nullptr)
        return source;
    const Dictionary &dictionary = source.column->column().dictionary();
    const std::vector<Transform> rest(transforms.begin() + (element == 0 ? 0 : 1), transforms.end());
    if (rest.empty()) {
        if (m_features.size() <= attribute.value)
            m_features.resize(attribute.value + 1U);
        auto &features = m_features[attribute.value];
        if (features == nullptr)
            features = std::make_unique<ValueFeatures>(dictionary, m_profile);
        features->prepare(kind);
        source.features = features.get();
        return source;
    }
    auto reading = std::ranges::find_if(m_readings, [&](const Reading &one) { return one.attribute == attribute && one.transforms == rest; });
    if (reading == m_readings.end()) {
        m_readings.push_back({attribute, rest, std::make_unique<DerivedValues>(dictionary, rest, m_profile)});
        reading = m_readings.end() - 1;
    }
    reading->values->features().prepare(kind);
    source.derived = reading->values.get();
    source.features = &reading->values->features();
    return source;
}

CompiledComparison CompiledModel::compile(const Comparison &comparison)
{
    CompiledComparison out;
    for (std::size_t i = 0; i < comparison.levels.size(); ++i) {
        out.numbers.push_back(static_cast<std::uint8_t>(levelNumber(comparison, i)));
        out.firstLeaf.push_back(static_cast<std::uint8_t>(out.leaves.size()));
        out.conditions.push_back(compile(comparison.levels[i].condition, out));
        if (out.wholeLeaves.empty())
            out.firstWhole = i + 1;
    }
    const std::size_t first = out.numbers.front() == 0 ? 1 : 0;
    out.best = out.numbers[first];
    // Of several values Splink asks each part of an "and" by itself, and whether what is made of them is missing in all; ours asks all of one pair.
    const bool asksPairs = m_profile == MetricProfile::CodePoints || !asksOfAllValues(comparison);
    out.isSingle = out.slots.size() == 1 && out.wholeLeaves.empty()
                   && (asksPairs || out.slots.front().column == nullptr || !out.slots.front().column->isMultiValued());
    const Condition &top = comparison.levels[first].condition;
    out.isExactFirst = isExactOn(top, top.attribute) && (first == 0 || !hasTransforms(comparison.levels.front().condition));
    out.whenMissing = static_cast<std::uint8_t>(firstLevel(out, out.missingLeaves, out.missingLeaves));
    if (out.isSingle && out.slots.front().column != nullptr)
        out.bags = BagLevels(out);
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
    Leaf leaf;
    leaf.kind = condition.kind;
    leaf.amount = condition.amount;
    leaf.side = condition.side;
    leaf.isOneWay = condition.isOneWay;
    leaf.source = sourceOf(condition.attribute, condition.transforms, condition.kind);
    if (hasOther(condition.kind))
        leaf.other = sourceOf(condition.other, condition.otherTransforms, condition.kind);
    if (condition.kind == ConditionKind::Literal && leaf.source.features != nullptr)
        leaf.literal = leaf.source.features->dictionary().find(condition.text);

    const std::int32_t element = elementOf(condition.transforms);
    auto slot = std::ranges::find_if(out.slots, [&](const Slot &one) { return one.attribute == condition.attribute && one.element == element; });
    if (slot == out.slots.end()) {
        out.slots.push_back({condition.attribute, element, leaf.source.column, placeOf(leaf.source.column), {}, 0});
        slot = out.slots.end() - 1;
    }
    auto group = std::ranges::find(slot->groups, leaf.source.derived);
    if (group == slot->groups.end()) {
        slot->groups.push_back(leaf.source.derived);
        group = slot->groups.end() - 1;
    }
    leaf.slot = static_cast<std::uint8_t>(slot - out.slots.begin());
    leaf.group = static_cast<std::uint8_t>(group - slot->groups.begin());
    compiled.leaf = static_cast<std::uint8_t>(out.leaves.size());
    const std::uint32_t bit = 1U << compiled.leaf;
    if (readsWholeRecords(condition))
        out.wholeLeaves.push_back(compiled.leaf);
    else
        slot->leaves |= bit;
    if (condition.kind == ConditionKind::Missing && condition.side == Side::Both)
        out.missingLeaves |= bit;
    leaf.glance = glanceAt(leaf);
    out.leaves.push_back(leaf);
    return compiled;
}

} // namespace engine
