// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fmt/format.h>

#include "engine/base/toml_text.h"
#include "engine/intake/mapping.h"

namespace engine
{

namespace
{

std::string formatList(const std::vector<std::string> &formats)
{
    if (formats.size() == 1)
        return tomlText(formats.front());
    std::string list;
    for (const std::string &format : formats)
        list += (list.empty() ? "[" : ", ") + tomlText(format);
    return list + "]";
}

std::string valueOf(const ColumnMapping &column)
{
    std::string options;
    if (column.order != NameOrder::Auto)
        options += fmt::format(", order = \"{}\"", column.order == NameOrder::FamilyGiven ? "family, given" : "given, family");
    if (!column.dateFormats.empty())
        options += ", format = " + formatList(column.dateFormats);
    if (column.part > 0)
        options += fmt::format(", part = {}", column.part);
    if (!column.region.empty())
        options += ", region = " + tomlText(column.region);
    return options.empty() ? tomlText(column.attribute) : "{ attribute = " + tomlText(column.attribute) + options + " }";
}

} // namespace

std::string mappingToToml(const Mapping &mapping)
{
    std::string text;
    const auto line = [&](std::string_view key, std::string_view value) {
        if (!value.empty())
            text += fmt::format("{} = {}\n", key, tomlText(value));
    };
    line("source", mapping.source);
    line("key", mapping.key);
    line("updated_at", mapping.updatedAt);
    if (!mapping.updatedAtFormats.empty())
        text += "updated_at_format = " + formatList(mapping.updatedAtFormats) + '\n';
    if (mapping.format.container)
        line("format", codeOf(*mapping.format.container));
    if (mapping.format.encoding)
        line("encoding", codeOf(*mapping.format.encoding));
    if (mapping.format.delimiter)
        line("delimiter", std::string(1, *mapping.format.delimiter));
    line("region", mapping.region);
    if (!mapping.ownAttributes.empty()) {
        text += "\n[attributes]\n";
        for (const OwnAttribute &own : mapping.ownAttributes)
            text += fmt::format("{} = {{ kind = \"{}\"{} }}\n", tomlKey(own.code), codeOf(own.kind), own.isUnique ? ", unique = true" : "");
    }
    if (!mapping.columns.empty()) {
        text += "\n[columns]\n";
        for (const ColumnMapping &column : mapping.columns)
            text += fmt::format("{} = {}\n", tomlKey(column.column), valueOf(column));
    }
    return text;
}

} // namespace engine
