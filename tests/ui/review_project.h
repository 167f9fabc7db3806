// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A small real project for tests of the window: two sources of the same made-up people, matched, with doubts to review. Among the values
// are hostile ones (markup, bidi controls). Written through the stores, so that intake is not needed. The same every time.
#pragma once

#include <filesystem>

#include "engine/base/result.h"

namespace tests
{

inline constexpr int ReviewPeople = 120;

[[nodiscard]] engine::Result<void> makeReviewProject(const std::filesystem::path &file);

} // namespace tests
