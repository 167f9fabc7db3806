// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/condition_json.h"

#include <fmt/format.h>

namespace engine
{

namespace
{

using namespace json_read;

// Under which keys a transform keeps its settings.
struct TransformKeys {
    std::string_view first;
    std::string_view second;
    std::string_view text;
};

TransformKeys keysOf(TransformKind kind)
{
    switch (kind) {
    case TransformKind::Element: return {.first = "place", .second = {}, .text = {}};
    case TransformKind::Substring: return {.first = "first", .second = "length", .text = {}};
    case TransformKind::RegexExtract: return {.first = "group", .second = {}, .text = "pattern"};
    case TransformKind::NullIf: return {.first = {}, .second = {}, .text = "text"};
    case TransformKind::ParseDate: return {.first = {}, .second = {}, .text = "format"};
    default: return {};
    }
}

Json transformsJson(const std::vector<Transform> &transforms)
{
    Json all = Json::array();
    for (const Transform &transform : transforms) {
        const TransformKeys keys = keysOf(transform.kind);
        Json json;
        json["kind"] = codeOf(transform.kind);
        if (!keys.text.empty())
            json[std::string(keys.text)] = transform.text;
        if (!keys.first.empty() && (transform.kind != TransformKind::RegexExtract || transform.first != 0))
            json[std::string(keys.first)] = transform.first;
        if (!keys.second.empty() && transform.second != 0)
            json[std::string(keys.second)] = transform.second;
        all.push_back(std::move(json));
    }
    return all;
}

Result<Transform> readTransform(const Json &json, const std::string &path)
{
    if (!json.is_object())
        return invalid(path, "an object is expected");
    TESSERA_TRY(const std::string code, text(json, "kind", path));
    const auto kind = transformKindFromCode(code);
    if (!kind)
        return invalid(path + ".kind", fmt::format("there is no transform \"{}\"", code));
    const TransformKeys keys = keysOf(*kind);
    const auto orKind = [](std::string_view key) { return key.empty() ? std::string_view("kind") : key; };
    TESSERA_CHECK(expectKeys(json, path, {"kind", orKind(keys.first), orKind(keys.second), orKind(keys.text)}));
    Transform transform{.kind = *kind};
    if (!keys.text.empty()) {
        TESSERA_TRY(transform.text, text(json, keys.text, path));
    }
    if (!keys.first.empty()) {
        const std::optional<std::int32_t> fallback = *kind == TransformKind::RegexExtract ? std::optional{0} : std::nullopt;
        TESSERA_TRY(transform.first, wholeNumber(json, keys.first, path, fallback));
    }
    if (!keys.second.empty()) {
        TESSERA_TRY(transform.second, wholeNumber(json, keys.second, path, 0));
    }
    return transform;
}

Result<std::vector<Transform>> readTransforms(const Json &json, std::string_view key, const std::string &path)
{
    std::vector<Transform> transforms;
    if (!json.contains(key))
        return transforms;
    TESSERA_TRY(const Json *all, list(json, key, path));
    for (std::size_t i = 0; i < all->size(); ++i) {
        TESSERA_TRY(Transform transform, readTransform((*all)[i], fmt::format("{}[{}]", join(path, key), i)));
        transforms.push_back(std::move(transform));
    }
    return transforms;
}

Result<Side> readSide(const Json &json, const std::string &path)
{
    if (!json.contains("side"))
        return Side::Both;
    TESSERA_TRY(const std::string side, text(json, "side", path));
    if (side != "left" && side != "right")
        return invalid(path + ".side", "\"left\" or \"right\" is expected");
    return side == "left" ? Side::Left : Side::Right;
}

Result<Condition> read(const Json &json, const std::string &path, const AttributeCatalog &catalog, unsigned depth)
{
    if (depth > MostNesting)
        return invalid(path, "and, or and not are nested too deeply");
    TESSERA_CHECK(
        expectKeys(json, path, {"kind", "attribute", "other", "amount", "parts", "transforms", "other_transforms", "text", "side", "one_way"}));
    TESSERA_TRY(const std::string code, text(json, "kind", path));
    const auto kind = conditionKindFromCode(code);
    if (!kind)
        return invalid(path + ".kind", fmt::format("there is no condition \"{}\"", code));
    Condition condition;
    condition.kind = *kind;
    if (json.contains("attribute")) {
        TESSERA_TRY(condition.attribute, attribute(json, "attribute", path, catalog));
    }
    if (json.contains("other")) {
        TESSERA_TRY(condition.other, attribute(json, "other", path, catalog));
    }
    // A threshold that was forgotten would be 0, and a similarity of at least 0 is always true.
    const std::optional<double> fallback = amountRuleOf(*kind) == AmountRule::None ? std::optional{0.0} : std::nullopt;
    TESSERA_TRY(condition.amount, number(json, "amount", path, fallback));
    TESSERA_TRY(condition.transforms, readTransforms(json, "transforms", path));
    TESSERA_TRY(condition.otherTransforms, readTransforms(json, "other_transforms", path));
    if (json.contains("text")) {
        TESSERA_TRY(condition.text, text(json, "text", path));
    }
    TESSERA_TRY(condition.side, readSide(json, path));
    TESSERA_TRY(condition.isOneWay, flag(json, "one_way", path));
    if (json.contains("parts")) {
        TESSERA_TRY(const Json *parts, list(json, "parts", path));
        for (std::size_t i = 0; i < parts->size(); ++i) {
            TESSERA_TRY(Condition part, read((*parts)[i], fmt::format("{}.parts[{}]", path, i), catalog, depth + 1));
            condition.parts.push_back(std::move(part));
        }
    }
    return condition;
}

} // namespace

Json conditionJson(const Condition &condition, const AttributeCatalog &catalog)
{
    Json json;
    json["kind"] = codeOf(condition.kind);
    if (condition.attribute.isValid())
        json["attribute"] = catalog.at(condition.attribute).code;
    if (!condition.transforms.empty())
        json["transforms"] = transformsJson(condition.transforms);
    if (condition.other.isValid())
        json["other"] = catalog.at(condition.other).code;
    if (!condition.otherTransforms.empty())
        json["other_transforms"] = transformsJson(condition.otherTransforms);
    if (condition.amount != 0 || amountRuleOf(condition.kind) != AmountRule::None)
        json["amount"] = condition.amount;
    if (!condition.text.empty())
        json["text"] = condition.text;
    if (condition.side != Side::Both)
        json["side"] = condition.side == Side::Left ? "left" : "right";
    if (condition.isOneWay)
        json["one_way"] = true;
    for (const Condition &part : condition.parts)
        json["parts"].push_back(conditionJson(part, catalog));
    return json;
}

Result<Condition> readCondition(const Json &json, const std::string &path, const AttributeCatalog &catalog)
{
    return read(json, path, catalog, 0);
}

} // namespace engine
