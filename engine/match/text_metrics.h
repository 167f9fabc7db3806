// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// String metrics that rapidfuzz lacks: Jaccard over characters, and Jaro and Jaro–Winkler as Spark computes them. Plain functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace engine
{

// Distinct units in both / distinct units in either; 1 for two empty texts.
[[nodiscard]] double jaccardSimilarity(std::string_view left, std::string_view right);
[[nodiscard]] double jaccardSimilarity(std::u32string_view left, std::u32string_view right);

// Jaro with a window of half the longer text less one, below zero for single letters, and odd transpositions counted by halves.
[[nodiscard]] double sparkJaro(std::string_view left, std::string_view right);
[[nodiscard]] double sparkJaro(std::u32string_view left, std::u32string_view right);

// As in Apache Commons Text: a window of at least zero, transpositions by halves, prefix bonus from Jaro 0.7 on, 1 for equal texts.
[[nodiscard]] double sparkJaroWinkler(std::string_view left, std::string_view right);
[[nodiscard]] double sparkJaroWinkler(std::u32string_view left, std::u32string_view right);

// Code points as UTF-16 units, one unit an element.
[[nodiscard]] std::u32string utf16Units(std::u32string_view text);

} // namespace engine
