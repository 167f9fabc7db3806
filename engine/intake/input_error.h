// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one form of "this file cannot be taken": the file as it was named, what is wrong and where, what was kept, what to do.
#pragma once

#include <filesystem>
#include <string>

#include "engine/base/result.h"

namespace engine
{

// wrong: "line 3: …", without a full stop. advice: whole sentences, or empty.
[[nodiscard]] inline std::unexpected<Error> refuseFile(const std::filesystem::path &file, const std::string &wrong, const std::string &advice = {})
{
    return fail(ErrorCode::InputRejected, file.string() + ": " + wrong + ". Nothing was imported." + (advice.empty() ? "" : " ") + advice);
}

} // namespace engine
