// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which databases this process has open, for whoever is about to open a file by its name: closing one of them as a plain file would drop the locks
// that SQLite holds on it (POSIX locks belong to the process, not to the descriptor). Any thread.
#pragma once

#include <filesystem>
#include <sys/types.h>

namespace engine
{

// For as long as it lives, the file counts as open. Made once the file is there.
class OpenDatabase
{
public:
    explicit OpenDatabase(const std::filesystem::path &file);
    ~OpenDatabase();
    OpenDatabase(const OpenDatabase &) = delete;
    OpenDatabase &operator=(const OpenDatabase &) = delete;

    // Whether the file is it, under whichever name, or one of those that SQLite keeps beside it.
    [[nodiscard]] bool has(const std::filesystem::path &file) const;

private:
    std::filesystem::path m_file;
    dev_t m_device = 0;
    ino_t m_inode = 0;
};

// Asks without opening anything.
[[nodiscard]] bool isOpenDatabase(const std::filesystem::path &file);

} // namespace engine
