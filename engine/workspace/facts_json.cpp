// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace/facts_json.h"

namespace engine
{

std::int64_t numberIn(const nlohmann::json &json, const char *name, std::int64_t fallback)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : fallback;
}

std::string textIn(const nlohmann::json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

nlohmann::json factsOf(const JournalEntry &entry)
{
    if (entry.parts.empty())
        return nlohmann::json::object();
    auto facts = nlohmann::json::parse(entry.parts.front().payload, nullptr, false);
    return facts.is_object() ? facts : nlohmann::json::object();
}

nlohmann::json sourceToJson(const Source &source)
{
    return {{"id", source.id.value},   {"code", source.code},   {"name", source.name},
            {"owner", source.owner},   {"trust", source.trust}, {"duplicate_free", source.isDuplicateFree},
            {"region", source.region}, {"hue", source.hue}};
}

std::optional<Source> sourceFromJson(const nlohmann::json &json)
{
    Source source;
    source.id = SourceId{numberIn(json, "id")};
    source.code = textIn(json, "code");
    source.name = textIn(json, "name");
    source.owner = textIn(json, "owner");
    source.trust = static_cast<int>(numberIn(json, "trust", 50));
    source.isDuplicateFree = json.is_object() && json.value("duplicate_free", nlohmann::json(false)) == true;
    source.region = textIn(json, "region");
    source.hue = static_cast<int>(numberIn(json, "hue"));
    return source.id.isValid() && !source.code.empty() ? std::optional(source) : std::nullopt;
}

nlohmann::json membershipToJson(const Membership &membership)
{
    return nlohmann::json::array(
        {membership.record.value, membership.customer.value, static_cast<int>(membership.link), membership.weight, membership.since.microseconds});
}

std::optional<Membership> membershipFromJson(const nlohmann::json &json)
{
    if (!json.is_array() || json.size() != 5)
        return std::nullopt;
    for (const auto &item : json)
        if (!item.is_number())
            return std::nullopt;
    return Membership{RecordId{json[0].get<std::int64_t>()}, CustomerId{json[1].get<std::int64_t>()}, static_cast<LinkKind>(json[2].get<int>()),
                      json[3].get<double>(), Timestamp{json[4].get<std::int64_t>()}};
}

} // namespace engine
