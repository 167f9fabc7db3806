// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo: a project made from the sample sources by the ordinary verbs, with an export beside it.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/requests.h"

namespace engine
{

struct DemoReport {
    std::filesystem::path project;
    std::filesystem::path exported;
    MatchReport match;
};

// Copies the samples into directory/sources, makes directory/demo.tessera, imports, matches, exports. Says what it does, a line a step.
[[nodiscard]] Result<DemoReport> makeDemo(const std::filesystem::path &directory, const std::filesystem::path &samples, Progress &progress,
                                          const std::function<void(const std::string &)> &say);

} // namespace engine
