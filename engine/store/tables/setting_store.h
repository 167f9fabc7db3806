// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Counters and small facts of the program's own; never a person's data. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/result.h"
#include "engine/store/database.h"

namespace engine
{

class SettingStore
{
public:
    explicit SettingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<std::int64_t>> number(std::string_view name) const;
    [[nodiscard]] Result<void> put(std::string_view name, std::int64_t value);

private:
    Database &m_database;
};

} // namespace engine
