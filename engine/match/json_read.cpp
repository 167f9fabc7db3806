// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/match/json_read.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace engine::json_read
{

std::unexpected<Error> invalid(const std::string &path, std::string_view what)
{
    return fail(ErrorCode::InputRejected, fmt::format("The matching model cannot be read: {}: {}. The model in force is unchanged.", path, what),
                path);
}

std::string join(const std::string &path, std::string_view key)
{
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

Result<void> expectKeys(const Json &json, const std::string &path, std::initializer_list<std::string_view> allowed)
{
    if (!json.is_object())
        return invalid(path.empty() ? "$" : path, "an object is expected");
    for (const auto &item : json.items()) {
        if (std::ranges::find(allowed, std::string_view(item.key())) == allowed.end())
            return invalid(join(path, item.key()), "unknown key");
    }
    return {};
}

Result<double> number(const Json &json, std::string_view key, const std::string &path, std::optional<double> fallback)
{
    const auto found = json.find(key);
    if (found == json.end() && fallback)
        return *fallback;
    if (found == json.end() || !found->is_number())
        return invalid(join(path, key), "a number is expected");
    return found->get<double>();
}

Result<std::int32_t> wholeNumber(const Json &json, std::string_view key, const std::string &path, std::optional<std::int32_t> fallback)
{
    const auto found = json.find(key);
    if (found == json.end() && fallback)
        return *fallback;
    using Limits = std::numeric_limits<std::int32_t>;
    if (found == json.end() || !found->is_number_integer() || *found < Limits::min() || *found > Limits::max())
        return invalid(join(path, key), "a whole number is expected");
    return found->get<std::int32_t>();
}

Result<std::string> text(const Json &json, std::string_view key, const std::string &path)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
        return invalid(join(path, key), "a text is expected");
    return found->get<std::string>();
}

Result<bool> flag(const Json &json, std::string_view key, const std::string &path)
{
    const auto found = json.find(key);
    if (found == json.end())
        return false;
    if (!found->is_boolean())
        return invalid(join(path, key), "true or false is expected");
    return found->get<bool>();
}

Result<AttributeId> attribute(const Json &json, std::string_view key, const std::string &path, const AttributeCatalog &catalog)
{
    TESSERA_TRY(const std::string code, text(json, key, path));
    const Attribute *found = catalog.find(code);
    if (found == nullptr)
        return invalid(join(path, key), fmt::format("there is no attribute \"{}\" in this project", code));
    return found->id;
}

Result<const Json *> list(const Json &json, std::string_view key, const std::string &path)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array())
        return invalid(join(path, key), "a list is expected");
    return &*found;
}

Result<std::vector<std::string>> texts(const Json &json, std::string_view key, const std::string &path)
{
    TESSERA_TRY(const Json *items, list(json, key, path));
    std::vector<std::string> found;
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (!(*items)[i].is_string())
            return invalid(fmt::format("{}[{}]", join(path, key), i), "a text is expected");
        found.push_back((*items)[i].get<std::string>());
    }
    return found;
}

} // namespace engine::json_read
