// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/place_check.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <fmt/format.h>
#include <string_view>
#include <sys/vfs.h>
#include <utility>

namespace engine
{

namespace
{

// Numbers of <linux/magic.h> and statfs(2).
constexpr std::array NetworkFileSystems{
    std::pair{0x6969L, std::string_view{"NFS"}},      std::pair{0x517BL, std::string_view{"SMB"}},
    std::pair{0xFF534D42L, std::string_view{"CIFS"}}, std::pair{0xFE534D42L, std::string_view{"SMB2"}},
    std::pair{0x5346414FL, std::string_view{"AFS"}},  std::pair{0x65735546L, std::string_view{"FUSE"}},
    std::pair{0x00C36400L, std::string_view{"Ceph"}}, std::pair{0x01021997L, std::string_view{"9P"}},
};

constexpr std::array SyncFolders{
    std::pair{std::string_view{"dropbox"}, std::string_view{"Dropbox"}},
    std::pair{std::string_view{"onedrive"}, std::string_view{"OneDrive"}},
    std::pair{std::string_view{"google drive"}, std::string_view{"Google Drive"}},
    std::pair{std::string_view{"googledrive"}, std::string_view{"Google Drive"}},
    std::pair{std::string_view{"icloud"}, std::string_view{"iCloud"}},
    std::pair{std::string_view{"nextcloud"}, std::string_view{"Nextcloud"}},
    std::pair{std::string_view{"owncloud"}, std::string_view{"ownCloud"}},
    std::pair{std::string_view{"pcloud"}, std::string_view{"pCloud"}},
    std::pair{std::string_view{"seafile"}, std::string_view{"Seafile"}},
    std::pair{std::string_view{"syncthing"}, std::string_view{"Syncthing"}},
};

// Files that sync programs leave in the folders they watch.
constexpr std::array SyncMarkers{
    std::pair{std::string_view{".dropbox.cache"}, std::string_view{"Dropbox"}},
    std::pair{std::string_view{".dropbox"}, std::string_view{"Dropbox"}},
    std::pair{std::string_view{".stfolder"}, std::string_view{"Syncthing"}},
    std::pair{std::string_view{".sync_journal.db"}, std::string_view{"Nextcloud"}},
};

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

std::optional<std::string> unsafePlace(const std::filesystem::path &project)
{
    struct statfs status{};
    std::error_code error;
    std::filesystem::path folder = std::filesystem::absolute(project, error).parent_path();
    // A folder that is yet to be made will be on the file system of the one it is made in.
    int outcome = ::statfs(folder.c_str(), &status);
    for (; outcome != 0 && errno == ENOENT && folder.has_relative_path(); outcome = ::statfs(folder.c_str(), &status))
        folder = folder.parent_path();
    return unsafePlace(project, outcome == 0 ? static_cast<long>(status.f_type & 0xFFFFFFFFL) : 0);
}

std::optional<std::string> unsafePlace(const std::filesystem::path &project, long fileSystem)
{
    for (const auto &[magic, name] : NetworkFileSystems)
        if (magic == fileSystem)
            return fmt::format("a network share ({})", name);
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::weakly_canonical(std::filesystem::absolute(project, error), error).parent_path();
    for (std::filesystem::path at = folder; at.has_relative_path(); at = at.parent_path()) {
        const std::string part = lower(at.filename().string());
        for (const auto &[word, name] : SyncFolders)
            if (part == word || part.starts_with(std::string(word) + ' ') || part.starts_with(std::string(word) + '-'))
                return fmt::format("a folder that {} synchronises", name);
        for (const auto &[marker, name] : SyncMarkers)
            if (std::filesystem::exists(at / marker, error))
                return fmt::format("a folder that {} synchronises", name);
    }
    return std::nullopt;
}

} // namespace engine
