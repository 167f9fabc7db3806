// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Links some components of a problem by themselves, as a decision does: what comes of it must be what linking everything gives.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/link/linker.h"

namespace tests
{

struct LocalResult {
    std::vector<std::uint32_t> records; // ascending
    engine::LinkResult result;          // labels, links and refusals in indexes of the whole; labels in the order of records
};

// The components of the seeds.
[[nodiscard]] engine::Result<LocalResult> relink(const engine::LinkProblem &whole, std::span<const std::uint32_t> seeds, engine::Progress &progress);

} // namespace tests
