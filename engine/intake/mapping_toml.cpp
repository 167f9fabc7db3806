// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <exception>
#include <format>
#include <initializer_list>
#include <toml++/toml.hpp>
#include <utility>

#include "engine/canon/region.h"
#include "engine/intake/mapping.h"
#include "engine/intake/nearest_word.h"

namespace engine
{

namespace
{

const std::vector<std::string> TopKeys{"source",   "key",       "updated_at", "updated_at_format", "format",
                                       "encoding", "delimiter", "region",     "columns",           "attributes"};
const std::vector<std::string> ColumnKeys{"attribute", "order", "format", "part", "region"};
const std::vector<std::string> AttributeKeys{"kind", "unique"};

// Tables of toml++ are sorted by name; people see the order of their text.
template <typename Visit> Result<void> forEachInOrder(const toml::table &table, Visit &&visit)
{
    std::vector<std::pair<const toml::key *, const toml::node *>> entries;
    for (const auto &[key, node] : table)
        entries.emplace_back(&key, &node);
    std::ranges::sort(entries, {}, [](const auto &entry) {
        const toml::source_position at = entry.first->source().begin;
        return std::pair(at.line, at.column);
    });
    for (const auto &[key, node] : entries)
        TESSERA_CHECK(visit(*key, *node));
    return {};
}

class MappingReader final
{
public:
    MappingReader(const AttributeCatalog &catalog, std::string_view name) : m_catalog(catalog), m_name(name) {}

    Result<Mapping> read(const toml::table &root)
    {
        TESSERA_CHECK(onlyKeys(root, "the mapping", TopKeys));
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

private:
    [[nodiscard]] std::unexpected<Error> wrong(const toml::source_region &where, const std::string &what) const
    {
        return fail(ErrorCode::InputRejected,
                    std::format("{}, line {}, column {}: {} Nothing was imported.", m_name, where.begin.line, where.begin.column, what));
    }

    [[nodiscard]] Result<void> onlyKeys(const toml::table &table, std::string_view where, const std::vector<std::string> &allowed) const
    {
        return forEachInOrder(table, [&](const toml::key &key, const toml::node &) -> Result<void> {
            const std::string name(key.str());
            if (std::ranges::find(allowed, name) != allowed.end())
                return {};
            const std::string near = nearestWord(name, allowed);
            return wrong(key.source(), near.empty() ? std::format("\"{}\" means nothing in {}. It may have {}.", name, where, listOf(allowed))
                                                    : std::format("\"{}\" means nothing in {}. Did you mean \"{}\"?", name, where, near));
        });
    }

    [[nodiscard]] Result<void> text(const toml::table &table, std::string_view key, std::string &into) const
    {
        const toml::node *node = table.get(key);
        if (node == nullptr)
            return {};
        const auto value = node->value_exact<std::string>();
        if (!value)
            return wrong(node->source(), std::format("{} must be a text in quotes.", key));
        into = *value;
        return {};
    }

    [[nodiscard]] Result<void> region(const toml::table &table, std::string &into) const
    {
        TESSERA_CHECK(text(table, "region", into));
        if (!into.empty() && !isRegion(into))
            return wrong(table.get("region")->source(), noRegionText(into));
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
                return wrong(one.source(), std::format("{} must be a date format such as \"DD.MM.YYYY\", or a list of them.", key));
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
            return wrong(root.get("format")->source(), std::format("format is csv, json-lines or json, not \"{}\".", container));
        if (root.contains("encoding") && !(m_mapping.format.encoding = encodingFromCode(encoding)))
            return wrong(root.get("encoding")->source(),
                         std::format("encoding is utf-8, utf-16, windows-1252, iso-8859-1 or iso-8859-15, not \"{}\".", encoding));
        if (root.contains("delimiter") && !(m_mapping.format.delimiter = delimiterFromText(delimiter)))
            return wrong(root.get("delimiter")->source(), "delimiter is one character such as \",\", \";\", \"|\" or \"\\t\".");
        return {};
    }

    [[nodiscard]] Result<void> ownAttributes(const toml::node &node)
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return wrong(node.source(), "attributes must be a table: [attributes], then lines such as shoe_size = { kind = \"number\" }.");
        return forEachInOrder(*table, [&](const toml::key &key, const toml::node &value) { return ownAttribute(key, value); });
    }

