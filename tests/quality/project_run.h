// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a labelled set the way of a steward's files: into a project with the suggested mapping, proposed, trained and matched with the
// thresholds the training chose. Nothing here knows a set. One thread.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/link/linker.h"
#include "engine/match/column_table.h"
#include "engine/match/match_run.h"
#include "engine/match/proposal.h"
#include "tests/quality/labelled_set.h"

namespace tests::quality
{

struct ProjectRun {
    engine::AttributeCatalog catalog;
    engine::ColumnTable table;
    engine::Model model;                  // as trained
    engine::Proposal proposal;            // what it was made from
    engine::MatchOutput output;           // every candidate pair, also those that a project would not keep
    std::vector<std::string> references;  // "crm:00417" by index of the table
    std::vector<std::uint32_t> customers; // by index of the table: who the project says it is
    std::vector<std::string> mappings;    // TOML by file
    double seconds = 0;                   // of propose, train and match in the project
};

// The project is made in `scratch`, which must be empty.
[[nodiscard]] engine::Result<ProjectRun> runProject(const LabelledSet &set, const std::filesystem::path &scratch);

// Customers by index that these links would give, under the limits the project has.
[[nodiscard]] engine::Result<std::vector<std::uint32_t>> customersFrom(const ProjectRun &run, bool isDuplicateFree,
                                                                       std::span<const engine::ScoredPair> links);

} // namespace tests::quality
