// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/open_databases.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <system_error>

namespace engine
{

namespace
{

namespace fs = std::filesystem;

struct Register {
    std::mutex mutex;
    std::set<const OpenDatabase *> open;
};

Register &theRegister()
{
    static Register made;
    return made;
}

} // namespace

OpenDatabase::OpenDatabase(const fs::path &file)
{
    std::error_code error;
    m_file = fs::absolute(file, error);
    struct stat facts{};
    if (::stat(file.c_str(), &facts) == 0) {
        m_device = facts.st_dev;
        m_inode = facts.st_ino;
    }
    Register &all = theRegister();
    const std::lock_guard lock(all.mutex);
    all.open.insert(this);
}

OpenDatabase::~OpenDatabase()
{
    Register &all = theRegister();
    const std::lock_guard lock(all.mutex);
    all.open.erase(this);
}

bool OpenDatabase::has(const fs::path &file) const
{
    struct stat facts{};
    if (::stat(file.c_str(), &facts) != 0)
        return false;
    // The file itself by its number, since it may have been renamed meanwhile.
    if (facts.st_dev == m_device && facts.st_ino == m_inode)
        return true;
    std::error_code error; // of what is not there
    return std::ranges::any_of(std::array{"-wal", "-shm"}, [&](const char *suffix) { return fs::equivalent(m_file.string() + suffix, file, error); });
}

bool isOpenDatabase(const fs::path &file)
{
    Register &all = theRegister();
    const std::lock_guard lock(all.mutex);
    return std::ranges::any_of(all.open, [&](const OpenDatabase *database) { return database->has(file); });
}

} // namespace engine
