// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to a project file with the connection profile of reliability.md applied. Move-only; one thread at a time, but
// interrupt() may be called from any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/open_databases.h"
#include "engine/base/result.h"
#include "engine/store/statement.h"

struct sqlite3;

namespace engine
{

class SecretKey;

enum class Access : std::uint8_t { ReadOnly, ReadWrite, Create };

class Database
{
public:
    // key: none for a plain file.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path &file, Access access, const SecretKey *key);

    // An empty one without a file.
    [[nodiscard]] static Result<Database> openInMemory();

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    // A statement from the cache, reset and with nothing bound; goes back to it at the end of its life. The cache holds every text it was
    // asked with: values are bound, never written into it.
    [[nodiscard]] Result<Statement> prepare(std::string_view text);
    // One or more statements without parameters or rows.
    [[nodiscard]] Result<void> execute(const std::string &text);

    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool isReadOnly() const { return m_access == Access::ReadOnly; }
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    void interrupt() const;

    [[nodiscard]] Error lastError(std::string_view doing) const;

private:
    Database(sqlite3 *handle, std::filesystem::path file, Access access);
    void close();

    sqlite3 *m_handle = nullptr;
    std::filesystem::path m_file;
    Access m_access = Access::ReadOnly;
    std::unique_ptr<const OpenDatabase> m_open; // none in memory
    struct Cache;
    std::unique_ptr<Cache> m_cache;
    friend class Statement;
};

} // namespace engine
