// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/tables/pin_store.h"

#include "engine/store/tables/rows.h"

namespace engine
{

namespace
{

StoredPin pinFrom(const Statement &row)
{
    return {row.integer(0),           row.id<CustomerId>(1), row.id<AttributeId>(2),   std::string(row.text(3)),
            std::string(row.text(4)), row.time(5),           std::string(row.text(6)), static_cast<PinExpiry>(row.integer(7)),
            row.maybeTime(8)};
}

} // namespace

Result<void> PinStore::add(StoredPin &pin, StateDigest &digest)
{
    TESSERA_TRY(const std::int64_t id, rows::takeIds(m_database, "next_pin", 1));
    TESSERA_TRY(
        auto insert,
        m_database.prepare(
            "INSERT INTO pin (id, customer_id, attribute, value, author, at, reason, expiry, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
    insert.bindAll(id, pin.customer, pin.attribute, std::string_view(pin.value), std::string_view(pin.author), pin.at, std::string_view(pin.reason),
                   static_cast<int>(pin.expiry), pin.until);
    TESSERA_CHECK(insert.run());
    pin.id = id;
    return digest.addStored(m_database, "pin", id);
}

Result<void> PinStore::remove(std::int64_t id, StateDigest &digest)
{
    TESSERA_TRY(auto known, m_database.prepare("SELECT count(*) FROM pin WHERE id = ?1"));
    known.bind(1, id);
    TESSERA_TRY(const std::int64_t count, rows::number(known));
    if (count == 0)
        return fail(ErrorCode::NotFound, "There is no such pin in the project. Nothing was changed.");
    TESSERA_CHECK(digest.removeStored(m_database, "pin", id));
    TESSERA_TRY(auto erase, m_database.prepare("DELETE FROM pin WHERE id = ?1"));
    return erase.bind(1, id).run();
}

Result<std::vector<StoredPin>> PinStore::of(CustomerId customer) const
{
    TESSERA_TRY(
        auto query,
        m_database.prepare(
            "SELECT id, customer_id, attribute, value, author, at, reason, expiry, until FROM pin WHERE customer_id = ?1 ORDER BY attribute, id"));
    query.bind(1, customer);
    return rows::all(query, pinFrom);
}

Result<std::vector<StoredPin>> PinStore::page(std::int64_t after, int limit) const
{
    TESSERA_TRY(auto query,
                m_database.prepare(
                    "SELECT id, customer_id, attribute, value, author, at, reason, expiry, until FROM pin WHERE id > ?1 ORDER BY id LIMIT ?2"));
    query.bindAll(after, limit);
    return rows::all(query, pinFrom);
}

} // namespace engine
