// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A directory into which files arrive (inotify): names the files that are whole. One thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace app::cli
{

class WatchedDirectory
{
public:
    // Watches from now on. InputRejected when it is no directory that can be read.
    [[nodiscard]] static engine::Result<WatchedDirectory> open(const std::filesystem::path &directory);
    WatchedDirectory(WatchedDirectory &&other) noexcept;
    WatchedDirectory &operator=(WatchedDirectory &&) = delete;
    ~WatchedDirectory();

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    // Names of the files there, the oldest first; without those that somebody is writing, which arrive when they are closed.
    [[nodiscard]] engine::Result<std::vector<std::string>> present() const;
    // Names of files that were closed after writing or moved here, in the order of arrival; waits so long at most, and less when a signal comes.
    // NotFound when the directory itself went away.
    [[nodiscard]] engine::Result<std::vector<std::string>> arrived(std::chrono::milliseconds wait);

private:
    WatchedDirectory(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace app::cli
