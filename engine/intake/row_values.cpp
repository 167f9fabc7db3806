// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/row_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "engine/canon/text_folding.h"
#include "engine/intake/record_reader.h"

namespace engine
{

namespace
{

constexpr std::string_view Blanks = " \t\r\n\v\f";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(Blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

std::string_view cellOf(const RawRow &row, std::size_t column)
{
    return column < row.size() ? std::string_view(row[column]) : std::string_view{};
}

std::optional<std::size_t> placeOf(std::span<const std::string> columns, std::string_view name)
{
    const auto found = std::ranges::find(columns, name);
    return found != columns.end() ? std::optional(static_cast<std::size_t>(found - columns.begin())) : std::nullopt;
}

// Seconds or milliseconds since 1970, as JSON often has them.
std::optional<Timestamp> timestampFromEpoch(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || (text.size() != 10 && text.size() != 13))
        return std::nullopt;
    return Timestamp{number * (text.size() == 10 ? 1'000'000 : 1'000)};
}

struct DateAndTime {
    std::string_view date;
    std::string time; // "HH:MM:SS", or empty
};

// "3/14/2017 2:05 PM" → "3/14/2017" and "14:05:00".
DateAndTime splitTime(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return {text, {}};
    auto start = colon;
    while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9')
        --start;
    std::array<int, 3> parts{};
    const char *at = text.data() + start;
    const char *const end = text.data() + text.size();
    for (std::size_t i = 0; i < parts.size() && at < end; ++i) {
        const auto [next, error] = std::from_chars(at, end, parts[i]);
        if (error != std::errc())
            return {text, {}};
        at = next;
        if (at == end || *at != ':')
            break;
        ++at;
    }
    const std::string_view rest(at, end);
    const bool isAfternoon = rest.contains("PM") || rest.contains("pm"), isMorning = rest.contains("AM") || rest.contains("am");
    if (isAfternoon && parts[0] < 12)
        parts[0] += 12;
    if (isMorning && parts[0] == 12)
        parts[0] = 0;
    std::string_view date = text.substr(0, start);
    date = date.substr(0, date.find_last_not_of(" T,") + 1);
    return {date, fmt::format("{:02}:{:02}:{:02}", parts[0], parts[1], parts[2])};
}

bool isComparable(const Value &value)
{
    return !value.canonical.empty() && !has(value.flags, ValueFlag::Invalid) && !has(value.flags, ValueFlag::Placeholder);
}

// Own values first within an attribute, then derived ones; derived ones go where there is an own one; equal ones stand once.
void arrange(std::vector<Value> &values)
{
    std::ranges::stable_sort(values, {},
                             [](const Value &value) { return std::tuple(value.attribute, has(value.flags, ValueFlag::Derived), value.column); });
    std::vector<Value> kept;
    kept.reserve(values.size());
    for (Value &value : values) {
        bool isWanted = true;
        for (const Value &other : kept) {
            if (other.attribute != value.attribute || !isComparable(other))
                continue;
            if (other.canonical == value.canonical || (has(value.flags, ValueFlag::Derived) && !has(other.flags, ValueFlag::Derived))) {
                isWanted = false;
                break;
            }
        }
        if (isWanted)
            kept.push_back(std::move(value));
    }
    values = std::move(kept);
}

} // namespace

RowValues::RowValues(const Mapping &mapping, const AttributeCatalog &catalog, std::span<const std::string> columns)
    : m_canonicaliser(CanonOptions{mapping.region}), m_key(placeOf(columns, mapping.key)), m_updatedAt(placeOf(columns, mapping.updatedAt))
{
    m_updatedAtOptions.dateFormats = mapping.updatedAtFormats;
    m_updatedAtOptions.region = mapping.region;
    struct Part {
        const ColumnMapping *mapping;
        std::size_t column;
    };
    std::map<std::string_view, std::vector<Part>> joined;
    for (const ColumnMapping &one : mapping.columns) {
        const auto column = placeOf(columns, one.column);
        const Attribute *attribute = catalog.find(one.attribute);
        if (!column || attribute == nullptr)
            continue;
        if (one.part > 0)
            joined[one.attribute].push_back({&one, *column});
        else
            m_fields.push_back({*attribute, {*column}, {one.dateFormats, one.order, one.region}});
    }
    for (auto &[code, parts] : joined) {
        std::ranges::sort(parts, {}, [](const Part &part) { return part.mapping->part; });
        const ColumnMapping &first = *parts.front().mapping;
        Field field{*catalog.find(code), {}, {first.dateFormats, first.order, first.region}};
        for (const Part &part : parts)
            field.columns.push_back(part.column);
        m_fields.push_back(std::move(field));
    }
    std::ranges::stable_sort(m_fields, {}, [](const Field &field) { return std::ranges::min(field.columns); });
}

std::string_view RowValues::keyOf(const RawRow &row) const
{
    return m_key ? trimmed(cellOf(row, *m_key)) : std::string_view{};
}

std::optional<Timestamp> RowValues::updatedAt(const RawRow &row, std::vector<InvalidCell> *invalid) const
{
    const std::string_view cell = m_updatedAt ? trimmed(cellOf(row, *m_updatedAt)) : std::string_view{};
    if (cell.empty())
        return std::nullopt;
    const auto time = timeFrom(cell);
    if (!time && invalid != nullptr)
        invalid->push_back({*m_updatedAt, {}, false});
    return time;
}

std::optional<Timestamp> RowValues::timeFrom(std::string_view cell) const
{
    if (const auto time = timestampFromIso(cell))
        return time;
    if (const auto time = timestampFromEpoch(cell))
        return time;
    static const Attribute Date{AttributeId{1}, "updated_at", AttributeKind::Date, false, false};
    const DateAndTime parts = splitTime(cell);
    std::vector<Value> values;
    m_canonicaliser.canonicalise(Date, parts.date, 0, m_updatedAtOptions, values);
    if (values.empty() || !isComparable(values.front()))
        return std::nullopt;
    const std::string &day = values.front().canonical;
    if (const auto time = parts.time.empty() ? std::nullopt : timestampFromIso(day + "T" + parts.time))
        return time;
    return timestampFromIso(day);
}

std::vector<Value> RowValues::valuesOf(const RawRow &row, std::vector<InvalidCell> *invalid) const
{
    std::vector<Value> values;
    values.reserve(m_fields.size() + 4);
    std::string text;
    for (const Field &field : m_fields) {
        const auto column = static_cast<std::uint16_t>(std::ranges::min(field.columns));
        std::string_view cell = cellOf(row, field.columns.front());
        if (field.columns.size() > 1) {
            text.clear();
            for (const std::size_t part : field.columns)
                if (const std::string_view piece = trimmed(cellOf(row, part)); !piece.empty())
                    text.append(text.empty() ? "" : " ").append(piece);
            cell = text;
        }
        while (true) { // each of several values
            const auto end = cell.find(ValueSeparator);
            const std::string_view piece = cell.substr(0, end);
            const std::size_t before = values.size();
            m_canonicaliser.canonicalise(field.attribute, piece, column, field.options, values);
            if (invalid != nullptr && values.size() > before && has(values[before].flags, ValueFlag::Invalid))
                invalid->push_back({column, field.attribute.id, piece.size() > LongestValue});
            if (end == std::string_view::npos)
                break;
            cell.remove_prefix(end + 1);
        }
    }
    arrange(values);
    return values;
}

} // namespace engine
