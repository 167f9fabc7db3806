// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/safeguards_toml.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "engine/base/toml_reader.h"
#include "engine/base/toml_text.h"
#include "engine/match/value_blocker.h"

namespace engine
{

namespace
{

constexpr std::size_t MostValues = 10'000;

class Reader : private TomlReader
{
public:
    Reader(const AttributeCatalog &catalog, const std::vector<std::string> *sources, std::string_view name)
        : TomlReader(name, "The safeguards stay as they were."), m_catalog(catalog), m_sources(sources)
    {
    }

    Result<Safeguards> read(std::string_view text) const
    {
        return readDocument(text, [this](const toml::table &root) { return safeguards(root); });
    }

private:
    [[nodiscard]] Result<Safeguards> safeguards(const toml::table &root) const
    {
        TESSERA_CHECK(onlyKeys(root, "", {"largest_cluster", "veto_weight", "unique", "duplicate_free", "limits", "blocked"}));
        if (root.empty())
            return fail(ErrorCode::InputRejected,
                        fmt::format("{} is empty. Write at least one safeguard, or undo the entry that set the present ones. "
                                    "The safeguards stay as they were.",
                                    name()));
        Safeguards safeguards;
        TESSERA_CHECK(largestCluster(root, safeguards));
        TESSERA_CHECK(vetoWeight(root, safeguards));
        if (const toml::node *node = root.get("unique")) {
            TESSERA_TRY(safeguards.unique, attributes(*node, "unique"));
        }
        if (const toml::node *node = root.get("duplicate_free")) {
            TESSERA_TRY(safeguards.duplicateFree, sources(*node));
        }
        if (const toml::node *node = root.get("limits")) {
            TESSERA_TRY(safeguards.limits, limits(*node));
        }
        if (const toml::node *node = root.get("blocked")) {
            TESSERA_TRY(safeguards.blocked, blocked(*node));
        }
        return safeguards;
    }

    [[nodiscard]] Result<AttributeId> attribute(const toml::source_region &where, std::string_view code, const std::string &path) const
    {
        if (const Attribute *found = m_catalog.find(code))
            return found->id;
        return wrong(where, path, fmt::format("there is no attribute \"{}\" in this project", code));
    }

    [[nodiscard]] Result<std::vector<std::string>> texts(const toml::node &node, const std::string &path, std::size_t most) const
    {
        const toml::array *array = node.as_array();
        if (array == nullptr)
            return wrong(node, path, "expected a list of texts");
        if (array->size() > most)
            return wrong(node, path, fmt::format("has more than {} entries", most));
        std::vector<std::string> all;
        for (const toml::node &element : *array) {
            const auto text = element.value_exact<std::string>();
            if (!text)
                return wrong(element, path, "expected a list of texts");
            if (!std::ranges::contains(all, *text))
                all.push_back(*text);
        }
        return all;
    }

    [[nodiscard]] Result<std::vector<AttributeId>> attributes(const toml::node &node, const std::string &path) const
    {
        TESSERA_TRY(const auto codes, texts(node, path, 100));
        std::vector<AttributeId> ids;
        for (const std::string &code : codes) {
            TESSERA_TRY(const AttributeId id, attribute(node.source(), code, path));
            ids.push_back(id);
        }
        std::ranges::sort(ids);
        return ids;
    }

    [[nodiscard]] Result<std::vector<std::string>> sources(const toml::node &node) const
    {
        TESSERA_TRY(auto codes, texts(node, "duplicate_free", 1000));
        for (const std::string &code : codes)
            if (m_sources != nullptr && !std::ranges::contains(*m_sources, code))
                return wrong(node, "duplicate_free", fmt::format("there is no source \"{}\" in this project", code));
        std::ranges::sort(codes);
        return codes;
    }

    [[nodiscard]] Result<void> largestCluster(const toml::table &root, Safeguards &safeguards) const
    {
        const toml::node *node = root.get("largest_cluster");
        if (node == nullptr)
            return {};
        const auto number = node->value_exact<std::int64_t>();
        if (!number || *number < safeguard_bounds::SmallestCluster || *number > safeguard_bounds::LargestCluster)
            return wrong(*node, "largest_cluster",
                         fmt::format("expected a whole number from {} to {}", safeguard_bounds::SmallestCluster, safeguard_bounds::LargestCluster));
        safeguards.largestCluster = static_cast<std::uint32_t>(*number);
        return {};
    }

    [[nodiscard]] Result<void> vetoWeight(const toml::table &root, Safeguards &safeguards) const
    {
        const toml::node *node = root.get("veto_weight");
        if (node == nullptr)
            return {};
        const auto number = node->value<double>();
        if (!number || node->is_boolean() || !std::isfinite(*number) || *number >= 0 || *number < safeguard_bounds::LowestVeto)
            return wrong(*node, "veto_weight",
                         fmt::format("expected a match weight below 0 and not below {}, in bits, such as -12.0", safeguard_bounds::LowestVeto));
        safeguards.vetoWeight = *number;
        return {};
    }

