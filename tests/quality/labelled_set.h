// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A set of source files of which it is known who is who: what the quality benchmark runs on. Plain values.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/truth_file.h"

namespace tests::quality
{

struct LabelledFile {
    std::string source;
    std::filesystem::path file;
    std::string key;                   // column
    std::vector<std::string> leaveOut; // columns that give the answer away, or that the task is set without
};

// Of sets that label single pairs instead of people.
enum class Expected : std::uint8_t { NoMatch, Possible, Match };
inline constexpr std::array<std::string_view, 3> ExpectedNames{"no match", "possible", "match"};

struct LabelledCase {
    std::string left; // "seed:12"
    std::string right;
    Expected expected = Expected::NoMatch;
};

// What a figure of the report should be: at least, or at most.
struct Aim {
    std::string figure; // as in SetMeasures::figures
    bool isAtLeast = true;
    double bound = 0;
};

struct LabelledSet {
    std::string name;
    std::vector<LabelledFile> files;
    bool isDuplicateFree = false; // its sources hold nobody twice, and say so
    TruthFile truth;
    std::vector<LabelledCase> cases; // instead of a truth
    std::vector<Aim> aims;
};

} // namespace tests::quality
