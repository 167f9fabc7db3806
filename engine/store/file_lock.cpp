// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/file_lock.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/clock.h"

namespace engine
{

namespace
{

std::string userName()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
}

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "this computer";
}

std::string readHolder(int descriptor)
{
    std::array<char, 512> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size() - 1, 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "another process";
}

} // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path &project)
{
    // One lock for one file, by whatever symbolic link it is reached.
    std::error_code error;
    std::filesystem::path real = std::filesystem::weakly_canonical(project, error);
    if (error)
        real = project;
    const std::filesystem::path path = real.parent_path() / ('.' + real.filename().string() + ".lock");
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::ReadOnly,
                    fmt::format("{} cannot be written: its folder does not let a lock file be made ({}).", project.string(), std::strerror(errno)));
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::ProjectLocked, fmt::format("{} is open for writing elsewhere.", project.string()), readHolder(descriptor));
    const std::string holder = fmt::format("{} on {}, process {}, since {}", userName(), hostName(), ::getpid(), toIsoText(SystemClock().now()));
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size()))
        return fail(ErrorCode::Io, fmt::format("The lock file {} cannot be written: {}.", path.string(), std::strerror(errno)));
    return lock;
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    // The file stays: removing it would let two processes lock two files of one name.
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace engine
