// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cctype>
#include <format>

#include "engine/golden/rules_toml.h"

namespace engine
{

namespace
{

std::string inQuotes(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20 || byte == 0x7F)
            out += std::format("\\u{:04X}", byte);
        else
            out += c;
    }
    return out + '"';
}

std::string keyed(std::string_view key)
{
    const bool isBare =
        !key.empty() && std::ranges::all_of(key, [](unsigned char c) { return (c < 0x80 && std::isalnum(c) != 0) || c == '_' || c == '-'; });
    return isBare ? std::string(key) : inQuotes(key);
}

template <typename Range, typename Text> std::string joined(const Range &range, const Text &text)
{
    std::string out;
    for (const auto &element : range)
        out += (out.empty() ? "" : ", ") + text(element);
    return out;
}

std::string shown(double number) // shortest form that reads back equal
{
    return std::format("{}", number);
}

std::string stepText(const RuleStep &step, const AttributeCatalog &catalog)
{
    switch (step.strategy) {
    case Strategy::Source:
        if (!step.sources.empty())
            return "{ source = [" + joined(step.sources, inQuotes) + "] }";
        break;
    case Strategy::Preferred:
        return "{ preferred = [" + joined(step.preferred, inQuotes) + "] }";
    case Strategy::SameRecordAs:
        return "{ same_record_as = " + inQuotes(catalog.at(step.sameAs).code) + " }";
    case Strategy::Trust:
        if (!step.trust.empty()) {
            const std::string scores = joined(step.trust, [](const auto &score) { return keyed(score.first) + " = " + shown(score.second); });
            return "{ trust = { " + scores + " }" + (step.halfLifeDays > 0 ? ", half_life_days = " + shown(step.halfLifeDays) : "") + " }";
        }
        break;
    default:
        break;
    }
    return inQuotes(codeOf(step.strategy));
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
        out += (out.empty() ? "" : "\n") + ("[attribute." + keyed(catalog.at(rule.attribute).code) + "]\n");
        out += ignoreText(rule.ignore) + orderText(rule.order, catalog) + (rule.keepsAll ? "keep = \"all\"\n" : "");
    }
    for (const GroupRule &rule : rules.groups) {
        out += (out.empty() ? "" : "\n") + ("[group." + keyed(rule.name) + "]\n");
        out += "attributes = [" + joined(rule.attributes, [&catalog](AttributeId id) { return inQuotes(catalog.at(id).code); }) + "]\n";
        out += ignoreText(rule.ignore) + orderText(rule.order, catalog);
    }
    return out;
}

} // namespace engine
