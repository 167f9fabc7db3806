// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fmt/format.h>

#include "engine/base/toml_text.h"
#include "engine/golden/rules_toml.h"

namespace engine
{

namespace
{

template <typename Range, typename Text> std::string joined(const Range &range, const Text &text)
{
    std::string out;
    for (const auto &element : range)
        out += (out.empty() ? "" : ", ") + text(element);
    return out;
}

std::string shown(double number) // shortest form that reads back equal
{
    return fmt::format("{}", number);
}

std::string stepText(const RuleStep &step, const AttributeCatalog &catalog)
{
    switch (step.strategy) {
    case Strategy::Source:
        if (!step.sources.empty())
            return "{ source = [" + joined(step.sources, tomlText) + "] }";
        break;
    case Strategy::Preferred: return "{ preferred = [" + joined(step.preferred, tomlText) + "] }";
    case Strategy::SameRecordAs: return "{ same_record_as = " + tomlText(catalog.at(step.sameAs).code) + " }";
    case Strategy::Trust:
        if (!step.trust.empty()) {
            const std::string scores = joined(step.trust, [](const auto &score) { return tomlKey(score.first) + " = " + shown(score.second); });
            return "{ trust = { " + scores + " }" + (step.halfLifeDays > 0 ? ", half_life_days = " + shown(step.halfLifeDays) : "") + " }";
        }
        break;
    default: break;
    }
    return tomlText(codeOf(step.strategy));
}

std::string orderText(const std::vector<RuleStep> &order, const AttributeCatalog &catalog)
{
    if (order.empty())
        return {};
    return "order = [" + joined(order, [&catalog](const RuleStep &step) { return stepText(step, catalog); }) + "]\n";
}

std::string ignoreText(IgnoreSet ignore)
{
    if (!ignore.blocked && !ignore.invalid)
        return {};
    return std::string("ignore = [") + (ignore.blocked ? "\"blocked\"" : "") + (ignore.blocked && ignore.invalid ? ", " : "")
           + (ignore.invalid ? "\"invalid\"" : "") + "]\n";
}

} // namespace

std::string rulesToToml(const SurvivorshipRules &rules, const AttributeCatalog &catalog)
{
    std::string out;
    if (!rules.defaultOrder.empty() || rules.defaultIgnore != IgnoreSet{})
        out += "[defaults]\n" + ignoreText(rules.defaultIgnore) + orderText(rules.defaultOrder, catalog);
    for (const AttributeRule &rule : rules.attributes) {
        out += (out.empty() ? "" : "\n") + ("[attribute." + tomlKey(catalog.at(rule.attribute).code) + "]\n");
        out += ignoreText(rule.ignore) + orderText(rule.order, catalog) + (rule.keepsAll ? "keep = \"all\"\n" : "");
    }
    for (const GroupRule &rule : rules.groups) {
        out += (out.empty() ? "" : "\n") + ("[group." + tomlKey(rule.name) + "]\n");
        out += "attributes = [" + joined(rule.attributes, [&catalog](AttributeId id) { return tomlText(catalog.at(id).code); }) + "]\n";
        out += ignoreText(rule.ignore) + orderText(rule.order, catalog);
    }
    return out;
}

} // namespace engine
