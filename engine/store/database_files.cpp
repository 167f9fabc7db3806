// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/database_files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace engine
{

namespace
{

namespace fs = std::filesystem;

// A new name is only durable once its folder is. Some file systems refuse that and need no such call.
void syncFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

void removeCompanions(const fs::path &file)
{
    std::error_code ignored; // as below
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        fs::remove(file.string() + suffix, ignored);
}

int renameUnlessTaken(const fs::path &aside, const fs::path &target)
{
    if (::renameat2(AT_FDCWD, aside.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    // A network share or the like that does not know the flag, as a place for a backup: ask first.
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return EEXIST;
    return ::rename(aside.c_str(), target.c_str()) == 0 ? 0 : errno;
}

} // namespace

void removeDatabaseFiles(const fs::path &file)
{
    std::error_code ignored; // best effort: a left-over has a name of its own and is never taken for a project
    fs::remove(file, ignored);
    removeCompanions(file);
}

Result<void> putInPlace(const fs::path &aside, const fs::path &target)
{
    if (const int reason = renameUnlessTaken(aside, target); reason != 0) {
        removeDatabaseFiles(aside);
        return fail(ErrorCode::Io, fmt::format("{} cannot be written: {}. Nothing is left there.", target.string(), std::strerror(reason)));
    }
    removeCompanions(aside); // empty: a last look at the copy made them
    syncFolder(target.parent_path());
    return {};
}

} // namespace engine
