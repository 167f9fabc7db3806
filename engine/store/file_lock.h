// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Who writes a project: a lock file beside it, held for life by the one writing process. A lock left by a killed process is none.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "engine/base/result.h"

namespace engine
{

class FileLock
{
public:
    // ProjectLocked with the holder as the error's detail ("anna on desk-4, process 4711, since 2026-03-02T08:15:00Z").
    [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path &project);

    FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace engine
