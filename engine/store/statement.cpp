// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/statement.h"

#include <sqlcipher/sqlite3.h>
#include <utility>

#include "engine/store/database.h"

namespace engine
{

Statement::Statement(const Database &database, sqlite3_stmt *handle, bool *isInUse) : m_database(&database), m_handle(handle), m_isInUse(isInUse) {}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_handle(std::exchange(other.m_handle, nullptr)), m_isInUse(std::exchange(other.m_isInUse, nullptr)),
      m_bindError(other.m_bindError)
{
}

Statement::~Statement()
{
    if (m_handle == nullptr)
        return;
    if (m_isInUse == nullptr) {
        sqlite3_finalize(m_handle);
        return;
    }
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    *m_isInUse = false;
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    m_bindError |= sqlite3_bind_int64(m_handle, parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    m_bindError |= sqlite3_bind_double(m_handle, parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    // A null pointer would bind NULL, but an empty text is a text.
    m_bindError |= sqlite3_bind_text64(m_handle, parameter, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int parameter, Blob blob)
{
    m_bindError |= sqlite3_bind_blob64(m_handle, parameter, blob.bytes.data() == nullptr ? "" : blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bind(int parameter, std::nullptr_t)
{
    m_bindError |= sqlite3_bind_null(m_handle, parameter);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK)
        return fail(ErrorCode::Internal, "A value could not be handed to the project file.", "bind error in: " + std::string(sqlite3_sql(m_handle)));
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_handle);
        return false;
    }
    Error error = m_database->lastError(sqlite3_sql(m_handle));
    sqlite3_reset(m_handle);
    return std::unexpected(std::move(error));
}

Result<void> Statement::run()
{
    while (true) {
        TESSERA_TRY(const bool hasRow, step());
        if (!hasRow)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

std::string_view Statement::text(int column) const
{
    // The pointer comes before the size: SQLite's documented safe order.
    const void *bytes = sqlite3_column_type(m_handle, column) == SQLITE_BLOB ? sqlite3_column_blob(m_handle, column)
                                                                             : static_cast<const void *>(sqlite3_column_text(m_handle, column));
    const int size = sqlite3_column_bytes(m_handle, column);
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char *>(bytes), static_cast<std::size_t>(size));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

int Statement::columns() const
{
    return sqlite3_column_count(m_handle);
}

int Statement::typeOf(int column) const
{
    return sqlite3_column_type(m_handle, column);
}

} // namespace engine
