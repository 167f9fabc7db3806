// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Small column tables and models for the tests of matching.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/match/column_table.h"
#include "engine/match/model.h"

namespace tests
{

// Values of one record; an attribute may come twice.
using Cells = std::vector<std::pair<engine::AttributeId, std::string>>;

// Records 1, 2, … ; all of source 1 unless `sources` says otherwise.
engine::ColumnTable tableOf(const std::vector<Cells> &records, const std::vector<std::int64_t> &sources = {});

engine::Condition on(engine::ConditionKind kind, engine::AttributeId attribute, double amount = 0);
engine::Level level(std::string label, engine::Condition condition);
// missing, exact, different on one attribute.
engine::Comparison exactComparison(engine::AttributeId attribute, const std::string &name);

// Made-up people with typos, gaps and several e-mails; some are the same person. The same for a seed.
std::vector<Cells> peopleWithDuplicates(std::size_t count, std::uint64_t seed);
// A model with single and joint comparisons over those people.
engine::Model peopleModel();

} // namespace tests
