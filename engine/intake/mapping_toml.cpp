// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <utility>

#include "engine/base/toml_reader.h"
#include "engine/canon/region.h"
#include "engine/intake/mapping.h"
#include "engine/intake/nearest_word.h"

namespace engine
{

namespace
{

class MappingReader final : private TomlReader
{
public:
    MappingReader(const AttributeCatalog &catalog, std::string_view name)
        : TomlReader(name, "Nothing was imported.",
                     [](std::string_view word, std::span<const std::string> names) { return nearestWord(word, names); }),
          m_catalog(catalog)
    {
    }

    Result<Mapping> read(std::string_view text)
    {
        return readDocument(text, [this](const toml::table &root) { return mapping(root); });
    }

private:
    Result<Mapping> mapping(const toml::table &root)
    {
        TESSERA_CHECK(onlyKeys(
            root, "", {"source", "key", "updated_at", "updated_at_format", "format", "encoding", "delimiter", "region", "columns", "attributes"}));
        TESSERA_CHECK(text(root, "source", m_mapping.source));
        TESSERA_CHECK(text(root, "key", m_mapping.key));
        TESSERA_CHECK(text(root, "updated_at", m_mapping.updatedAt));
        TESSERA_CHECK(region(root, m_mapping.region));
        TESSERA_CHECK(formats(root, "updated_at_format", m_mapping.updatedAtFormats));
        TESSERA_CHECK(fileFormat(root));
        if (const toml::node *own = root.get("attributes"))
            TESSERA_CHECK(ownAttributes(*own));
        if (const toml::node *columns = root.get("columns"))
            TESSERA_CHECK(columnsOf(*columns));
        return std::move(m_mapping);
    }

    [[nodiscard]] Result<void> text(const toml::table &table, std::string_view key, std::string &into) const
    {
        const toml::node *node = table.get(key);
        if (node == nullptr)
            return {};
        const auto value = node->value_exact<std::string>();
        if (!value)
            return refused(node->source(), fmt::format("{} must be a text in quotes.", key));
        into = *value;
        return {};
    }

    [[nodiscard]] Result<void> region(const toml::table &table, std::string &into) const
    {
        TESSERA_CHECK(text(table, "region", into));
        if (!into.empty() && !isRegion(into))
            return refused(table.get("region")->source(), noRegionText(into));
        return {};
    }

    [[nodiscard]] Result<void> formats(const toml::table &table, std::string_view key, std::vector<std::string> &into) const
    {
        const toml::node *node = table.get(key);
        if (node == nullptr)
            return {};
        const auto add = [&](const toml::node &one) -> Result<void> {
            const auto value = one.value_exact<std::string>();
            if (!value || !value->contains('Y') || !value->contains('M'))
                return refused(one.source(), fmt::format("{} must be a date format such as \"DD.MM.YYYY\", or a list of them.", key));
            into.push_back(*value);
            return {};
        };
        const toml::array *list = node->as_array();
        if (list == nullptr)
            return add(*node);
        for (const toml::node &one : *list)
            TESSERA_CHECK(add(one));
        return {};
    }

    [[nodiscard]] Result<void> fileFormat(const toml::table &root)
    {
        std::string container, encoding, delimiter;
        TESSERA_CHECK(text(root, "format", container));
        TESSERA_CHECK(text(root, "encoding", encoding));
        TESSERA_CHECK(text(root, "delimiter", delimiter));
        if (root.contains("format") && !(m_mapping.format.container = containerFromCode(container)))
            return refused(root.get("format")->source(), fmt::format("format is csv, json-lines or json, not \"{}\".", container));
        if (root.contains("encoding") && !(m_mapping.format.encoding = encodingFromCode(encoding)))
            return refused(root.get("encoding")->source(),
                           fmt::format("encoding is utf-8, utf-16, windows-1252, iso-8859-1 or iso-8859-15, not \"{}\".", encoding));
        if (root.contains("delimiter") && !(m_mapping.format.delimiter = delimiterFromText(delimiter)))
            return refused(root.get("delimiter")->source(), "delimiter is one character such as \",\", \";\", \"|\" or \"\\t\".");
        return {};
    }

    [[nodiscard]] Result<void> ownAttributes(const toml::node &node)
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return refused(node.source(), "attributes must be a table: [attributes], then lines such as shoe_size = { kind = \"number\" }.");
        return eachInOrder(*table, [&](const toml::key &key, const toml::node &value) { return ownAttribute(key, value); });
    }

