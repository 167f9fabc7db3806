// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a project holds before and after a question or a run, to compare what was foretold with what happened.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/workspace/effects.h"
#include "engine/workspace/workspace.h"

namespace tests
{

// Everything that a careless question could have written.
struct Written {
    std::uint64_t entries = 0;
    std::uint64_t refusals = 0;
    std::string root;
    std::vector<std::pair<std::int64_t, double>> pairs;
    std::map<std::string, std::string> customers;
    friend bool operator==(const Written &, const Written &) = default;
};

[[nodiscard]] Written writtenIn(const engine::Workspace &workspace);
// Golden ids by record.
[[nodiscard]] std::map<std::string, std::string> customersOf(const engine::Reader &reader);
// A whole run: that is what a preview foretells.
engine::MatchReport matched(engine::Workspace &workspace);
// Where a preview and the run after it differ; empty: nowhere.
[[nodiscard]] std::string differences(const engine::WhatIfReport &foretold, const engine::MatchReport &run);

} // namespace tests
