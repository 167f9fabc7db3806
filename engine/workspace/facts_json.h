// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How facts are written into the journal and read back by undo. Inside engine/workspace only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "engine/model/customer.h"
#include "engine/model/journal_entry.h"
#include "engine/model/source.h"

namespace engine
{

// What an entry says of what was done: an object, empty when that was erased or the entry was read without its parts.
[[nodiscard]] nlohmann::json factsOf(const JournalEntry &entry);

[[nodiscard]] nlohmann::json sourceToJson(const Source &source);
[[nodiscard]] std::optional<Source> sourceFromJson(const nlohmann::json &json);

[[nodiscard]] nlohmann::json membershipToJson(const Membership &membership);
[[nodiscard]] std::optional<Membership> membershipFromJson(const nlohmann::json &json);

// A number under a name, or the fallback when it is missing or something else.
[[nodiscard]] std::int64_t numberIn(const nlohmann::json &json, const char *name, std::int64_t fallback = 0);
[[nodiscard]] std::string textIn(const nlohmann::json &json, const char *name);

} // namespace engine
