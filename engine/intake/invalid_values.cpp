// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/intake/invalid_values.h"

#include <fmt/format.h>
#include <string_view>

#include "engine/canon/text_folding.h"

namespace engine
{

namespace
{

constexpr std::size_t LinesShown = 3;

std::string_view reasonOf(AttributeKind kind)
{
    switch (kind) {
    case AttributeKind::Date: return "no date, or one that can be read in two ways: the mapping can say its format";
    case AttributeKind::Gender: return "no gender that is known";
    case AttributeKind::Email: return "no e-mail address";
    case AttributeKind::Phone: return "no phone number";
    case AttributeKind::Postcode: return "no postcode";
    case AttributeKind::Country: return "no country that is known";
    case AttributeKind::Identifier: return "no identifier";
    case AttributeKind::Website: return "no address of a website";
    case AttributeKind::Number: return "no number";
    case AttributeKind::Flag: return "neither yes nor no";
    default: return "nothing in it can be compared";
    }
}

} // namespace

void InvalidCounter::add(std::span<const InvalidCell> cells, std::uint64_t line)
{
    for (const InvalidCell &cell : cells) {
        Count &count = m_counts[cell];
        ++count.values;
        if (count.lines.size() < LinesShown && (count.lines.empty() || count.lines.back() != line))
            count.lines.push_back(line);
    }
}

std::vector<InvalidValues> InvalidCounter::counts(std::span<const std::string> columns, const AttributeCatalog &catalog) const
{
    std::vector<InvalidValues> found;
    for (const auto &[cell, count] : m_counts) {
        InvalidValues values;
        values.column = cell.column < columns.size() ? columns[cell.column] : std::string();
        const Attribute *attribute = catalog.find(cell.attribute);
        values.attribute = attribute != nullptr ? attribute->code : "updated_at";
        values.reason = cell.isTooLong         ? fmt::format("longer than {} bytes", LongestValue)
                        : attribute != nullptr ? std::string(reasonOf(attribute->kind))
                                               : std::string("no time");
        values.count = count.values;
        values.lines = count.lines;
        found.push_back(std::move(values));
    }
    return found;
}

} // namespace engine
