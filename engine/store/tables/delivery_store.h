// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What each export directory was given last. One thread; reading works on any connection.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/base/hash.h"
#include "engine/base/ids.h"
#include "engine/store/database.h"

namespace engine
{

struct Delivery {
    std::int64_t id = 0;
    std::string target; // the directory's absolute path
    Timestamp at;
    RunId run;
    std::int64_t lastIdChange = 0; // the newest identity change that was told
};

struct DeliveredCustomer {
    std::string goldenId;
    Hash128 state{}; // of all that was said of the customer
    friend bool operator==(const DeliveredCustomer &, const DeliveredCustomer &) = default;
};

class DeliveryStore
{
public:
    explicit DeliveryStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<Delivery>> find(std::string_view target) const;
    [[nodiscard]] Result<void> stream(std::int64_t delivery,
                                      const std::function<Result<void>(const DeliveredCustomer &)> &visit) const; // by golden id

    // Notes the delivery (made when the target has none; sets its id). isWhole: the customers replace those told before, else they are added to
    // them. removed: golden ids told as deleted.
    [[nodiscard]] Result<void> record(Delivery &delivery, std::span<const DeliveredCustomer> customers, std::span<const std::string> removed,
                                      bool isWhole);

private:
    Database &m_database;
};

} // namespace engine
