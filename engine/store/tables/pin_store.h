// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pins: people's overrides of single golden values. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/model/pin.h"
#include "engine/store/database.h"
#include "engine/store/journal/state_digest.h"

namespace engine
{

struct StoredPin {
    std::int64_t id = 0;
    CustomerId customer;
    AttributeId attribute;
    std::string value;
    std::string author;
    Timestamp at;
    std::string reason;
    PinExpiry expiry = PinExpiry::Never;
    std::optional<Timestamp> until; // with AtDate
    friend bool operator==(const StoredPin &, const StoredPin &) = default;
};

class PinStore
{
public:
    explicit PinStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<void> add(StoredPin &pin, StateDigest &digest); // sets pin.id
    [[nodiscard]] Result<void> remove(std::int64_t id, StateDigest &digest);
    [[nodiscard]] Result<std::vector<StoredPin>> of(CustomerId customer) const;             // by attribute, then id
    [[nodiscard]] Result<std::vector<StoredPin>> page(std::int64_t after, int limit) const; // by id

private:
    Database &m_database;
};

} // namespace engine