    [[nodiscard]] Result<std::map<AttributeId, std::uint32_t>> limits(const toml::node &node) const
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return wrong(node, "limits", "expected a table such as [limits] with email = 12");
        std::map<AttributeId, std::uint32_t> all;
        for (const auto &[key, value] : *table) {
            const std::string path = "limits." + std::string(key.str());
            TESSERA_TRY(const AttributeId id, attribute(key.source(), key.str(), path));
            const auto number = value.value_exact<std::int64_t>();
            if (!number || *number < safeguard_bounds::SmallestLimit || *number > safeguard_bounds::LargestLimit)
                return wrong(
                    value, path,
                    fmt::format("expected a number of records from {} to {}", safeguard_bounds::SmallestLimit, safeguard_bounds::LargestLimit));
            all[id] = static_cast<std::uint32_t>(*number);
        }
        return all;
    }

    [[nodiscard]] Result<std::map<AttributeId, BlockedValues>> blocked(const toml::node &node) const
    {
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return wrong(node, "blocked", "expected a table such as [blocked.email]");
        std::map<AttributeId, BlockedValues> all;
        for (const auto &[key, value] : *table) {
            const std::string path = "blocked." + std::string(key.str());
            TESSERA_TRY(const AttributeId id, attribute(key.source(), key.str(), path));
            const toml::table *inner = value.as_table();
            if (inner == nullptr)
                return wrong(value, path, "expected a table with values and patterns");
            TESSERA_CHECK(onlyKeys(*inner, path, {"values", "patterns"}));
            BlockedValues blocked;
            if (const toml::node *values = inner->get("values")) {
                TESSERA_TRY(blocked.values, texts(*values, path + ".values", MostValues));
                TESSERA_CHECK(checkValues(*values, path + ".values", m_catalog.at(id), blocked.values));
            }
            if (const toml::node *patterns = inner->get("patterns")) {
                TESSERA_TRY(blocked.patterns, texts(*patterns, path + ".patterns", ValueBlocker::MostPatterns));
                for (const std::string &pattern : blocked.patterns)
                    if (const std::string fault = patternFault(pattern); !fault.empty())
                        return wrong(*patterns, path + ".patterns", fmt::format("\"{}\" {}", pattern, fault));
            }
            if (blocked != BlockedValues{})
                all[id] = std::move(blocked);
        }
        return all;
    }

    // A value that can never be found would only look like a safeguard.
    [[nodiscard]] Result<void> checkValues(const toml::node &node, const std::string &path, const Attribute &attribute,
                                           const std::vector<std::string> &values) const
    {
        for (const std::string &value : values) {
            const ComparedForm form = comparedForm(attribute, value);
            if (value.find_first_not_of(" \t\r\n") == std::string::npos)
                return wrong(node, path, "a blank value counts as missing anyway; leave it out");
            if (form.isInvalid)
                return wrong(node, path,
                             fmt::format("\"{}\" is no {} that can be compared{}", value, codeOf(attribute.kind),
                                         attribute.kind == AttributeKind::Phone ? "; write the number with its country code, like +49301234567"
                                                                                : " and counts as missing anyway"));
        }
        return {};
    }

    const AttributeCatalog &m_catalog;
    const std::vector<std::string> *m_sources;
};

std::string listOf(const std::vector<std::string> &texts)
{
    std::string list;
    for (const std::string &text : texts)
        list += (list.empty() ? "" : ", ") + tomlText(text);
    return "[" + list + "]";
}

std::string number(double value)
{
    std::string text = fmt::format("{}", value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

} // namespace

Result<Safeguards> safeguardsFromToml(std::string_view text, const AttributeCatalog &catalog, const std::vector<std::string> *sources,
                                      std::string_view name)
{
    return Reader(catalog, sources, name).read(text);
}

std::string safeguardsToToml(const Safeguards &safeguards, const AttributeCatalog &catalog)
{
    std::string out = fmt::format("largest_cluster = {}\n", safeguards.largestCluster);
    if (safeguards.vetoWeight)
        out += fmt::format("veto_weight = {}\n", number(*safeguards.vetoWeight));
    if (safeguards.unique) {
        std::vector<std::string> codes;
        for (const AttributeId id : *safeguards.unique)
            codes.push_back(catalog.at(id).code);
        out += "unique = " + listOf(codes) + "\n";
    }
    if (safeguards.duplicateFree)
        out += "duplicate_free = " + listOf(*safeguards.duplicateFree) + "\n";
    if (safeguards.limits) {
        out += "\n[limits]\n";
        for (const auto &[attribute, limit] : *safeguards.limits)
            out += fmt::format("{} = {}\n", tomlKey(catalog.at(attribute).code), limit);
    }
    for (const auto &[attribute, blocked] : safeguards.blocked) {
        out += fmt::format("\n[blocked.{}]\n", tomlKey(catalog.at(attribute).code));
        if (!blocked.values.empty())
            out += "values = " + listOf(blocked.values) + "\n";
        if (!blocked.patterns.empty())
            out += "patterns = " + listOf(blocked.patterns) + "\n";
    }
    return out;
}

} // namespace engine
