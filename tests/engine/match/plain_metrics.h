// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// String metrics written out from their definitions, slow and plain: what the engine's fast ones are held to.
#pragma once

#include <string>
#include <vector>

#include "engine/match/model.h"

namespace tests::plain
{

using Units = std::vector<unsigned>;

enum class Unit { CodePoint, Byte, Utf16 };
Units unitsOf(const std::string &text, Unit unit, std::size_t most);

std::size_t levenshtein(const Units &left, const Units &right);
std::size_t damerau(const Units &left, const Units &right); // Lowrance and Wagner
double jaccard(const Units &left, const Units &right);
double jaro(const Units &left, const Units &right, engine::MetricProfile profile);
double jaroWinkler(const Units &left, const Units &right, engine::MetricProfile profile);

} // namespace tests::plain
