// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small text files that people hand to a verb: mappings, models, rules.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace app::cli
{

// At most 16 MB; InputRejected names the file and the reason.
[[nodiscard]] engine::Result<std::string> readTextFile(const std::filesystem::path &path);
// Refuses a name that is taken: what a person edited there is not lost.
[[nodiscard]] engine::Result<void> writeNewTextFile(const std::filesystem::path &path, std::string_view text);

// What is said of the text, with the file before it; as it is when the text came from no file.
template <typename T> [[nodiscard]] engine::Result<T> namingFile(engine::Result<T> result, const std::string &file)
{
    if (!result && !file.empty()
        && (result.error().code == engine::ErrorCode::InputRejected || result.error().code == engine::ErrorCode::NewerVersion))
        result.error().message = file + ": " + result.error().message;
    return result;
}

} // namespace app::cli
