// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Random models over random records: every kind of question, every transform, lists, gaps. The same for a seed.
#pragma once

#include <vector>

#include "engine/base/random.h"
#include "engine/match/model.h"
#include "tests/engine/match/table_fixture.h"

namespace tests
{

// All records share one country, so that one blocking rule brings every pair together.
std::vector<Cells> randomRecords(engine::Random &random, std::size_t count);
// Passes validate(). `profile` decides how texts are compared.
engine::Model randomModel(engine::Random &random, engine::MetricProfile profile);
// A leaf of the kind, on an attribute that suits it most of the time.
engine::Condition randomQuestion(engine::Random &random, engine::ConditionKind kind);

} // namespace tests
