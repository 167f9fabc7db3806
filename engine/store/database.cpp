// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/database.h"

#include <cstring>
#include <deque>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlcipher/sqlite3.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

#include "engine/base/log.h"
#include "engine/store/secret_key.h"

namespace engine
{

struct Database::Cache {
    struct Entry {
        sqlite3_stmt *statement = nullptr;
        bool isInUse = false;
    };
    // Node-based: entries stay where they are while statements point at them.
    std::unordered_map<std::string, Entry> entries;

    ~Cache()
    {
        for (auto &[text, entry] : entries)
            sqlite3_finalize(entry.statement);
    }
};

namespace
{

constexpr int BusyMilliseconds = 5000;
constexpr int LongestText = 64 * 1024 * 1024; // a golden record or a model as JSON is far below
constexpr int CacheKib = 64 * 1024;

ErrorCode codeOf(int extended)
{
    if (extended == SQLITE_IOERR_SHMSIZE) // no room for the index of the write-ahead log, which readers need as well
        return ErrorCode::DiskFull;
    switch (extended & 0xFF) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::ProjectLocked;
    case SQLITE_CORRUPT: return ErrorCode::Damaged;
    case SQLITE_NOTADB: return ErrorCode::NotAProject;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: return ErrorCode::Io;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    default: return ErrorCode::Internal;
    }
}

std::string messageOf(ErrorCode code, const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    switch (code) {
    case ErrorCode::DiskFull: return fmt::format("The disk that holds {} is full. The change was taken back; free some space and try again.", name);
    case ErrorCode::ProjectLocked: return fmt::format("{} is busy in another process. Nothing was changed; try again.", name);
    case ErrorCode::Damaged: return fmt::format("{} is damaged. Nothing was changed; restore a backup, or open it read-only and export.", name);
    case ErrorCode::NotAProject: return fmt::format("{} is not a Tessera project.", name);
    case ErrorCode::ReadOnly: return fmt::format("{} can only be read. Nothing was changed.", name);
    case ErrorCode::Io: return fmt::format("The system refused to read or write {}. The change was taken back; check disk and permissions.", name);
    case ErrorCode::Cancelled: return "Stopped. Nothing was changed.";
    default: return fmt::format("{} could not be used as expected. The change was taken back.", name);
    }
}

// Before the first database of the process: nobody asks how much memory SQLite holds, and to count it takes a lock at every allocation.
void configureLibrary()
{
    [[maybe_unused]] static const bool isConfigured = [] {
        const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        if (code != SQLITE_OK)
            log().warn("SQLite was in use before it was configured: {}", code);
        return code == SQLITE_OK;
    }();
}

Result<void> applyProfile(Database &database, Access access)
{
    sqlite3 *handle = database.handle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, BusyMilliseconds);
    const std::pair<int, int> switches[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                            {SQLITE_DBCONFIG_DQS_DML, 0},
                                            {SQLITE_DBCONFIG_DQS_DDL, 0},
                                            {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const auto &[name, value] : switches)
        if (sqlite3_db_config(handle, name, value, nullptr) != SQLITE_OK)
            return std::unexpected(database.lastError("connection profile"));
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, LongestText);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    // temp_store and cache first: they do not touch the file.
    TESSERA_CHECK(database.execute(fmt::format("PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA cache_size=-{};", CacheKib)));
    if (access == Access::ReadOnly)
        return database.execute("PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;");
    return database.execute(
        "PRAGMA auto_vacuum=NONE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;"
        "PRAGMA secure_delete=ON;");
}

} // namespace

Database::Database(sqlite3 *handle, std::filesystem::path file, Access access)
    : m_handle(handle), m_file(std::move(file)), m_access(access), m_cache(std::make_unique<Cache>())
{
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_file(std::move(other.m_file)), m_access(other.m_access), m_open(std::move(other.m_open)),
      m_cache(std::move(other.m_cache))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, nullptr);
        m_file = std::move(other.m_file);
        m_access = other.m_access;
        m_open = std::move(other.m_open);
        m_cache = std::move(other.m_cache);
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_cache.reset();
    if (m_handle != nullptr)
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
    m_open.reset();
}

Result<Database> Database::open(const std::filesystem::path &file, Access access, const SecretKey *key)
{
    configureLibrary();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (access == Access::Create) {
        // Made here first, so that the file never exists with wider rights.
        const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return fail(ErrorCode::Io, fmt::format("{} cannot be made: {}.", file.string(), std::strerror(errno)));
        ::close(descriptor);
    }
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    Database database(handle, file, access);
    if (code != SQLITE_OK)
        return std::unexpected(database.lastError("open"));
    database.m_open = std::make_unique<OpenDatabase>(file);
    if (key != nullptr && sqlite3_key(handle, key->bytes().data(), static_cast<int>(key->bytes().size())) != SQLITE_OK)
        return std::unexpected(database.lastError("key"));
    // A wrong key is told to the caller; the library's own lines on stderr help nobody. Setting the key turns them on: so after it.
    if (key != nullptr)
        sqlite3_exec(handle, "PRAGMA cipher_log_level=NONE", nullptr, nullptr, nullptr);
    TESSERA_CHECK(applyProfile(database, access));
    return database;
}

Result<Database> Database::openInMemory()
{
    configureLibrary();
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle, ":memory:", Access::Create);
    if (code != SQLITE_OK)
        return std::unexpected(database.lastError("open"));
    return database;
}

Result<Statement> Database::prepare(std::string_view text)
{
    const auto found = m_cache->entries.try_emplace(std::string(text)).first;
    Cache::Entry &entry = found->second;
    if (entry.statement != nullptr && !entry.isInUse) {
        entry.isInUse = true;
        return Statement(*this, entry.statement, &entry.isInUse);
    }
    sqlite3_stmt *statement = nullptr;
    const bool isCached = entry.statement == nullptr;
    if (sqlite3_prepare_v3(m_handle, text.data(), static_cast<int>(text.size()), isCached ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr)
        != SQLITE_OK)
        return std::unexpected(lastError(text));
    if (!isCached)
        return Statement(*this, statement, nullptr); // the cached one is busy further up the stack
    entry.statement = statement;
    entry.isInUse = true;
    return Statement(*this, statement, &entry.isInUse);
}

Result<void> Database::execute(const std::string &text)
{
    if (sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(lastError(text));
    return {};
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_handle);
}

Error Database::lastError(std::string_view doing) const
{
    const int extended = sqlite3_extended_errcode(m_handle);
    const ErrorCode code = codeOf(extended);
    // The statement's text holds no data: values are always bound.
    return {code, messageOf(code, m_file), fmt::format("{} ({}) in: {}", sqlite3_errmsg(m_handle), extended, doing.substr(0, 200))};
}

} // namespace engine
