// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// decisions.csv as an export writes it, read back for `decide --file`.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/base/result.h"
#include "engine/workspace/requests.h"

namespace engine
{
class Reader;
}

namespace app::cli
{

// Columns a_source, a_key, b_source, b_key, verdict; reason and state if there are such (withdrawn rows are passed over).
// InputRejected names the file, the line and the field.
[[nodiscard]] engine::Result<std::vector<engine::DecisionRequest>> readDecisions(const std::filesystem::path &file, const engine::Reader &reader);

} // namespace app::cli
