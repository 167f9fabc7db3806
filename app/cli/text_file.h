// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small text files that people hand to a verb: mappings, models, rules.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace app::cli {

// At most 16 MB; InputRejected names the file and the reason.
[[nodiscard]] engine::Result<std::string> readTextFile(const std::filesystem::path &path);
[[nodiscard]] engine::Result<void> writeTextFile(const std::filesystem::path &path, std::string_view text);

} // namespace app::cli
