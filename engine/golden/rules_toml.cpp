// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/golden/rules_toml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/base/toml_reader.h"
#include "engine/golden/rule_plan.h"

namespace engine
{

namespace
{

constexpr std::array PlainStrategies{Strategy::Valid,   Strategy::MostRecent, Strategy::Oldest,       Strategy::MostFrequent,
                                     Strategy::Longest, Strategy::Shortest,   Strategy::MostComplete, Strategy::Min,
                                     Strategy::Max,     Strategy::Source,     Strategy::Trust};
constexpr std::string_view StepsAllowed =
    "valid, most_recent, oldest, most_frequent, longest, shortest, most_complete, min, max, source, trust, or one of "
    "{ source = [...] }, { preferred = [...] }, { trust = { code = 80 }, half_life_days = 365 }, { same_record_as = \"attribute\" }";

class Reader : private TomlReader
{
public:
    Reader(const AttributeCatalog &catalog, std::string_view name) : TomlReader(name, "The rules stay as they were."), m_catalog(catalog) {}

    Result<SurvivorshipRules> read(std::string_view text) const
    {
        return readDocument(text, [this](const toml::table &root) { return rules(root); });
    }

private:
    [[nodiscard]] Result<SurvivorshipRules> rules(const toml::table &root) const
    {
        SurvivorshipRules rules;
        TESSERA_CHECK(onlyKeys(root, "", {"defaults", "attribute", "group"}));
        for (const auto &[key, node] : root)
            if (!node.is_table())
                return unexpected(node, std::string(key.str()), "a table such as [defaults], [attribute.email] or [group.address]");
        if (const toml::table *defaults = root["defaults"].as_table()) {
            TESSERA_CHECK(onlyKeys(*defaults, "defaults", {"order", "ignore"}));
            TESSERA_TRY(rules.defaultOrder, order(*defaults, "defaults"));
            TESSERA_TRY(rules.defaultIgnore, ignore(*defaults, "defaults"));
        }
        if (const toml::table *attributes = root["attribute"].as_table())
            for (const auto &[key, node] : *attributes) {
                TESSERA_TRY(AttributeRule rule, attributeRule(key.str(), node));
                rules.attributes.push_back(std::move(rule));
            }
        if (const toml::table *groups = root["group"].as_table())
            for (const auto &[key, node] : *groups) {
                TESSERA_TRY(GroupRule rule, groupRule(key.str(), node));
                TESSERA_CHECK(checkGroup(rule, rules, node));
                rules.groups.push_back(std::move(rule));
            }
        std::ranges::sort(rules.attributes, {}, &AttributeRule::attribute);
        std::ranges::sort(rules.groups, {}, &GroupRule::name);
        if (const auto circle = circleOf(rules); !circle.empty())
            return unexpected(root, "same_record_as", "no circle: \"" + m_catalog.at(circle.front()).code + "\" leads back to itself");
        return rules;
    }

    [[nodiscard]] Result<AttributeId> attribute(const toml::node &node, const std::string &path) const
    {
        const auto code = node.value<std::string>();
        if (const Attribute *found = code ? m_catalog.find(*code) : nullptr)
            return found->id;
        return unexpected(node, path, "an attribute of the project, such as email");
    }

    [[nodiscard]] Result<std::vector<std::string>> words(const toml::node &node, const std::string &path, const std::string &what) const
    {
        const toml::array *array = node.as_array();
        if (array == nullptr || array->empty())
            return unexpected(node, path, "a list of " + what);
        std::vector<std::string> all;
        for (const toml::node &element : *array) {
            const auto word = element.value_exact<std::string>();
            if (!word || std::ranges::find(all, *word) != all.end())
                return unexpected(element, path, "a list of " + what + ", each once");
            all.push_back(*word);
        }
        return all;
    }

    [[nodiscard]] Result<std::vector<RuleStep>> order(const toml::table &table, const std::string &path) const
    {
        const toml::node *node = table.get("order");
        if (node == nullptr)
            return std::vector<RuleStep>{};
        const toml::array *array = node->as_array();
        if (array == nullptr || array->empty())
            return unexpected(*node, path + ".order", "a list of steps: " + std::string(StepsAllowed));
        std::vector<RuleStep> steps;
        for (const toml::node &element : *array) {
            TESSERA_TRY(RuleStep made, step(element, path + ".order"));
            steps.push_back(std::move(made));
        }
        return steps;
    }

    [[nodiscard]] Result<RuleStep> step(const toml::node &node, const std::string &path) const
    {
        RuleStep made;
        if (const auto word = node.value_exact<std::string>()) {
            const auto found = std::ranges::find(PlainStrategies, std::string_view(*word), [](Strategy strategy) { return codeOf(strategy); });
            if (found == PlainStrategies.end())
                return unexpected(node, path, std::string(StepsAllowed));
            made.strategy = *found;
            return made;
        }
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return unexpected(node, path, std::string(StepsAllowed));
        TESSERA_CHECK(onlyKeys(*table, path, {"source", "preferred", "trust", "half_life_days", "same_record_as"}));
        const bool hasHalfLife = table->contains("half_life_days");
        if (table->size() != (hasHalfLife ? 2U : 1U) || (hasHalfLife && !table->contains("trust")))
            return unexpected(node, path, "one strategy in each pair of braces (half_life_days belongs to trust)");
        if (const toml::node *list = table->get("source")) {
            made.strategy = Strategy::Source;
            TESSERA_TRY(made.sources, words(*list, path + ".source", "source codes, best first"));
        } else if (const toml::node *values = table->get("preferred")) {
            made.strategy = Strategy::Preferred;
            TESSERA_TRY(made.preferred, words(*values, path + ".preferred", "values, best first"));
        } else if (const toml::node *same = table->get("same_record_as")) {
            made.strategy = Strategy::SameRecordAs;
            TESSERA_TRY(made.sameAs, attribute(*same, path + ".same_record_as"));
        } else {
            TESSERA_CHECK(trust(*table, path, made));
        }
        return made;
    }

