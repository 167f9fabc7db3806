// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/transaction.h"

#include <fmt/format.h>

#include "engine/base/log.h"

namespace engine
{

namespace
{

void rollBack(Database &database)
{
    // SQLite may have rolled back by itself, after a full disk for instance.
    if (!database.isInTransaction())
        return;
    if (const auto done = database.execute("ROLLBACK"); !done)
        log().error("rollback failed: {}", done.error().detail);
}

// A commit can fail although the write-ahead log holds all of it, because the log's index had no room to grow. Nobody sees the change then, but
// whoever opens the database after a crash would. What is written next lies over it in the log: here the database's version, as it is.
void coverInLog(Database &database)
{
    std::int64_t version = 0;
    {
        auto row = database.prepare("PRAGMA user_version");
        if (!row || !row->step())
            return;
        version = row->integer(0);
    }
    // Where not even this can be written, there was no room for the end of the change either.
    (void)database.execute(fmt::format("PRAGMA user_version={}", version));
}

} // namespace

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
    if (m_database != nullptr)
        rollBack(*m_database);
}

Result<void> Transaction::commit()
{
    Database *const database = std::exchange(m_database, nullptr);
    auto committed = database->execute("COMMIT");
    if (committed)
        return committed;
    rollBack(*database);
    coverInLog(*database);
    return committed;
}

} // namespace engine
