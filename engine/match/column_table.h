// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The records of a project as columns of codes: what blocking, comparing and training read. Building is for one thread and gives the same
// table for the same records; a finished table never changes and may be read by all threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/match/dictionary.h"

namespace engine
{

// Which values the records hold, as spans into somebody's vectors.
struct CodeView {
    static constexpr Code ListBit = 0x80000000U;
    std::span<const Code> codes;                // a code, or ListBit | list
    std::span<const std::uint32_t> listOffsets; // of list i: [i] to [i + 1]
    std::span<const Code> listValues;

    [[nodiscard]] std::span<const Code> values(std::uint32_t record) const
    {
        const Code &code = codes[record];
        if ((code & ListBit) == 0)
            return {&code, code == 0 ? std::size_t{0} : std::size_t{1}};
        const std::uint32_t list = code & ~ListBit;
        return listValues.subspan(listOffsets[list], listOffsets[list + 1] - listOffsets[list]);
    }
};

// One attribute. Records are named by their index in the table.
class Column
{
public:
    [[nodiscard]] AttributeId attribute() const { return m_attribute; }
    [[nodiscard]] const Dictionary &dictionary() const { return m_dictionary; }
    [[nodiscard]] std::string_view text(Code code) const { return m_dictionary.text(code); }

    [[nodiscard]] CodeView view() const { return {m_codes, m_listOffsets, m_listValues}; }
    // Comparable values of a record, without repeats, in the order of its columns; empty when missing.
    [[nodiscard]] std::span<const Code> values(std::uint32_t record) const { return view().values(record); }
    [[nodiscard]] bool isMultiValued() const { return m_listOffsets.size() > 1; }
    [[nodiscard]] std::uint32_t count(Code code) const { return m_counts[code]; } // records that hold the value
    [[nodiscard]] std::uint64_t filled() const { return m_filled; }               // records with a value
    [[nodiscard]] std::uint64_t total() const { return m_total; }                 // values of all records

private:
    friend class ColumnTableBuilder;
    AttributeId m_attribute;
    Dictionary m_dictionary;
    std::vector<Code> m_codes;
    std::vector<std::uint32_t> m_listOffsets{0};
    std::vector<Code> m_listValues;
    std::vector<std::uint32_t> m_counts;
    std::uint64_t m_filled = 0;
    std::uint64_t m_total = 0;
};

class ColumnTable
{
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_records.size()); }
    [[nodiscard]] RecordId record(std::uint32_t index) const { return m_records[index]; }
    [[nodiscard]] SourceId source(std::uint32_t index) const { return m_sources[index]; }
    [[nodiscard]] std::optional<std::uint32_t> indexOf(RecordId record) const;

    [[nodiscard]] std::span<const Column> columns() const { return m_columns; } // by attribute id
    [[nodiscard]] const Column *find(AttributeId attribute) const;

private:
    friend class ColumnTableBuilder;
    std::vector<RecordId> m_records; // ascending
    std::vector<SourceId> m_sources;
    std::vector<Column> m_columns;
};

// A record as it is stored.
struct PackedRecord {
    RecordId record;
    SourceId source;
    std::string_view packedValues;
};

// Records on their way into a table, their values by column. The texts stay where the packed values are.
class UnpackedRecords
{
public:
    void clear();

private:
    friend class ColumnTableBuilder;
    struct Value {
        std::uint32_t record = 0; // place among the records
        std::uint64_t hash = 0;
        std::string_view text;
    };
    std::vector<RecordId> m_records;
    std::vector<SourceId> m_sources;
    std::vector<std::vector<Value>> m_columns;
};

class ColumnTableBuilder
{
public:
    // The attributes to load; others are passed over.
    explicit ColumnTableBuilder(std::span<const AttributeId> attributes, std::size_t expectedRecords = 0);

    // Records must come by ascending id, each once. Values flagged invalid or placeholder, or with an empty canonical form, are missing.
    [[nodiscard]] Result<void> add(RecordId record, SourceId source, std::string_view packedValues);

    // The same in two steps, for some hundred records at once, so that each column may be added by another thread. Records must be unpacked and
    // added in the same order; those before an error are unpacked.
    [[nodiscard]] Result<void> unpack(std::span<const PackedRecord> records, UnpackedRecords &into);
    void addRecords(const UnpackedRecords &records); // before their columns
    [[nodiscard]] std::size_t columnCount() const { return m_table.m_columns.size(); }
    void addColumn(std::size_t column, const UnpackedRecords &records);

    [[nodiscard]] ColumnTable finish() &&;

private:
    Result<void> unpack(const PackedRecord &record, UnpackedRecords &into);

    ColumnTable m_table;
    std::vector<std::int16_t> m_columnOf; // by attribute id; -1 = not loaded
    std::optional<RecordId> m_last;       // unpacked
    std::size_t m_unpacked = 0;
    UnpackedRecords m_one; // add()
};

} // namespace engine
