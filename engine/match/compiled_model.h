// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A model made ready for one column table: conditions flattened, values prepared, ignored values taken out.
// Never changes after it is made; all threads read it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/match/code_rows.h"
#include "engine/match/comparators.h"
#include "engine/match/derived_values.h"
#include "engine/match/glance.h"
#include "engine/match/model.h"
#include "engine/match/value_mask.h"

namespace engine
{

// One attribute as the run sees it: all values of a record, or the one at a place.
class ComparedColumn
{
public:
    // element: as in Transform; 0 for all values.
    ComparedColumn(const Column &column, const ValueMask &mask, std::int32_t element);
    ComparedColumn(const ComparedColumn &) = delete;
    ComparedColumn &operator=(const ComparedColumn &) = delete;

    [[nodiscard]] std::span<const Code> values(std::uint32_t record) const { return m_view.values(record); }
    [[nodiscard]] const CodeView &view() const { return m_view; }
    [[nodiscard]] bool isMultiValued() const { return m_view.listOffsets.size() > 1; }
    [[nodiscard]] const Column &column() const { return *m_column; }
    [[nodiscard]] std::int32_t element() const { return m_element; }

private:
    const Column *m_column;
    std::int32_t m_element;
    CodeView m_view;
    std::vector<Code> m_codes; // only when some value is left out
    std::vector<std::uint32_t> m_listOffsets;
    std::vector<Code> m_listValues;
};

// Where a question takes its values from.
struct ValueSource {
    const ComparedColumn *column = nullptr;  // null when the table has no such column
    const DerivedValues *derived = nullptr;  // null for values as they stand
    const ValueFeatures *features = nullptr; // of the values as they are looked at

    [[nodiscard]] Code code(Code value) const { return derived == nullptr ? value : derived->code(value); }
};

// A question of one comparison. Questions on the same values of the same attribute stand together: a slot.
struct Leaf {
    ConditionKind kind = ConditionKind::Exact;
    double amount = 0;
    std::uint8_t slot = 0;
    std::uint8_t group = 0; // of the slot: one for each way of reading the values
    Side side = Side::Both;
    bool isOneWay = false;
    ValueSource source;
    ValueSource other; // Reversed, DistanceKm
    Code literal = 0;  // code of the text; 0 when no value is that text
    Glance glance;     // at two different values
};

// A condition as a tree over leaves; three-valued.
struct CompiledCondition {
    ConditionKind kind = ConditionKind::Else; // And, Or, Not, Else; anything else is the leaf
    std::uint8_t leaf = 0;
    std::vector<CompiledCondition> parts;
};

struct Slot {
    AttributeId attribute;
    std::int32_t element = 0;
    const ComparedColumn *column = nullptr;    // null when the table has no such column
    std::uint8_t place = 0;                    // of the column in the rows
    std::vector<const DerivedValues *> groups; // null: values as they stand
    std::uint32_t leaves = 0;                  // bits of the questions about pairs of values
};

struct CompiledComparison {
    std::vector<Slot> slots;
    std::vector<Leaf> leaves;
    std::vector<std::uint8_t> wholeLeaves;     // leaves about whole records: Reversed, ArraySubset, Literal …
    std::size_t firstWhole = 0;                // the first level that asks one of them: those before it do without
    std::uint32_t missingLeaves = 0;           // bits of those that ask whether either side is missing
    std::vector<CompiledCondition> conditions; // by level index
    std::vector<std::uint8_t> numbers;         // level number by level index
    std::vector<std::uint8_t> firstLeaf;       // number of the first leaf by level index: leaves are numbered level by level
    bool isSingle = false;                     // one slot, asked about value pairs: the best level over them holds
    bool isExactFirst = false;                 // equal codes have the best level
    std::uint8_t best = 0;
    std::uint8_t whenMissing = 0; // single: the level when one side has no value
    BagLevels bags;               // single, with such a column
};

// Bits of the leaves that are true, and of those that are known.
[[nodiscard]] bool holdsLevel(const CompiledCondition &condition, std::uint32_t isTrue, std::uint32_t isKnown);

class CompiledModel
{
public:
    // The model must have passed validate(); the table must outlive this. Attributes the table does not have count as missing in every record.
    CompiledModel(const ColumnTable &table, const Model &model, const ValueMask &mask);
    CompiledModel(const CompiledModel &) = delete;
    CompiledModel &operator=(const CompiledModel &) = delete;

    [[nodiscard]] const std::vector<CompiledComparison> &comparisons() const { return m_comparisons; }
    [[nodiscard]] const CodeRows &rows() const { return m_rows; }
    [[nodiscard]] const ComparedColumn *column(AttributeId attribute) const;
    [[nodiscard]] std::uint8_t placeOf(const ComparedColumn *column) const; // in the rows

private:
    CompiledComparison compile(const Comparison &comparison);
    CompiledCondition compile(const Condition &condition, CompiledComparison &out);
    ValueSource sourceOf(AttributeId attribute, const std::vector<Transform> &transforms, ConditionKind kind);
    const ComparedColumn *columnOf(AttributeId attribute, std::int32_t element);

    // What one condition reads an attribute through, after the choice of an element.
    struct Reading {
        AttributeId attribute;
        std::vector<Transform> transforms;
        std::unique_ptr<DerivedValues> values;
    };

    const ColumnTable &m_table;
    const ValueMask &m_mask; // read while compiling only
    MetricProfile m_profile;
    std::vector<std::unique_ptr<ComparedColumn>> m_columns;
    std::vector<std::unique_ptr<ValueFeatures>> m_features; // by attribute id
    std::vector<Reading> m_readings;
    std::vector<CompiledComparison> m_comparisons;
    CodeRows m_rows;
};

} // namespace engine
