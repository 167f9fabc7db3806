// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/column_table.h"

#include <algorithm>
#include <fmt/format.h>

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
    m_one.clear();
    TESSERA_CHECK(unpack(std::span(&one, 1), m_one));
    addRecords(m_one);
    for (std::size_t column = 0; column < columnCount(); ++column)
        addColumn(column, m_one);
    return {};
}

Result<void> ColumnTableBuilder::unpack(std::span<const PackedRecord> records, UnpackedRecords &into)
{
    into.m_columns.resize(columnCount());
    for (const PackedRecord &record : records)
        TESSERA_CHECK(unpack(record, into));
    return {};
}

Result<void> ColumnTableBuilder::unpack(const PackedRecord &record, UnpackedRecords &into)
{
    if (m_last && record.record <= *m_last)
        return fail(ErrorCode::InvalidArgument, "Records must be loaded in the order of their ids, each once.",
                    fmt::format("record {}", record.record.value));
    if (m_unpacked >= CodeView::ListBit - 1)
        return fail(ErrorCode::Unsupported, "There are more records than one run can match (two thousand million).");
    const auto place = static_cast<std::uint32_t>(into.m_records.size());
    const bool isWhole =
        visitPackedValues(record.packedValues, [&](AttributeId attribute, ValueFlag flags, std::string_view, std::string_view canonical) {
            const int column = attribute.value < m_columnOf.size() ? m_columnOf[attribute.value] : -1;
            if (column < 0 || canonical.empty() || has(flags, ValueFlag::Invalid) || has(flags, ValueFlag::Placeholder))
                return;
            into.m_columns[static_cast<std::size_t>(column)].push_back({place, Dictionary::hashOf(canonical), canonical});
        });
    if (!isWhole) {
        for (std::vector<UnpackedRecords::Value> &values : into.m_columns)
            std::erase_if(values, [place](const UnpackedRecords::Value &value) { return value.record == place; });
        return fail(ErrorCode::Damaged,
                    "A stored record cannot be read, so nothing was matched. Run verify, and restore a backup if it reports damage.",
                    fmt::format("record {}", record.record.value));
    }
    into.m_records.push_back(record.record);
    into.m_sources.push_back(record.source);
    m_last = record.record;
    ++m_unpacked;
    return {};
}

void ColumnTableBuilder::addRecords(const UnpackedRecords &records)
{
    m_table.m_records.insert(m_table.m_records.end(), records.m_records.begin(), records.m_records.end());
    m_table.m_sources.insert(m_table.m_sources.end(), records.m_sources.begin(), records.m_sources.end());
}

void ColumnTableBuilder::addColumn(std::size_t number, const UnpackedRecords &records)
{
    Column &column = m_table.m_columns[number];
    Dictionary &dictionary = column.m_dictionary;
    const std::size_t first = column.m_codes.size();
    column.m_codes.resize(first + records.m_records.size());
    const std::vector<UnpackedRecords::Value> &values = records.m_columns[number];
    for (const auto &value : values)
        dictionary.prefetchSlot(value.hash);
    for (const auto &value : values)
        dictionary.prefetchEntry(value.hash);
    for (const auto &value : values)
        dictionary.prefetchText(value.hash);
    std::vector<Code> &lists = column.m_listValues;
    for (auto next = values.begin(); next != values.end();) {
        const std::uint32_t record = next->record;
        const std::size_t list = lists.size(); // where the record's own would begin
        for (; next != values.end() && next->record == record; ++next) {
            const Code code = dictionary.add(next->text, next->hash);
            if (!std::ranges::contains(std::span(lists).subspan(list), code))
                lists.push_back(code);
        }
        Code &code = column.m_codes[first + record];
        if (lists.size() - list == 1) { // none is needed
            code = lists.back();
            lists.pop_back();
        } else {
            code = CodeView::ListBit | static_cast<std::uint32_t>(column.m_listOffsets.size() - 1);
            column.m_listOffsets.push_back(static_cast<std::uint32_t>(lists.size()));
        }
    }
}

void UnpackedRecords::clear()
{
    m_records.clear();
    m_sources.clear();
    for (std::vector<Value> &values : m_columns)
        values.clear();
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
