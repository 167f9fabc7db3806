// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A real disk of so many KiB at a directory, for what no limit on files can play. Only where the process may mount; tests are skipped elsewhere.
#pragma once

#include <filesystem>
#include <string>
#include <sys/mount.h>

namespace tests
{

class SmallDisk
{
public:
    SmallDisk(std::filesystem::path directory, int kib) : m_directory(std::move(directory))
    {
        std::error_code error;
        std::filesystem::create_directories(m_directory, error);
        m_isMounted = ::mount("tmpfs", m_directory.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, ("size=" + std::to_string(kib) + "k").c_str()) == 0;
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_directory.c_str(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    std::filesystem::path m_directory;
    bool m_isMounted = false;
};

} // namespace tests
