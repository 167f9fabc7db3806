// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/project_file.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sodium.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/log.h"
#include "engine/store/backup.h"
#include "engine/store/database_files.h"
#include "engine/store/migrations.h"
#include "engine/store/place_check.h"
#include "engine/store/transaction.h"

namespace engine
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t UidSize = 16;
constexpr std::string_view PlainHeader{"SQLite format 3\0", 16};
constexpr std::uintmax_t SmallestEncrypted = 4096;

std::unexpected<Error> notAProject(const fs::path &file, std::string_view why)
{
    return fail(ErrorCode::NotAProject, fmt::format("{} is not a Tessera project: {}.", file.string(), why));
}

std::uintmax_t pageSizeIn(std::span<const char, 18> header)
{
    const auto high = static_cast<unsigned char>(header[16]), low = static_cast<unsigned char>(header[17]);
    return high == 0 && low == 1 ? 65536 : static_cast<std::uintmax_t>(high) << 8U | low;
}

// Half a page at the end. With a write-ahead log it may be mended from there.
bool isCut(const fs::path &file, std::uintmax_t size, std::uintmax_t pageSize)
{
    std::error_code error;
    const std::uintmax_t log = fs::file_size(file.string() + "-wal", error);
    return pageSize < 512 || (size % pageSize != 0 && (error || log == 0));
}

