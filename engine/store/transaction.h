// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A write transaction: begins at once, rolls back unless it was committed.
#pragma once

#include <utility>

#include "engine/store/database.h"

namespace engine
{

class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    // For a long question: everything read is of one moment, and whatever were written would be rolled back.
    [[nodiscard]] static Result<Transaction> beginReading(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit(); // durable when it returns; after an error the change is gone for good

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

} // namespace engine