    [[nodiscard]] Result<void> ownAttribute(const toml::key &key, const toml::node &value)
    {
        const toml::table *facts = value.as_table();
        if (facts == nullptr)
            return wrong(value.source(), std::format("attributes.{} must be a table such as {{ kind = \"text\" }}.", key.str()));
        TESSERA_CHECK(onlyKeys(*facts, std::format("attributes.{}", key.str()), AttributeKeys));
        std::string kind = "text";
        TESSERA_CHECK(text(*facts, "kind", kind));
        OwnAttribute own{std::string(key.str()), AttributeKind::Text, false};
        const auto known = attributeKindFromCode(kind);
        if (!known)
            return wrong(facts->get("kind")->source(), std::format("kind is text, identifier, number, date or flag, not \"{}\".", kind));
        own.kind = *known;
        if (const toml::node *unique = facts->get("unique")) {
            const auto isUnique = unique->value_exact<bool>();
            if (!isUnique)
                return wrong(unique->source(), "unique is true or false.");
            own.isUnique = *isUnique;
        }
        if (const Attribute *standard = m_catalog.find(own.code); standard != nullptr && standard->isStandard)
            return wrong(key.source(), std::format("\"{}\" is an attribute that every project has. Leave this line out.", own.code));
        AttributeCatalog trial;
        if (!trial.declare(own.code, own.kind, own.isUnique))
            return wrong(key.source(), std::format("\"{}\" cannot name an attribute: small letters, digits and _ only.", own.code));
        m_mapping.ownAttributes.push_back(std::move(own));
        return {};
    }

    [[nodiscard]] Result<void> columnsOf(const toml::node &node)
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return wrong(node.source(), "columns must be a table: [columns], then lines such as first_name = \"given_name\".");
        return forEachInOrder(*table, [&](const toml::key &key, const toml::node &value) { return column(key, value); });
    }

    [[nodiscard]] Result<void> column(const toml::key &key, const toml::node &value)
    {
        ColumnMapping column;
        column.column = key.str();
        const toml::node *attribute = &value;
        if (const toml::table *facts = value.as_table()) {
            TESSERA_CHECK(onlyKeys(*facts, std::format("columns.{}", key.str()), ColumnKeys));
            attribute = facts->get("attribute");
            if (attribute == nullptr)
                return wrong(value.source(), std::format("columns.{} names no attribute: write {{ attribute = \"…\" }}.", key.str()));
            TESSERA_CHECK(columnOptions(*facts, column));
        }
        const auto code = attribute->value_exact<std::string>();
        if (!code)
            return wrong(attribute->source(), std::format("columns.{} must be the name of an attribute in quotes, or a table.", key.str()));
        TESSERA_CHECK(checkAttribute(*code, attribute->source()));
        column.attribute = *code;
        for (const ColumnMapping &other : m_mapping.columns)
            if (column.part > 0 && other.part == column.part && other.attribute == column.attribute)
                return wrong(value.source(), std::format("part {} of {} is already \"{}\".", column.part, column.attribute, other.column));
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
            return wrong(facts.get("order")->source(), "order is \"given, family\", \"family, given\" or \"auto\".");
        TESSERA_CHECK(formats(facts, "format", column.dateFormats));
        TESSERA_CHECK(region(facts, column.region));
        if (const toml::node *part = facts.get("part")) {
            const auto number = part->value_exact<std::int64_t>();
            if (!number || *number < 1 || *number > 9)
                return wrong(part->source(), "part is a number from 1 to 9.");
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
        return wrong(where, std::format("there is no attribute \"{}\". {}", code,
                                        near.empty() ? "Declare it under [attributes], or use one of " + listOf(names, names.size()) + "."
                                                     : "Did you mean \"" + near + "\"?"));
    }

    const AttributeCatalog &m_catalog;
    std::string_view m_name;
    Mapping m_mapping;
};

} // namespace

Result<Mapping> mappingFromToml(std::string_view text, std::string_view fileName, const AttributeCatalog &catalog)
{
    try {
        const toml::table root = toml::parse(text);
        return MappingReader(catalog, fileName).read(root);
    } catch (const toml::parse_error &error) {
        const toml::source_position where = error.source().begin;
        return fail(ErrorCode::InputRejected, std::format("{}, line {}, column {}: this is no TOML ({}). Nothing was imported. Correct the line.",
                                                          fileName, where.line, where.column, error.description()));
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, std::format("{} could not be read by a fault of the program.", fileName), exception.what());
    }
}

} // namespace engine