// Looks at the first bytes before SQLite has the file: never afterwards, because closing another descriptor would drop its locks.
Result<void> checkHeader(const fs::path &file, bool hasKey)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, fmt::format("{} does not exist.", file.string()));
    if (fs::is_directory(status))
        return notAProject(file, "it is a directory");
    if (!fs::is_regular_file(status))
        return notAProject(file, "it is no regular file");
    const std::uintmax_t size = fs::file_size(file, error);
    if (size == 0)
        return notAProject(file, "it is empty");
    std::array<char, 18> header{}; // with the page size behind the magic
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(header.data(), static_cast<std::streamsize>(std::min<std::uintmax_t>(size, header.size()))))
        return fail(ErrorCode::Io, fmt::format("{} cannot be read; check its permissions.", file.string()));
    const bool isPlain = std::string_view(header.data(), header.size()).starts_with(PlainHeader);
    if (isPlain && isCut(file, size, pageSizeIn(header)))
        return fail(ErrorCode::Damaged, fmt::format("{} is damaged: its end was cut off. Nothing was changed; restore a backup.", file.string()));
    if (isPlain) {
        if (hasKey)
            return fail(ErrorCode::WrongKey, fmt::format("{} is not encrypted; open it without a key.", file.string()), "plain");
        return {};
    }
    // An encrypted project begins with a random salt and consists of whole pages; anything readable is something else.
    const bool isText = std::ranges::all_of(header, [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t'; });
    if (size < SmallestEncrypted || isText || std::string_view(header.data(), 4) == "PK\x03\x04")
        return notAProject(file, "it begins like another kind of file");
    if (!hasKey)
        return fail(ErrorCode::WrongKey, fmt::format("{} is encrypted (or no Tessera project). Give its key.", file.string()), "missing");
    return {};
}

Result<std::int64_t> pragmaNumber(Database &database, std::string_view text)
{
    TESSERA_TRY(auto rows, database.prepare(text));
    TESSERA_TRY(const bool hasRow, rows.step());
    return hasRow ? rows.integer(0) : 0;
}

Error forOpening(Error error, const fs::path &file, bool hasKey)
{
    if (error.code == ErrorCode::NotAProject && hasKey)
        return {ErrorCode::WrongKey, fmt::format("The key does not open {}. Nothing was changed; try another key.", file.string()), "wrong"};
    if (error.code == ErrorCode::NotAProject)
        return {ErrorCode::Damaged, fmt::format("{} is damaged: its first page cannot be read. Restore a backup.", file.string()), error.detail};
    return error;
}

Result<void> checkIdentity(Database &database, const fs::path &file)
{
    TESSERA_TRY(const auto application, pragmaNumber(database, "PRAGMA application_id"));
    if (application != ApplicationId)
        return notAProject(file, "it is the database of another program");
    TESSERA_TRY(const auto version, pragmaNumber(database, "PRAGMA user_version"));
    if (version > currentVersion())
        return fail(ErrorCode::NewerVersion,
                    fmt::format("{} was written by a newer Tessera (format {}, this one knows {}). Nothing was changed; update Tessera.",
                                file.string(), version, currentVersion()));
    TESSERA_TRY(const auto differences, schemaDifferences(database, static_cast<int>(version)));
    if (!differences.empty())
        return fail(ErrorCode::Damaged, fmt::format("{} has been tampered with or is damaged: {}. It was not opened; restore a backup.",
                                                    file.string(), differences.front()));
    return {};
}

Result<void> quickCheck(Database &database, const fs::path &file)
{
    TESSERA_TRY(auto rows, database.prepare("PRAGMA quick_check(1)"));
    TESSERA_TRY(const bool hasRow, rows.step());
    if (hasRow && rows.text(0) != "ok")
        return fail(ErrorCode::Damaged, fmt::format("{} is damaged. It was not opened; restore a backup.", file.string()), std::string(rows.text(0)));
    return {};
}

// Who cannot write cannot bring an older project up to date either.
Result<void> checkPresent(Database &database, const fs::path &file)
{
    TESSERA_TRY(const std::int64_t version, pragmaNumber(database, "PRAGMA user_version"));
    if (version < currentVersion())
        return fail(ErrorCode::ReadOnly,
                    fmt::format("{} was written by an older Tessera and has to be brought up to date first. Open it once where it can be written; "
                                "nothing was changed.",
                                file.string()));
    return {};
}

bool hasSecondName(const fs::path &file)
{
    std::error_code error;
    const std::uintmax_t links = fs::hard_link_count(file, error);
    return !error && links > 1;
}

// A whole project with nothing but its beginning, in one file that no connection has open any more.
Result<void> makeEmpty(const fs::path &file, const SecretKey *key, const std::string &name, Timestamp now, const ProjectFile::Beginning &begin)
{
    TESSERA_TRY(auto database, Database::open(file, Access::Create, key));
    std::string uid(UidSize, '\0');
    randombytes_buf(uid.data(), uid.size());
    TESSERA_TRY(auto transaction, Transaction::begin(database));
    TESSERA_CHECK(database.execute(fmt::format("PRAGMA application_id={}", ApplicationId)));
    TESSERA_CHECK(migrate(database, 0));
    {
        TESSERA_TRY(auto insert, database.prepare("INSERT INTO project (id, uid, name, created_at, was_closed) VALUES (1, ?, ?, ?, 0)"));
        TESSERA_CHECK(insert.bindAll(Blob{uid}, std::string_view(name), now).run());
    }
    if (begin)
        TESSERA_CHECK(begin(database, uid));
    TESSERA_CHECK(transaction.commit());
    return database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Result<ProjectFile> ProjectFile::create(const fs::path &file, std::shared_ptr<const SecretKey> key, Timestamp now, const Beginning &begin)
{
    std::error_code error;
    if (file.filename().empty())
        return fail(ErrorCode::InvalidArgument, "A project needs the name of a file. Nothing was made.");
    if (fs::exists(fs::symlink_status(file, error)))
        return fail(ErrorCode::InvalidArgument, fmt::format("{} exists already. Nothing was changed; choose another name.", file.string()));
    if (const auto place = unsafePlace(file))
        return fail(ErrorCode::InvalidArgument,
                    fmt::format("{} lies in {}, where databases get lost. Choose a folder on this computer's own disk.", file.string(), *place));
    const fs::path folder = fs::absolute(file, error).parent_path();
    if (!fs::is_directory(folder, error)) {
        fs::create_directories(folder, error);
        if (error)
            return fail(ErrorCode::Io, fmt::format("The folder {} cannot be made: {}.", folder.string(), error.message()));
        fs::permissions(folder, fs::perms::owner_all, error);
    }
    ProjectFile project;
    project.m_path = file;
    project.m_key = std::move(key);
    TESSERA_TRY(auto lock, FileLock::acquire(file));
    project.m_lock.emplace(std::move(lock));
    // Made aside and given its name at the end: a process killed here, or a full disk, leaves no half project behind.
    const fs::path aside = file.parent_path() / ('.' + file.filename().string() + ".new");
    removeDatabaseFiles(aside);
    if (const auto made = makeEmpty(aside, project.m_key.get(), file.stem().string(), now, begin); !made) {
        removeDatabaseFiles(aside);
        return fail(made.error().code,
                    fmt::format("{} could not be made{}. Nothing is left there.", file.string(),
                                made.error().code == ErrorCode::DiskFull ? ": its disk is full" : ""),
                    made.error().detail);
    }
    TESSERA_CHECK(putInPlace(aside, file));
    if (auto opened = project.openNew(); !opened) {
        project.m_connection.reset();
        removeDatabaseFiles(file); // nobody has had it yet
        return std::unexpected(std::move(opened).error());
    }
    return project;
}

Result<ProjectFile> ProjectFile::open(const fs::path &file, std::shared_ptr<const SecretKey> key, bool wantsWriter)
{
    TESSERA_CHECK(checkHeader(file, key != nullptr));
    ProjectFile project;
    project.m_path = file;
    project.m_key = std::move(key);
    if (wantsWriter) {
        if (const auto place = unsafePlace(file)) {
            project.m_readOnlyReason =
                fmt::format("it lies in {}, where databases get lost. Copy it to a folder on this computer's own disk and work there", *place);
        } else if (hasSecondName(file)) {
            project.m_readOnlyReason = "it has a second name (a hard link), under which another process could write to it. Work on a copy";
        } else if (auto lock = FileLock::acquire(file)) {
            project.m_lock.emplace(std::move(*lock));
        } else if (lock.error().code == ErrorCode::ProjectLocked) {
            project.m_holder = lock.error().detail;
        } else {
            project.m_readOnlyReason = lock.error().message;
        }
    }
    auto reader = Database::open(file, Access::ReadOnly, project.m_key.get());
    if (!reader)
        return std::unexpected(forOpening(reader.error(), file, project.isEncrypted()));
    if (const auto readable = pragmaNumber(*reader, "SELECT count(*) FROM sqlite_schema"); !readable)
        return std::unexpected(forOpening(readable.error(), file, project.isEncrypted()));
    TESSERA_CHECK(checkIdentity(*reader, file));
    project.m_connection = std::make_unique<Database>(std::move(*reader));
    TESSERA_CHECK(project.readIdentity());
    if (!project.m_lock)
        TESSERA_CHECK(checkPresent(*project.m_connection, file));
    if (project.m_lock)
        TESSERA_CHECK(project.beginWriting());
    return project;
}

ProjectFile::~ProjectFile()
{
    m_connection.reset();
}

Result<void> ProjectFile::readIdentity()
{
    TESSERA_TRY(auto rows, m_connection->prepare("SELECT uid FROM project WHERE id = 1"));
    TESSERA_TRY(const bool hasRow, rows.step());
    if (!hasRow || rows.text(0).size() != UidSize)
        return fail(ErrorCode::Damaged, fmt::format("{} has lost its identity. It was not opened; restore a backup.", m_path.string()));
    m_uid = rows.text(0);
    return {};
}

Result<void> ProjectFile::openNew()
{
    TESSERA_TRY(auto database, Database::open(m_path, Access::ReadWrite, m_key.get()));
    m_connection = std::make_unique<Database>(std::move(database));
    return readIdentity();
}

Result<void> ProjectFile::beginWriting()
{
    TESSERA_TRY(const auto wasClosed, pragmaNumber(*m_connection, "SELECT was_closed FROM project WHERE id = 1"));
    // After a crash SQLite recovers by itself; a look at every page tells whether the disk kept what it promised.
    if (wasClosed == 0)
        TESSERA_CHECK(quickCheck(*m_connection, m_path));
    TESSERA_TRY(const auto version, pragmaNumber(*m_connection, "PRAGMA user_version"));
    m_connection.reset();
    TESSERA_TRY(auto writer, Database::open(m_path, Access::ReadWrite, m_key.get()));
    m_connection = std::make_unique<Database>(std::move(writer));
    if (version < currentVersion()) {
        Progress progress;
        TESSERA_CHECK(automaticBackup(*m_connection, m_key.get(), "migration", SystemClock().now(), progress));
    }
    TESSERA_TRY(auto transaction, Transaction::begin(*m_connection));
    TESSERA_CHECK(migrate(*m_connection, static_cast<int>(version)));
    TESSERA_CHECK(m_connection->execute("UPDATE project SET was_closed = 0 WHERE id = 1"));
    return transaction.commit();
}

Result<Database> ProjectFile::openReader() const
{
    return Database::open(m_path, Access::ReadOnly, m_key.get());
}

Result<void> ProjectFile::close()
{
    if (!m_connection)
        return {};
    if (m_lock) {
        if (const auto marked = m_connection->execute("UPDATE project SET was_closed = 1 WHERE id = 1"); !marked)
            return fail(marked.error().code,
                        fmt::format("{} could not be marked as closed. Every change in it stands; its pages are checked at the next opening.",
                                    m_path.string()),
                        marked.error().detail);
        // A reader elsewhere may hold the WAL; then it stays, and that is no error.
        if (const auto emptied = m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); !emptied)
            log().warn("the write-ahead log could not be emptied: {}", emptied.error().detail);
    }
    m_connection.reset();
    m_lock.reset();
    return {};
}

} // namespace engine