    [[nodiscard]] Result<void> trust(const toml::table &table, const std::string &path, RuleStep &made) const
    {
        made.strategy = Strategy::Trust;
        const toml::node &node = *table.get("trust");
        if (const toml::table *scores = node.as_table()) {
            for (const auto &[code, score] : *scores) {
                const auto number = score.value<double>();
                if (!number || score.is_boolean() || !(*number >= 0 && *number <= 100))
                    return unexpected(score, path + ".trust." + std::string(code.str()), "a number from 0 to 100");
                made.trust.emplace_back(code.str(), *number);
            }
        }
        if (made.trust.empty())
            return unexpected(node, path + ".trust", "a number from 0 to 100 for each source, such as { crm = 80, shop = 60 }");
        if (const toml::node *halfLife = table.get("half_life_days")) {
            const auto days = halfLife->value<double>();
            if (!days || halfLife->is_boolean() || !(*days > 0 && *days <= 1e6))
                return unexpected(*halfLife, path + ".half_life_days", "a number of days above 0");
            made.halfLifeDays = *days;
        }
        return {};
    }

    [[nodiscard]] Result<IgnoreSet> ignore(const toml::table &table, const std::string &path) const
    {
        IgnoreSet set;
        const toml::node *node = table.get("ignore");
        if (node == nullptr)
            return set;
        TESSERA_TRY(const std::vector<std::string> all, words(*node, path + ".ignore", "\"blocked\", \"invalid\""));
        for (const std::string &word : all) {
            if (word == "invalid")
                set.invalid = true;
            else if (word == "blocked")
                set.blocked = true;
            else
                return unexpected(*node, path + ".ignore", "a list of \"blocked\", \"invalid\"");
        }
        return set;
    }

    [[nodiscard]] Result<AttributeRule> attributeRule(std::string_view code, const toml::node &node) const
    {
        const std::string path = "attribute." + std::string(code);
        const Attribute *found = m_catalog.find(code);
        const toml::table *table = node.as_table();
        if (found == nullptr)
            return unexpected(node, path, "an attribute of the project, such as email");
        if (table == nullptr)
            return unexpected(node, path, "a table with order, ignore, keep");
        TESSERA_CHECK(onlyKeys(*table, path, {"order", "ignore", "keep"}));
        AttributeRule rule{found->id, {}, {}, false};
        TESSERA_TRY(rule.order, order(*table, path));
        TESSERA_TRY(rule.ignore, ignore(*table, path));
        if (const toml::node *keep = table->get("keep")) {
            const auto word = keep->value_exact<std::string>();
            if (word != "all" && word != "first")
                return unexpected(*keep, path + ".keep", "\"all\" or \"first\"");
            rule.keepsAll = word == "all";
        }
        return rule;
    }

    [[nodiscard]] Result<GroupRule> groupRule(std::string_view name, const toml::node &node) const
    {
        const std::string path = "group." + std::string(name);
        const toml::table *table = node.as_table();
        if (table == nullptr)
            return unexpected(node, path, "a table with attributes, order, ignore");
        TESSERA_CHECK(onlyKeys(*table, path, {"attributes", "order", "ignore"}));
        const toml::array *list = (*table)["attributes"].as_array();
        if (list == nullptr || list->size() < 2)
            return unexpected(node, path + ".attributes", "a list of at least two attributes");
        GroupRule rule{std::string(name), {}, {}, {}};
        for (const toml::node &element : *list) {
            TESSERA_TRY(const AttributeId id, attribute(element, path + ".attributes"));
            if (std::ranges::find(rule.attributes, id) != rule.attributes.end())
                return unexpected(element, path + ".attributes", "each attribute once");
            rule.attributes.push_back(id);
        }
        TESSERA_TRY(rule.order, order(*table, path));
        TESSERA_TRY(rule.ignore, ignore(*table, path));
        return rule;
    }

    // An attribute is decided in one place only.
    [[nodiscard]] Result<void> checkGroup(const GroupRule &rule, const SurvivorshipRules &rules, const toml::node &node) const
    {
        for (const AttributeId id : rule.attributes) {
            const std::string &code = m_catalog.at(id).code;
            const std::string path = "group." + rule.name + ".attributes";
            for (const GroupRule &other : rules.groups)
                if (std::ranges::find(other.attributes, id) != other.attributes.end())
                    return unexpected(node, path, code + " in one group only (group." + other.name + " has it too)");
            if (std::ranges::find(rules.attributes, id, &AttributeRule::attribute) != rules.attributes.end())
                return unexpected(node, path, "no [attribute." + code + "] beside the group that decides it");
        }
        return {};
    }

    const AttributeCatalog &m_catalog;
};

} // namespace

Result<SurvivorshipRules> rulesFromToml(std::string_view text, const AttributeCatalog &catalog, std::string_view name)
{
    return Reader(catalog, name).read(text);
}

} // namespace engine
