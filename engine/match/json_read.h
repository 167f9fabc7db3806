// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Strict reading of JSON members for model files: the wrong type or an unknown key is an error that names the path. Included by the readers of
// this folder only.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/attribute.h"

namespace engine::json_read
{

using Json = nlohmann::ordered_json;

// "The matching model cannot be read: comparisons[2].levels[1].m: …"; the detail is the path.
[[nodiscard]] std::unexpected<Error> invalid(const std::string &path, std::string_view what);

[[nodiscard]] std::string join(const std::string &path, std::string_view key); // "a.b"
[[nodiscard]] Result<void> expectKeys(const Json &json, const std::string &path, std::initializer_list<std::string_view> allowed);

[[nodiscard]] Result<double> number(const Json &json, std::string_view key, const std::string &path, std::optional<double> fallback = {});
[[nodiscard]] Result<std::int32_t> wholeNumber(const Json &json, std::string_view key, const std::string &path,
                                               std::optional<std::int32_t> fallback = {});
[[nodiscard]] Result<std::string> text(const Json &json, std::string_view key, const std::string &path);
[[nodiscard]] Result<bool> flag(const Json &json, std::string_view key, const std::string &path); // false when it is not there
[[nodiscard]] Result<AttributeId> attribute(const Json &json, std::string_view key, const std::string &path, const AttributeCatalog &catalog);
// The list under the key.
[[nodiscard]] Result<const Json *> list(const Json &json, std::string_view key, const std::string &path);
[[nodiscard]] Result<std::vector<std::string>> texts(const Json &json, std::string_view key, const std::string &path);

} // namespace engine::json_read
