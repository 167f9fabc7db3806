// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/delivery_store.h"

#include "engine/store/tables/rows.h"

namespace engine
{

Result<std::optional<Delivery>> DeliveryStore::find(std::string_view target) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT id, target, at, run_id, identity_change_id FROM delivery WHERE target = ?1"));
    query.bind(1, target);
    return rows::first(query, [](const Statement &row) {
        return Delivery{row.integer(0), std::string(row.text(1)), row.time(2), row.id<RunId>(3), row.integer(4)};
    });
}

Result<void> DeliveryStore::stream(std::int64_t delivery, const std::function<Result<void>(const DeliveredCustomer &)> &visit) const
{
    TESSERA_TRY(auto query, m_database.prepare("SELECT golden_id, state FROM delivered WHERE delivery_id = ?1 ORDER BY golden_id"));
    query.bind(1, delivery);
    return rows::each(query, [&visit](const Statement &row) { return visit({std::string(row.text(0)), rows::hashFrom(row.text(1))}); });
}

Result<void> DeliveryStore::record(Delivery &delivery, std::span<const DeliveredCustomer> customers, std::span<const std::string> removed,
                                   bool isWhole)
{
    TESSERA_TRY(auto note, m_database.prepare("INSERT INTO delivery (target, at, run_id, identity_change_id) VALUES (?1, ?2, ?3, ?4) "
                                              "ON CONFLICT (target) DO UPDATE SET at = ?2, run_id = ?3, identity_change_id = ?4"));
    note.bindAll(std::string_view(delivery.target), delivery.at, delivery.run, delivery.lastIdChange);
    TESSERA_CHECK(note.run());
    TESSERA_TRY(const auto noted, find(delivery.target));
    delivery.id = noted ? noted->id : 0;
    if (isWhole) {
        TESSERA_TRY(auto clear, m_database.prepare("DELETE FROM delivered WHERE delivery_id = ?1"));
        TESSERA_CHECK(clear.bind(1, delivery.id).run());
    }
    TESSERA_TRY(auto remove, m_database.prepare("DELETE FROM delivered WHERE delivery_id = ?1 AND golden_id = ?2"));
    for (const std::string &goldenId : removed) {
        remove.bindAll(delivery.id, std::string_view(goldenId));
        TESSERA_CHECK(remove.run());
    }
    TESSERA_TRY(auto put, m_database.prepare("INSERT OR REPLACE INTO delivered (delivery_id, golden_id, state) VALUES (?1, ?2, ?3)"));
    for (const DeliveredCustomer &customer : customers) {
        put.bindAll(delivery.id, std::string_view(customer.goldenId), Blob{rows::bytesOf(customer.state)});
        TESSERA_CHECK(put.run());
    }
    return {};
}

} // namespace engine
