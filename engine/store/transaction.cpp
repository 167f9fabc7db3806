// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/transaction.h"

#include "engine/base/log.h"

namespace engine {

Result<Transaction> Transaction::begin(Database &database)
{
    TESSERA_CHECK(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    TESSERA_CHECK(database.execute("BEGIN"));
    return Transaction(database);
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself, after a full disk for instance.
    if (m_database == nullptr || !m_database->isInTransaction())
        return;
    if (const auto done = m_database->execute("ROLLBACK"); !done)
        log().error("rollback failed: {}", done.error().detail);
}

Result<void> Transaction::commit()
{
    TESSERA_CHECK(m_database->execute("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace engine
