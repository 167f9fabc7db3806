// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A prepared statement: bind, step, read columns. Column views are valid until the next step. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

struct sqlite3_stmt;

namespace engine
{

class Database;

// Marks bytes to be bound as a blob rather than as text.
struct Blob {
    std::string_view bytes;
};

class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement(); // reset and given back to the connection's cache

    // Parameters count from 1. Texts and blobs must live until the statement is reset or run. A failed bind shows at the next step.
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, int value) { return bind(parameter, static_cast<std::int64_t>(value)); }
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, std::string_view text);
    Statement &bind(int parameter, const char *text) { return bind(parameter, std::string_view(text)); }
    Statement &bind(int parameter, Blob blob);
    Statement &bind(int parameter, std::nullptr_t);
    Statement &bind(int parameter, Timestamp time) { return bind(parameter, time.microseconds); }
    template <typename Tag, typename Number> Statement &bind(int parameter, StrongId<Tag, Number> id)
    {
        return bind(parameter, static_cast<std::int64_t>(id.value));
    }
    template <typename T> Statement &bind(int parameter, const std::optional<T> &value)
    {
        return value ? bind(parameter, *value) : bind(parameter, nullptr);
    }
    template <typename... Values> Statement &bindAll(const Values &...values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    // True when there is a row to read, false at the end (then reset for another use).
    [[nodiscard]] Result<bool> step();
    // For statements without rows: steps to the end and resets.
    [[nodiscard]] Result<void> run();
    void reset();

    // Columns count from 0.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const; // also blobs
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] int typeOf(int column) const; // SQLite's fundamental type, 1 integer … 5 null
    template <typename Id> [[nodiscard]] Id id(int column) const { return Id{static_cast<decltype(Id::value)>(integer(column))}; }
    [[nodiscard]] Timestamp time(int column) const { return Timestamp{integer(column)}; }
    [[nodiscard]] std::optional<Timestamp> maybeTime(int column) const { return isNull(column) ? std::nullopt : std::optional(time(column)); }

private:
    friend class Database;
    Statement(const Database &database, sqlite3_stmt *handle, bool *isInUse);

    const Database *m_database;
    sqlite3_stmt *m_handle;
    bool *m_isInUse; // null: not cached, finalised at the end
    int m_bindError = 0;
};

} // namespace engine
