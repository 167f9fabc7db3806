// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/backup.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>
#include <system_error>

#include "engine/base/log.h"
#include "engine/store/database_files.h"
#include "engine/store/secret_key.h"

namespace engine
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view AsideSuffix = ".part";
constexpr int PagesAStep = 4096;
constexpr std::int64_t Day = 86'400'000'000;

std::uintmax_t sizeOf(const fs::path &file)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

Result<void> checkSpace(const fs::path &source, const fs::path &target)
{
    std::error_code error;
    // Twice: the pages go through the write-ahead log of the copy.
    const std::uintmax_t needed = 2 * (sizeOf(source) + sizeOf(source.string() + "-wal"));
    const fs::path folder = fs::absolute(target, error).parent_path();
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::Io, fmt::format("The folder {} does not exist. Nothing was written.", folder.string()));
    const fs::space_info space = fs::space(folder, error);
    if (!error && space.available < needed)
        return fail(ErrorCode::DiskFull, fmt::format("{} needs {} MB and its disk has {} MB left. Nothing was written.", target.string(),
                                                     needed / 1'000'000, space.available / 1'000'000));
    return {};
}

Result<void> copyPages(Database &source, Database &copy, Progress &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return std::unexpected(copy.lastError("backup"));
    int code = SQLITE_OK;
    int done = 0;
    bool isFirst = true;
    while (code == SQLITE_OK && !progress.isCancelled()) {
        code = sqlite3_backup_step(backup, PagesAStep);
        const int total = sqlite3_backup_pagecount(backup);
        if (std::exchange(isFirst, false))
            progress.begin(Stage::BackingUp, static_cast<std::uint64_t>(total));
        const int now = total - sqlite3_backup_remaining(backup);
        progress.advance(static_cast<std::uint64_t>(std::max(0, now - done)));
        done = now;
    }
    sqlite3_backup_finish(backup);
    TESSERA_CHECK(progress.checkCancelled());
    if (code != SQLITE_DONE)
        return std::unexpected(copy.lastError("backup"));
    return {};
}

Result<void> checkCopy(const fs::path &file, const SecretKey *key)
{
    TESSERA_TRY(auto copy, Database::open(file, Access::ReadOnly, key));
    TESSERA_TRY(auto rows, copy.prepare("PRAGMA quick_check(1)"));
    TESSERA_TRY(const bool hasRow, rows.step());
    if (!hasRow || rows.text(0) != "ok")
        return fail(ErrorCode::Damaged, "The copy did not pass its check and was thrown away. Check the disk, and verify the project.",
                    std::string(rows.text(0)));
    return {};
}

Result<void> writeCopy(Database &source, const SecretKey *key, const fs::path &aside, Progress &progress)
{
    {
        TESSERA_TRY(auto copy, Database::open(aside, Access::Create, key));
        TESSERA_CHECK(copyPages(source, copy, progress));
        TESSERA_CHECK(copy.execute("UPDATE project SET was_closed = 1 WHERE id = 1"));
        TESSERA_CHECK(copy.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    return checkCopy(aside, key);
}

// A name that nothing has: a file of somebody else is not to be written over.
fs::path asideFor(const fs::path &target)
{
    return fmt::format("{}.{:08x}{}", target.string(), randombytes_random(), AsideSuffix);
}

// 20260302T081500Z-import.tessera
std::string nameFor(Timestamp now, std::string_view reason)
{
    std::string time = toIsoText(now);
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    return fmt::format("{}-{}.tessera", time, reason);
}

std::optional<Timestamp> timeOf(const std::string &name)
{
    if (name.size() < 16 || name[8] != 'T' || name[15] != 'Z')
        return std::nullopt;
    return timestampFromIso(fmt::format("{}-{}-{}T{}:{}:{}Z", name.substr(0, 4), name.substr(4, 2), name.substr(6, 2), name.substr(9, 2),
                                        name.substr(11, 2), name.substr(13, 2)));
}

void thin(const fs::path &folder, Timestamp now)
{
    std::vector<fs::path> files;
    std::vector<Timestamp> times;
    std::vector<fs::path> unfinished; // by a process that died: only one at a time writes here
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); entry != fs::directory_iterator(); entry.increment(error)) {
        const auto time = timeOf(entry->path().filename().string());
        if (time && entry->path().extension() == ".tessera") {
            files.push_back(entry->path());
            times.push_back(*time);
        } else if (time && entry->path().extension() == AsideSuffix) {
            unfinished.push_back(entry->path());
        }
    }
    std::ranges::for_each(unfinished, removeDatabaseFiles);
    const std::vector<bool> kept = keptBackups(times, now);
    for (std::size_t i = 0; i < files.size(); ++i)
        if (!kept[i])
            removeDatabaseFiles(files[i]);
}

} // namespace

Result<void> backUp(Database &source, const SecretKey *key, const fs::path &target, Progress &progress)
{
    std::error_code error;
    if (fs::exists(target, error))
        return fail(ErrorCode::InvalidArgument, fmt::format("{} exists already. Nothing was written; choose another name.", target.string()));
    TESSERA_CHECK(checkSpace(source.file(), target));
    const fs::path aside = asideFor(target);
    if (auto written = writeCopy(source, key, aside, progress); !written) {
        removeDatabaseFiles(aside);
        if (written.error().code == ErrorCode::DiskFull)
            return fail(ErrorCode::DiskFull,
                        fmt::format("{} was not written: its disk is full. Nothing is left there; free some space and try again.", target.string()),
                        written.error().detail);
        return written;
    }
    return putInPlace(aside, target);
}

Result<fs::path> automaticBackup(Database &source, const SecretKey *key, std::string_view reason, Timestamp now, Progress &progress)
{
    const fs::path folder = source.file().parent_path() / (source.file().stem().string() + ".backups");
    std::error_code error;
    if (fs::create_directories(folder, error))
        fs::permissions(folder, fs::perms::owner_all, error);
    fs::path target = folder / nameFor(now, reason);
    for (int more = 2; fs::exists(target, error); ++more)
        target = folder / nameFor(now, fmt::format("{}-{}", reason, more));
    TESSERA_CHECK(backUp(source, key, target, progress));
    thin(folder, now);
    return target;
}

std::vector<bool> keptBackups(const std::vector<Timestamp> &times, Timestamp now)
{
    std::vector<std::size_t> newestFirst(times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        newestFirst[i] = i;
    std::ranges::sort(newestFirst, [&](std::size_t a, std::size_t b) { return times[a] > times[b]; });
    std::vector<bool> kept(times.size(), false);
    std::set<std::pair<int, std::int64_t>> taken; // one per kind of span and span
    for (const std::size_t i : newestFirst) {
        const std::int64_t age = (now.microseconds - times[i].microseconds) / Day;
        const std::int64_t day = times[i].microseconds / Day;
        if (age < 1)
            kept[i] = true;
        else if (age < 7)
            kept[i] = taken.emplace(1, day).second;
        else if (age < 31)
            kept[i] = taken.emplace(7, day / 7).second;
        else if (age < 366)
            kept[i] = taken.emplace(30, day / 30).second;
    }
    return kept;
}

} // namespace engine
