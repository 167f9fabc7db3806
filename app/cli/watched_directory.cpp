// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/watched_directory.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace app::cli
{

namespace
{

namespace fs = std::filesystem;

// Files whose writers follow the custom of naming what is unfinished.
bool isUnfinishedByName(std::string_view name)
{
    constexpr std::array Endings{"~", ".tmp", ".part", ".partial", ".filepart", ".crdownload", ".swp"};
    return name.starts_with('.') || std::ranges::any_of(Endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

// A lease for reading is only given on a file that nobody has open for writing. Where there are no leases (another's file, some network file
// systems) the file is taken as it is: that it was closed or moved here is all that can be known.
bool isBeingWritten(const fs::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    const bool isBusy = ::fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0 && errno == EAGAIN;
    ::close(descriptor); // and with it the lease
    return isBusy;
}

bool isWholeFile(const fs::path &file)
{
    std::error_code error;
    return fs::is_regular_file(file, error) && !isUnfinishedByName(file.filename().string()) && !isBeingWritten(file);
}

} // namespace

engine::Result<WatchedDirectory> WatchedDirectory::open(const fs::path &directory)
{
    std::signal(SIGIO, SIG_IGN); // sent when somebody opens a file for writing that is being looked at
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    constexpr std::uint32_t Events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    if (descriptor < 0 || ::inotify_add_watch(descriptor, directory.c_str(), Events) < 0) {
        const int reason = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        return engine::fail(engine::ErrorCode::InputRejected,
                            directory.string() + " cannot be watched (" + std::strerror(reason) + "). Name a directory that exists and can be read.");
    }
    return WatchedDirectory(directory, descriptor);
}

WatchedDirectory::WatchedDirectory(WatchedDirectory &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WatchedDirectory::~WatchedDirectory()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

engine::Result<std::vector<std::string>> WatchedDirectory::present() const
{
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code error;
    for (fs::directory_iterator entry(m_path, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code unreadable;
        const auto time = entry->last_write_time(unreadable);
        if (!unreadable && isWholeFile(entry->path()))
            found.emplace_back(time, entry->path().filename().string());
    }
    if (error)
        return engine::fail(engine::ErrorCode::Io, m_path.string() + " cannot be read (" + error.message() + ").");
    std::ranges::sort(found);
    std::vector<std::string> names;
    for (auto &[time, name] : found)
        names.push_back(std::move(name));
    return names;
}

engine::Result<std::vector<std::string>> WatchedDirectory::arrived(std::chrono::milliseconds wait)
{
    struct pollfd ready{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    (void)::poll(&ready, 1, static_cast<int>(wait.count()));
    std::vector<std::string> names;
    alignas(struct inotify_event) std::array<char, 16384> buffer{};
    while (true) {
        const ssize_t size = ::read(m_descriptor, buffer.data(), buffer.size());
        if (size <= 0)
            break;
        for (ssize_t at = 0; at < size;) {
            struct inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char *name = buffer.data() + at + sizeof event;
            at += static_cast<ssize_t>(sizeof event + event.len);
            if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT)) != 0)
                return engine::fail(engine::ErrorCode::NotFound, m_path.string() + " was removed or moved, so nothing can arrive there any more.");
            if ((event.mask & IN_Q_OVERFLOW) != 0)
                return present(); // more arrived than was kept: look at all of them
            if (event.len > 0 && !std::ranges::contains(names, name) && isWholeFile(m_path / name))
                names.emplace_back(name);
        }
    }
    return names;
}

} // namespace app::cli
