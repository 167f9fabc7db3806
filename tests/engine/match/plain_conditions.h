// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Conditions over two records, from their definitions alone: every question afresh, on texts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/match/model.h"
#include "tests/engine/match/plain_values.h"

namespace tests::plain
{

using Values = std::vector<std::string>;
using Record = std::map<engine::AttributeId, Values>;
struct Pair {
    Record left;
    Record right;
};

void addDistinct(Values &values, const std::string &value);
// The values of an attribute as a condition looks at them.
Values read(const Record &record, engine::AttributeId attribute, const std::vector<engine::Transform> &transforms);
Truth ask(const engine::Condition &condition, const Pair &pair, engine::MetricProfile profile);

} // namespace tests::plain
