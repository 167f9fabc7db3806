// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A model made ready for one column table: conditions flattened, values prepared, ignored values taken out.
// Never changes after it is made; all threads read it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/match/model.h"
#include "engine/match/value_features.h"
#include "engine/match/value_mask.h"

namespace engine
{

// One attribute as the run sees it.
class ComparedColumn
{
public:
    ComparedColumn(const Column &column, const ValueMask &mask);

    [[nodiscard]] std::span<const Code> values(std::uint32_t record) const { return m_view.values(record); }
    [[nodiscard]] const ValueFeatures &features() const { return m_features; }
    [[nodiscard]] ValueFeatures &features() { return m_features; }
    [[nodiscard]] const Column &column() const { return m_features.column(); }

private:
    CodeView m_view;
    std::vector<Code> m_codes; // only when some value is ignored
    std::vector<std::uint32_t> m_listOffsets;
    std::vector<Code> m_listValues;
    ValueFeatures m_features;
};

// A question of one comparison. Questions on the same attribute stand together: a slot.
struct Leaf {
    ConditionKind kind = ConditionKind::Exact;
    double amount = 0;
    std::uint8_t slot = 0;
    const ComparedColumn *other = nullptr; // Reversed
};

// A condition as a tree over leaves; three-valued.
struct CompiledCondition {
    ConditionKind kind = ConditionKind::Else; // And, Or, Not, Else; anything else is the leaf
    std::uint8_t leaf = 0;
    std::vector<CompiledCondition> parts;
};

struct CompiledComparison {
    std::vector<const ComparedColumn *> slotColumns; // one per attribute; null when the table has no such column
    std::vector<std::uint32_t> slotLeaves;           // bits of the leaves about values, by slot
    std::vector<Leaf> leaves;
    std::vector<std::uint8_t> wholeLeaves;     // leaves about whole records: Missing, Reversed, ArrayIntersect
    std::vector<CompiledCondition> conditions; // by level index
    std::vector<std::uint8_t> numbers;         // level number by level index
    std::vector<std::uint8_t> firstLeaf;       // number of the first leaf by level index: leaves are numbered level by level
    bool isSingle = false;                     // one attribute, asked about value pairs: the best level over them holds
    bool isExactFirst = false;                 // equal codes have the best level
    std::uint8_t best = 0;
    std::uint8_t whenMissing = 0; // single: the level when one side has no value
};

// Bits of the leaves that are true, and of those that are known; the number of the first level that holds.
[[nodiscard]] unsigned firstLevel(const CompiledComparison &comparison, std::uint32_t isTrue, std::uint32_t isKnown);

[[nodiscard]] bool holdsLevel(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown);

class CompiledModel
{
public:
    // The model must have passed validate(). Attributes the table does not have count as missing in every record.
    CompiledModel(const ColumnTable &table, const Model &model, const ValueMask &mask);
    CompiledModel(const CompiledModel &) = delete;
    CompiledModel &operator=(const CompiledModel &) = delete;

    [[nodiscard]] const std::vector<CompiledComparison> &comparisons() const { return m_comparisons; }
    [[nodiscard]] const ComparedColumn *column(AttributeId attribute) const;

private:
    CompiledComparison compile(const Comparison &comparison);
    CompiledCondition compile(const Condition &condition, CompiledComparison &out);

    std::vector<std::unique_ptr<ComparedColumn>> m_columns; // by attribute id
    std::vector<CompiledComparison> m_comparisons;
};

} // namespace engine
