// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions about two values, from their definitions alone.
#pragma once

#include <optional>
#include <string>

#include "engine/match/model.h"

namespace tests::plain
{

using Truth = std::optional<bool>; // nothing: neither true nor false

std::optional<double> numberOf(const std::string &text);
// A leaf that asks about two values, as they are after its transforms.
Truth askValues(const engine::Condition &condition, const std::string &left, const std::string &right, engine::MetricProfile profile);

} // namespace tests::plain
