// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Places where a desktop database gets lost: network shares and folders that a sync program copies behind our back.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace engine
{

// "a network share (nfs)", "a folder that Dropbox synchronises"; nothing when the place is safe.
[[nodiscard]] std::optional<std::string> unsafePlace(const std::filesystem::path &project);

// The same with the file system's magic number given, for tests.
[[nodiscard]] std::optional<std::string> unsafePlace(const std::filesystem::path &project, long fileSystem);

} // namespace engine