    [[nodiscard]] Result<void> ownAttribute(const toml::key &key, const toml::node &value)
    {
        const toml::table *facts = value.as_table();
        if (facts == nullptr)
            return refused(value.source(), fmt::format("attributes.{} must be a table such as {{ kind = \"text\" }}.", key.str()));
        TESSERA_CHECK(onlyKeys(*facts, fmt::format("attributes.{}", key.str()), {"kind", "unique"}));
        std::string kind = "text";
        TESSERA_CHECK(text(*facts, "kind", kind));
        OwnAttribute own{std::string(key.str()), AttributeKind::Text, false};
        const auto known = attributeKindFromCode(kind);
        if (!known)
            return refused(facts->get("kind")->source(), fmt::format("kind is text, identifier, number, date or flag, not \"{}\".", kind));
        own.kind = *known;
        if (const toml::node *unique = facts->get("unique")) {
            const auto isUnique = unique->value_exact<bool>();
            if (!isUnique)
                return refused(unique->source(), "unique is true or false.");
            own.isUnique = *isUnique;
        }
        if (const Attribute *standard = m_catalog.find(own.code); standard != nullptr && standard->isStandard)
            return refused(key.source(), fmt::format("\"{}\" is an attribute that every project has. Leave this line out.", own.code));
        AttributeCatalog trial;
        if (!trial.declare(own.code, own.kind, own.isUnique))
            return refused(key.source(), fmt::format("\"{}\" cannot name an attribute: small letters, digits and _ only.", own.code));
        m_mapping.ownAttributes.push_back(std::move(own));
        return {};
    }

    [[nodiscard]] Result<void> columnsOf(const toml::node &node)
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return refused(node.source(), "columns must be a table: [columns], then lines such as first_name = \"given_name\".");
        return eachInOrder(*table, [&](const toml::key &key, const toml::node &value) { return column(key, value); });
    }

    [[nodiscard]] Result<void> column(const toml::key &key, const toml::node &value)
    {
        ColumnMapping column;
        column.column = key.str();
        const toml::node *attribute = &value;
        if (const toml::table *facts = value.as_table()) {
            TESSERA_CHECK(onlyKeys(*facts, fmt::format("columns.{}", key.str()), {"attribute", "order", "format", "part", "region"}));
            attribute = facts->get("attribute");
            if (attribute == nullptr)
                return refused(value.source(), fmt::format("columns.{} names no attribute: write {{ attribute = \"…\" }}.", key.str()));
            TESSERA_CHECK(columnOptions(*facts, column));
        }
        const auto code = attribute->value_exact<std::string>();
        if (!code)
            return refused(attribute->source(), fmt::format("columns.{} must be the name of an attribute in quotes, or a table.", key.str()));
        TESSERA_CHECK(checkAttribute(*code, attribute->source()));
        column.attribute = *code;
        for (const ColumnMapping &other : m_mapping.columns)
            if (column.part > 0 && other.part == column.part && other.attribute == column.attribute)
                return refused(value.source(), fmt::format("part {} of {} is already \"{}\".", column.part, column.attribute, other.column));
        m_mapping.columns.push_back(std::move(column));
        return {};
    }

    [[nodiscard]] Result<void> columnOptions(const toml::table &facts, ColumnMapping &column) const
    {
        std::string order;
        TESSERA_CHECK(text(facts, "order", order));
        std::erase(order, ' ');
        std::erase(order, ',');
        if (order == "familygiven")
            column.order = NameOrder::FamilyGiven;
        else if (order == "givenfamily")
            column.order = NameOrder::GivenFamily;
        else if (!order.empty() && order != "auto")
            return refused(facts.get("order")->source(), "order is \"given, family\", \"family, given\" or \"auto\".");
        TESSERA_CHECK(formats(facts, "format", column.dateFormats));
        TESSERA_CHECK(region(facts, column.region));
        if (const toml::node *part = facts.get("part")) {
            const auto number = part->value_exact<std::int64_t>();
            if (!number || *number < 1 || *number > 9)
                return refused(part->source(), "part is a number from 1 to 9.");
            column.part = static_cast<int>(*number);
        }
        return {};
    }

    [[nodiscard]] Result<void> checkAttribute(const std::string &code, const toml::source_region &where) const
    {
        if (m_catalog.find(code) != nullptr || std::ranges::find(m_mapping.ownAttributes, code, &OwnAttribute::code) != m_mapping.ownAttributes.end())
            return {};
        std::vector<std::string> names;
        for (const Attribute &attribute : m_catalog.all())
            names.push_back(attribute.code);
        for (const OwnAttribute &own : m_mapping.ownAttributes)
            names.push_back(own.code);
        const std::string near = nearestWord(code, names);
        return refused(where, fmt::format("there is no attribute \"{}\". {}", code,
                                          near.empty() ? "Declare it under [attributes], or use one of " + listOf(names, names.size()) + "."
                                                       : "Did you mean \"" + near + "\"?"));
    }

    const AttributeCatalog &m_catalog;
    Mapping m_mapping;
};

} // namespace

Result<Mapping> mappingFromToml(std::string_view text, std::string_view fileName, const AttributeCatalog &catalog)
{
    return MappingReader(catalog, fileName).read(text);
}

} // namespace engine
