// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/column_table.h"

#include <algorithm>

#include "engine/base/sorted.h"
#include "engine/match/parallel.h"
#include "engine/model/record.h"

namespace engine
{

std::optional<std::uint32_t> ColumnTable::indexOf(RecordId record) const
{
    // Ids are given one after the other: where none is missing, the place follows from the id.
    if (!m_records.empty() && record >= m_records.front()) {
        const auto guess = static_cast<std::uint64_t>(record.value - m_records.front().value);
        if (guess < m_records.size() && m_records[guess] == record)
            return static_cast<std::uint32_t>(guess);
    }
    const auto found = std::ranges::lower_bound(m_records, record);
    if (found == m_records.end() || *found != record)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_records.begin());
}

const Column *ColumnTable::find(AttributeId attribute) const
{
    const auto found = std::ranges::lower_bound(m_columns, attribute, {}, &Column::attribute);
    return found == m_columns.end() || found->attribute() != attribute ? nullptr : &*found;
}

ColumnTableBuilder::ColumnTableBuilder(std::span<const AttributeId> attributes, std::size_t expectedRecords)
{
    std::vector<AttributeId> ids(attributes.begin(), attributes.end());
    sortUnique(ids);
    m_columnOf.assign(ids.empty() ? 1 : ids.back().value + 1U, -1);
    m_table.m_columns.resize(ids.size());
    m_values.resize(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        m_columnOf[ids[i].value] = static_cast<std::int16_t>(i);
        m_table.m_columns[i].m_attribute = ids[i];
        m_table.m_columns[i].m_codes.reserve(expectedRecords);
    }
    m_table.m_records.reserve(expectedRecords);
    m_table.m_sources.reserve(expectedRecords);
}

Result<void> ColumnTableBuilder::add(RecordId record, SourceId source, std::string_view packedValues)
{
    const PackedRecord one{record, source, packedValues};
    return add(std::span(&one, 1));
}

Result<void> ColumnTableBuilder::add(std::span<const PackedRecord> records)
{
    m_new.clear();
    const std::size_t before = m_table.m_records.size();
    std::size_t taken = 0;
    Result<void> done;
    while (taken < records.size() && done) {
        done = take(records[taken], static_cast<std::uint32_t>(taken));
        taken += done ? 1 : 0;
    }
    addValues(before);
    return done;
}

// Checks a record and notes its values.
Result<void> ColumnTableBuilder::take(const PackedRecord &record, std::uint32_t place)
{
    if (!m_table.m_records.empty() && record.record <= m_table.m_records.back())
        return fail(ErrorCode::InvalidArgument, "Records must be loaded in the order of their ids, each once.",
                    std::format("record {}", record.record.value));
    if (m_table.m_records.size() >= CodeView::ListBit - 1)
        return fail(ErrorCode::Unsupported, "There are more records than one run can match (two thousand million).");
    const std::size_t before = m_new.size();
    const bool isWhole =
        visitPackedValues(record.packedValues, [&](AttributeId attribute, ValueFlag flags, std::string_view, std::string_view canonical) {
            const int column = attribute.value < m_columnOf.size() ? m_columnOf[attribute.value] : -1;
            if (column < 0 || canonical.empty() || has(flags, ValueFlag::Invalid) || has(flags, ValueFlag::Placeholder))
                return;
            m_new.push_back({static_cast<std::uint16_t>(column), place, Dictionary::hashOf(canonical), canonical});
            m_table.m_columns[static_cast<std::size_t>(column)].m_dictionary.prefetchSlot(m_new.back().hash);
        });
    if (!isWhole) {
        m_new.resize(before);
        return fail(ErrorCode::Damaged,
                    "A stored record cannot be read, so nothing was matched. Run verify, and restore a backup if it reports damage.",
                    std::format("record {}", record.record.value));
    }
    m_table.m_records.push_back(record.record);
    m_table.m_sources.push_back(record.source);
    return {};
}

// Of the records from that place on.
void ColumnTableBuilder::addValues(std::size_t first)
{
    const auto dictionaryOf = [this](const NewValue &value) -> Dictionary & { return m_table.m_columns[value.column].m_dictionary; };
    for (const NewValue &value : m_new)
        dictionaryOf(value).prefetchEntry(value.hash);
    for (const NewValue &value : m_new)
        dictionaryOf(value).prefetchText(value.hash);
    auto next = m_new.begin();
    for (std::size_t record = first; record < m_table.m_records.size(); ++record) {
        for (; next != m_new.end() && next->record == record - first; ++next) {
            std::vector<Code> &values = m_values[next->column];
            const Code code = dictionaryOf(*next).add(next->text, next->hash);
            if (values.empty())
                m_touched.push_back(next->column);
            if (std::ranges::find(values, code) == values.end())
                values.push_back(code);
        }
        endRecord();
    }
}

void ColumnTableBuilder::endRecord()
{
    for (Column &column : m_table.m_columns)
        column.m_codes.push_back(0);
    for (const std::uint16_t index : m_touched) {
        Column &column = m_table.m_columns[index];
        std::vector<Code> &values = m_values[index];
        if (values.size() == 1) {
            column.m_codes.back() = values.front();
        } else {
            column.m_codes.back() = CodeView::ListBit | static_cast<std::uint32_t>(column.m_listOffsets.size() - 1);
            column.m_listValues.insert(column.m_listValues.end(), values.begin(), values.end());
            column.m_listOffsets.push_back(static_cast<std::uint32_t>(column.m_listValues.size()));
        }
        values.clear();
    }
    m_touched.clear();
}

ColumnTable ColumnTableBuilder::finish() &&
{
    forEachIndex(m_table.m_columns.size(), 1, [this](std::size_t index) {
        Column &column = m_table.m_columns[index];
        column.m_dictionary.dropIndex();
        column.m_counts.assign(column.m_dictionary.size() + 1, 0);
        for (std::uint32_t record = 0; record < m_table.size(); ++record) {
            const auto values = column.values(record);
            column.m_filled += values.empty() ? 0 : 1;
            column.m_total += values.size();
            for (const Code code : values)
                ++column.m_counts[code];
        }
    });
    return std::move(m_table);
}

} // namespace engine
